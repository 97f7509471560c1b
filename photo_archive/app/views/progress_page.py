# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a long job goes, within its dialog: how far it is, and each file that could not be used."""

from __future__ import annotations

import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QProgressBar, QTableView, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, button, column, label, row
from photo_archive.app.views.text_table_view import PaddedCells
from photo_archive.domain.errors import Problem
from photo_archive.domain.pace import Pace
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()


class ProblemModel(QAbstractTableModel):
    """Files that could not be used, or only in part."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._problems: list[Problem] = []
        self._known: set[tuple[str, str]] = set()

    def add(self, problem: Problem) -> None:
        """Add one at the end."""
        row_number = len(self._problems)
        self.beginInsertRows(NO_INDEX, row_number, row_number)
        self._problems.append(problem)
        self._known.add((problem.file, str(problem.message)))
        self.endInsertRows()

    def __contains__(self, problem: object) -> bool:
        if not isinstance(problem, Problem):
            return False
        return (problem.file, str(problem.message)) in self._known

    def as_text(self) -> str:
        """The whole list, for the clipboard: a line for each, file and problem with a tab."""
        return "".join(
            f"{problem.file}\t{self._wording.message(problem.message)}\n"
            for problem in self._problems
        )

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._wording.say(("File", "Problem")[section]) if section in (0, 1) else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or role not in roles:
            return None
        problem = self._problems[index.row()]
        if index.column() == 0:
            whole = role == Qt.ItemDataRole.ToolTipRole
            return problem.file if whole else problem.file.replace("\\", "/").rsplit("/", 1)[-1]
        return self._wording.message(problem.message)


ROOM = 4
"""Above and below a problem, which may take two lines."""


class ProgressPage(QWidget):
    """A job under way, and what came of it.

    Args:
        theme: The theme.
        wording: The user's language.
        note: What can be done meanwhile, worded.
    """

    def __init__(
        self, theme: Theme, wording: Wording, note: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = wording.say
        self._wording = wording
        self.doing = label("", "section", wraps=True)
        self.number = label("", "second")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("Progress"))
        self.pace = label("", "second")
        self._pace = Pace()
        self._subject = ElidedLabel("", "second", Qt.TextElideMode.ElideMiddle)
        self._note = label(note, "hint", wraps=True)
        self.problems = ProblemModel(wording, self)
        self.problems_title = label("", "label")
        self._table = self._build_table(theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        head = row(self.doing, self.number)
        head.setStretch(0, 1)
        box.addLayout(head)
        below = row(self._subject, self.pace)
        below.setStretch(0, 1)
        self._going = QWidget()
        going = column(self._bar, gap=theme.px(8))
        going.addLayout(below)
        self._going.setLayout(going)
        box.addWidget(self._going)
        box.addWidget(self._note)
        box.addSpacing(theme.px(8))
        self._copy = button(say("Copy list"), "edge-link")
        self._copy.clicked.connect(self._on_copy)
        above = row(self.problems_title, None, self._copy)
        box.addLayout(above)
        box.addWidget(self._table, 1)
        self._table.hide()
        self._copy.hide()
        box.addStretch(0)

    def _build_table(self, theme: Theme) -> QTableView:
        table = QTableView()
        table.setModel(self.problems)
        table.setItemDelegate(PaddedCells(theme, table, above=ROOM))
        table.setAccessibleName(self._wording.say("Problems"))
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, theme.px(240))
        return table

    def begin(self) -> None:
        """Show that it has begun, though not yet how far it is."""
        self._bar.setRange(0, 0)
        self.doing.show()
        self._going.show()

    def show_progress(self, step: Progress) -> None:
        """Show how far it is."""
        number = self._wording.number
        self.doing.setText(self._wording.message(step.doing))
        self._subject.setText(step.subject)
        self._pace.step(step, time.monotonic())
        told = self._pace.told(step.total)
        self.pace.setText(self._wording.message(told) if told is not None else "")
        if step.total:
            self._bar.setRange(0, step.total)
            self._bar.setValue(step.done)
            self.number.setText(
                self._wording.say(
                    "{done} of {total}", done=number(step.done), total=number(step.total)
                )
            )
        else:
            self.number.setText(number(step.done) if step.done else "")

    def show_problem(self, problem: Problem) -> None:
        """List a file that could not be used; the same one only once."""
        if problem in self.problems:
            return
        self.problems.add(problem)
        self._table.show()
        self._copy.show()
        self.problems_title.setText(
            self._wording.count("{n} problem", "{n} problems", self.problems.rowCount())
        )

    def show_rest(self, text: str) -> None:
        """Say that it rests; the next step says that it goes on."""
        self.doing.setText(text)
        self.pace.setText("")
        self._pace.rest()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.problems.as_text())

    def show_end(self, text: str, *, well: bool) -> None:
        """Say how it ended."""
        self._bar.setRange(0, 1)
        self._bar.setValue(1 if well else 0)
        self._going.hide()
        self.doing.setText(text)
        self.doing.setVisible(bool(text))
        self._subject.setText("")
        self.number.setText("")
        self.pace.setText("")
        self._note.hide()
