# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs of records that may be one, as the rows of a queue: decided ones go, others may wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from photo_archive.app.models.proposal_words import certainty_words
from photo_archive.domain.record_pages import PossibleDuplicate
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
PAIR_ROLE = Qt.ItemDataRole.UserRole + 1


class PairsModel(QAbstractListModel):
    """Pairs still to be decided."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._pairs: list[PossibleDuplicate] = []

    def set_pairs(self, pairs: Sequence[PossibleDuplicate]) -> None:
        """Show these."""
        self.beginResetModel()
        self._pairs = list(pairs)
        self.endResetModel()

    def pair_at(self, at: int) -> PossibleDuplicate | None:
        """The pair in a row."""
        return self._pairs[at] if 0 <= at < len(self._pairs) else None

    def pairs(self) -> tuple[PossibleDuplicate, ...]:
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
        names = f"{pair.one.name}, {pair.other.name}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{names}, {certainty_words(self._wording, pair.certainty)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return names
        return None
