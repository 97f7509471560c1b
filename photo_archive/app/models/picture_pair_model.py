# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs of photos that may be one picture, as the rows of a queue: those put off stand last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from photo_archive.domain.photo import PhotoLine
from photo_archive.domain.picture_order import SURE, PicturePair
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
PAIR_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PairShown:
    """A pair with what a row says of both photos."""

    pair: PicturePair
    one: PhotoLine
    other: PhotoLine


def how_sure(wording: Wording, pair: PicturePair) -> str:
    """How much two pictures agree, in words."""
    if pair.is_exact:
        return wording.say("The same file")
    if pair.agreement >= SURE:
        return wording.say("Surely the same picture")
    return wording.say("Perhaps the same picture")


class PicturePairModel(QAbstractListModel):
    """Pairs still to be decided."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._pairs: list[PairShown] = []
        self._later: set[tuple[int, int]] = set()

    def set_pairs(self, pairs: Sequence[PairShown]) -> None:
        """Show these; what was put off before stands last again."""
        self.beginResetModel()
        self._pairs = sorted(pairs, key=lambda one: _key(one) in self._later)
        self.endResetModel()

    def pair_at(self, at: int) -> PairShown | None:
        """The pair in a row."""
        return self._pairs[at] if 0 <= at < len(self._pairs) else None

    def drop(self, at: int) -> None:
        """A pair is decided."""
        self.beginRemoveRows(NO_INDEX, at, at)
        del self._pairs[at]
        self.endRemoveRows()

    def put_last(self, at: int) -> None:
        """A pair is put off."""
        pair = self._pairs[at]
        self._later.add(_key(pair))
        self.drop(at)
        end = len(self._pairs)
        self.beginInsertRows(NO_INDEX, end, end)
        self._pairs.append(pair)
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = self.pair_at(index.row()) if index.isValid() else None
        if shown is None:
            return None
        if role == PAIR_ROLE:
            return shown
        names = f"{shown.one.reference}, {shown.other.reference}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{names}, {how_sure(self._wording, shown.pair)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return names
        return None


def _key(shown: PairShown) -> tuple[int, int]:
    return int(shown.pair.one), int(shown.pair.other)
