# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the files of a photo say beside its record: other fields, conflicts, their letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.domain.embedded import Conflict, KeptValue
from photo_archive.domain.embedded_words import CHARSET_WORDS, STANDARD_WORDS, field_word
from photo_archive.wording import Wording

MOST_ROWS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class FileShown:
    """A file and what it says: ``charset`` "" where no letters had to be guessed or chosen."""

    name: str
    sidecar: str
    values: Sequence[KeptValue]
    conflicts: Sequence[Conflict]
    charset: str
    guessed: bool


class FileSaysDialog(Dialog):
    """Shows what files say; lets their old letters be read in another character set."""

    charset_chosen = Signal(str)
    conflicts_wanted = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, reference: str, parent: QWidget | None = None
    ) -> None:
        title = wording.say("What the file says: {reference}", reference=reference)
        super().__init__(theme, wording, title, parent)
        self.resize(theme.px(760), theme.px(520))
        self._writable = True
        self.charset: QComboBox | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(label(title, "section"))
        self.body.addWidget(self._scroll, 1)
        self.decide = self.add_button(wording.say("Decide conflicts…"))
        self.decide.clicked.connect(self.conflicts_wanted)
        self.decide.hide()
        close = self.add_button(wording.say("Close"), main=True)
        close.clicked.connect(self.accept)

    def set_writable(self, writable: bool) -> None:
        """Whether letters can be read anew."""
        self._writable = writable

    def show_files(self, files: Iterable[FileShown]) -> None:
        """Show what they say."""
        box = column(gap=self.theme.px(10))
        shown = list(files)
        for one in shown:
            self._add_file(box, one)
        box.addStretch(1)
        body = QWidget()
        body.setProperty("role", "canvas")
        body.setLayout(box)
        self._scroll.setWidget(body)
        self.decide.setVisible(any(each.chosen is None for one in shown for each in one.conflicts))

    def _add_file(self, box: object, one: FileShown) -> None:
        say = self.wording.say
        add = box.addWidget  # type: ignore[attr-defined]
        add(label(one.name, "label"))
        if one.sidecar:
            add(label(say("Read with {name} beside it.", name=one.sidecar), "second"))
        if one.charset:
            box.addLayout(self._letters(one))  # type: ignore[attr-defined]
        if one.conflicts:
            add(label(say("Where it contradicts itself"), "strong"))
            add(self._table(("Field", "Standard", "Value"), self._conflict_rows(one)))
        if one.values:
            add(label(say("What the record has no field for"), "strong"))
            add(self._table(("Field", "Language", "Value", "Standard"), self._value_rows(one)))
        if not (one.charset or one.conflicts or one.values):
            add(label(say("Nothing that does not stand in the record."), "second"))

    def _letters(self, one: FileShown) -> object:
        say = self.wording.say
        text = say("Letters guessed to be") if one.guessed else say("Letters read as")
        self.charset = QComboBox()
        self.charset.setAccessibleName(say("Character set"))
        for code, words in CHARSET_WORDS.items():
            self.charset.addItem(self.wording.message(words), code)
        self.charset.setCurrentIndex(max(self.charset.findData(one.charset), 0))
        again = button(say("Read anew"))
        again.setEnabled(self._writable)
        again.clicked.connect(self._on_again)
        self.again = again
        return row(label(text), self.charset, again, None)

    def _on_again(self) -> None:
        if self.charset is not None:
            self.charset_chosen.emit(str(self.charset.currentData()))

    def _conflict_rows(self, one: FileShown) -> list[tuple[str, ...]]:
        message, say = self.wording.message, self.wording.say
        rows = []
        for conflict in one.conflicts:
            for number, side in enumerate(conflict.said.sides):
                standard = message(STANDARD_WORDS[side.standard])
                if side.standard is conflict.in_force:
                    standard = say("{standard} (believed)", standard=standard)
                field = message(field_word(conflict.said.field)) if not number else ""
                rows.append((field, standard, side.value))
        return rows

    def _value_rows(self, one: FileShown) -> list[tuple[str, ...]]:
        message = self.wording.message
        return [
            (
                message(field_word(value.field)),
                value.language,
                value.value,
                message(STANDARD_WORDS[value.standard]),
            )
            for value in one.values
        ]

    def _table(self, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> QTableWidget:
        table = QTableWidget(len(rows), len(heads))
        table.setHorizontalHeaderLabels([self.wording.say(head) for head in heads])
        table.setAccessibleName(self.wording.say("What the file says"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for at, head in enumerate(heads):
            if head == "Value":
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        for number, texts in enumerate(rows):
            for at, text in enumerate(texts):
                table.setItem(number, at, QTableWidgetItem(text))
        lines = min(len(rows), MOST_ROWS_SHOWN) + 1.5
        table.setMinimumHeight(round(self.theme.px(28) * lines))
        return table
