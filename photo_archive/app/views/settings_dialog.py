# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Language, theme, size of everything, and the name that stands in the history."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSlider, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import label, row
from photo_archive.app.views.welcome_page import LANGUAGES
from photo_archive.wording import Wording

LOOKS = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen for the whole program."""

    language: str
    look: str
    scale_percent: int
    author: str


class SettingsDialog(Dialog):
    """Shows choices and gives back others."""

    def __init__(
        self, theme: Theme, wording: Wording, choices: Choices, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, wording, wording.say("Settings"), parent)
        self.setMinimumWidth(theme.px(480))
        say = wording.say
        self.language = QComboBox()
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(choices.language))
        self.look = QComboBox()
        for key, text in LOOKS:
            self.look.addItem(say(text), key)
        self.look.setCurrentIndex(max(self.look.findData(choices.look), 0))
        self.scale = QSlider(Qt.Orientation.Horizontal)
        self.scale.setRange(8, 16)
        self.scale.setPageStep(1)
        self.scale.setValue(round(choices.scale_percent / 10))
        self.scale.setAccessibleName(say("Size of text"))
        self._percent = label("")
        self._percent.setMinimumWidth(theme.px(44))
        self.scale.valueChanged.connect(self._on_scale)
        self._on_scale(self.scale.value())
        self.author = QLineEdit(choices.author)
        self.author.setPlaceholderText(say("As your account is called"))
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(12))
        form.setHorizontalSpacing(theme.px(16))
        form.addRow(say("Language"), self.language)
        form.addRow(say("Theme"), self.look)
        form.addRow(say("Size of text"), row(self.scale, self._percent))
        form.addRow(say("Your name in the history"), self.author)
        self.body.addLayout(form)
        self.body.addStretch(1)
        cancel = self.add_button(say("Cancel"))
        save = self.add_button(say("Save"), main=True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self.accept)

    def choices(self) -> Choices:
        """What stands in the dialog."""
        return Choices(
            language=str(self.language.currentData()),
            look=str(self.look.currentData()),
            scale_percent=self.scale.value() * 10,
            author=self.author.text().strip(),
        )

    def _on_scale(self, value: int) -> None:
        self._percent.setText(f"{value * 10} %")
