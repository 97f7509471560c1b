# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference and other numbers, found by their beginning.

Nearly every photo has a number of its own, so they are kept as one run of bytes instead of a word
with a set each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable

import numpy as np
from pyroaring import BitMap

from photo_archive.domain.tokens import tokens
from photo_archive.index.arrays import Integers
from photo_archive.index.texts import Texts

_AFTER_ALL = b"\xff"


def reference_key(reference: str) -> str:
    """The letters and digits of a number without accents: VNA-1993/12 is ``vna199312``."""
    return "".join(word.folded for word in tokens(reference))


class References:
    """Finds photos by the beginning of a number; photos are never taken out."""

    def __init__(self, keys: Texts | None = None, photos: Integers | None = None) -> None:
        self.keys = keys if keys is not None else Texts()
        self.photos = photos if photos is not None else np.empty(0, np.uint32)
        self._added: list[tuple[bytes, int]] = []

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, str]]) -> References:
        """Of (photo, number) pairs."""
        keyed = sorted((reference_key(text).encode(), photo) for photo, text in pairs)
        keyed = [pair for pair in keyed if pair[0]]
        photos = np.fromiter((photo for _, photo in keyed), np.uint32, len(keyed))
        return cls(Texts(key for key, _ in keyed), photos)

    def add(self, photo: int, number: str) -> None:
        """Add a number of a photo."""
        key = reference_key(number).encode()
        if key:
            insort(self._added, (key, photo))

    def find(self, asked: str, *, prefix: bool) -> BitMap:
        """The photos with this number, or with one that begins so; ``asked`` as typed."""
        key = reference_key(asked).encode()
        if not key:
            return BitMap()
        end = key + (_AFTER_ALL if prefix else b"\x00")
        first, last = bisect_left(self.keys, key), bisect_left(self.keys, end)
        found = BitMap(array("I", self.photos[first:last].tobytes()))
        for at in range(bisect_left(self._added, (key, 0)), len(self._added)):
            text, photo = self._added[at]
            if text >= end:
                break
            found.add(photo)
        return found

    def settle(self) -> None:
        """Merge what was added into the sorted numbers."""
        if self._added:
            pairs = list(zip(self.keys, self.photos.tolist(), strict=True))
            merged = sorted([*pairs, *self._added])
            self.keys = Texts(key for key, _ in merged)
            self.photos = np.fromiter((photo for _, photo in merged), np.uint32, len(merged))
            self._added = []
