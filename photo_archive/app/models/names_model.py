# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of a record as a table that can be typed into.

Nothing is changed here: each edit is told, and the table is shown anew from the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from photo_archive.app.models.authority_words import NAME_KINDS, divided, language_word, period
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.date_text import read_date
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.names import normal_line
from photo_archive.domain.record_pages import NameUse
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()


class NameColumn(IntEnum):
    """Columns of the table."""

    TEXT = 0
    LANGUAGE = 1
    KIND = 2
    PERIOD = 3
    CAPTIONS = 4


NAME_ROLE = Qt.ItemDataRole.UserRole + 1
TITLES = {
    NameColumn.TEXT: "Name",
    NameColumn.LANGUAGE: "Language",
    NameColumn.KIND: "Kind",
    NameColumn.PERIOD: "Period",
    NameColumn.CAPTIONS: "In captions",
}


class NamesModel(QAbstractTableModel):
    """Names with their use; one more row while a name is being added."""

    changed = Signal(object, object)
    """A name, and what it should be."""
    added = Signal(object)
    authorised = Signal(object)
    refused = Signal(str)

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: tuple[NameUse, ...] = ()
        self._new: Name | None = None
        self.writable = True

    def set_names(self, names: Sequence[NameUse]) -> None:
        """Show these names."""
        self.beginResetModel()
        self._rows = tuple(names)
        self._new = None
        self.endResetModel()

    def begin_new(self, language: str) -> int:
        """Make room for another name and say in which row."""
        if self._new is None:
            row = len(self._rows)
            self.beginInsertRows(NO_INDEX, row, row)
            self._new = Name("", NameKind.VARIANT, language)
            self.endInsertRows()
        return len(self._rows)

    def drop_new(self) -> None:
        """Give up the name that is being added."""
        if self._new is not None:
            row = len(self._rows)
            self.beginRemoveRows(NO_INDEX, row, row)
            self._new = None
            self.endRemoveRows()

    def name_at(self, row: int) -> Name | None:
        """The name in a row."""
        if 0 <= row < len(self._rows):
            return self._rows[row].name
        return self._new if row == len(self._rows) else None

    def is_new(self, row: int) -> bool:
        """Whether a row is the one being added."""
        return self._new is not None and row == len(self._rows)

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows) + (self._new is not None)

    def columnCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(NameColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(NameColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._wording.say(TITLES[NameColumn(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == NameColumn.CAPTIONS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.writable and index.column() != NameColumn.CAPTIONS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self.name_at(index.row()) if index.isValid() else None
        if name is None:
            return None
        column = NameColumn(index.column())
        if role == NAME_ROLE:
            return name
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(name, column, index.row())
        if role == Qt.ItemDataRole.EditRole:
            return self._raw(name, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self._wording.say(TITLES[column])
            return f"{title}: {self._text(name, column, index.row())}"
        if role == Qt.ItemDataRole.ToolTipRole and column is NameColumn.TEXT:
            return name.text
        return None

    def _text(self, name: Name, column: NameColumn, row: int) -> str:
        wording = self._wording
        match column:
            case NameColumn.TEXT:
                return name.text
            case NameColumn.LANGUAGE:
                return language_word(name.language, wording) if name.language else ""
            case NameColumn.KIND:
                return wording.say(NAME_KINDS[name.kind])
            case NameColumn.PERIOD:
                return period(name.valid_from, name.valid_to, wording)
            case NameColumn.CAPTIONS:
                return "" if self.is_new(row) else wording.number(self._rows[row].captions)

    def _raw(self, name: Name, column: NameColumn) -> str:
        match column:
            case NameColumn.TEXT:
                return name.text
            case NameColumn.LANGUAGE:
                return name.language
            case NameColumn.KIND:
                return name.kind.value
            case _:
                return period(name.valid_from, name.valid_to, self._wording)

    def setData(
        self, index: QModelIndex, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        name = self.name_at(index.row())
        if name is None or role != Qt.ItemDataRole.EditRole:
            return False
        wanted = self._wanted(name, NameColumn(index.column()), str(value))
        if wanted is None or wanted == name:
            return False
        if self.is_new(index.row()):
            self._new = wanted
            if wanted.text:
                self.added.emit(wanted)
        elif wanted.kind is NameKind.AUTHORISED and name.kind is not NameKind.AUTHORISED:
            self.authorised.emit(name)
        elif wanted.text:
            self.changed.emit(name, wanted)
        return True

    def _wanted(self, name: Name, column: NameColumn, value: str) -> Name | None:
        match column:
            case NameColumn.TEXT:
                return replace(name, text=normal_line(value))
            case NameColumn.LANGUAGE:
                return replace(name, language=value)
            case NameColumn.KIND:
                return replace(name, kind=NameKind(value))
            case NameColumn.PERIOD:
                return self._dated(name, value)
            case _:
                return None

    def _dated(self, name: Name, value: str) -> Name | None:
        try:
            found = read_date(value)
        except ArchiveError as error:
            self.refused.emit(self._wording.error(error))
            return None
        first, last = divided(found.text) if found is not None else ("", "")
        return replace(name, valid_from=first, valid_to=last)
