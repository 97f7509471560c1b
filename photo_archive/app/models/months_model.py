# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The months that have photos, under their years: the way from one visit to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from photo_archive.app.models.dates_shown import long_date
from photo_archive.domain.calendar import Month, MonthCount
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
MONTH_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A year (no month) or a month, with its number of photos."""

    year: int
    photos: int
    month: Month | None = None


class MonthsModel(QAbstractListModel):
    """Years and their months, in order."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: list[MonthRow] = []

    def show_months(self, months: Sequence[MonthCount]) -> None:
        """Show these months, which come in order."""
        totals: Counter[int] = Counter()
        for one in months:
            totals[one.month.year] += one.photos
        rows: list[MonthRow] = []
        year = None
        for one in months:
            if one.month.year != year:
                year = one.month.year
                rows.append(MonthRow(year, totals[year]))
            rows.append(MonthRow(one.month.year, one.photos, one.month))
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, month: Month) -> int:
        """Where a month stands; -1 if it has no photos."""
        return next((at for at, one in enumerate(self._rows) if one.month == month), -1)

    def row_at(self, row: int) -> MonthRow | None:
        """What stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def words_of(self, row: MonthRow) -> str:
        """What a row is called; only those in sight are ever asked for."""
        if row.month is None:
            return str(row.year)
        words = long_date(row.month.edtf, self._wording.language)
        return words[:1].upper() + words[1:]

    # -- for Qt -----------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        found = self.row_at(index.row())
        if found is None or found.month is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.row_at(index.row()) if index.isValid() else None
        if found is None:
            return None
        if role == MONTH_ROLE:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words_of(found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            photos = self._wording.count("{n} photo", "{n} photos", found.photos)
            return f"{self.words_of(found)}, {photos}"
        return None
