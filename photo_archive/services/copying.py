# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copying originals into the archive: whole or not at all, and never over another file.

A copy is written under a temporary name, flushed to the disk, its checksum compared with what was
read, and only then given its name; it bears the time at which its source was written. A killed
import leaves at most a temporary file, which the next one overwrites.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from pathlib import Path, PurePosixPath

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.system_reasons import reason_of
from photo_archive.media.checksum import file_facts
from photo_archive.media.failures import MediaError

ORIGINALS = "originals"
"""Folder inside the archive that copied pictures are in."""

_PART = ".part"
_LONGEST_NAME_BYTES = 255
_LONGEST_SUFFIX = 20


def copy_original(source: Path, kept: str, originals: Path, sha256: str) -> Path:
    """Copy a file to ``originals / kept``, or a free name beside it, and return where it is.

    Raises:
        ArchiveError: The disk is full or cannot be written.
        MediaError: The source changed or cannot be read any more.
    """
    names = (_fitting(PurePosixPath(name)) for name in PurePosixPath(kept).parts)
    target = _free(originals.joinpath(*names), source, sha256)
    if target.exists():
        return target
    part = target.with_name(sha256 + _PART)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as reading, part.open("wb") as writing:
            shutil.copyfileobj(reading, writing, 1024 * 1024)
            writing.flush()
            os.fsync(writing.fileno())
            written = os.fstat(reading.fileno())
        if file_facts(part).sha256 != sha256:
            raise ArchiveError(
                "{file} changed while it was copied. Leave it alone and import it again.",
                file=str(source),
            )
        os.utime(part, ns=(written.st_atime_ns, written.st_mtime_ns))
        os.replace(part, target)
        target.chmod(0o444)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def _free(target: Path, source: Path, sha256: str) -> Path:
    """The wanted name if it is free or holds the same picture, else one with a number."""
    number = 1
    candidate = target
    while candidate.exists():
        if _is_same(candidate, source, sha256):
            return candidate
        number += 1
        candidate = target.with_name(_fitting(PurePosixPath(target.name), f"-{number}"))
    return candidate


def _fitting(name: PurePosixPath, mark: str = "") -> str:
    """A name with a mark before its suffix, cut to what disks take.

    A name that is no text takes three times the room once it is spelled as text.
    """
    suffix = name.suffix if len(name.suffix) < _LONGEST_SUFFIX else ""
    stem = name.name[: len(name.name) - len(suffix)]
    while len(os.fsencode(stem + mark + suffix)) > _LONGEST_NAME_BYTES:
        stem = stem[:-1]
    return stem + mark + suffix


def _is_same(candidate: Path, source: Path, sha256: str) -> bool:
    """Whether a file holds the picture wanted; those of another size are not read."""
    try:
        if candidate.stat().st_size != source.stat().st_size:
            return False
        return file_facts(candidate).sha256 == sha256
    except (MediaError, OSError):
        return False


def _unwritable(target: Path, error: OSError) -> ArchiveError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ArchiveError(
            "The disk is full: {file} could not be copied. Free some space and import again;"
            " what was imported before is kept.",
            file=str(target),
        )
    return ArchiveError(
        "{file} cannot be written ({reason}). Check the folder and import again.",
        file=str(target),
        reason=reason_of(error),
    )
