# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether two small pictures show one photograph, looked at point by point.

Hashes that are close may belong to two moments of one scene, or to two pages that are merely laid
out alike; only what agrees in its details is the same photograph.
"""

from __future__ import annotations

import io
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photo_archive.media.failures import DECODER_FAILURES
from photo_archive.media.fingerprint import inner_box

_SIDE = 32
_READ_PX = 128
_PLAIN = 6.0
"""Spread of grey values below which a picture shows nothing: a blank page, a black frame."""
_CUTS = (0.0, 0.02, 0.05, 0.1)
"""Parts of width or height that may have been cut off, half of them on either side."""
_SURE = 0.9
"""Agreement with which nobody looks for a better one."""
_HOPELESS = 0.25
"""Agreement of the whole pictures below which cutting does not help."""

_Grey = NDArray[np.float32]


def agreement(one_jpeg: bytes, other_jpeg: bytes, turn: int) -> float:
    """Compare two thumbnails.

    Args:
        one_jpeg: A picture.
        other_jpeg: Another.
        turn: How the other must be turned to lie as the first, as ``likeness.Close`` says.

    Returns:
        From 0 (nothing in common, or nothing to be seen) to 1 (the same point by point).
    """
    one, other = _opened(one_jpeg), _opened(other_jpeg)
    if one is None or other is None:
        return 0.0
    other = _turned(other, turn)
    whole, same = _small(one), _small(other)
    if whole.std() < _PLAIN or same.std() < _PLAIN:
        return 0.0
    best = _alike(whole, same)
    for across, down in product(_CUTS, _CUTS):
        if best >= _SURE or best < _HOPELESS:
            break
        cut = _alike(_small(one, across, down), same), _alike(whole, _small(other, across, down))
        best = max(best, *cut)
    return max(best, 0.0)


def _opened(jpeg: bytes) -> Image.Image | None:
    try:
        with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
            image.draft("L", (_READ_PX, _READ_PX))
            return image.convert("L")
    except DECODER_FAILURES:
        return None


def _turned(image: Image.Image, turn: int) -> Image.Image:
    if turn >= 4:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    quarters = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180)
    way = (*quarters, Image.Transpose.ROTATE_270)[turn % 4]
    return image if way is None else image.transpose(way)


def _small(image: Image.Image, across: float = 0.0, down: float = 0.0) -> _Grey:
    """The picture within its borders, with parts of its width and height cut off."""
    left, upper, right, lower = inner_box(image)
    x, y = (right - left) * across / 2, (lower - upper) * down / 2
    box = left + x, upper + y, right - x, lower - y
    return np.asarray(image.resize((_SIDE, _SIDE), Image.Resampling.BOX, box), np.float32)


def _alike(one: _Grey, other: _Grey) -> float:
    """How far both agree, the outlines as much as light and shade."""
    return min(_correlation(one, other), 0.5 + 0.5 * _correlation(_edges(one), _edges(other)))


def _edges(grey: _Grey) -> _Grey:
    """The picture without its slow changes of light."""
    padded = np.pad(grey, 2, mode="edge")
    around = np.lib.stride_tricks.sliding_window_view(padded, (5, 5))
    edges: _Grey = grey - around.mean(axis=(2, 3), dtype=np.float32)
    return edges


def _correlation(one: _Grey, other: _Grey) -> float:
    first, second = one - one.mean(), other - other.mean()
    size = float(np.sqrt((first * first).sum() * (second * second).sum()))
    return float((first * second).sum()) / size if size > 0 else 0.0
