# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a file so that it is there whole or not at all.

The text goes to a hidden file beside the target, is forced to the disk and then takes the target's
name in one step. Whatever goes wrong, or a cancelled job, leaves the old file as it was and
nothing beside it. Every document writer goes through here.
"""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.system_reasons import reason_of

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def replaced_file(target: Path) -> Iterator[BinaryIO]:
    """A binary file to write to, which becomes ``target`` when the block ends well.

    Raises:
        ArchiveError: the folder is missing or may not be written to, or the disk is full.
    """
    with writing(target):
        if target.is_dir():
            raise ArchiveError(
                "{file} is a folder. Give the name of a file to write to.", file=str(target)
            )
        temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
        try:
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o777)
            os.replace(temporary, target)
            _sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn what the system says while writing ``target`` into words the user can act on."""
    try:
        yield
    except FileNotFoundError as error:
        if target.parent.is_dir():
            raise
        raise _no_folder(target) from error
    except NotADirectoryError as error:
        raise _no_folder(target) from error
    except OSError as error:
        raise _worded(error, target) from error


def _no_folder(target: Path) -> ArchiveError:
    return ArchiveError(
        "The folder of {file} does not exist. Create it or choose another folder.",
        file=str(target),
    )


def _worded(error: OSError, target: Path) -> ArchiveError:
    if error.errno in _FULL:
        return ArchiveError(
            "There is no room left to write {file}. "
            "Free some space on the disk or choose another folder.",
            file=str(target),
        )
    return ArchiveError(
        "{file} cannot be written: {reason}. "
        "Close it if it is open in another program, or choose another folder.",
        file=str(target),
        reason=reason_of(error),
    )


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
