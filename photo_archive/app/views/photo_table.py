# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos as a table: the same model and the same selection as the grid."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from photo_archive.app.models.photo_model import PhotoColumn, PhotoModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.wording import Wording

WIDTHS = {
    PhotoColumn.REFERENCE: 128,
    PhotoColumn.DATE: 104,
    PhotoColumn.PHOTOGRAPHER: 110,
    PhotoColumn.CREDIT: 96,
    PhotoColumn.STATUS: 84,
}


class RowDelegate(QStyledItemDelegate):
    """Text of a cell; the current row carries the focus line along its whole width."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        current = self._view.currentIndex().row() == index.row()
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        bold = index.column() == PhotoColumn.REFERENCE
        painter.setFont(theme.font(-0.75, bold=bold))
        main = index.column() in (PhotoColumn.REFERENCE, PhotoColumn.CAPTION)
        painter.setPen(theme.colour("text" if main else "text2"))
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        text = " ".join(str(index.data() or "").split())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if current and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawLine(rect.left(), rect.top() + 1, rect.right(), rect.top() + 1)
            painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.restore()


class PhotoTable(QTableView):
    """Rows of photos."""

    opened = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, model: PhotoModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setAccessibleName(wording.say("Photos"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(30))
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, theme.px(width))
        columns.setSectionResizeMode(PhotoColumn.CAPTION, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._on_activated)

    def selectAll(self) -> None:
        """Select every row as one range."""
        model = self.model()
        if model is not None and model.rowCount():
            last = model.index(model.rowCount() - 1, 0)
            self.selectionModel().select(
                QItemSelection(model.index(0, 0), last),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )

    def keyboardSearch(self, search: str) -> None:
        """Typing letters does not look through a million rows; the search box does that."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
