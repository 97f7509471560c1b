# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The archive's changesets, the newest first, as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt

from photo_archive.domain.edits import Changeset
from photo_archive.domain.ids import ChangesetId
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()


class HistoryColumn(IntEnum):
    """Columns of the history."""

    WHEN = 0
    WHAT = 1
    WHO = 2
    PHOTOS = 3


TITLES = {
    HistoryColumn.WHEN: "When",
    HistoryColumn.WHAT: "Change",
    HistoryColumn.WHO: "By",
    HistoryColumn.PHOTOS: "Photos",
}


class HistoryModel(QAbstractTableModel):
    """Changesets as the history dialog shows them."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._changesets: tuple[Changeset, ...] = ()
        self._meant: dict[ChangesetId, Changeset] = {}

    def set_changesets(self, changesets: Sequence[Changeset]) -> None:
        """Show these changesets."""
        self.beginResetModel()
        self._changesets = tuple(changesets)
        self._meant = {one.id: one for one in changesets}
        self.endResetModel()

    def changeset(self, row: int) -> Changeset | None:
        """The changeset in a row."""
        return self._changesets[row] if 0 <= row < len(self._changesets) else None

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._changesets)

    def columnCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HistoryColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if (
            role != Qt.ItemDataRole.DisplayRole
            or orientation is not Qt.Orientation.Horizontal
            or not 0 <= section < len(HistoryColumn)
        ):
            return None
        return self._wording.say(TITLES[HistoryColumn(section)])

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        changeset = self.changeset(index.row()) if index.isValid() else None
        if changeset is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(changeset, HistoryColumn(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == HistoryColumn.PHOTOS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, changeset: Changeset, column: HistoryColumn) -> str:
        match column:
            case HistoryColumn.WHEN:
                return local_time(changeset.when, self._wording.language)
            case HistoryColumn.WHAT:
                text = self._title(changeset)
                if changeset.reverted_by is not None:
                    return self._wording.say("{change} (undone)", change=text)
                return text
            case HistoryColumn.WHO:
                return changeset.author
            case HistoryColumn.PHOTOS:
                return self._wording.number(changeset.photos)

    def _title(self, changeset: Changeset) -> str:
        """The title; where it names the change taken back, that is worded as well."""
        meant = self._meant.get(changeset.reverts) if changeset.reverts is not None else None
        if meant is None:
            return self._wording.message(changeset.title)
        while meant.reverts is not None and meant.reverts in self._meant:
            meant = self._meant[meant.reverts]
        values = {**changeset.title.values, "title": self._wording.message(meant.title)}
        return self._wording.message(replace(changeset.title, values=values))


def local_time(when: str, language: str) -> str:
    """An ISO 8601 time with zone as a short date and time here."""
    try:
        moment = datetime.fromisoformat(when).astimezone()
    except ValueError:
        return when
    return QLocale(language).toString(moment.replace(tzinfo=None), QLocale.FormatType.ShortFormat)
