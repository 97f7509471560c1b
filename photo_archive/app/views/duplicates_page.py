# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Likely duplicates of the whole file, one pair after another: M merge, N not the same, L later.

The arrow keys go along the list and choose the side that stays; everything can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.models.duplicate_pairs import record_pairs
from photo_archive.app.models.proposal_words import CERTAINTY_TINTS, certainty_words
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS, Pill
from photo_archive.app.views.comparison import Comparison
from photo_archive.app.views.page_frame import PageTitle
from photo_archive.app.views.pair_list import PairDelegate, PairList
from photo_archive.app.views.pair_queue_page import PairQueuePage
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import Weight
from photo_archive.domain.record_pages import MergePreview, PossibleDuplicate
from photo_archive.wording import Wording


class RecordPairDelegate(PairDelegate):
    """Both names with the icon of their kind."""

    def _paint_mark(self, painter: QPainter, rect: QRect, pair: object) -> int:
        px = self._theme.px
        if isinstance(pair, PossibleDuplicate):
            kind = pair.one.ref.kind.value
            ratio = painter.device().devicePixelRatioF()
            mark = self._theme.pixmap(RECORD_ICONS.get(kind) or "tag", kind, 14, ratio)
            painter.drawPixmap(QPointF(rect.left() + px(14), rect.top() + px(7)), mark)
        return rect.left() + px(36)


class DuplicatesPage(PairQueuePage[PossibleDuplicate]):
    """The queue."""

    preview_wanted = Signal(object, object)
    merge_wanted = Signal(object, object)
    kinds_chosen = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, actions: dict[str, QAction]) -> None:
        say = wording.say
        title = PageTitle("duplicates", say("Duplicate records"), "git-merge")
        super().__init__(theme, wording, actions, title, record_pairs(wording), PairList())
        self._own_changes = 0
        self.list.setItemDelegate(RecordPairDelegate(theme, self.list))
        self.list.setAccessibleName(say("Likely duplicates"))
        self.comparison = Comparison(theme, wording)
        self.comparison.stays_chosen.connect(self._on_stays)
        self._pill = Pill(theme)
        self._reasons = column(gap=theme.px(4))
        self._kind_button = button("", "small")
        self._kind_button.clicked.connect(self._choose_kinds)
        self.add_button(self._kind_button)
        self._put_in(self._build_pair(), unite=say("Merge"))
        self.show_searching(())

    def _build_pair(self) -> QWidget:
        theme = self._theme
        head = row(self._pill, gap=theme.px(10))
        head.addLayout(self._reasons, 1)
        head.setAlignment(self._pill, Qt.AlignmentFlag.AlignTop)
        inner = column(gap=theme.px(16))
        inner.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(24))
        inner.addLayout(head)
        inner.addWidget(self.comparison, 1)
        body = QWidget()
        body.setProperty("role", "canvas")
        body.setLayout(inner)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    # -- showing ----------------------------------------------------------------------------

    def show_searching(self, kinds: Sequence[RecordKind]) -> None:
        """Say that the file is being looked through."""
        say = self._wording.say
        words = say(KINDS[kinds[0]].many) if len(kinds) == 1 else say("All kinds")
        self._kind_button.setText(f"{words} ▾")
        self.model.set_pairs(())
        self._say_at_work(say("Looking for duplicates…"))

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

    def is_undone(self, photos: object) -> bool:
        """Whether a change came from elsewhere, as an undo does, and not from a decision here."""
        if self._own_changes:
            self._own_changes -= 1
            return False
        return photos is None

    def _show_pair(self, pair: PossibleDuplicate) -> None:
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

    def _unite(self, pair: PossibleDuplicate, at: int) -> None:
        preview = self.comparison.preview
        if preview is not None:
            self._decide(at)
            self.merge_wanted.emit(preview.winner.ref, preview.loser.ref)

    def _tell_apart(self, pair: PossibleDuplicate, at: int) -> None:
        self._decide(at)
        self.different.emit(pair.one.ref, pair.other.ref)

    def _act(self, command: str, pair: PossibleDuplicate) -> None:
        match command:
            case "swap":
                self.comparison.swap()
            case "left" | "right":
                self.comparison.choose(0 if command == "left" else 1)
            case "open":
                self.opened.emit(pair.one.ref)

    def _decide(self, at: int) -> None:
        self._own_changes += 1
        super()._decide(at)

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
