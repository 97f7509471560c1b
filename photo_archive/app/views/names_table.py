# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of a record, typed into where they stand.

F2, Enter or a double click edits a cell, Delete removes the name, Ctrl+Return makes it the
authorised one; the same stands in the menu of each row.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from photo_archive.app.models.authority_words import (
    LANGUAGES,
    NAME_KINDS,
    PERSONAL_NAMES,
    language_word,
)
from photo_archive.app.models.names_model import NAME_ROLE, NameColumn, NamesModel
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.record_pages import NameUse
from photo_archive.wording import Wording

ROW = 30
NARROW, NARROWEST = 760, 560
NAME_ROOM = 190
"""With less than this for the names, a column of periods that are all empty goes."""
WIDTHS = {
    NameColumn.LANGUAGE: 140,
    NameColumn.KIND: 170,
    NameColumn.PERIOD: 130,
    NameColumn.CAPTIONS: 96,
}


class NamesDelegate(QStyledItemDelegate):
    """Draws a line below each row, the authorised kind as a pill; edits by list or by typing."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self.kind = RecordKind.PERSON

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(ROW))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        name = index.data(NAME_ROLE)
        if not isinstance(name, Name):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        text = str(index.data() or "")
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        authorised = name.kind is NameKind.AUTHORISED
        if index.column() == NameColumn.KIND and authorised:
            self._paint_pill(painter, inner.left(), rect.center().y(), text)
        else:
            bold = authorised and index.column() == NameColumn.TEXT
            painter.setFont(theme.font(0 if index.column() == NameColumn.TEXT else -0.5, bold=bold))
            strong = index.column() in (NameColumn.TEXT, NameColumn.KIND)
            painter.setPen(theme.colour("text" if strong else "text2"))
            right = index.column() == NameColumn.CAPTIONS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_pill(self, painter: QPainter, left: int, middle: int, text: str) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75, bold=True))
        width = painter.fontMetrics().horizontalAdvance(text) + px(16)
        pill = QRectF(left, middle - px(10), width, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accentT"))
        painter.drawRoundedRect(pill, px(10), px(10))
        painter.setPen(theme.colour("accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget:
        column = NameColumn(index.column())
        if column not in (NameColumn.LANGUAGE, NameColumn.KIND):
            made = QLineEdit(parent)
            if column is NameColumn.PERIOD:
                made.setPlaceholderText(self._wording.say("from 1940, 1991–1997, until 1993…"))
            made.setAccessibleName(str(index.model().headerData(column, Qt.Orientation.Horizontal)))
            return made
        box = QComboBox(parent)
        box.setAccessibleName(str(index.model().headerData(column, Qt.Orientation.Horizontal)))
        for code, text in self._choices(column, index):
            box.addItem(text, code)
        box.activated.connect(self._on_activated)
        return box

    def _choices(self, column: NameColumn, index: QModelIndex) -> list[tuple[str, str]]:
        say = self._wording.say
        if column is NameColumn.LANGUAGE:
            known = [(code, language_word(code, self._wording)) for code in LANGUAGES]
            now = str(index.data(Qt.ItemDataRole.EditRole))
            return known if now in LANGUAGES else [*known, (now, now)]
        name = index.data(NAME_ROLE)
        if isinstance(name, Name) and name.kind is NameKind.AUTHORISED:
            return [(NameKind.AUTHORISED.value, say(NAME_KINDS[NameKind.AUTHORISED]))]
        kinds = [
            one for one in NAME_KINDS if self.kind is RecordKind.PERSON or one not in PERSONAL_NAMES
        ]
        return [(one.value, say(NAME_KINDS[one])) for one in kinds]

    def _on_activated(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
            self.closeEditor.emit(box, QAbstractItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        value = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(value), 0))
            if editor.count() > 1:
                editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(value)
            editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class NamesTable(QTableView):
    """Shows all names of a record at their full height."""

    removed = Signal(object)
    authorised = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, model: NamesModel) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._names = model
        self.setModel(model)
        self._delegate = NamesDelegate(theme, wording, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(wording.say("Names"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(theme.px(28))
        header.setSectionResizeMode(NameColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._fit)
        self._fit()

    def set_kind(self, kind: RecordKind) -> None:
        """Whose names they are: only people have birth names."""
        self._delegate.kind = kind

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give each column its width; where room is short, what it holds and no more."""
        px, room = self._theme.px, self.width() / self._theme.factor
        self.setColumnHidden(NameColumn.CAPTIONS, room < NARROWEST)
        widths = {
            column: px(width) if room >= NARROW else min(px(width), self._width_of(column))
            for column, width in WIDTHS.items()
        }
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        shown = [one for one in widths if one is not NameColumn.CAPTIONS or room >= NARROWEST]
        left = self.width() - sum(widths[one] for one in shown)
        self.setColumnHidden(
            NameColumn.PERIOD, left < px(NAME_ROOM) and not self._texts(NameColumn.PERIOD)
        )

    def _width_of(self, column: NameColumn) -> int:
        """The width of what stands in a column, with its title and a little air."""
        metrics = QFontMetrics(self._theme.font())
        widest = max(map(metrics.horizontalAdvance, self._texts(column)), default=0)
        title = self.horizontalHeader().sectionSizeHint(column)
        return max(widest + self._theme.px(28), title)

    def _texts(self, column: NameColumn) -> list[str]:
        rows = range(self._names.rowCount())
        found = (str(self._names.index(row, column).data() or "") for row in rows)
        return [one for one in found if one]

    def begin_adding(self, language: str = "") -> None:
        """Add a row and put the cursor in it."""
        row = self._names.begin_new(language)
        index = self._names.index(row, NameColumn.TEXT)
        self.setFocus()
        self.setCurrentIndex(index)
        self.edit(index)

    def show_names(self, names: Sequence[NameUse], *, same: bool) -> None:
        """Show these names; of the ``same`` record, the one with the focus keeps it."""
        at, before = self.currentIndex(), self.current_name()
        row, column = at.row(), at.column()
        self._names.set_names(names)
        if not same or before is None:
            return
        texts = [one.name.text for one in names]
        if before.text in texts:
            row = texts.index(before.text)
        self.setCurrentIndex(self._names.index(min(row, len(texts) - 1), column))

    def current_name(self) -> Name | None:
        """The name in the row with the focus."""
        return self._names.name_at(self.currentIndex().row())

    def _fit(self) -> None:
        rows = self._names.rowCount()
        self.setFixedHeight(self._theme.px(28) + rows * self._theme.px(ROW) + 2)
        self._share_out()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        row = self._names.rowCount() - 1
        name = self._names.name_at(row)
        if self._names.is_new(row) and name is not None and not name.text:
            self._names.drop_new()

    def _remove(self) -> None:
        name = self.current_name()
        if name is not None and self._names.writable and name.kind is not NameKind.AUTHORISED:
            self.removed.emit(name)

    def _authorise(self) -> None:
        name = self.current_name()
        if name is not None and self._names.writable and name.kind is not NameKind.AUTHORISED:
            self.authorised.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.state() is self.State.EditingState:
            event.ignore()  # the editor had it
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        elif enter and control:
            self._authorise()
        elif enter and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self._open_menu(event.pos())

    def _open_menu(self, place: QPoint) -> None:
        name, say = self.current_name(), self._wording.say
        if name is None or not self._names.writable:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("Edit")).triggered.connect(lambda: self.edit(self.currentIndex()))
        if name.kind is not NameKind.AUTHORISED:
            menu.addAction(say("Make authorised")).triggered.connect(self._authorise)
            menu.addSeparator()
            menu.addAction(say("Remove this name")).triggered.connect(self._remove)
        menu.popup(self.viewport().mapToGlobal(place))
