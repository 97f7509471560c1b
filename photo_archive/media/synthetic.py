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
        small = (max(2, self._size[0] // _SHADE_PX), max(2, self._size[1] // _SHADE_PX))
        shift = random.randrange(self._size[0]), random.randrange(self._size[1])
        light, blue, red = (self._shades(small, random) for _ in range(3))
        light = ImageChops.add(light, ImageChops.offset(self._grain, *shift))
        buffer = io.BytesIO()
        picture = Image.merge("YCbCr", (light, blue, red))
        picture.save(buffer, "JPEG", quality=self._quality_percent)
        return buffer.getvalue()

    def _shades(self, small: tuple[int, int], random: Random) -> Image.Image:
        shades = Image.frombytes("L", small, random.randbytes(small[0] * small[1]))
        return shades.resize(self._size, Image.Resampling.BILINEAR)
