# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For each row some small numbers, the first of each in one column, the second in the next.

How often each number occurs in a hundred thousand rows is counted column by column, three times as
quickly as from rows that follow each other.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from photo_archive.index.arrays import Growing, Integers, Rows

_MOST_LAYERS = 6
_WORTH_A_LAYER = 32
"""A layer is made for what one row in so many has."""
_FEW_ROWS = 64
_NARROW = np.iinfo(np.uint16).max


class Layers:
    """Rows of numbers from 0 on; in a layer 0 stands for none, so each number is one greater.

    Args:
        layers: The first numbers of all rows, the second ones, and so on.
        length: How many rows there are.
        long: Rows with more numbers than layers, in order.
        rest: What those have more.
    """

    def __init__(
        self,
        layers: Sequence[Integers] = (),
        length: int = 0,
        long: Integers | None = None,
        rest: Rows | None = None,
    ) -> None:
        self._layers = [Growing(one.dtype.type, one) for one in layers]
        self._length = length
        self._long = Growing(np.uint32, () if long is None else long)
        self._rest = Rows() if rest is None else rest

    @classmethod
    def of(cls, rows: Rows) -> Layers:
        """The same numbers as rows that follow each other."""
        lengths = rows.lengths()
        long = np.flatnonzero(lengths)
        starts = np.concatenate(([0], np.cumsum(lengths[long])))
        made = cls((), len(rows), long, Rows(starts, rows.values))
        made._settle()
        return made

    def __len__(self) -> int:
        """How many rows there are."""
        return self._length

    @property
    def layers(self) -> list[Integers]:
        """The columns, to be stored."""
        return [layer.view for layer in self._layers]

    @property
    def rest(self) -> tuple[Integers, Rows]:
        """The rows that have more numbers than there are layers, and what they have more."""
        return self._long.view, self._rest

    def append(self, numbers: Sequence[int]) -> None:
        """Add a row of different numbers."""
        for at, layer in enumerate(self._layers):
            value = numbers[at] + 1 if at < len(numbers) else 0
            if value > np.iinfo(layer.view.dtype).max:
                layer = self._layers[at] = Growing(np.uint32, layer.view)
            layer.append(value)
        more = numbers[len(self._layers) :]
        if more:
            self._rest.append(more)
            self._long.append(self._length)
        self._length += 1
        if more:
            self._settle()

    def row(self, number: int) -> list[int]:
        """The numbers of a row."""
        found = [layer[number] - 1 for layer in self._layers if layer[number]]
        at = int(np.searchsorted(self._long.view, number))
        if at < len(self._long) and self._long[at] == number:
            found += self._rest.row(at)
        return found

    def gather(self, rows: Integers) -> Integers:
        """The numbers of these rows, which ascend; in no order."""
        parts: list[Integers] = [self._rest.gather(self._long_among(rows))]
        for layer in self._layers:
            taken = layer.view.take(rows)
            parts.append(taken[taken > 0].astype(np.int32) - 1)
        return np.concatenate(parts)

    def counts(self, rows: Integers, width: int) -> Integers:
        """How often each number less than ``width`` occurs in these rows, which ascend."""
        found: Integers = np.bincount(self._rest.gather(self._long_among(rows)), minlength=width)
        for layer in self._layers:
            found += np.bincount(layer.view.take(rows), minlength=width + 1)[1:]
        return found

    @property
    def depth(self) -> int:
        """How many layers there are, which is what counting costs for each row."""
        return len(self._layers)

    def _long_among(self, rows: Integers) -> Integers:
        """Which of the long rows, by their place among these, are among some rows."""
        long = self._long.view
        if not len(long) or not len(rows):
            return np.empty(0, np.int64)
        at = np.minimum(np.searchsorted(rows, long), len(rows) - 1)
        return np.flatnonzero(rows[at] == long)

    def _settle(self) -> None:
        """Make a layer of what many rows have more."""
        while len(self._layers) < _MOST_LAYERS:
            if len(self._long) * _WORTH_A_LAYER <= max(self._length, _FEW_ROWS * _WORTH_A_LAYER):
                return
            self._add_layer()

    def _add_layer(self) -> None:
        long, values, starts = self._long.view, self._rest.values, self._rest.starts
        firsts, lengths = values[starts[:-1]], self._rest.lengths() - 1
        narrow = int(firsts.max()) < _NARROW
        layer = np.zeros(self._length, np.uint16 if narrow else np.uint32)
        layer[long] = firsts + 1
        later = np.ones(len(values), np.bool_)
        later[starts[:-1]] = False
        left = lengths > 0
        self._layers.append(Growing(np.uint16 if narrow else np.uint32, layer))
        self._long = Growing(np.uint32, long[left])
        self._rest = Rows(np.concatenate(([0], np.cumsum(lengths[left]))), values[later])
