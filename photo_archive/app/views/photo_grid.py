# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The grid and the filmstrip: a QListView that knows where every cell is without laying any out.

QListView keeps the accessible role of a list with all its children, but its own layout takes
seconds for a million rows; here every place is arithmetic. Every override tolerates a missing
model, because Qt calls some of them while the view is being made.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from photo_archive.app.errands import soon
from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.photo_delegate import PhotoDelegate
from photo_archive.wording import Wording

Move = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag


class PhotoGrid(QListView):
    """Photos in lines of equal cells; one line only, scrolled sideways, as a filmstrip."""

    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        shape: CellShape,
        *,
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._shape = shape
        self._one_line = one_line
        self._columns = 1
        self._cell = QSize(shape.width, shape.height)
        self._anchor = -1
        self._extending = False
        self._hovered = -1
        self._pressed = -1
        self._asked: tuple[int, int] | None = None
        self._thumbnails = thumbnails
        super().__init__(parent)
        self.setItemDelegate(PhotoDelegate(theme, wording, thumbnails, shape, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        if one_line:
            self.setVerticalScrollBarPolicy(off)
        else:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setMouseTracking(True)
        self.activated.connect(self._on_activated)
        thumbnails.arrived.connect(self._on_arrived)

    # -- what the window asks ---------------------------------------------------------------

    def set_cell_width(self, width_px: int) -> None:
        """Cells at least this wide; what is in sight stays in sight."""
        kept = self.currentIndex()
        self._shape.set_width(width_px)
        self.updateGeometries()
        if kept.isValid():
            self.scrollTo(kept)
        self.viewport().update()

    def photos(self) -> PhotoModel | None:
        """The model, if there is one."""
        model = self.model()
        return model if isinstance(model, PhotoModel) else None

    def visible_rows(self) -> range:
        """The rows in sight."""
        model = self.photos()
        if model is None or not model.rowCount():
            return range(0)
        shape = self._shape
        if self._one_line:
            step = self._cell.width() + shape.gap
            first = max((self.horizontalOffset() - shape.margin) // step, 0)
            last = (self.horizontalOffset() + self.viewport().width()) // step
        else:
            step = self._cell.height() + shape.gap
            first = max((self.verticalOffset() - shape.margin) // step, 0) * self._columns
            last = (self.verticalOffset() + self.viewport().height()) // step
            last = last * self._columns + self._columns - 1
        return range(min(first, model.rowCount()), min(last + 1, model.rowCount()))

    # -- geometry ---------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Nothing to lay out: places are computed."""
        self.updateGeometries()
        self.viewport().update()

    @guarded(lambda: None)
    def updateGeometries(self) -> None:
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        shape, view = self._shape, self.viewport().size()
        if self._one_line:
            self._columns = max(rows, 1)
            self._cell = QSize(shape.width, shape.height)
            length = 2 * shape.margin + rows * (self._cell.width() + shape.gap) - shape.gap
            bar, page, step = self.horizontalScrollBar(), view.width(), self._cell.width()
        else:
            self._columns, width = shape.columns(view.width())
            self._cell = QSize(width, shape.height_at(width))
            lines = -(-rows // self._columns)
            length = 2 * shape.margin + lines * (self._cell.height() + shape.gap) - shape.gap
            bar, page, step = self.verticalScrollBar(), view.height(), self._cell.height() // 3
        bar.setRange(0, max(length - page, 0))
        bar.setPageStep(page)
        bar.setSingleStep(max(step, 1))
        ratio = self.devicePixelRatioF()
        picture = shape.picture_box(self._cell.width())
        if not self._one_line and self.isVisibleTo(self.window()):
            self._thumbnails.set_box(
                round(picture.width() * ratio), round(picture.height() * ratio)
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    @guarded(QRect)
    def visualRect(self, index: QModelIndex) -> QRect:
        if not index.isValid():
            return QRect()
        line, column = divmod(index.row(), self._columns)
        gap, margin = self._shape.gap, self._shape.margin
        return QRect(
            margin + column * (self._cell.width() + gap) - self.horizontalOffset(),
            margin + line * (self._cell.height() + gap) - self.verticalOffset(),
            self._cell.width(),
            self._cell.height(),
        )

    @guarded(QModelIndex)
    def indexAt(self, point: QPoint) -> QModelIndex:
        model = self.model()
        if model is None:
            return QModelIndex()
        gap, margin = self._shape.gap, self._shape.margin
        x = point.x() + self.horizontalOffset() - margin
        y = point.y() + self.verticalOffset() - margin
        column, line = x // (self._cell.width() + gap), y // (self._cell.height() + gap)
        if x < 0 or y < 0 or column >= self._columns:
            return QModelIndex()
        row = line * self._columns + column
        if row >= model.rowCount():
            return QModelIndex()
        return model.index(row, 0)

    def verticalOffset(self) -> int:
        return 0 if self._one_line else self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value() if self._one_line else 0

    @guarded(lambda: None)
    def scrollTo(
        self,
        index: QModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        rect, view, margin = self.visualRect(index), self.viewport().rect(), self._shape.margin
        if self._one_line:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + rect.center().x() - view.center().x())
            return
        bar = self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - view.center().y())
        elif rect.top() < margin:
            bar.setValue(bar.value() + rect.top() - margin)
        elif rect.bottom() > view.bottom() - margin:
            bar.setValue(bar.value() + rect.bottom() - view.bottom() + margin)

    # -- keys, mouse and selection ----------------------------------------------------------

    @guarded(QModelIndex)
    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        if not rows:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return model.index(0, 0)
        across = 1 if self._one_line else self._columns
        lines = max(self.viewport().height() // (self._cell.height() + self._shape.gap), 1)
        match action:
            case Move.MoveLeft | Move.MovePrevious:
                row -= 1
            case Move.MoveRight | Move.MoveNext:
                row += 1
            case Move.MoveUp:
                row = row - across if row >= across else row
            case Move.MoveDown:
                row = self._below(row, across, rows)
            case Move.MovePageUp:
                row = max(row - lines * across, row % across)
            case Move.MovePageDown:
                row = min(row + lines * across, rows - 1)
            case Move.MoveHome:
                row = 0
            case Move.MoveEnd:
                row = rows - 1
        return model.index(min(max(row, 0), rows - 1), 0)

    @staticmethod
    def _below(row: int, across: int, rows: int) -> int:
        """The row under this one; from the last full line, the last row of the line below it."""
        if row + across < rows:
            return row + across
        return rows - 1 if row // across < (rows - 1) // across else row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        row = self.currentIndex().row()
        if row != before and not self._extending:
            self._anchor = row

    def setCurrentIndex(self, index: QModelIndex) -> None:
        """Go to a photo; Shift and an arrow extend the selection from there."""
        super().setCurrentIndex(index)
        self._anchor = index.row()

    def keyboardSearch(self, search: str) -> None:
        """Typing letters does not look through a million rows; the search box does that."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed = self.indexAt(event.position().toPoint()).row()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() is Qt.MouseButton.LeftButton and plain and row == self._pressed >= 0:
            self._select(row, row, Flag.ClearAndSelect)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.buttons() & Qt.MouseButton.LeftButton:
            if index.isValid() and self._anchor >= 0:
                self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
                self._select(self._anchor, index.row(), Flag.ClearAndSelect)
            return
        if index.row() != self._hovered:
            self._hovered = index.row()
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            self._begin_frame()
        if event.type() == QEvent.Type.Leave and self._hovered >= 0:
            self._hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    @guarded(lambda: None)
    def setSelection(self, rect: QRect, command: Flag) -> None:
        model, current = self.model(), self.currentIndex()
        if model is None or not current.isValid():
            return
        if not self._extending or self._anchor < 0 or self._anchor >= model.rowCount():
            self._anchor = current.row()
        self._select(self._anchor, current.row(), command)

    def _select(self, first: int, last: int, command: Flag) -> None:
        model = self.model()
        first, last = min(first, last), max(first, last)
        chosen = QItemSelection(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(chosen, command | Flag.Rows)

    def selectionCommand(self, index: QModelIndex, event: QEvent | None = None) -> Flag:
        return super().selectionCommand(index, event) | Flag.Rows

    def selectAll(self) -> None:
        """Select every photo as one range; asking for each would take seconds."""
        model = self.model()
        if model is not None and model.rowCount():
            self._select(0, model.rowCount() - 1, Flag.ClearAndSelect)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._begin_frame()
        super().scrollContentsBy(dx, dy)

    def _begin_frame(self) -> None:
        model = self.photos()
        if model is not None and self.isVisible():
            model.turn.begin()

    # -- painting ---------------------------------------------------------------------------

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        model, rows = self.photos(), self.visible_rows()
        if model is None or not rows:
            return
        model.turn.begin()
        self._ask_for(model, rows)
        self._paint_rows(event, model, rows)
        soon(self, model.turn.end)  # once all of the window is painted

    def _paint_rows(self, event: QPaintEvent, model: PhotoModel, rows: range) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        chosen, current = self.selectionModel(), self.currentIndex().row()
        focused = self.hasFocus()
        for row in rows:
            index = model.index(row, 0)
            option.rect = self.visualRect(index)
            if not option.rect.intersects(event.rect()):
                continue
            state = QStyle.StateFlag.State_Enabled
            if chosen is not None and chosen.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current:
                state |= QStyle.StateFlag.State_HasFocus
                state |= QStyle.StateFlag.State_Active if focused else QStyle.StateFlag.State_None
            if row == self._hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.state = state
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def _ask_for(self, model: PhotoModel, rows: range) -> None:
        if self._asked == (rows.start, rows.stop):
            return
        self._asked = (rows.start, rows.stop)
        beyond = range(rows.stop, min(rows.stop + len(rows), len(model.ids)))
        if self._one_line:
            return
        self._thumbnails.want(model.ids[row] for row in (*rows, *beyond))

    def reset(self) -> None:
        self._asked, self._anchor, self._hovered = None, -1, -1
        super().reset()
        self.updateGeometries()

    def _on_arrived(self, photo_id: int) -> None:
        model = self.photos()
        if model is None or not self.isVisible():
            return
        for row in self.visible_rows():
            if model.ids[row] == photo_id:
                self.viewport().update(self.visualRect(model.index(row, 0)))
                return
