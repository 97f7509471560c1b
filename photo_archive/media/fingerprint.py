# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A perceptual hash, by which another scan or a smaller copy of one print is found.

It tells for both directions where a picture grows darker, so that the hash of the picture turned
or mirrored can be worked out from it. Even borders, as scanners leave them, are left out first.
"""

from __future__ import annotations

import io
from array import array

from PIL import Image

from photo_archive.media.failures import DECODER_FAILURES

_SIDE = 8
DIGITS = 2 * _SIDE * _SIDE // 4
"""Hexadecimal digits of a hash; that of older archives has half of them, its first half."""

_LOOKED_AT_PX = 96
_BORDER_PARTS = 8
"""A border is at most one part of so many of the picture, on each side."""
_EVEN = 14
"""How far grey values of a border may be from each other, of 255."""


def difference_hash(image: Image.Image) -> int:
    """Return the 128-bit dHash of a decoded picture.

    Each bit of the upper half tells whether a point of a 9 x 8 grey reduction is brighter than its
    right neighbour, of the lower half whether one of an 8 x 9 reduction is brighter than the one
    below; both row by row.
    """
    grey = image.convert("L")
    box = inner_box(grey)
    # In floating point, so that smooth areas are no even ones whose sign chance would decide.
    fine = grey.convert("F")
    wide = _values(fine.resize((_SIDE + 1, _SIDE), Image.Resampling.BOX, box))
    high = _values(fine.resize((_SIDE, _SIDE + 1), Image.Resampling.BOX, box))
    bits = 0
    for at in range(_SIDE * _SIDE):
        left = at + at // _SIDE
        bits = bits << 1 | (wide[left] > wide[left + 1])
    for at in range(_SIDE * _SIDE):
        bits = bits << 1 | (high[at] > high[at + _SIDE])
    return bits


def _values(image: Image.Image) -> array[float]:
    """The values of a picture in floating point; numpy would double the start of a worker."""
    return array("f", image.tobytes())


def hash_of_jpeg(jpeg: bytes) -> str:
    """Return the hash of a thumbnail as it is stored, "" if it cannot be read."""
    try:
        with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
            return f"{difference_hash(image):0{DIGITS}x}"
    except DECODER_FAILURES:
        return ""


def distance(one: int, other: int) -> int:
    """Return in how many of 128 bits two hashes differ; up to about 30 may be the same picture."""
    return (one ^ other).bit_count()


def inner_box(grey: Image.Image) -> tuple[float, float, float, float]:
    """Return the part of a grey picture within its even borders: left, upper, right, lower."""
    width, height = grey.size
    small = grey.resize(
        (min(width, _LOOKED_AT_PX), min(height, _LOOKED_AT_PX)), Image.Resampling.BOX
    )
    columns, rows = small.size
    pixels = small.tobytes()
    lines = [pixels[row * columns : (row + 1) * columns] for row in range(rows)]
    uprights = [pixels[column::columns] for column in range(columns)]
    left, right = _border(uprights), _border(uprights[::-1])
    upper, lower = _border(lines), _border(lines[::-1])
    across, down = width / columns, height / rows
    return left * across, upper * down, width - right * across, height - lower * down


def _border(lines: list[bytes]) -> int:
    """How many lines from the first on are of one even tone; 0 if that goes on: no border then."""
    most = len(lines) // _BORDER_PARTS
    first = sorted(lines[0])[len(lines[0]) // 2]
    for number, line in enumerate(lines[: most + 1]):
        if max(line) - first > _EVEN or first - min(line) > _EVEN:
            # The line that is part border, part picture goes as well.
            return number + 1 if number else 0
    return 0
