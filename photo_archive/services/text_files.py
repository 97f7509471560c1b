# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a file a user named: whole, up to a size, with words for what can go wrong."""

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.system_reasons import reason_of


def read_given_file(path: Path, limit_bytes: int = -1) -> bytes:
    """What is in a file the user named.

    Args:
        path: The file.
        limit_bytes: Where to stop; ask for one byte more than is allowed to see that it is more.

    Raises:
        ArchiveError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit_bytes)
    except OSError as error:
        raise ArchiveError(
            "{file} cannot be read ({reason}). Check the name and that you may read it.",
            file=str(path),
            reason=reason_of(error),
        ) from error
    except ValueError as error:  # a NUL in the name
        raise ArchiveError(
            "{file} cannot be read ({reason}). Check the name and that you may read it.",
            file=str(path),
            reason=str(error),
        ) from error
