# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a file of captions from the disk, of whichever kind."""

from __future__ import annotations

from pathlib import Path

from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.caption_file import LARGEST_BYTES, CaptionFile, CaptionFileReader


def read_caption_file(path: Path) -> CaptionFile:
    """The captions of a file: rows of a table, or captions of a page.

    Raises:
        ArchiveError: It cannot be read, is too large, or is of a kind that holds no captions.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise ArchiveError(
            "{file} cannot be read ({reason}). Check the name and that you may read it.",
            file=str(path),
            reason=error.strerror or type(error).__name__,
        ) from error
    return CaptionFileReader().read(data, str(path))
