# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index on the left of a page: what is typed finds any spelling, the arrow keys go along it.

Left and Right close and open branches; a click or moving the focus shows the record's page.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photo_archive.app.models.authority_words import PEOPLE_ORDERS
from photo_archive.app.models.record_index import ROW_ROLE, IndexRow, RecordIndexModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_text import two_lines
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.own_keys import held
from photo_archive.app.views.pieces import (
    button,
    column,
    icon_label,
    label,
    panel,
    row,
    tool_button,
)
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

ROW, TALL, HEADING, INDENT = 26, 42, 34, 14


class IndexDelegate(QStyledItemDelegate):
    """Draws headings, and names with their counts."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self.two_lines = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        found = index.data(ROW_ROLE)
        if isinstance(found, IndexRow) and found.line is None:
            return QSize(self._theme.px(120), self._theme.px(HEADING))
        return QSize(self._theme.px(120), self._theme.px(TALL if self.two_lines else ROW))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        found = index.data(ROW_ROLE)
        if not isinstance(found, IndexRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if found.line is None:
            self._paint_heading(painter, option.rect, found.text)
        else:
            self._paint_record(painter, option, found, found.line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75, bold=True))
        painter.setPen(theme.colour("text2"))
        inner = rect.adjusted(px(16), 0, -px(8), -px(4))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_record(
        self, painter: QPainter, option: QStyleOptionViewItem, found: IndexRow, line: RecordLine
    ) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        left = rect.left() + px(16) + found.depth * px(INDENT)
        right = rect.right() - px(12)
        if found.children:
            name = "chevron-down" if found.opened else "chevron-right"
            mark = theme.pixmap(name, "text2", 12, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(left - px(14), rect.center().y() - px(6) + 1), mark)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if chosen else "text3"))
        beside = self._wording.number(line.photos) if line.photos else ""
        if beside:
            painter.drawText(
                QRect(rect.left(), rect.top(), right - rect.left(), rect.height()),
                flags | Qt.AlignmentFlag.AlignRight,
                beside,
            )
            right -= painter.fontMetrics().horizontalAdvance(beside) + px(8)
        painter.setFont(theme.font(bold=chosen))
        painter.setPen(theme.colour("text"))
        box = QRect(left, rect.top(), right - left, rect.height())
        metrics, middle = painter.fontMetrics(), Qt.TextElideMode.ElideMiddle
        if self.two_lines and metrics.horizontalAdvance(found.text) > box.width():
            font = theme.font(-0.5, bold=chosen)
            painter.setFont(font)
            lines = two_lines(found.text, font, box.width())
            high = painter.fontMetrics().lineSpacing()
            top = box.top() + (box.height() - high * len(lines)) // 2
            for number, text in enumerate(lines):
                here = QRect(box.left(), top + number * high, box.width(), high)
                painter.drawText(here, flags, text)
            return
        painter.drawText(box, flags, metrics.elidedText(found.text, middle, box.width()))


class IndexList(QListView):
    """The rows; tells which record the focus came to."""

    reached = Signal(object)
    opened = Signal(object)
    typed = Signal(str)
    """A letter was typed: a name is looked for."""

    def __init__(self, theme: Theme, wording: Wording, model: RecordIndexModel) -> None:
        super().__init__()
        self._theme = theme
        self._index_model = model
        self.setProperty("role", "panel")
        self.setModel(model)
        self.rows = IndexDelegate(theme, wording, self)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def choose(self, ref: RecordRef | None) -> None:
        """Show which record's page is open, without telling."""
        at = self._index_model.reveal(ref) if ref is not None else -1
        if at < 0:
            self.clearSelection()
            return
        index = self._index_model.index(at, 0)
        now = self._index_model.row_at(self.currentIndex().row())
        if now is not None and now.line is not None and now.line.ref == ref and now.recent:
            return
        outside = not self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if outside:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def enter(self) -> None:
        """Take the focus from the field: to the record chosen, else to the first."""
        at = self.currentIndex().row()
        self.setFocus()
        if at < 0:
            self.setCurrentIndex(QModelIndex())
            self._step(1)
        else:
            self._tell()

    def _tell(self) -> None:
        found = self._index_model.row_at(self.currentIndex().row())
        if found is not None and found.line is not None:
            self.reached.emit(found.line.ref)

    def _step(self, step: int) -> None:
        at = self.currentIndex().row() + step
        while 0 <= at < self._index_model.rowCount():
            found = self._index_model.row_at(at)
            if found is not None and found.line is not None:
                self.setCurrentIndex(self._index_model.index(at, 0))
                self._tell()
                return
            at += step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        at = self.currentIndex().row()
        found = self._index_model.row_at(at)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            now = self._index_model.row_at(self.currentIndex().row())
            if now is not None and now.line is None:
                self._step(1)
            else:
                self._tell()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if found is not None and found.line is not None:
                self.opened.emit(found.line.ref)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and found is not None:
            if found.children and found.opened == (key == Qt.Key.Key_Left):
                self._toggle(at)
            elif key == Qt.Key.Key_Left and found.depth:
                while at > 0 and (self._index_model.row_at(at) or found).depth >= found.depth:
                    at -= 1
                self.setCurrentIndex(self._index_model.index(at, 0))
                self._tell()
        elif event.text().strip().isprintable() and event.text().strip() and not held(event):
            self.typed.emit(event.text())
        else:
            event.ignore()

    def _toggle(self, row_number: int) -> None:
        top = self.verticalScrollBar().value()
        self._index_model.toggle(row_number)
        self.setCurrentIndex(self._index_model.index(row_number, 0))
        self.verticalScrollBar().setValue(top)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        found = self._index_model.row_at(index.row())
        if found is None or found.line is None:
            return
        px = self._theme.px
        left = px(16) + found.depth * px(INDENT)
        if found.children and left - px(18) <= event.position().x() < left:
            self._toggle(index.row())
            return
        super().mousePressEvent(event)
        self._tell()


