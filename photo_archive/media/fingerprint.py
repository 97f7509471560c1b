# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A perceptual hash, by which another scan or a smaller copy of one print is found."""

from __future__ import annotations

from PIL import Image

_SIDE = 8


def difference_hash(image: Image.Image) -> int:
    """Return the 64-bit dHash of a decoded picture.

    Each bit tells whether a point of a 9 x 8 grey reduction is brighter than its right neighbour.
    """
    grey = image.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_SIDE):
        start = row * (_SIDE + 1)
        for at in range(start, start + _SIDE):
            bits = bits << 1 | (grey[at] > grey[at + 1])
    return bits


def distance(one: int, other: int) -> int:
    """Return in how many of 64 bits two hashes differ; up to about 10 is the same picture."""
    return (one ^ other).bit_count()
