# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding missing files: where to look, what was found and where, and writing it down.

What is still missing may lie on another disk: from every end a button leads back to the choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.app.views.progress_page import ProgressPage
from photo_archive.app.views.text_table_view import TextTableView
from photo_archive.domain.errors import Problem
from photo_archive.wording import Wording

CHOICE, PROGRESS, PREVIEW = range(3)
EXAMPLES = 3


class Stage(Enum):
    """How far one is; what the main button does depends on it."""

    CHOOSING = auto()
    WORKING = auto()
    FOUND = auto()
    OVER = auto()


class RelinkDialog(Dialog):
    """Asks for a folder, shows what was found below it, and has it written down."""

    look_wanted = Signal(object)
    relink_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording, wording.say("Find missing files"), parent)
        self.resize(theme.px(760), theme.px(500))
        self._stage = Stage.CHOOSING
        self.pages = QStackedWidget()
        self.pages.addWidget(self._build_choice())
        note = wording.say("The window behind can be used. Stopping changes nothing.")
        self.progress = ProgressPage(theme, wording, note)
        self.pages.addWidget(self.progress)
        self.pages.addWidget(self._build_preview())
        self.body.addWidget(self.pages, 1)
        self.elsewhere = self.add_button(wording.say("Look in another folder…"))
        self.cancel = self.add_button(wording.say("Cancel"))
        self.go = self.add_button(wording.say("Look"), main=True)
        self.elsewhere.clicked.connect(self._choose_again)
        self.cancel.clicked.connect(self._on_cancel)
        self.go.clicked.connect(self._on_go)
        self._show_choice()

    def _build_choice(self) -> QWidget:
        theme, say = self.theme, self.wording.say
        self.where = QLineEdit()
        self.where.setAccessibleName(say("Where to look"))
        self.where.setPlaceholderText(say("A disk or folder where the pictures may be now"))
        self.where.textChanged.connect(lambda _: self._show_ready())
        choose = button(say("Folder…"), "", theme.icon("folder"))
        choose.clicked.connect(self._choose)
        lead = say(
            "Files that were moved or renamed, or whose disk has another name now, are known by"
            " their checksums. Descriptions stay as they are."
        )
        box = column(label(lead, "lead", wraps=True), theme.px(12), gap=theme.px(6))
        box.addWidget(label(say("Where to look"), "label"))
        box.addLayout(row(self.where, choose))
        box.addStretch(1)
        page = QWidget()
        page.setLayout(box)
        return page

    def _build_preview(self) -> QWidget:
        theme, say = self.theme, self.wording.say
        self.verdict = label("", "title", wraps=True)
        self.moves = TextTable((say("Old place"), say("New place"), say("Files")), (2,), self)
        self.table = TextTableView(theme, self.moves, say("Folders that moved"), {2: 80})
        self.rest = label("", "second", wraps=True)
        box = column(self.verdict, gap=theme.px(10))
        box.addWidget(self.table, 1)
        box.addWidget(self.rest)
        box.addStretch(0)
        page = QWidget()
        page.setLayout(box)
        return page

    def _choose(self) -> None:
        title = self.wording.say("Where to look")
        chosen = QFileDialog.getExistingDirectory(self, title, self.where.text())
        if chosen:
            self.where.setText(chosen)
            self.go.setFocus()

    def _show_choice(self) -> None:
        say = self.wording.say
        self._stage = Stage.CHOOSING
        self.pages.setCurrentIndex(CHOICE)
        self.elsewhere.hide()
        self.cancel.setText(say("Cancel"))
        self.cancel.show()
        self.go.setText(say("Look"))
        self.go.show()
        self._show_ready()

    def _show_ready(self) -> None:
        self.go.setEnabled(bool(self.where.text().strip()))

    def _choose_again(self) -> None:
        """Back to the choice; what was typed is replaced by typing."""
        self._show_choice()
        self.where.setFocus()
        self.where.selectAll()

    def _on_go(self) -> None:
        if self._stage is Stage.CHOOSING:
            self._begin()
            self.look_wanted.emit(Path(self.where.text().strip()))
        elif self._stage is Stage.FOUND:
            self._begin()
            self.relink_wanted.emit()
        else:
            self.accept()

    def _begin(self) -> None:
        self._stage = Stage.WORKING
        self.go.hide()
        self.elsewhere.hide()
        self.cancel.setText(self.wording.say("Stop"))
        self.pages.setCurrentIndex(PROGRESS)
        self.progress.begin()

    def _on_cancel(self) -> None:
        if self._stage is Stage.WORKING:
            self.stop_wanted.emit()
        else:
            self.reject()

    def show_plan(
        self,
        missing: int,
        found: int,
        moves: Sequence[tuple[str, str, int]],
        problems: Sequence[Problem],
    ) -> None:
        """Say what was found, before anything is written down."""
        say, count, number = self.wording.say, self.wording.count, self.wording.number
        self.moves.set_rows([(old, new, number(files)) for old, new, files in moves])
        if not missing:
            self._finish(say("No file is missing."), missing=0)
            return
        words = say(
            "{found} of {missing} found",
            found=number(found),
            missing=count("{n} missing file", "{n} missing files", missing),
        )
        if not found:
            self._finish(words, missing, problems)
            return
        self._stage = Stage.FOUND
        self._tell(words, missing - found, problems)
        self.cancel.setText(say("Cancel"))
        self.go.setText(say("Use the new places"))
        self.go.setEnabled(True)
        self.go.show()
        self.go.setFocus()

    def _rest(self, missing: int, problems: Sequence[Problem]) -> str:
        lines = []
        if missing:
            lines.append(
                self.wording.count(
                    "{n} file is not there: look in another folder too.",
                    "{n} files are not there: look in another folder too.",
                    missing,
                )
            )
        for one in problems[:EXAMPLES]:
            lines.append(f"{Path(one.file).name}: {self.wording.message(one.message)}")
        return "\n".join(lines)

    def show_done(self, found: int, missing: int, problems: Sequence[Problem]) -> None:
        """Say what was written down."""
        count = self.wording.count
        text = count("{n} file has its place again", "{n} files have their places again", found)
        self._finish(text, missing, problems)

    def show_end(self, text: str) -> None:
        """Say that it was stopped or could not be."""
        self._finish(text)

    def _finish(
        self, text: str, missing: int | None = None, problems: Sequence[Problem] = ()
    ) -> None:
        """Nothing is left to do here; None is missing: it is not known, so one may look again."""
        self._stage = Stage.OVER
        self._tell(text, missing or 0, problems)
        self.cancel.hide()
        self.elsewhere.setVisible(missing != 0)
        self.go.setText(self.wording.say("Close"))
        self.go.setEnabled(True)
        self.go.show()
        (self.elsewhere if missing else self.go).setFocus()

    def _tell(self, text: str, missing: int, problems: Sequence[Problem]) -> None:
        self.verdict.setText(text)
        self.table.setVisible(self.moves.rowCount() > 0)
        self.rest.setText(self._rest(missing, problems))
        self.pages.setCurrentIndex(PREVIEW)
