# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many short byte strings in one buffer: a tenth of the memory of as many Python strings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from photo_archive.index.arrays import Growing, Integers

LONG = 1 << 16
"""Of so many bytes on, a string that lies in a file is asked of the disk as a whole."""


class Texts(Sequence[bytes]):
    """Byte strings one can append to; 4 GB in all at most.

    Those it was made again of may stay in the file they were kept in.
    """

    def __init__(self, texts: Iterable[bytes] = ()) -> None:
        given = list(texts)
        self._kept: Integers = np.frombuffer(b"".join(given), np.uint8)
        self._later = bytearray()
        self._wanted: Callable[[int, int], None] | None = None
        self.ends = Growing(np.uint32, np.cumsum([0, *map(len, given)]))

    @classmethod
    def stored(
        cls, buffer: Integers, ends: Integers, wanted: Callable[[int, int], None] | None = None
    ) -> Texts:
        """Made again out of its buffer and ends, neither of them copied.

        Args:
            buffer: All strings, one after the other.
            ends: 0, and where each of them ends.
            wanted: Told from where to where of the buffer will be read at once.
        """
        made = cls()
        if len(ends) < 1 or int(ends[-1]) != len(buffer):
            raise ValueError("a buffer of another length")
        made._kept = buffer
        made._wanted = wanted
        made.ends = Growing(np.uint32, ends)
        return made

    @property
    def buffer(self) -> Integers:
        """All of them, one after the other."""
        if self._later:
            self._kept = np.concatenate((self._kept, np.frombuffer(self._later, np.uint8)))
            self._later = bytearray()
        return self._kept

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ends) - 1

    def __getitem__(self, at: int) -> bytes:  # type: ignore[override]
        """One of them."""
        if at + 1 >= len(self.ends):
            raise IndexError(at)
        first, end = self.ends.pair(at)
        kept = len(self._kept)
        if end <= kept:
            if self._wanted is not None and end - first >= LONG:
                self._wanted(first, end)
            return self._kept[first:end].tobytes()
        return bytes(self._later[first - kept : end - kept])

    def append(self, text: bytes) -> None:
        """Add one at the end."""
        self._later += text
        self.ends.append(len(self._kept) + len(self._later))
