# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of one proposal: what is asked, which record, why, how sure, and the ways to decide.

It stands in the panel's layout under the caption, so that nothing is covered. Its keys (A, R, L,
the digits) act only while the card has the focus; in the caption they are letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from photo_archive.app.models.proposal_words import (
    CERTAINTY_TINTS,
    because,
    certainty_words,
    question,
    role_words,
)
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS, Pill
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.app.views.record_picker import RecordPicker
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal
from photo_archive.wording import Wording

MOST_CHOICES = 5


@dataclass(frozen=True, slots=True)
class RecordShown:
    """A record as a card shows it: its name in the user's language and what tells it apart."""

    ref: RecordRef
    name: str
    detail: str = ""


class Choice(QPushButton):
    """One record that could be meant: its digit, name and what tells it from the others."""

    def __init__(self, theme: Theme, number: int, record: RecordShown) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setAccessibleName(", ".join(part for part in (record.name, record.detail) if part))
        texts = column(label(record.name, wraps=True), gap=0)
        if record.detail:
            texts.addWidget(label(record.detail, "second", wraps=True))
        line = row(label(str(number), "key"), gap=theme.px(8))
        line.setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5))
        line.addLayout(texts, 1)
        self.setLayout(line)
        self.setMinimumHeight(self.layout().sizeHint().height())


