# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture large enough to be looked at closely, of kinds that the window cannot read itself."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from photo_archive.media.decoding import decode_open
from photo_archive.media.failures import MediaError
from photo_archive.media.picture import opened

LARGEST_SIDE_PX = 8192
_QUALITY_PERCENT = 92


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture upright and in sRGB; ``jpeg`` is empty if nothing of it can be decoded.

    ``page`` is which of the ``pages`` of the file it is, from 0.
    """

    jpeg: bytes = b""
    page: int = 0
    pages: int = 1


def show(path: Path, page: int = 0, longest_px: int = LARGEST_SIDE_PX) -> Shown:
    """Decode a picture, or a page of a file that holds several.

    Args:
        path: The file; it is only ever opened for reading.
        page: Which picture of the file, from 0; one beyond the last is the last.
        longest_px: Its longest side at most.
    """
    try:
        with opened(path, page=page) as picture:
            pages = picture.facts.pages
            image = decode_open(picture, longest_px).image
    except MediaError:
        return Shown()
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY_PERCENT, exif=b"", icc_profile=None)
    return Shown(buffer.getvalue(), min(page, pages - 1), pages)
