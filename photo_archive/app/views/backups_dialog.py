# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The backups of an archive: what there is, one more, going back to one, and when they are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLineEdit, QWidget

from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import button, label, row
from photo_archive.app.views.text_table_view import TextTableView
from photo_archive.wording import Wording

HOURS = ((0, "Never by itself"), (4, "Every 4 hours"), (24, "Every day"), (168, "Every week"))


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in words; a sound one can be gone back to."""

    path: Path
    when: str
    age: str
    photos: str
    size: str
    why: str


class BackupsDialog(Dialog):
    """Shows backups.

    Args:
        theme: Look and measures.
        wording: Words.
        every_hours: How often they are made by themselves.
        also_in: The second place, "" if there is none.
        writable: Whether any of it can be changed here.
        parent: The window.
    """

    backup_wanted = Signal()
    restore_wanted = Signal(object)
    folder_wanted = Signal()
    settings_chosen = Signal(int, str)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        every_hours: int,
        also_in: str,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, wording, wording.say("Backups"), parent)
        self.resize(theme.px(820), theme.px(540))
        say = wording.say
        self._lines: tuple[BackupLine, ...] = ()
        self._writable = writable
        titles = (say("When"), say("Age"), say("Photos"), say("Size"), say("Made"))
        self.model = TextTable(titles, (2, 3), self)
        widths = {0: 190, 1: 130, 2: 90, 3: 100}
        self.table = TextTableView(theme, self.model, say("Backups"), widths)
        self.table.chosen.connect(self._show_possible)
        self.table.taken.connect(self._restore)
        lead = say(
            "Copies of the catalogue, read through after they are made. Pictures are not copied."
        )
        self.body.addWidget(label(lead, "second", wraps=True))
        self.body.addWidget(self.table, 1)
        self.state = label("", "second", wraps=True)
        self.body.addWidget(self.state)
        self.body.addLayout(self._build_form(every_hours, also_in))
        self.restore = self.add_button(say("Restore…"))
        self.folder = self.add_button(say("Open the folder"))
        self.now = self.add_button(say("Back up now"))
        self.close_button = self.add_button(say("Close"), main=True)
        self.restore.clicked.connect(lambda: self._restore(self.table.row()))
        self.folder.clicked.connect(self.folder_wanted)
        self.now.clicked.connect(self._on_now)
        self.close_button.clicked.connect(self.accept)
        self.restore.setEnabled(False)

    def _build_form(self, every_hours: int, also_in: str) -> QFormLayout:
        theme, say = self.theme, self.wording.say
        self.every = QComboBox()
        self.every.setAccessibleName(say("Back up by itself"))
        for hours, text in HOURS:
            self.every.addItem(say(text), hours)
        self.every.setCurrentIndex(max(self.every.findData(every_hours), 0))
        self.also_in = QLineEdit(also_in)
        self.also_in.setAccessibleName(say("Copy to a second place"))
        self.also_in.setPlaceholderText(say("None: choose a folder on another disk"))
        self.also_in.setClearButtonEnabled(True)
        choose = button(say("Folder…"), "", theme.icon("folder"))
        choose.clicked.connect(self._choose)
        self.every.currentIndexChanged.connect(self._tell_settings)
        self.also_in.editingFinished.connect(self._tell_settings)
        for one in (self.every, self.also_in, choose):
            one.setEnabled(self._writable)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(8))
        form.setHorizontalSpacing(theme.px(16))
        changed = label(say("if something changed"), "second")
        form.addRow(say("Back up by itself"), row(self.every, changed, None))
        form.addRow(say("Copy to a second place"), row(self.also_in, choose))
        return form

    def show_backups(self, lines: Sequence[BackupLine]) -> None:
        """Show these backups, the newest first."""
        self._lines = tuple(lines)
        self.model.set_rows([(o.when, o.age, o.photos, o.size, o.why) for o in lines])
        self.now.setEnabled(True)
        if lines:
            self.table.selectRow(0)
        else:
            self.state.setText(self.wording.say("There is no backup yet."))
        self._show_possible()

    def show_state(self, text: str) -> None:
        """Say what goes on or how it ended."""
        self.state.setText(text)
        self.now.setEnabled(True)

    def _show_possible(self, _: int = 0) -> None:
        self.restore.setEnabled(self._writable and 0 <= self.table.row() < len(self._lines))

    def _restore(self, at: int) -> None:
        if self._writable and 0 <= at < len(self._lines):
            self.restore_wanted.emit(self._lines[at].path)

    def _on_now(self) -> None:
        self.now.setEnabled(False)
        self.state.setText(self.wording.say("Backing up"))
        self.backup_wanted.emit()

    def _choose(self) -> None:
        title = self.wording.say("Copy to a second place")
        chosen = QFileDialog.getExistingDirectory(self, title, self.also_in.text())
        if chosen:
            self.also_in.setText(chosen)
            self._tell_settings()

    def _tell_settings(self) -> None:
        self.settings_chosen.emit(int(self.every.currentData()), self.also_in.text().strip())
