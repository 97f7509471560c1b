# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet table of rows of text, in which a row is chosen as a whole."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded

ROW = 28
PADDING = 5
"""Beside the words of a cell, with what the style leaves there: as in the headings."""


class PaddedCells(QStyledItemDelegate):
    """Draws cells whose words begin and end where those of the headings do.

    Args:
        theme: Measures.
        parent: The table.
        above: Room above and below the words where rows are as high as their words, in pixels.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, above: int = 0) -> None:
        super().__init__(parent)
        self._padding = theme.px(PADDING)
        self._above = theme.px(above)

    def _inner(self, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
        made = QStyleOptionViewItem(option)
        made.rect = option.rect.adjusted(self._padding, 0, -self._padding, 0)
        return made

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        super().paint(painter, self._inner(option), index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(self._inner(option), index)
        return QSize(hint.width() + 2 * self._padding, hint.height() + 2 * self._above)


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
        self.setItemDelegate(PaddedCells(theme, self))
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
