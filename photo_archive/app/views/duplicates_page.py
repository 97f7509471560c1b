# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Likely duplicates of the whole file, one pair after another: M merge, N not the same, L later.

The arrow keys go along the list and choose the side that stays; everything can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.models.duplicate_pairs import PAIR_ROLE, PairsModel
from photo_archive.app.models.proposal_words import CERTAINTY_TINTS, certainty_words
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS, Pill
from photo_archive.app.views.comparison import Comparison
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.pieces import button, column, icon_label, label, panel, row
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import Weight
from photo_archive.domain.record_pages import MergePreview, PossibleDuplicate
from photo_archive.wording import Wording

ROW = 48


class PairDelegate(QStyledItemDelegate):
    """Both names one below the other, with the icon of their kind."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(ROW))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        pair = index.data(PAIR_ROLE)
        if not isinstance(pair, PossibleDuplicate):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        kind = pair.one.ref.kind.value
        ratio = painter.device().devicePixelRatioF()
        mark = theme.pixmap(RECORD_ICONS.get(kind) or "tag", kind, 14, ratio)
        painter.drawPixmap(QPointF(rect.left() + px(14), rect.top() + px(9)), mark)
        left = rect.left() + px(36)
        half = rect.height() // 2
        for place, line in enumerate((pair.one, pair.other)):
            painter.setFont(theme.font(0 if place == 0 else -0.5, bold=chosen and place == 0))
            painter.setPen(theme.colour("text" if place == 0 else "text2"))
            room = rect.right() - left - px(12)
            words = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideMiddle, room)
            top = rect.top() + place * (half - px(2)) + (px(2) if place == 0 else 0)
            painter.drawText(QRect(left, top, room, half), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class PairList(QListView):
    """The list; letters are commands here, not a search."""

    command = Signal(str)
    KEYS = {
        Qt.Key.Key_M: "merge",
        Qt.Key.Key_N: "different",
        Qt.Key.Key_L: "later",
        Qt.Key.Key_S: "swap",
        Qt.Key.Key_Left: "left",
        Qt.Key.Key_Right: "right",
        Qt.Key.Key_Return: "open",
        Qt.Key.Key_Enter: "open",
    }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in self.KEYS:
            self.command.emit(self.KEYS[Qt.Key(event.key())])
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class DuplicatesPage(PageFrame):
    """The queue."""

    preview_wanted = Signal(object, object)
    merge_wanted = Signal(object, object)
    different = Signal(object, object)
    opened = Signal(object)
    kinds_chosen = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, actions: dict[str, QAction]) -> None:
        say = wording.say
        title = PageTitle("duplicates", say("Duplicate records"), "git-merge")
        super().__init__(theme, wording, actions, title)
        self._decided = 0
        self._own_changes = 0
        self._writable = True
        self.model = PairsModel(wording, self)
        self.list = PairList()
        self.list.setProperty("role", "panel")
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(theme, self.list))
        self.list.setAccessibleName(say("Likely duplicates"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.command.connect(self.do)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._left_count = label("", "label")
        index = panel("panel")
        head = column(self._left_count, gap=0)
        head.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8))
        box = column(gap=0)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        index.setLayout(box)
        self.comparison = Comparison(theme, wording)
        self.comparison.stays_chosen.connect(self._on_stays)
        self._pill = Pill(theme)
        self._reasons = column(gap=theme.px(4))
        self._kind_button = button("", "small")
        self._kind_button.clicked.connect(self._choose_kinds)
        self.add_button(self._kind_button)
        self._nothing = label("", "lead", wraps=True)
        self.set_parts(index, self._build_centre(), None)
        self.show_searching(())

    def _build_centre(self) -> QWidget:
        theme, say = self._theme, self._wording.say
        self.merge = self._command_button(say("Merge"), "merge", "M", main=True)
        self.apart = self._command_button(say("Not the same"), "different", "N")
        self.later = self._command_button(say("Later"), "later", "L")
        self.swap = self._command_button(say("Let the other stay"), "swap", "S")
        foot = panel("foot")
        line = row(gap=theme.px(8))
        line.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10))
        for one, key in ((self.merge, "M"), (self.apart, "N"), (self.later, "L"), (self.swap, "S")):
            line.addWidget(one)
            line.addWidget(label(key, "key"))
        line.addStretch(1)
        foot.setLayout(line)
        body = QWidget()
        body.setProperty("role", "canvas")
        head = row(self._pill, gap=theme.px(10))
        head.addLayout(self._reasons, 1)
        head.setAlignment(self._pill, Qt.AlignmentFlag.AlignTop)
        inner = column(gap=theme.px(16))
        inner.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(24))
        inner.addLayout(head)
        inner.addWidget(self.comparison, 1)
        body.setLayout(inner)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pair = panel("canvas")
        whole = column(gap=0)
        whole.addWidget(scroll, 1)
        whole.addWidget(foot)
        pair.setLayout(whole)
        empty = panel("canvas")
        mark = icon_label(theme, "git-merge", "text3", 40)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        space = column(None, mark, self._nothing, None, gap=theme.px(12))
        space.setAlignment(mark, Qt.AlignmentFlag.AlignHCenter)
        empty.setLayout(space)
        self._centre = QStackedWidget()
        self._parts = (empty, pair)
        for part in self._parts:
            self._centre.addWidget(part)
        return self._centre

    def _command_button(self, text: str, command: str, key: str, *, main: bool = False) -> QWidget:
        made = button(text, "main" if main else "")
        made.setToolTip(f"{text} ({key})")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.do(command))
        return made

    # -- showing ----------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be decided."""
        self._writable = writable
        for one in (self.merge, self.apart):
            one.setEnabled(writable)

    def show_searching(self, kinds: Sequence[RecordKind]) -> None:
        """Say that the file is being looked through."""
        say = self._wording.say
        words = say(KINDS[kinds[0]].many) if len(kinds) == 1 else say("All kinds")
        self._kind_button.setText(f"{words} ▾")
        self._nothing.setText(say("Looking for duplicates…"))
        self.model.set_pairs(())
        self._left_count.setText("")
        self._centre.setCurrentWidget(self._parts[0])

    def show_pairs(self, pairs: Sequence[PossibleDuplicate]) -> None:
        """Show what was found, the likeliest first."""
        self.model.set_pairs(sorted(pairs, key=lambda one: -one.score))
        self._show_at(0)

    def show_preview(self, preview: MergePreview) -> None:
        """Show the pair in the list side by side."""
        pair = self.current()
        refs = {preview.winner.ref, preview.loser.ref}
        if pair is not None and refs == {pair.one.ref, pair.other.ref}:
            self.comparison.show_preview(preview)

    def current(self) -> PossibleDuplicate | None:
        """The pair to be decided."""
        return self.model.pair_at(self.list.currentIndex().row())

    def left_to_decide(self) -> str:
        """How many pairs are left, in words."""
        rows = self.model.rowCount()
        return self._wording.count("{n} pair to decide", "{n} pairs to decide", rows)

    def focus_first(self) -> None:
        """The list takes the keys."""
        self.list.setFocus()

    def is_undone(self, photos: object) -> bool:
        """Whether a change came from elsewhere, as an undo does, and not from a decision here."""
        if self._own_changes:
            self._own_changes -= 1
            return False
        return photos is None

    def _show_at(self, at: int) -> None:
        rows = self.model.rowCount()
        self._left_count.setText(self.left_to_decide())
        if not rows:
            words = "All decided." if self._decided else "No duplicates found."
            self._nothing.setText(self._wording.say(words))
            self._centre.setCurrentWidget(self._parts[0])
            return
        self._centre.setCurrentWidget(self._parts[1])
        index = self.model.index(min(at, rows - 1), 0)
        self.list.setCurrentIndex(index)
        self._show_current()

    def _on_current(self) -> None:
        self._show_current()

    def _show_current(self) -> None:
        pair = self.current()
        if pair is None:
            return
        words = certainty_words(self._wording, pair.certainty)
        self._pill.show_state(CERTAINTY_TINTS[pair.certainty], "", words)
        while self._reasons.count():
            widget = self._reasons.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for reason in pair.reasons:
            against = reason.weight is Weight.AGAINST
            sign = "−" if against else "+" if reason.weight is Weight.FOR else "·"
            text = f"{sign} {self._wording.message(reason.message)}"
            self._reasons.addWidget(label(text, "warning" if against else "second", wraps=True))
        self.comparison.begin(pair.one.ref)
        self.preview_wanted.emit(pair.one.ref, pair.other.ref)

    # -- deciding ---------------------------------------------------------------------------

    def do(self, command: str) -> None:
        """Act on a key or a button."""
        pair, at = self.current(), self.list.currentIndex().row()
        preview = self.comparison.preview
        if pair is None:
            return
        match command:
            case "merge" if preview is not None and self._writable:
                self._decide(at)
                self.merge_wanted.emit(preview.winner.ref, preview.loser.ref)
            case "different" if self._writable:
                self._decide(at)
                self.different.emit(pair.one.ref, pair.other.ref)
            case "later":
                self.model.put_last(at)
                self._show_at(at)
            case "swap":
                self.comparison.swap()
            case "left" | "right":
                self.comparison.choose(0 if command == "left" else 1)
            case "open":
                self.opened.emit(pair.one.ref)

    def _decide(self, at: int) -> None:
        self._decided += 1
        self._own_changes += 1
        self.model.drop(at)
        self._show_at(at)

    def _on_stays(self, ref: object) -> None:
        preview = self.comparison.preview
        if preview is not None:
            other = preview.loser.ref if preview.winner.ref == ref else preview.winner.ref
            self.preview_wanted.emit(ref, other)

    def _choose_kinds(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        everything = tuple(KINDS)
        menu.addAction(self._wording.say("All kinds")).triggered.connect(
            lambda: self.kinds_chosen.emit(everything)
        )
        for kind, words in KINDS.items():
            menu.addAction(self._wording.say(words.many)).triggered.connect(
                lambda _=False, one=kind: self.kinds_chosen.emit((one,))
            )
        menu.popup(self._kind_button.mapToGlobal(self._kind_button.rect().bottomLeft()))
