# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing pictures: which folder or files, in place or copied, with which caption list.

The dialog stays while the import runs: how far it is, and each file that could not be used with
what was done. Pictures can be searched meanwhile; stopping keeps what is in.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import (
    ElidedLabel,
    button,
    column,
    label,
    row,
)
from photo_archive.domain.errors import Problem
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
CAPTION_FILES = "*.csv *.tsv *.txt *.xlsx *.docx"


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What to import and how; ``captions`` None: none but those in the pictures."""

    paths: tuple[Path, ...]
    copy: bool
    captions: Path | None


class ProblemModel(QAbstractTableModel):
    """Files that could not be used, or only in part."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._problems: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Add one at the end."""
        row_number = len(self._problems)
        self.beginInsertRows(NO_INDEX, row_number, row_number)
        self._problems.append(problem)
        self.endInsertRows()

    def __contains__(self, problem: object) -> bool:
        return problem in self._problems

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


class ImportDialog(Dialog):
    """Asks what to import, then shows how it goes."""

    import_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording, wording.say("Import pictures"), parent)
        self.resize(theme.px(720), theme.px(520))
        self.setAcceptDrops(True)
        self._paths: tuple[Path, ...] = ()
        self._running = False
        self.pages = QStackedWidget()
        self.pages.addWidget(self._build_choice())
        self.pages.addWidget(self._build_progress())
        self.body.addWidget(self.pages, 1)
        self.cancel = self.add_button(wording.say("Cancel"))
        self.start = self.add_button(wording.say("Import"), main=True)
        self.cancel.clicked.connect(self._on_cancel)
        self.start.clicked.connect(self._on_start)
        self._show_ready()

    # -- building ---------------------------------------------------------------------------

    def _build_choice(self) -> QWidget:
        theme, say = self.theme, self.wording.say
        self.where = QLineEdit()
        self.where.setReadOnly(True)
        self.where.setPlaceholderText(say("A folder of pictures; or drop pictures here"))
        self.where.setAccessibleName(say("Pictures"))
        folder = button(say("Folder…"), "", theme.icon("folder"))
        files = button(say("Files…"), "", theme.icon("image"))
        folder.clicked.connect(self._choose_folder)
        files.clicked.connect(self._choose_files)
        self.in_place = QRadioButton(say("Leave the pictures where they are"))
        self.copy = QRadioButton(say("Copy the pictures into the archive's folder"))
        self.in_place.setChecked(True)
        self.captions = QLineEdit()
        self.captions.setPlaceholderText(
            say("None: captions are read from the pictures themselves")
        )
        self.captions.setAccessibleName(say("Caption list"))
        choose = button(say("Choose…"))
        choose.clicked.connect(self._choose_captions)
        hint = say("Text, CSV, Excel or Word; matched to the pictures by file name or reference.")
        box = column(label(say("Pictures"), "label"), gap=theme.px(4))
        box.addLayout(row(self.where, folder, files))
        box.addSpacing(theme.px(16))
        box.addWidget(label(say("Where they stay"), "label"))
        box.addWidget(self.in_place)
        box.addWidget(self.copy)
        box.addSpacing(theme.px(16))
        box.addWidget(label(say("Caption list"), "label"))
        box.addLayout(row(self.captions, choose))
        box.addWidget(label(hint, "hint", wraps=True))
        box.addStretch(1)
        safe = say("Originals are opened read-only. Nothing is written into your pictures.")
        box.addWidget(label(safe, "second", wraps=True))
        page = QWidget()
        page.setLayout(box)
        return page

    def _build_progress(self) -> QWidget:
        theme, say = self.theme, self.wording.say
        self._doing = label("", "section")
        self._number = label("", "second")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("Progress"))
        self._subject = ElidedLabel("", "second", Qt.TextElideMode.ElideMiddle)
        self._note = label(
            say("Pictures can be searched already; the window behind can be used."), "hint"
        )
        self.problems = ProblemModel(self.wording, self)
        self._problems_title = label("", "label")
        table = QTableView()
        table.setModel(self.problems)
        table.setAccessibleName(say("Problems"))
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, theme.px(200))
        self._table = table
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(8))
        box.addLayout(row(self._doing, None, self._number))
        box.addWidget(self._bar)
        box.addWidget(self._subject)
        box.addWidget(self._note)
        box.addSpacing(theme.px(8))
        box.addWidget(self._problems_title)
        box.addWidget(table, 1)
        table.hide()
        box.addStretch(0)
        page = QWidget()
        page.setLayout(box)
        return page

    # -- choosing ---------------------------------------------------------------------------

    def set_paths(self, paths: tuple[Path, ...]) -> None:
        """Take these folders or files; the next thing to do is to import them."""
        self._paths = paths
        self.where.setText("; ".join(str(one) for one in paths[:3]))
        self._show_ready()
        if self.start.isEnabled():
            self.start.setFocus()

    def _show_ready(self) -> None:
        self.start.setEnabled(bool(self._paths) and not self._running)

    def _pictures_folder(self) -> str:
        """Where to begin looking: beside what was chosen, else where people keep pictures."""
        if self._paths:
            return str(self._paths[0].parent)
        kept = QStandardPaths.StandardLocation.PicturesLocation
        return QStandardPaths.writableLocation(kept)

    def _choose_folder(self) -> None:
        title = self.wording.say("Folder of pictures")
        chosen = QFileDialog.getExistingDirectory(self, title, self._pictures_folder())
        if chosen:
            self.set_paths((Path(chosen),))

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.wording.say("Pictures"), self._pictures_folder()
        )
        if chosen:
            self.set_paths(tuple(Path(one) for one in chosen))

    def _choose_captions(self) -> None:
        kinds = f"{self.wording.say('Caption lists')} ({CAPTION_FILES})"
        chosen, _ = QFileDialog.getOpenFileName(self, self.wording.say("Caption list"), "", kinds)
        if chosen:
            self.captions.setText(chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self._running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = tuple(
            Path(one.toLocalFile()) for one in event.mimeData().urls() if one.isLocalFile()
        )
        if paths:
            self.set_paths(paths)

    def wish(self) -> ImportWish:
        """What stands in the dialog."""
        captions = self.captions.text().strip()
        return ImportWish(self._paths, self.copy.isChecked(), Path(captions) if captions else None)

    def _on_start(self) -> None:
        self._running = True
        self.pages.setCurrentIndex(1)
        self.cancel.setText(self.wording.say("Stop"))
        self.start.hide()
        self._bar.setRange(0, 0)
        self.import_wanted.emit(self.wish())

    def _on_cancel(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.reject()

    # -- showing ----------------------------------------------------------------------------

    def show_progress(self, step: Progress) -> None:
        """Show how far it is."""
        number = self.wording.number
        self._doing.setText(self.wording.message(step.doing))
        self._subject.setText(step.subject)
        if step.total:
            self._bar.setRange(0, step.total)
            self._bar.setValue(step.done)
            self._number.setText(
                self.wording.say(
                    "{done} of {total}", done=number(step.done), total=number(step.total)
                )
            )
        else:
            self._number.setText(number(step.done) if step.done else "")

    def show_problem(self, problem: Problem) -> None:
        """List a file that could not be used; the same one only once."""
        if problem in self.problems:
            return
        self.problems.add(problem)
        self._table.show()
        self._problems_title.setText(
            self.wording.count("{n} problem", "{n} problems", self.problems.rowCount())
        )

    def show_end(self, text: str, *, well: bool) -> None:
        """Say how it ended; the dialog can be closed now."""
        self._running = False
        self._bar.setRange(0, 1)
        self._bar.setValue(1 if well else 0)
        self._doing.setText(text)
        self._subject.setText("")
        self._number.setText("")
        self._note.hide()
        self.cancel.setText(self.wording.say("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
