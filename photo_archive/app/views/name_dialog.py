# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name and one text beside it: of a saved search its query, of an album its note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from photo_archive.app.messages import error_text
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import column, label
from photo_archive.domain.errors import UsageError
from photo_archive.domain.names import fold, normal_line
from photo_archive.domain.query import parse
from photo_archive.domain.tokens import tokens
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class Asked:
    """What a dialog asks for.

    Attributes:
        title: What stands over it.
        beside: What the second text is called.
        main: What the button says that agrees.
        taken: Names that are taken.
        is_query: Whether the second text is a query, which then cannot be empty.
    """

    title: str
    beside: str
    main: str
    taken: Sequence[str] = ()
    is_query: bool = False


class NameDialog(Dialog):
    """Asks for both, and says what is wrong as long as something is."""

    given = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        asked: Asked,
        name: str = "",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, asked.title, parent)
        self.resize(theme.px(460), theme.px(240))
        say = wording.say
        self._asked = asked
        self._taken = {fold(normal_line(one)) for one in asked.taken}
        self.name = QLineEdit(name)
        self.name.setAccessibleName(say("Name"))
        self.text = QLineEdit(text)
        self.text.setAccessibleName(asked.beside)
        self.text.setCursorPosition(0)
        self._wrong = label("", "problem", wraps=True)
        gap = theme.px(4)
        named, beside = label(say("Name"), "label"), label(asked.beside, "label")
        named.setBuddy(self.name)
        beside.setBuddy(self.text)
        self.body.addLayout(column(named, self.name, gap=gap))
        self.body.addLayout(column(beside, self.text, gap=gap))
        self.body.addWidget(self._wrong)
        self.body.addStretch(1)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.agree = self.add_button(asked.main, main=True)
        self.agree.clicked.connect(self._on_agreed)
        self.name.textChanged.connect(self._look)
        self.text.textChanged.connect(self._look)
        self._look()
        self.name.selectAll()
        self.name.setFocus()

    def problem(self) -> str:
        """What is wrong with what is typed, "" if nothing, or if it is only not there yet."""
        say, name = self.wording.say, normal_line(self.name.text())
        if name and fold(name) in self._taken:
            return say("This name is taken: choose another one.")
        if name and not tokens(name):
            return say("A letter or figure has to be in the name.")
        if self._asked.is_query:
            try:
                parse(self.text.text().strip())
            except UsageError as error:
                return error_text(error, self.wording)
        return ""

    def _look(self) -> None:
        problem = self.problem()
        self._wrong.setText(problem)
        there = bool(normal_line(self.name.text()))
        if self._asked.is_query:
            there = there and bool(self.text.text().strip())
        self.agree.setEnabled(there and not problem)

    def _on_agreed(self) -> None:
        self.accept()
        self.given.emit(normal_line(self.name.text()), self.text.text().strip())
