# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption sheet: in which form and language, under which title, into which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLineEdit, QProgressBar, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import Segment, Segments, button, label, restyle, row
from photo_archive.app.views.welcome_page import LANGUAGES
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

FORMS = (
    ("pdf", "PDF", "Typeset, tagged, for print and for keeping"),
    ("docx", "Word", "For editing; corrections can be read back"),
    ("xlsx", "Excel", "One row a photo; corrections can be read back"),
    ("csv", "CSV", "Plain text for other programs"),
    ("html", "HTML", "One page with pictures, for a browser"),
)


@dataclass(frozen=True, slots=True)
class SheetWish:
    """What to lay out and where to."""

    target: Path
    language: str
    title: str


class SheetDialog(Dialog):
    """Asks for a sheet, then shows how it is made."""

    sheet_wanted = Signal(object)
    stop_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        title: str,
        photos: int,
        language: str,
        folder: Path,
        forms: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        heading = wording.count("Caption sheet, {n} photo", "Caption sheet, {n} photos", photos)
        super().__init__(theme, wording, heading, parent)
        self.setMinimumWidth(theme.px(600))
        say = wording.say
        self._made: Path | None = None
        self._running = False
        self._folder = folder
        self.forms = Segments(
            theme, [Segment(key, say(text)) for key, text, _ in FORMS if key in forms]
        )
        self.forms.choose(forms[0])
        self.forms.chosen.connect(self._on_form)
        self._form_hint = label("", "hint")
        self.language = QComboBox()
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        self.title = QLineEdit(title)
        self.target = QLineEdit(str(folder / f"{_file_name(title)}.{forms[0]}"))
        choose = button(say("Choose…"))
        choose.clicked.connect(self._choose_target)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(12))
        form.setHorizontalSpacing(theme.px(16))
        form.addRow(say("Form"), row(self.forms, None))
        form.addRow("", self._form_hint)
        form.addRow(say("Language"), self.language)
        form.addRow(say("Title"), self.title)
        form.addRow(say("File"), row(self.target, choose))
        self._state = label("", "second", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("Progress"))
        self._bar.hide()
        self.body.addWidget(label(heading, "section"))
        self.body.addLayout(form)
        self.body.addStretch(1)
        note = say("Restricted photos are left out. A stale translation is marked.")
        self.body.addWidget(label(note, "second", wraps=True))
        self.body.addWidget(self._state)
        self.body.addWidget(self._bar)
        self.cancel = self.add_button(say("Cancel"))
        self.make = self.add_button(say("Make the sheet"), main=True)
        self.cancel.clicked.connect(self._on_cancel)
        self.make.clicked.connect(self._on_make)
        self._on_form(forms[0])
        self.language.currentIndexChanged.connect(self._on_changed)
        for one in (self.title, self.target):
            one.textChanged.connect(self._on_changed)

    def wish(self) -> SheetWish:
        """What stands in the dialog."""
        return SheetWish(
            Path(self.target.text().strip()),
            str(self.language.currentData()),
            self.title.text().strip(),
        )

    def _on_form(self, key: str) -> None:
        hint = next(text for one, _, text in FORMS if one == key)
        self._form_hint.setText(self.wording.say(hint))
        self.target.setText(str(Path(self.target.text()).with_suffix(f".{key}")))

    def _choose_target(self) -> None:
        form = self.forms.current()
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.wording.say("Caption sheet"), self.target.text(), f"*.{form}"
        )
        if chosen:
            self.target.setText(chosen)

    def _on_make(self) -> None:
        if self._made is not None:
            self.open_wanted.emit(self._made)
            return
        self._running = True
        self.make.setEnabled(False)
        self.cancel.setText(self.wording.say("Stop"))
        self._bar.setRange(0, 0)
        self._bar.show()
        self.sheet_wanted.emit(self.wish())

    def _on_cancel(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.reject()

    def show_progress(self, step: Progress) -> None:
        """Show how far it is."""
        self._tell(self.wording.message(step.doing), "second")
        self._bar.setRange(0, step.total or 0)
        self._bar.setValue(step.done)

    def show_end(self, text: str, made: Path | None) -> None:
        """Say how it ended, and offer to open the file."""
        self._running = False
        self._made = made
        self._bar.hide()
        self._tell(text, "second" if made is not None else "error")
        self.cancel.setText(self.wording.say("Close"))
        self.make.setEnabled(True)
        self._show_make()
        self.make.setFocus()

    def _tell(self, text: str, role: str) -> None:
        self._state.setText(text)
        self._state.setProperty("role", role)
        restyle(self._state)

    def _on_changed(self) -> None:
        """Another sheet is wanted than the one that was made."""
        self._made = None
        self._show_make()

    def _show_make(self) -> None:
        say = self.wording.say
        self.make.setText(say("Make the sheet") if self._made is None else say("Open the sheet"))


def _file_name(title: str) -> str:
    kept = "".join(letter if letter.isalnum() else "-" for letter in title.lower())
    return "-".join(part for part in kept.split("-") if part) or "captions"