class RecordIndex(QFrame):
    """Search, list, and at the foot how people are sorted."""

    text_changed = Signal(str)
    reached = Signal(object)
    opened = Signal(object)
    order_chosen = Signal(str)
    duplicates_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, kind: RecordKind, hint: str) -> None:
        super().__init__()
        self._wording = wording
        self._kind = kind
        self.setProperty("role", "panel")
        self.model = RecordIndexModel(wording, self)
        self.edit = QLineEdit()
        self.edit.setProperty("role", "bare")
        self.edit.setPlaceholderText(wording.say("Any spelling"))
        self.edit.setAccessibleName(hint)
        self.edit.textChanged.connect(self.text_changed)
        self.edit.installEventFilter(self)
        self.list = IndexList(theme, wording, self.model)
        self.list.setAccessibleName(hint)
        self.list.rows.two_lines = kind is RecordKind.EVENT
        self.list.reached.connect(self.reached)
        self.list.opened.connect(self.opened)
        self.list.typed.connect(self._on_typed)
        self._nothing = label("", "hint", wraps=True)
        self._nothing.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), 0)
        self._nothing.hide()
        box = column(gap=0)
        box.addWidget(self._search(theme))
        box.addWidget(self._nothing)
        box.addWidget(self.list, 1)
        box.addWidget(self._foot(theme))
        self.setLayout(box)

    def _search(self, theme: Theme) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "search")
        frame.setFixedHeight(theme.px(30))
        line = row(icon_label(theme, "search", "text2", 14), gap=theme.px(6))
        line.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        line.addWidget(self.edit, 1)
        frame.setLayout(line)
        self._frame = frame
        holder = QWidget()
        held = column(frame, gap=0)
        held.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(6))
        holder.setLayout(held)
        return holder

    def _foot(self, theme: Theme) -> QFrame:
        foot = panel("foot")
        say = self._wording.say
        self._order = button("", "link")
        self._order.setToolTip(say("How people are sorted"))
        self._order.clicked.connect(self._choose_order)
        self._order.setVisible(self._kind is RecordKind.PERSON)
        duplicates = tool_button(theme, "git-merge", say("Find duplicates"), "quiet")
        duplicates.clicked.connect(self.duplicates_wanted)
        line = row(self._order, None, duplicates, gap=theme.px(4))
        line.setContentsMargins(theme.px(10), theme.px(4), theme.px(10), theme.px(4))
        foot.setLayout(line)
        return foot

    def _on_typed(self, letter: str) -> None:
        self.edit.setFocus()
        self.edit.setText(letter)

    # -- showing ----------------------------------------------------------------------------

    def show_lines(
        self, lines: Sequence[RecordLine], recent: Sequence[RecordRef], *, searching: bool
    ) -> None:
        """Show records, and what to say if there is none."""
        top = self.list.verticalScrollBar().value()
        self.model.show_lines(self._kind, lines, recent, searching=searching)
        self.list.verticalScrollBar().setValue(top)
        say = self._wording.say
        self._nothing.setText(say("No name begins so.") if searching else say("None yet."))
        self._nothing.setVisible(not lines)

    def show_order(self, order: str) -> None:
        """Show how people are sorted."""
        words = dict(PEOPLE_ORDERS).get(order, PEOPLE_ORDERS[0][1])
        self._order.setText(self._wording.say(words))

    def _choose_order(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, words in PEOPLE_ORDERS:
            action = menu.addAction(self._wording.say(words))
            action.triggered.connect(lambda _=False, one=code: self.order_chosen.emit(one))
        menu.popup(self._order.mapToGlobal(self._order.rect().topLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self._frame.setProperty("focused", "true" if focused else "false")
            self._frame.style().unpolish(self._frame)
            self._frame.style().polish(self._frame)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.enter()
                return True
            if event.key() == Qt.Key.Key_Escape and self.edit.text():
                self.edit.clear()
                return True
        return super().eventFilter(watched, event)
