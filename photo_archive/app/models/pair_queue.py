# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs of things that may be one, as the rows of a queue: decided ones go, others may wait.

What a pair is called is told by whoever makes the queue, so that records and pictures share it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

NO_INDEX = QModelIndex()
PAIR_ROLE = Qt.ItemDataRole.UserRole + 1
NAMES_ROLE = Qt.ItemDataRole.UserRole + 2

Pair = TypeVar("Pair")


@dataclass(frozen=True, slots=True)
class PairWords:
    """What a row says.

    Attributes:
        key: By which the pair is known again.
        names: What both are called.
        sure: How likely they are one.
    """

    key: Hashable
    names: tuple[str, str]
    sure: str


class PairQueue(QAbstractListModel, Generic[Pair]):
    """Pairs still to be decided; what was put off stays behind the others."""

    def __init__(self, words: Callable[[Pair], PairWords], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._pairs: list[Pair] = []
        self._later: set[Hashable] = set()

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these; what was put off before stands last again."""
        self.beginResetModel()
        self._pairs = sorted(pairs, key=lambda one: self._words(one).key in self._later)
        self.endResetModel()

    def pair_at(self, at: int) -> Pair | None:
        """The pair in a row."""
        return self._pairs[at] if 0 <= at < len(self._pairs) else None

    def row_of(self, pair: Pair) -> int | None:
        """The row in which this pair stands now."""
        key = self._words(pair).key
        found = (at for at, one in enumerate(self._pairs) if self._words(one).key == key)
        return next(found, None)

    def pairs(self) -> tuple[Pair, ...]:
        """All pairs."""
        return tuple(self._pairs)

    def drop(self, at: int) -> None:
        """A pair is decided."""
        self.beginRemoveRows(NO_INDEX, at, at)
        del self._pairs[at]
        self.endRemoveRows()

    def put_last(self, at: int) -> None:
        """A pair is put off."""
        pair = self._pairs[at]
        self._later.add(self._words(pair).key)
        self.drop(at)
        end = len(self._pairs)
        self.beginInsertRows(NO_INDEX, end, end)
        self._pairs.append(pair)
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self.pair_at(index.row()) if index.isValid() else None
        if pair is None:
            return None
        if role == PAIR_ROLE:
            return pair
        words = self._words(pair)
        if role == NAMES_ROLE:
            return words.names
        names = ", ".join(words.names)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{names}, {words.sure}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return names
        return None
