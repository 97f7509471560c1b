# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the files of a photo say beside its record: other fields, conflicts, their letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.domain.embedded import Conflict, KeptValue
from photo_archive.domain.embedded_words import (
    CHARSET_WORDS,
    STANDARD_WORDS,
    field_word,
    refusal_words,
)
from photo_archive.domain.position import REFUSED_FIELD
from photo_archive.wording import Wording

NAME_WIDTH, WHERE_WIDTH = 150, 110


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
        self._count = 1
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

    def set_photos(self, count: int) -> None:
        """How many photos are selected, whose letters are all read anew."""
        self._count = count

    def show_files(self, files: Iterable[FileShown]) -> None:
        """Show what they say."""
        box = column(gap=self.theme.px(10))
        shown = list(files)
        for one in shown:
            self._add_file(box, one)
        box.addStretch(1)
        box.setContentsMargins(0, 0, self.theme.px(12), 0)
        body = QWidget()
        body.setProperty("role", "canvas")
        body.setLayout(box)
        self._scroll.setWidget(body)
        self.decide.setVisible(any(each.chosen is None for one in shown for each in one.conflicts))

    def _add_file(self, box: QVBoxLayout, one: FileShown) -> None:
        say, add = self.wording.say, box.addWidget
        add(label(one.name, "label"))
        if one.sidecar:
            add(label(say("Read with {name} beside it.", name=one.sidecar), "second"))
        if one.charset:
            box.addLayout(self._letters(one))
        if one.conflicts:
            add(label(say("Where it contradicts itself"), "strong"))
            box.addLayout(self._grid(self._conflict_rows(one)))
        if one.values:
            add(label(say("What the record has no field for"), "strong"))
            box.addLayout(self._grid(self._value_rows(one)))
        if not (one.charset or one.conflicts or one.values):
            add(label(say("Nothing that does not stand in the record."), "second"))

    def _letters(self, one: FileShown) -> QHBoxLayout:
        say = self.wording.say
        text = say("Letters guessed to be") if one.guessed else say("Letters read as")
        self.charset = QComboBox()
        self.charset.setAccessibleName(say("Character set"))
        for code, words in CHARSET_WORDS.items():
            self.charset.addItem(self.wording.message(words), code)
        self.charset.setCurrentIndex(max(self.charset.findData(one.charset), 0))
        count = self.wording.count
        several = count("Read anew in {n} photo", "Read anew in {n} photos", self._count)
        again = button(say("Read anew") if self._count == 1 else several)
        again.setEnabled(self._writable)
        again.clicked.connect(self._on_again)
        self.again = again
        return row(label(text), self.charset, again, None)

    def _on_again(self) -> None:
        if self.charset is not None:
            self.charset_chosen.emit(str(self.charset.currentData()))

    def _conflict_rows(self, one: FileShown) -> list[tuple[str, str, str]]:
        message, say = self.wording.message, self.wording.say
        rows = []
        for conflict in one.conflicts:
            for number, side in enumerate(conflict.said.sides):
                standard = message(STANDARD_WORDS[side.standard])
                if side.standard is conflict.in_force:
                    standard = say("{standard} (believed)", standard=standard)
                field = message(field_word(conflict.said.field)) if not number else ""
                rows.append((field, side.value, standard))
        return rows

    def _value_rows(self, one: FileShown) -> list[tuple[str, str, str]]:
        message = self.wording.message
        return [
            (
                message(field_word(value.field)),
                self._text(value),
                " · ".join(filter(None, (value.language, message(STANDARD_WORDS[value.standard])))),
            )
            for value in one.values
        ]

    def _text(self, value: KeptValue) -> str:
        """A value for people to read."""
        if value.field == REFUSED_FIELD:
            return self.wording.message(refusal_words(value.value))
        return value.value

    def _grid(self, rows: Sequence[tuple[str, str, str]]) -> QGridLayout:
        """Names of fields, values as long as they are, and where they stand."""
        px = self.theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, px(NAME_WIDTH))
        grid.setColumnMinimumWidth(2, px(WHERE_WIDTH))
        top = Qt.AlignmentFlag.AlignTop
        for number, (name, value, where) in enumerate(rows):
            text = label(value, wraps=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(name, "second"), number, 0, top)
            grid.addWidget(text, number, 1, top)
            grid.addWidget(label(where, "hint"), number, 2, top)
        return grid
