# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos as a table: the same model and the same selection as the grid.

The heads of columns order the photos, can be moved, and are shown or hidden from a menu. Rows are
drawn here as a whole, since a delegate is asked for each cell and each cell asks for its words.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from photo_archive.app.errands import soon
from photo_archive.app.models.photo_model import COLUMN_TITLES, PhotoColumn, PhotoModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.row_painting import Place, Row, RowPainting
from photo_archive.wording import Wording

ROW_HEIGHT = 30
WIDTHS = {
    PhotoColumn.REFERENCE: 128,
    PhotoColumn.DATE: 104,
    PhotoColumn.PHOTOGRAPHER: 110,
    PhotoColumn.CREDIT: 96,
    PhotoColumn.STATUS: 84,
}


ORDERS_OF = {
    PhotoColumn.REFERENCE: ("reference", "-reference"),
    PhotoColumn.DATE: ("date", "-date"),
    PhotoColumn.PHOTOGRAPHER: ("photographer",),
    PhotoColumn.CREDIT: ("credit",),
    PhotoColumn.STATUS: ("status",),
}
"""In which orders a column puts the photos, one after the other as its head is pressed."""


class PhotoTable(QTableView):
    """Rows of photos."""

    opened = Signal(int)
    order_wanted = Signal(str)
    columns_changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, model: PhotoModel) -> None:
        super().__init__()
        self._wording = wording
        self._order = ""
        self._photos = model
        self._painting = RowPainting(theme, model.text, theme.px(ROW_HEIGHT))
        self.setModel(model)
        self.setAccessibleName(wording.say("Photos"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # What is scrolled is moved on the screen, and only what comes into sight is drawn.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._painting.height_px)
        rows.setDefaultSectionSize(self._painting.height_px)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._first = QByteArray()
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, theme.px(width))
        columns.setSectionResizeMode(PhotoColumn.CAPTION, QHeaderView.ResizeMode.Stretch)
        columns.setSectionsMovable(True)
        columns.setSectionsClickable(True)
        columns.sectionClicked.connect(self._on_head)
        columns.sectionMoved.connect(self.columns_changed)
        columns.sectionResized.connect(self.columns_changed)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(self._on_menu)
        self.activated.connect(self._on_activated)

    # -- columns ----------------------------------------------------------------------------

    def show_order(self, order: str) -> None:
        """Mark the column that gives the order in force, if one does."""
        self._order = order
        head = self.horizontalHeader()
        for column, orders in ORDERS_OF.items():
            if order in orders:
                down = Qt.SortOrder.AscendingOrder
                up = Qt.SortOrder.DescendingOrder
                head.setSortIndicator(column, up if order.startswith("-") else down)
                head.setSortIndicatorShown(True)
                return
        head.setSortIndicatorShown(False)

    def columns_menu(self) -> QMenu:
        """A menu of the columns, each to be shown or hidden; that of references always stays."""
        say = self._wording.say
        menu = QMenu(self)
        menu.setAccessibleName(say("Columns"))
        for column in PhotoColumn:
            action = menu.addAction(say(COLUMN_TITLES[column]))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.setEnabled(column is not PhotoColumn.REFERENCE)
            action.toggled.connect(lambda shown, one=column: self._show_column(one, shown=shown))
        menu.addSeparator()
        menu.addAction(say("All columns as at first")).triggered.connect(self._reset_columns)
        return menu

    def ask_columns(self) -> None:
        """Show the menu of the columns under their heads."""
        self._on_menu(QPoint(0, self.horizontalHeader().height()))

    def kept_columns(self) -> QByteArray:
        """Which columns are shown, in which order and how wide."""
        return self.horizontalHeader().saveState()

    def keep_columns(self, kept: QByteArray) -> None:
        """Show columns as ``kept_columns`` said; as at first if that is of no use."""
        head = self.horizontalHeader()
        self._first = head.saveState()
        if kept.isEmpty() or not head.restoreState(kept):
            return
        self.setColumnHidden(PhotoColumn.REFERENCE, False)
        self.show_order(self._order)

    def _show_column(self, column: PhotoColumn, *, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        self.columns_changed.emit()

    def _reset_columns(self) -> None:
        self.horizontalHeader().restoreState(self._first)
        self.show_order(self._order)
        self.columns_changed.emit()

    def _on_head(self, section: int) -> None:
        orders = ORDERS_OF.get(PhotoColumn(section), ())
        if orders:
            at = orders.index(self._order) + 1 if self._order in orders else 0
            self.order_wanted.emit(orders[at % len(orders)])
        self.show_order(self._order)

    def _on_menu(self, at: QPoint) -> None:
        menu = self.columns_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    # -- photos -----------------------------------------------------------------------------

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

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """The line of the focus goes from one whole row to another."""
        super().currentChanged(current, previous)
        for index in (previous, current):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(0, top, self.viewport().width(), self._painting.height_px)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is in sight; a million rows are not looked through."""
        return QRegion(self.viewport().rect())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            self._photos.turn.begin()
        return super().viewportEvent(event)

    @guarded(lambda: None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self.isVisible():
            self._photos.turn.begin()
        super().scrollContentsBy(dx, dy)

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that came into sight, each as a whole."""
        self._photos.turn.begin()
        painter = QPainter(self.viewport())
        for exposed in event.region():  # the row under the pointer lies apart from what came in
            self._paint_rows(painter, exposed)
        painter.end()
        soon(self, self._photos.turn.end)  # once all of the window is painted

    def _paint_rows(self, painter: QPainter, exposed: QRect) -> None:
        height, offset = self._painting.height_px, self.verticalOffset()
        count = len(self._photos.ids)
        first = max((exposed.top() + offset) // height, 0)
        last = min((exposed.bottom() + offset) // height, count - 1)
        current = self.currentIndex().row() if self.hasFocus() else -1
        chosen = self.selectionModel()
        rows = [
            Row(
                line=self._photos.line_if_there(number),
                top=number * height - offset,
                chosen=chosen.isSelected(self._photos.index(number, 0)),
                current=number == current,
            )
            for number in range(first, last + 1)
        ]
        painter.setClipRect(exposed)
        self._painting.paint(painter, exposed, rows, self._places())

    def _places(self) -> list[Place]:
        """Where the columns that are shown stand."""
        return [
            Place(column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in PhotoColumn
            if not self.isColumnHidden(column)
        ]

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
