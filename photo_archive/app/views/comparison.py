# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two records side by side before they are merged: which stays, what differs, what would move."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from photo_archive.app.models.authority_words import (
    NAME_KINDS,
    language_word,
)
from photo_archive.app.models.dates_shown import years_of
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import Pill
from photo_archive.app.views.choice_frame import ChoiceFrame
from photo_archive.app.views.pieces import (
    ElidedLabel,
    column,
    icon_label,
    label,
    row,
    rule,
    with_role,
)
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.record_pages import Agreement, ComparedField, MergePreview
from photo_archive.wording import Wording

AGREEMENTS = {
    Agreement.SAME: ("", "Same"),
    Agreement.ONE_ONLY: ("", "Only one has it"),
    Agreement.DIFFERENT: ("", "Different"),
    Agreement.CONTRADICTION: ("circle-alert", "Contradiction"),
}
MOST_NAMES = 12


class RecordCard(ChoiceFrame):
    """One of the two records; chosen, it is the one that stays."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = label("", "strong", wraps=True)
        self._detail = ElidedLabel("", "second")
        self._pill = Pill(theme)
        line = row(gap=theme.px(12))
        line.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(12))
        line.addLayout(column(self._name, self._detail, gap=theme.px(2)), 1)
        line.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def show_record(self, line: RecordLine, *, stays: bool) -> None:
        """Show a record, and whether it is the one that stays."""
        say = self._wording.say
        self.show_chosen(chosen=stays)
        photos = self._wording.count("{n} photo", "{n} photos", line.photos)
        self._name.setText(line.name)
        parts = (years_of(line.detail), photos, f"№ {line.ref.id}")
        self._detail.setText(" · ".join(part for part in parts if part))
        state = say("Stays") if stays else say("Becomes a redirect")
        self._pill.show_state("done" if stays else "tag", "check" if stays else "", state)
        self.setAccessibleName(f"{line.name}, {self._detail.text()}, {state}")


class Comparison(QWidget):
    """Shows a ``MergePreview``; the sides stay where they are when the other is to stay."""

    stays_chosen = Signal(object)
    """The record that should stay."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._left: RecordRef | None = None
        self._preview: MergePreview | None = None
        self.cards = (RecordCard(theme, wording), RecordCard(theme, wording))
        for number, card in enumerate(self.cards):
            card.chosen.connect(lambda at=number: self.choose(at))
        head = row(gap=theme.px(12))
        indent = theme.px(128)
        head.addSpacing(indent)
        for card in self.cards:
            head.addWidget(card, 1)
        self._against = QVBoxLayout()
        self._against.setSpacing(theme.px(6))
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, indent - theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._moves = label("", wraps=True)
        self._names = label("", "second", wraps=True)
        box = column(gap=theme.px(14))
        box.addLayout(head)
        box.addLayout(self._against)
        box.addWidget(self._table)
        box.addLayout(
            column(
                label(wording.say("What merging does"), "section"),
                self._moves,
                self._names,
                gap=theme.px(4),
            )
        )
        box.addStretch(1)
        self.setLayout(box)

    @property
    def preview(self) -> MergePreview | None:
        """What is shown."""
        return self._preview

    def begin(self, left: RecordRef) -> None:
        """Another pair comes: this one stands on the left."""
        self._left = left
        self._preview = None

    def show_preview(self, preview: MergePreview) -> None:
        """Show what a merge would do."""
        if self._left not in (preview.winner.ref, preview.loser.ref):
            self._left = preview.winner.ref
        self._preview = preview
        left_stays = preview.winner.ref == self._left
        sides = (preview.winner, preview.loser) if left_stays else (preview.loser, preview.winner)
        for card, line in zip(self.cards, sides, strict=True):
            card.show_record(line, stays=line.ref == preview.winner.ref)
        self._show_against(preview)
        self._show_fields(preview, left_stays=left_stays)
        self._show_moves(preview)

    def choose(self, side: int) -> None:
        """Let the record on this side (0 left, 1 right) stay."""
        preview = self._preview
        if preview is None or self._left is None:
            return
        pair = (preview.winner.ref, preview.loser.ref)
        right = pair[1] if pair[0] == self._left else pair[0]
        wanted = self._left if side == 0 else right
        if wanted != preview.winner.ref:
            self.stays_chosen.emit(wanted)

    def swap(self) -> None:
        """Let the other one stay."""
        if self._preview is not None:
            self.stays_chosen.emit(self._preview.loser.ref)

    def _show_against(self, preview: MergePreview) -> None:
        while self._against.count():
            widget = self._against.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme = self._theme
        for message in preview.contradictions:
            box = with_role(QFrame(), "error-card")
            line = row(icon_label(theme, "circle-alert", "error", 16), gap=theme.px(10))
            line.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
            words = label(self._wording.message(message), wraps=True)
            line.addWidget(words, 1)
            box.setLayout(line)
            box.setAccessibleName(words.text())
            self._against.addWidget(box)

    def _show_fields(self, preview: MergePreview, *, left_stays: bool) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        at = 0
        for field in preview.fields:
            if not field.winner and not field.loser:
                continue
            self._grid.addWidget(rule(), at, 0, 1, 3)
            self._add_field(field, at + 1, left_stays=left_stays)
            at += 2

    def _add_field(self, field: ComparedField, at: int, *, left_stays: bool) -> None:
        theme, say = self._theme, self._wording.say
        icon, words = AGREEMENTS[field.agreement]
        named = label(self._wording.message(field.label), "label", wraps=True)
        head = column(named, gap=theme.px(2))
        if field.agreement in (Agreement.DIFFERENT, Agreement.CONTRADICTION):
            tint = "error" if field.agreement is Agreement.CONTRADICTION else "warning"
            head.addWidget(Pill(theme, tint, icon, say(words)))
        head.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        holder = QWidget()
        holder.setLayout(head)
        self._grid.addWidget(holder, at, 0, Qt.AlignmentFlag.AlignTop)
        values = (field.winner, field.loser) if left_stays else (field.loser, field.winner)
        for place, value in enumerate(map(self._wording.value, values), start=1):
            shown = label(value or "—", wraps=True)
            shown.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            strong = field.agreement is Agreement.CONTRADICTION
            shown.setProperty("role", "problem-text" if strong else "second" if not value else "")
            shown.setAccessibleName(f"{named.text()}: {value}, {say(words)}")
            self._grid.addWidget(shown, at, place, Qt.AlignmentFlag.AlignTop)

    def _show_moves(self, preview: MergePreview) -> None:
        count, say = self._wording.count, self._wording.say
        winner = preview.winner.name
        parts = []
        if preview.photos_moved or not (preview.mentions_moved or preview.parts_moved):
            parts.append(
                count(
                    "{n} photo goes over to {name}.",
                    "{n} photos go over to {name}.",
                    preview.photos_moved,
                    name=winner,
                )
            )
        if preview.photos_shared:
            parts.append(
                count("{n} photo has both.", "{n} photos have both.", preview.photos_shared)
            )
        if preview.mentions_moved:
            parts.append(
                count(
                    "{n} mention in captions goes over.",
                    "{n} mentions in captions go over.",
                    preview.mentions_moved,
                )
            )
        if preview.parts_moved:
            parts.append(
                count(
                    "{n} role or part goes over.",
                    "{n} roles and parts go over.",
                    preview.parts_moved,
                )
            )
        parts.append(say("It can be undone."))
        self._moves.setText(" ".join(parts))
        names = [
            f"{one.text} ({', '.join(self._name_words(one.kind, one.language))})"
            for one in preview.names_added[:MOST_NAMES]
        ]
        kept = ", ".join(names)
        self._names.setText(say("Names kept: {names}", names=kept) if kept else "")
        self._names.setVisible(bool(kept))

    def _name_words(self, kind: object, language: str) -> list[str]:
        words = [self._wording.say(NAME_KINDS[kind])]
        return [*words, language_word(language, self._wording)] if language else words
