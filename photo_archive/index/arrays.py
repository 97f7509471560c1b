# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns of numbers that only ever grow at the end, as NumPy arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.integer]
"""An array of whole numbers of any width."""


class Growing:
    """A column one can append to; a view taken before stays valid and does not grow.

    Args:
        dtype: What the numbers are stored as.
        values: What the column begins with; an array is not copied until the column grows.
    """

    def __init__(self, dtype: type[np.integer], values: Iterable[int] | Integers = ()) -> None:
        if isinstance(values, np.ndarray):
            self._data: Integers = values.astype(dtype, copy=False)
        else:
            self._data = np.array(list(values), dtype=dtype)
        self._length = len(self._data)

    def __len__(self) -> int:
        """How many numbers there are."""
        return self._length

    def __getitem__(self, at: int) -> int:
        """One of them."""
        return int(self._data[at])

    def pair(self, at: int) -> tuple[int, int]:
        """One of them and the next, which must be there."""
        first, second = self._data[at : at + 2].tolist()
        return first, second

    @property
    def view(self) -> Integers:
        """All of them, not copied."""
        return self._data[: self._length]

    def append(self, value: int) -> None:
        """Add one at the end."""
        self._room(1)
        self._data[self._length] = value
        self._length += 1

    def extend(self, values: Iterable[int]) -> None:
        """Add several at the end."""
        added = np.fromiter(values, dtype=self._data.dtype)
        if not len(added):
            return
        self._room(len(added))
        self._data[self._length : self._length + len(added)] = added
        self._length += len(added)

    def _room(self, more: int) -> None:
        if self._length + more > len(self._data):
            larger = np.empty(max(64, (self._length + more) * 5 // 4), self._data.dtype)
            larger[: self._length] = self.view
            self._data = larger


class Rows:
    """For each row in turn some numbers, as two columns (compressed sparse rows)."""

    def __init__(
        self,
        starts: Iterable[int] | Integers = (0,),
        values: Integers | None = None,
        dtype: type[np.integer] = np.int32,
    ) -> None:
        self._starts = Growing(np.uint32, starts)
        self._values = Growing(dtype, () if values is None else values)

    @classmethod
    def of(cls, rows: Sequence[Integers], dtype: type[np.integer] = np.uint32) -> Rows:
        """Of whole rows at once."""
        lengths = np.fromiter(map(len, rows), np.int64, len(rows))
        values = np.concatenate(rows) if rows else np.empty(0, dtype)
        return cls(np.concatenate(([0], np.cumsum(lengths))), values, dtype)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._starts) - 1

    def append(self, values: Iterable[int]) -> None:
        """Add a row."""
        self._values.extend(values)
        self._starts.append(len(self._values))

    def replaced(self, changed: Mapping[int, Sequence[int]]) -> Rows:
        """The same but for some rows; the arrays of these ones stay as they were."""
        at = np.array(sorted(changed), np.int64)
        lengths, before = self.lengths(), self.lengths()
        lengths[at] = [len(changed[row]) for row in at.tolist()]
        kept = np.ones(len(self), np.bool_)
        kept[at] = False
        own = np.repeat(kept, lengths)
        values = np.empty(len(own), self.values.dtype)
        values[own] = self.values[np.repeat(kept, before)]
        values[~own] = [value for row in at.tolist() for value in changed[row]]
        return Rows(np.concatenate(([0], np.cumsum(lengths))), values, self.values.dtype.type)

    def row(self, number: int) -> list[int]:
        """The numbers of a row."""
        found: list[int] = self.values[self._starts[number] : self._starts[number + 1]].tolist()
        return found

    def between(self, first: int, end: int) -> Integers:
        """The numbers of the rows from one to before another."""
        if first >= end:
            return self.values[:0]
        return self.values[self._starts[first] : self._starts[end]]

    @property
    def starts(self) -> Integers:
        """Where each row begins in ``values``, and after the last one where it ends."""
        return self._starts.view

    @property
    def values(self) -> Integers:
        """The numbers of all rows, one row after the other."""
        return self._values.view

    def lengths(self) -> Integers:
        """How many numbers each row has."""
        starts = self.starts.astype(np.int64)
        return starts[1:] - starts[:-1]

    def owners(self) -> Integers:
        """For each of ``values`` its row."""
        return np.repeat(np.arange(len(self), dtype=np.int64), self.lengths())

    def gather(self, rows: Integers) -> Integers:
        """The numbers of these rows, one row after the other."""
        begins = self.starts[rows].astype(np.int64)
        lengths = self.starts[rows + 1] - begins
        total = int(lengths.sum())
        if not total:
            return self.values[:0]
        ends = np.cumsum(lengths)
        steps = np.arange(total) + np.repeat(begins - (ends - lengths), lengths)
        found: Integers = self.values[steps]
        return found
