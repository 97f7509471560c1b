# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new archive: what it is called and where its folder is made.

The folder is made by us and called as the archive, so that nobody has to make an empty one first;
where that is not possible the reason is said here, and another name or place can be given at once.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import button, column, label, restyle, row
from photo_archive.wording import Wording

NOT_IN_NAMES = str.maketrans("/\\:", "---")


class NewArchiveDialog(Dialog):
    """Asks for a name and a place."""

    creation_wanted = Signal(object, str)
    """The folder to make, what the archive is called."""

    def __init__(
        self, theme: Theme, wording: Wording, place: Path, parent: QWidget | None = None
    ) -> None:
        say = wording.say
        super().__init__(theme, wording, say("New archive"), parent)
        self.resize(theme.px(560), theme.px(300))
        self.name = QLineEdit()
        self.name.setAccessibleName(say("Name"))
        self.name.setPlaceholderText(say("What the collection is called"))
        self.place = QLineEdit(str(place))
        self.place.setAccessibleName(say("In the folder"))
        self.choose = button(say("Choose…"))
        self.choose.clicked.connect(self._on_choose)
        self.told = label("", "second", wraps=True)
        self.body.addLayout(column(label(say("Name"), "label"), self.name, gap=theme.px(4)))
        line = column(label(say("In the folder"), "label"), gap=theme.px(4))
        line.addLayout(row(self.place, self.choose))
        self.body.addLayout(line)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.cancel = self.add_button(say("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.create = self.add_button(say("Create"), main=True)
        self.create.clicked.connect(self._on_create)
        self.name.textChanged.connect(self._show_ready)
        self.place.textChanged.connect(self._show_ready)
        self._show_ready()
        self.name.setFocus()

    def folder(self) -> Path | None:
        """The folder that will be made, None as long as name or place is missing."""
        name = " ".join(self.name.text().split())
        place = self.place.text().strip()
        if not name or not place:
            return None
        called = name.translate(NOT_IN_NAMES).lstrip(".")
        return Path(place).expanduser() / called if called else None

    def show_refused(self, text: str) -> None:
        """Say why the archive was not made; another name or place can be given."""
        self._tell(text, "error")
        self._set_busy(False)
        self.name.setFocus()
        self.name.selectAll()

    def _show_ready(self) -> None:
        folder, say = self.folder(), self.wording.say
        self.create.setEnabled(folder is not None)
        safe = say("Your pictures stay where they are; what you write about them is kept here.")
        where = say("The archive will be in {folder}.", folder=str(folder)) if folder else ""
        self._tell(f"{where}\n{safe}".strip(), "second")

    def _tell(self, text: str, role: str) -> None:
        self.told.setText(text)
        self.told.setProperty("role", role)
        restyle(self.told)

    def _on_choose(self) -> None:
        title = self.wording.say("In the folder")
        start = str(Path(self.place.text().strip()).expanduser())
        chosen = QFileDialog.getExistingDirectory(self, title, start)
        if chosen:
            self.place.setText(chosen)
            self.name.setFocus()

    def _set_busy(self, busy: bool) -> None:
        for one in (self.name, self.place, self.choose, self.create):
            one.setEnabled(not busy)

    def _on_create(self) -> None:
        folder = self.folder()
        if folder is not None:
            self._set_busy(True)
            self.creation_wanted.emit(folder, " ".join(self.name.text().split()))
