# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new record: its name and language, with what is there already under a like name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from photo_archive.app.models.authority_words import KINDS, LANGUAGES, language_word
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import column, label, row
from photo_archive.app.views.record_rows import RecordRows
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


class NewRecordDialog(Dialog):
    """Asks for a name."""

    typed = Signal(object, str)
    opened = Signal(object)
    creation_wanted = Signal(object, str, str)
    """Kind, name, language."""

    def __init__(
        self, theme: Theme, wording: Wording, kind: RecordKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, wording, wording.say(KINDS[kind].new), parent)
        self.resize(theme.px(480), theme.px(320))
        self._kind = kind
        say = wording.say
        self.name = QLineEdit()
        self.name.setAccessibleName(say("Name"))
        self.name.textChanged.connect(self._on_text)
        self.language = QComboBox()
        self.language.setAccessibleName(say("Language"))
        for code in LANGUAGES:
            self.language.addItem(language_word(code, wording), code)
        self._there = label(say("Already there:"), "label")
        self._rows = RecordRows(theme, wording)
        self._rows.opened.connect(self._on_opened)
        line = row(gap=theme.px(12))
        line.addLayout(column(label(say("Name"), "label"), self.name, gap=theme.px(4)), 2)
        line.addLayout(column(label(say("Language"), "label"), self.language, gap=theme.px(4)), 1)
        self.body.addLayout(line)
        self.body.addWidget(self._there)
        self.body.addWidget(self._rows)
        self.body.addStretch(1)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.create = self.add_button(say("Create"), main=True)
        self.create.clicked.connect(self._on_create)
        self._on_text("")
        self.name.setFocus()

    def show_known(self, text: str, lines: Sequence[RecordLine]) -> None:
        """Show records there are already under a name that begins so."""
        if text != self.name.text().strip():
            return
        self._rows.show_lines([(line, "") for line in lines[:5]])
        self._there.setVisible(bool(lines))

    def _on_text(self, text: str) -> None:
        self.create.setEnabled(bool(text.strip()))
        if text.strip():
            self.typed.emit(self._kind, text.strip())
        else:
            self._rows.show_lines(())
            self._there.hide()

    def _on_opened(self, ref: RecordRef) -> None:
        self.opened.emit(ref)
        self.reject()

    def _on_create(self) -> None:
        code = str(self.language.currentData())
        self.creation_wanted.emit(self._kind, self.name.text().strip(), code)
        self.accept()