class ProposalCard(QFrame):
    """Asks about one proposal at a time."""

    accepted = Signal(object, object)
    """The proposal, and the record chosen for it (None: the one proposed)."""
    rejected = Signal(object)
    put_off = Signal(object)
    creation_wanted = Signal(object, object, str)
    """The proposal, the kind of record to create, and its name."""
    words_wanted = Signal(object)
    """The proposal whose words shall be a record, of the kind that was read."""
    records_wanted = Signal(object, str)
    next_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._proposal: Proposal | None = None
        self._choices: list[Choice] = []
        self._records: tuple[RecordShown, ...] = ()
        self.setProperty("role", "proposal")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say = wording.say
        self._icon = label()
        self._icon.setFixedSize(theme.px(16), theme.px(16))
        self._title = label("", "strong", wraps=True)
        self._pill = Pill(theme)
        self._name = label("", "name", wraps=True)
        self._detail = label("", "second", wraps=True)
        self._because = label("", "second", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.accept_button = button(say("Accept"), "mainsmall")
        self.create_button = button(say("Create"), "mainsmall")
        self.reject_button = button(say("Reject"), "small")
        self.other_button = button(say("Other…"), "small")
        self.picker = RecordPicker(theme, wording)
        self.picker.hide()
        self._keys = (label("A", "key"), label("C", "key"), label("R", "key"))
        self._build()
        self._connect()

    def _build(self) -> None:
        px = self._theme.px
        head = row(self._icon, gap=px(8))
        head.addWidget(self._title, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        buttons = row(
            self.accept_button,
            self.create_button,
            self.reject_button,
            self.other_button,
            gap=px(6),
        )
        buttons.addStretch(1)
        for one in self._keys:
            buttons.addWidget(one)
        box = column(gap=px(4))
        box.setContentsMargins(px(12), px(11), px(12), px(11))
        box.addLayout(head)
        box.addSpacing(px(2))
        for one in (self._name, self._detail, self._because):
            box.addWidget(one)
        box.addLayout(self._list)
        box.addSpacing(px(4))
        box.addLayout(buttons)
        box.addWidget(self.picker)
        self.setLayout(box)

    def _connect(self) -> None:
        say = self._wording.say
        self.accept_button.clicked.connect(lambda: self.accept())
        self.reject_button.clicked.connect(self.reject)
        self.create_button.clicked.connect(self._create)
        self.other_button.clicked.connect(self.open_picker)
        self.accept_button.setToolTip(say("Accept this link (A, or Alt+A in the caption)"))
        self.create_button.setToolTip(
            say("Make a record of these words and link it (C); Other… for another kind")
        )
        self.reject_button.setToolTip(
            say("Reject it; it is not asked again (R, or Alt+R in the caption)")
        )
        self.picker.records_wanted.connect(self.records_wanted)
        self.picker.picked.connect(self._on_picked)
        self.picker.creation_wanted.connect(self._on_created)
        self.picker.left.connect(self._close_picker)

    # -- showing ----------------------------------------------------------------------------

    @property
    def proposal(self) -> Proposal | None:
        """What is asked now."""
        return self._proposal

    def show_proposal(self, proposal: Proposal | None, *, writable: bool) -> None:
        """Ask about a proposal, or about nothing; its records follow with ``show_records``."""
        same = proposal is not None and self._proposal == proposal
        self._proposal = proposal
        self.setVisible(proposal is not None)
        if proposal is None or same:
            return
        self._records = ()
        self.picker.hide()
        kind = proposal.kind.value
        ratio = self.devicePixelRatioF()
        icon = RECORD_ICONS[kind] or "tag"
        self._icon.setPixmap(self._theme.pixmap(icon, kind, 16, ratio))
        self._title.setText(question(self._wording, proposal))
        self._pill.show_state(
            CERTAINTY_TINTS[proposal.certainty],
            "sparkles",
            certainty_words(self._wording, proposal.certainty),
        )
        self._because.setText(because(self._wording, proposal.reasons))
        self._because.setVisible(bool(self._because.text()))
        self._show_records()
        for one in (self.accept_button, self.reject_button, self.other_button, *self._keys):
            one.setVisible(writable)
        choosing = proposal.record is None
        self.accept_button.setVisible(writable and not choosing)
        self._keys[0].setVisible(writable and not choosing)
        nameless = choosing and not proposal.candidates
        self._keys[1].setVisible(writable and nameless)
        self.create_button.setVisible(writable and nameless)
        self.other_button.setVisible(writable)
        self.setAccessibleName(self._spoken(proposal))

    def show_records(self, proposal: Proposal, records: Sequence[RecordShown]) -> None:
        """Word the record proposed, or the candidates, if this is still the proposal shown."""
        if self._proposal is None or proposal.id != self._proposal.id:
            return
        self._records = tuple(records)
        self._show_records()
        self.setAccessibleName(self._spoken(self._proposal))

    def _show_records(self) -> None:
        proposal = self._proposal
        assert proposal is not None
        for one in self._choices:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._choices = []
        known = next((one for one in self._records if one.ref == proposal.record), None)
        self._name.setText(known.name if known else proposal.name or proposal.text)
        detail = known.detail if known else role_words(proposal)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        if proposal.record is None and proposal.candidates:
            for number, record in enumerate(self._records[:MOST_CHOICES], start=1):
                made = Choice(self._theme, number, record)
                made.clicked.connect(lambda _=False, ref=record.ref: self.accept(ref))
                self._choices.append(made)
                self._list.addWidget(made)

    def _spoken(self, proposal: Proposal) -> str:
        parts = (
            self._title.text(),
            self._name.text(),
            self._detail.text(),
            certainty_words(self._wording, proposal.certainty),
            self._because.text(),
        )
        return ", ".join(part for part in parts if part)

    def suggestions(self, text: str, rows: Sequence[object]) -> None:
        """Offer records in the picker."""
        self.picker.show_suggestions(text, rows)

    # -- deciding ---------------------------------------------------------------------------

    def accept(self, record: RecordRef | None = None) -> None:
        """Take the record proposed, or the one chosen; a question without record opens more."""
        if self._proposal is None or (self.accept_button.isHidden() and record is None):
            self._open_more()
            return
        self.accepted.emit(self._proposal, record)

    def _open_more(self) -> None:
        if self._choices:
            self._choices[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.open_picker()

    def reject(self) -> None:
        """Turn the proposal down for good."""
        if self._proposal is not None and not self.reject_button.isHidden():
            self.rejected.emit(self._proposal)

    def open_picker(self) -> None:
        """Look for another record under any spelling."""
        if self._proposal is None or self.other_button.isHidden():
            return
        self.picker.begin(self._proposal.kind, self._proposal.text)

    def _close_picker(self) -> None:
        self.picker.hide()
        self.setFocus()

    def _on_picked(self, ref: RecordRef) -> None:
        self._close_picker()
        if self._proposal is not None:
            self.accepted.emit(self._proposal, ref)

    def _on_created(self, kind: RecordKind, name: str) -> None:
        self._close_picker()
        if self._proposal is not None:
            self.creation_wanted.emit(self._proposal, kind, name)

    def _create(self) -> None:
        """Make a record of the words as they were read; other words or kinds: the picker."""
        if self._proposal is not None and not self.create_button.isHidden():
            self.words_wanted.emit(self._proposal)

    # -- keys and focus ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ways = {
            Qt.Key.Key_A: self.accept,
            Qt.Key.Key_R: self.reject,
            Qt.Key.Key_O: self.open_picker,
            Qt.Key.Key_L: self._put_off,
            Qt.Key.Key_C: self._create,
        }
        if plain and key in ways:
            ways[key]()
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._choose(int(key) - int(Qt.Key.Key_1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif plain and key == Qt.Key.Key_Down:
            self.next_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        if number < len(self._choices):
            self._choices[number].click()

    def _put_off(self) -> None:
        if self._proposal is not None and not self.reject_button.isHidden():
            self.put_off.emit(self._proposal)

    def holds_focus(self) -> bool:
        """Whether the card or something in it has the focus."""
        focused = self.window().focusWidget()
        return isinstance(focused, QWidget) and (focused is self or self.isAncestorOf(focused))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setBrush(theme.colour("raised"))
        painter.setPen(QPen(theme.colour("accent" if focused else "line2"), 2 if focused else 1))
        inset = 1.0 if focused else 0.5
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, px(8), px(8))
