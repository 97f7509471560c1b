# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which import preset an import goes by: none, one of those kept, or a new one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import button, row
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.wording import Wording


class PresetRow(QWidget):
    """A choice and a button to change it."""

    chosen = Signal(object)
    """The ``ImportPreset``, None for none."""
    edit_wanted = Signal(str, object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._presets: dict[str, ImportPreset] = {}
        self.choice = QComboBox()
        self.choice.setAccessibleName(wording.say("Import preset"))
        self.choice.setMinimumWidth(theme.px(220))
        self.edit = button("")
        self.edit.setAutoDefault(False)
        self.edit.clicked.connect(self._on_edit)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.setLayout(row(self.choice, self.edit, None))
        self.show_presets({})

    def show_presets(self, presets: Mapping[str, ImportPreset], choose: str = "") -> None:
        """Offer these; ``choose`` is the one to go by, "" keeps what was chosen."""
        wanted = choose or str(self.choice.currentData() or "")
        self._presets = dict(presets)
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self._wording.say("None"), "")
        for name in self._presets:
            self.choice.addItem(name, name)
        self.choice.setCurrentIndex(max(self.choice.findData(wanted), 0))
        self.choice.blockSignals(False)
        self._on_chosen()

    def preset(self) -> ImportPreset | None:
        """What is chosen."""
        return self._presets.get(str(self.choice.currentData() or ""))

    def _on_chosen(self) -> None:
        say = self._wording.say
        self.edit.setText(say("New…") if self.preset() is None else say("Change…"))
        self.chosen.emit(self.preset())

    def _on_edit(self) -> None:
        name = str(self.choice.currentData() or "")
        self.edit_wanted.emit(name, self.preset() or ImportPreset(group=True))
