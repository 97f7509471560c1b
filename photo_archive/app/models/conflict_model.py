# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Conflicts as a table: a row for each field of a file, a column for each standard.

What is believed stands in bold and is marked for those who do not see that.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from photo_archive.domain.embedded import Conflict, Standard
from photo_archive.domain.embedded_words import STANDARD_WORDS, field_word
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
Role = Qt.ItemDataRole
BEFORE = 2
"""Columns before those of the standards: photo and field."""


class ConflictModel(QAbstractTableModel):
    """Conflicts; only standards that say something have a column."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._conflicts: list[Conflict] = []
        self._standards: list[Standard] = []

    def set_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show these."""
        self.beginResetModel()
        self._conflicts = list(conflicts)
        told = {side.standard for one in conflicts for side in one.said.sides}
        self._standards = [standard for standard in Standard if standard in told]
        self.endResetModel()

    def conflict_at(self, row: int) -> Conflict | None:
        """The conflict in a row."""
        return self._conflicts[row] if 0 <= row < len(self._conflicts) else None

    @property
    def standards(self) -> Sequence[Standard]:
        """The standards that have a column."""
        return self._standards

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._conflicts)

    def columnCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else BEFORE + len(self._standards)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        if role != Role.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        if section < BEFORE:
            return self._wording.say(("Photo", "Field")[section])
        return self._wording.message(STANDARD_WORDS[self._standards[section - BEFORE]])

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._conflicts[index.row()]
        if index.column() < BEFORE:
            return self._about(one, index.column()) if role == Role.DisplayRole else None
        standard = self._standards[index.column() - BEFORE]
        side = one.said.side(standard)
        if side is None:
            return None
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return " ".join(side.value.split()) if role == Role.DisplayRole else side.value
        if role == Role.FontRole and standard is one.in_force:
            font = QFont()
            font.setBold(True)
            return font
        if role == Role.AccessibleTextRole and standard is one.in_force:
            return self._wording.say("{value} (believed)", value=side.value)
        return None

    def _about(self, one: Conflict, column: int) -> str:
        if column == 0:
            return one.reference
        return self._wording.message(field_word(one.said.field))
