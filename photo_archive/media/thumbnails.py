# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small picture shown in the grid, on sheets and in exports: one JPEG, made once at import.

Where it is kept is the catalogue's business; here it is bytes.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from photo_archive.media.decoding import decode_reduced
from photo_archive.media.sizes import THUMBNAIL_PX

_QUALITY_PERCENT = 82


def thumbnail(source: Path | bytes, longest_px: int = THUMBNAIL_PX) -> bytes:
    """Return a JPEG of the picture, upright, in sRGB, its longest side at most ``longest_px``.

    Raises:
        MediaError: Nothing of the picture can be decoded.
    """
    return as_jpeg(decode_reduced(source, longest_px).image)


def as_jpeg(image: Image.Image) -> bytes:
    """Encode a small decoded picture (mode L or RGB); it carries no metadata."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY_PERCENT, exif=b"", icc_profile=None)
    return buffer.getvalue()
