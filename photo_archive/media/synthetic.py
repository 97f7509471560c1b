# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures made of numbers, for measuring: they cost as much to decode as scans of photographs.

Broad shades compress well and fine grain does not, so their share sets the size of the file; here
it is near that of a scanned print. The same seed gives the same picture.
"""

from __future__ import annotations

import io
from random import Random

from PIL import Image, ImageChops

_SHADE_PX = 64
_GRAIN_AMPLITUDE = 0.10


class SyntheticPictures:
    """Makes JPEGs of one size, all different.

    Args:
        width_px: Their width.
        height_px: Their height.
        quality_percent: Of the compression.
    """

    def __init__(self, width_px: int, height_px: int, quality_percent: int = 88) -> None:
        self._size = (width_px, height_px)
        self._quality_percent = quality_percent
        grain = Image.frombytes("L", self._size, Random(0).randbytes(width_px * height_px))
        self._grain = grain.point([round(level * _GRAIN_AMPLITUDE) for level in range(256)])

    def jpeg(self, seed: int) -> bytes:
        """One picture: shades of its own under grain that is shifted for each."""
        random = Random(seed)
        coarse = (max(2, self._size[0] // _SHADE_PX), max(2, self._size[1] // _SHADE_PX))
        shades = Image.frombytes("RGB", coarse, random.randbytes(coarse[0] * coarse[1] * 3))
        broad = shades.resize(self._size, Image.Resampling.BILINEAR)
        shift = random.randrange(self._size[0]), random.randrange(self._size[1])
        grain = ImageChops.offset(self._grain, *shift)
        picture = ImageChops.add(broad, Image.merge("RGB", (grain, grain, grain)))
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=self._quality_percent)
        return buffer.getvalue()
