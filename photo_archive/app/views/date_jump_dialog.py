# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for a date to go to, in the words the program understands everywhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label
from photo_archive.domain.date_text import read_date
from photo_archive.domain.date_words import date_words
from photo_archive.domain.dates import Edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.wording import Wording


class DateJumpDialog(Dialog):
    """One line for a date; below it how it is understood, or why it is not."""

    date_chosen = Signal(int, int)
    """The first and last day gone to, as day numbers."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Go to a date"), parent)
        self.setFixedWidth(theme.px(400))
        self._days: tuple[int, int] | None = None
        self.edit = QLineEdit()
        self.edit.setAccessibleName(say("Date"))
        self.edit.setPlaceholderText(say("25 June 1993, June 1993, 1993…"))
        self.edit.textChanged.connect(self._on_text)
        self.understood = label("", "second", wraps=True)
        self.understood.setMinimumHeight(2 * self.understood.fontMetrics().lineSpacing())
        self.body.addWidget(label(say("Date"), "label"))
        self.body.addWidget(self.edit)
        self.body.addWidget(self.understood)
        self.add_button(say("Cancel")).clicked.connect(self.reject)
        self.go = self.add_button(say("Go"), main=True)
        self.go.clicked.connect(self._on_go)
        self._on_text("")
        self.edit.setFocus()

    def _on_text(self, text: str) -> None:
        self._days = None
        told = ""
        if text.strip():
            try:
                told = self._understand(read_date(text))
            except ArchiveError as error:
                told = self.wording.error(error)
        self.understood.setText(told)
        self.go.setEnabled(self._days is not None)

    def _understand(self, found: Edtf | None) -> str:
        if found is None or not found.has_year:
            return self.wording.say("Give at least a year.")
        days = found.strict
        self._days = (days.first, days.last)
        return date_words(found, self.wording.language)

    def show_missed(self, *, later: bool) -> None:
        """No photo is of that date; say whether one of a later date is shown in its place."""
        say = self.wording.say
        told = say("No photo here is of that date or later.")
        if later:
            told = say("No photo here is of that date. The next one is shown.")
        self.understood.setText(told)
        self.edit.selectAll()
        self.edit.setFocus()

    def _on_go(self) -> None:
        if self._days is not None:
            self.date_chosen.emit(*self._days)
