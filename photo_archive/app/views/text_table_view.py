# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet table of rows of text, in which a row is chosen as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme

ROW = 28


class TextTableView(QTableView):
    """Shows a table of texts; Enter or a double click takes the row.

    Args:
        theme: Measures.
        model: The rows.
        name: What it is called for screen readers.
        widths: Widths of columns in pixels; a column without one takes what is left.
    """

    taken = Signal(int)
    chosen = Signal(int)

    def __init__(self, theme: Theme, model: TextTable, name: str, widths: dict[int, int]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column in range(model.columnCount()):
            if column in widths:
                self.setColumnWidth(column, theme.px(widths[column]))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.taken.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda at, _: self.chosen.emit(at.row()))

    def row(self) -> int:
        """The row chosen, -1 if none."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.row() >= 0:
            self.taken.emit(self.row())
        else:
            super().keyPressEvent(event)
