# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A face cut out of a picture, with the shoulders that make it a portrait."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from photo_archive.domain.links import Region
from photo_archive.media.decoding import decode_reduced
from photo_archive.media.failures import MediaError
from photo_archive.media.thumbnails import as_jpeg

PORTRAIT_PX = (192, 224)
"""Width and height of a portrait: twice what a card shows, for screens of fine dots."""

_AROUND = 1.9
"""So many times as wide as the face is the portrait."""
_ABOVE = 0.42
"""Where in the height of the portrait the middle of the face lies."""
_LARGEST_SIDE_PX = 8192
_MOST_ENLARGED = 1.25
"""A portrait may be enlarged so far before it looks poor."""


def portrait(source: Path | bytes, face: Region | None) -> bytes:
    """A portrait as JPEG; b"" if the picture cannot be decoded.

    Args:
        source: A picture file, or the content of one.
        face: Where the face is on the upright picture; without one the portrait shows as much of
            the picture as it can, rather its upper half.
    """
    wanted = 2 * PORTRAIT_PX[1] if face is None else _side_for(face)
    suffix = None if isinstance(source, Path) else ".jpg"
    try:
        image = decode_reduced(source, wanted, suffix=suffix).image
    except MediaError:
        return b""
    box = _box(image.size, face)
    cut = image.resize(PORTRAIT_PX, Image.Resampling.LANCZOS, box=box)
    return as_jpeg(cut if cut.mode in ("L", "RGB") else cut.convert("RGB"))


def is_enough(face: Region, width_px: float) -> bool:
    """Whether a picture so wide holds the face in enough dots for a portrait."""
    return face.width * _AROUND * width_px * _MOST_ENLARGED >= PORTRAIT_PX[0]


def _side_for(face: Region) -> int:
    """The longest side a picture need be reduced to, to cut a portrait of full size out of it."""
    across = max(min(face.width, face.height) * _AROUND, 0.02)
    return min(round(PORTRAIT_PX[1] / across), _LARGEST_SIDE_PX)


def _box(size: tuple[int, int], face: Region | None) -> tuple[float, float, float, float]:
    """The part of a picture that a portrait shows, in its proportions and inside the picture."""
    width, height = size
    ratio = PORTRAIT_PX[1] / PORTRAIT_PX[0]
    most = min(float(width), height / ratio)
    if face is None:
        across, middle, top = most, width / 2, (height - most * ratio) * 0.3
    else:
        across = min(max(face.width * width, face.height * height * 0.8) * _AROUND, most)
        middle = (face.x + face.width / 2) * width
        top = (face.y + face.height / 2) * height - across * ratio * _ABOVE
    left = max(min(middle - across / 2, width - across), 0.0)
    top = max(min(top, height - across * ratio), 0.0)
    return left, top, min(left + across, width), min(top + across * ratio, height)
