# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a file of captions from the disk, of whichever kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from photo_archive.reading.caption_file import LARGEST_BYTES, CaptionFile, CaptionFileReader
from photo_archive.services.text_files import read_given_file


def read_caption_file(path: Path, columns: Mapping[str, str] | None = None) -> CaptionFile:
    """The captions of a file: rows of a table, or captions of a page.

    Args:
        path: The file.
        columns: Fields and the columns that hold them, as a person says; else they are told.

    Raises:
        ArchiveError: It cannot be read, is too large, or is of a kind that holds no captions.
    """
    data = read_given_file(path, LARGEST_BYTES + 1)
    return CaptionFileReader(chosen=columns).read(data, str(path))
