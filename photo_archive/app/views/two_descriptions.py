# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two descriptions side by side, differing words marked; where they differ one is chosen."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from photo_archive.app.models.authority_words import language_word
from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.word_diff import Run, differing
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.choice_frame import ChoiceFrame
from photo_archive.app.views.pieces import column, icon_label, label, row, rule
from photo_archive.domain.picture_order import ComparedText, SideBySide
from photo_archive.domain.record_pages import Agreement
from photo_archive.wording import Wording

LABEL_WIDTH = 128


class ChoiceCell(ChoiceFrame):
    """What one of the photos says; where both differ it can be chosen."""

    ROUND = 6

    def __init__(self, theme: Theme, wording: Wording, words: str, runs: tuple[Run, ...]) -> None:
        super().__init__(theme)
        self._wording = wording
        self._words = words
        self._mark = icon_label(theme, "check", "accent", 14)
        policy = self._mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(policy)
        line = row(self._mark, gap=theme.px(8))
        line.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(6))
        line.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        line.addWidget(marked_text(theme, runs), 1)
        self.setLayout(line)
        self.show_chosen(chosen=False)

    def show_chosen(self, *, chosen: bool) -> None:
        super().show_chosen(chosen=chosen)
        self._mark.setVisible(chosen)
        state = self._wording.say("chosen") if chosen else self._wording.say("not chosen")
        self.setAccessibleName(f"{self._words}, {state}")


class TwoDescriptions(QWidget):
    """Every field of two photos; ``taken`` are those in which the photo that goes is right."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._stays = 0
        self._choices: dict[str, int] = {}
        self.cells: dict[str, tuple[ChoiceCell, ChoiceCell]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnMinimumWidth(0, theme.px(LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)

    def show_side_by_side(self, found: SideBySide, stays: int) -> None:
        """Show two descriptions; ``stays`` 0 or 1 is the photo whose word counts at first."""
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.cells = {}
        self._choices = {}
        self._stays = stays
        at = 0
        for text in sorted(found.texts, key=lambda one: not one.is_choice):
            self._grid.addWidget(rule(), at, 0, 1, 3)
            self._add(text, at + 1)
            at += 2
        self._grid.setRowStretch(at, 1)
        self._show_choices()

    def set_tabs_after(self, before: QWidget) -> None:
        """Tab leads from here through the choices, as they stand, and on to what followed."""
        for pair in self.cells.values():
            for cell in pair:
                QWidget.setTabOrder(before, cell)
                before = cell

    def set_stays(self, stays: int) -> None:
        """The other photo stays: its word counts wherever nobody chose."""
        self._stays = stays
        self._show_choices()

    def taken(self) -> frozenset[str]:
        """The fields in which the word of the photo that goes is chosen."""
        return frozenset(key for key, side in self._choices.items() if side != self._stays)

    def _add(self, text: ComparedText, at: int) -> None:
        theme = self._theme
        words = self._wording.message(text.label)
        if text.language is not None:
            words = f"{words} · {language_word(text.language.value, self._wording)}"
        named = label(words, "label", wraps=True)
        head = column(named, gap=theme.px(2))
        head.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        if text.agreement is Agreement.CONTRADICTION:
            head.addWidget(label(self._wording.say("Contradiction"), "warning"))
        holder = QWidget()
        holder.setLayout(head)
        holder.setFixedWidth(theme.px(LABEL_WIDTH))  # cells stand below the heads of their photos
        self._grid.addWidget(holder, at, 0, Qt.AlignmentFlag.AlignTop)
        one, other = self._worded(text, text.one), self._worded(text, text.other)
        runs = differing(one, other)
        if not text.is_choice:
            for place, shown in enumerate((one, other), start=1):
                cell = label(shown or "—", "" if shown else "second", wraps=True)
                cell.setContentsMargins(theme.px(30), theme.px(8), theme.px(8), theme.px(8))
                cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._grid.addWidget(cell, at, place, Qt.AlignmentFlag.AlignTop)
            return
        pair = (
            ChoiceCell(theme, self._wording, f"{words}: {one}", runs[0]),
            ChoiceCell(theme, self._wording, f"{words}: {other}", runs[1]),
        )
        self.cells[text.key] = pair
        for side, choice in enumerate(pair):
            choice.chosen.connect(lambda key=text.key, number=side: self._choose(key, number))
            self._grid.addWidget(choice, at, side + 1, Qt.AlignmentFlag.AlignTop)

    def _worded(self, text: ComparedText, value: str) -> str:
        if text.key == "date":
            return long_date(value, self._wording.language)
        return self._wording.value(value)

    def _choose(self, key: str, side: int) -> None:
        self._choices[key] = side
        self._show_choices()

    def _show_choices(self) -> None:
        for key, pair in self.cells.items():
            wanted = self._choices.get(key, self._stays)
            for side, cell in enumerate(pair):
                cell.show_chosen(chosen=side == wanted)


def marked_text(theme: Theme, runs: tuple[Run, ...]) -> QLabel:
    """A text with its differing words on a tint; what it says is never read as mark-up."""
    ground, ink = theme.colour("warningT").name(), theme.colour("text").name()
    parts = []
    for run in runs:
        escaped = html.escape(run.text).replace("\n", "<br>")
        style = f"background-color:{ground};color:{ink}"
        parts.append(f'<span style="{style}">{escaped}</span>' if run.differs else escaped)
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText("".join(parts))
    made.setWordWrap(True)
    made.setAccessibleName("".join(run.text for run in runs))
    return made
