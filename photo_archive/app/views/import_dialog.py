# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing pictures: which folder or files, in place or copied, with which caption list.

The dialog stays beside the window while the import runs: how far it is, what came of it so far,
and each file that could not be used with what was done. Pictures can be searched meanwhile; closing
the dialog does not end the import, and stopping keeps what is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QRadioButton, QStackedWidget, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_list_field import CaptionListField
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.figures import Figure, Figures
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.app.views.preset_row import PresetRow
from photo_archive.app.views.progress_page import ProgressPage
from photo_archive.app.views.user_folders import pictures_folder
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

_COUNTED = ("found", "imported", "unchanged", "disagreeing", "duplicates", "problems")


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What to import and how.

    Attributes:
        paths: Folders and picture files.
        copy: Whether the originals are copied into the archive.
        captions: The caption list, None: none but the captions in the pictures.
        columns: Fields and their columns as the user said, None: as they were told.
        by_order: Whether captions without a file name go to the pictures in order.
        preset: What else is wished for all of them.
    """

    paths: tuple[Path, ...]
    copy: bool
    captions: Path | None
    columns: dict[str, str] | None = None
    by_order: bool = False
    preset: ImportPreset | None = None


class ImportDialog(Dialog):
    """Asks what to import, then shows how it goes."""

    import_wanted = Signal(object)
    look_wanted = Signal(object, object)
    stop_wanted = Signal()
    pause_wanted = Signal(bool)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording, wording.say("Import pictures"), parent)
        self.resize(theme.px(760), theme.px(620))
        self.setAcceptDrops(True)
        self._paths: tuple[Path, ...] = ()
        self._running = False
        self._is_paused = False
        self.pages = QStackedWidget()
        self.pages.addWidget(self._build_choice())
        self.progress = ProgressPage(
            theme,
            wording,
            wording.say("Pictures can be searched already; the window behind can be used."),
        )
        self.figures = Figures(theme, wording, self._counted())
        going = QWidget()
        going.setLayout(column(self.figures, self.progress, gap=theme.px(16)))
        going.layout().setContentsMargins(0, 0, 0, 0)
        self.pages.addWidget(going)
        self.body.addWidget(self.pages, 1)
        self.pause = self.add_button(wording.say("Pause"))
        self.pause.setIcon(theme.icon("pause"))
        self.pause.hide()
        self.pause.clicked.connect(self._on_pause)
        self.cancel = self.add_button(wording.say("Cancel"))
        self.start = self.add_button(wording.say("Import"), main=True)
        self.cancel.clicked.connect(self._on_cancel)
        self.start.clicked.connect(self._on_start)
        self._show_ready()
        self.folder.setFocus()  # what is chosen first; the line before it only shows it

    def _counted(self) -> tuple[Figure, ...]:
        say = self.wording.say
        return (
            Figure("found", say("pictures found")),
            Figure("imported", say("imported")),
            Figure("unchanged", say("already here")),
            Figure("disagreeing", say("conflicts"), "warning"),
            Figure("duplicates", say("copies, left out")),
            Figure("problems", say("problems"), "error"),
        )

    # -- building ---------------------------------------------------------------------------

    def _build_choice(self) -> QWidget:
        theme, say = self.theme, self.wording.say
        self.where = QLineEdit()
        self.where.setReadOnly(True)
        self.where.setPlaceholderText(say("A folder of pictures; or drop pictures here"))
        self.where.setAccessibleName(say("Pictures"))
        folder = self.folder = button(say("Folder…"), "", theme.icon("folder"))
        files = button(say("Files…"), "", theme.icon("image"))
        folder.clicked.connect(self._choose_folder)
        files.clicked.connect(self._choose_files)
        self.in_place = QRadioButton(say("Leave the pictures where they are"))
        self.copy = QRadioButton(say("Copy the pictures into the archive's folder"))
        self.in_place.setChecked(True)
        self.captions = CaptionListField(
            theme,
            self.wording,
            empty=say("None: captions are read from the pictures themselves"),
            hint=say("Text, CSV, Excel, Word or JSON; matched by file name or reference."),
            offers_order=True,
        )
        self.captions.look_wanted.connect(self.look_wanted)
        self.presets = PresetRow(theme, self.wording)
        self.presets.chosen.connect(self._on_preset)
        box = column(label(say("Pictures"), "label"), gap=theme.px(4))
        box.addLayout(row(self.where, folder, files))
        box.addSpacing(theme.px(16))
        box.addWidget(label(say("Import preset"), "label"))
        box.addWidget(self.presets)
        box.addSpacing(theme.px(16))
        box.addWidget(label(say("Where they stay"), "label"))
        box.addWidget(self.in_place)
        box.addWidget(self.copy)
        box.addSpacing(theme.px(16))
        box.addWidget(label(say("Caption list"), "label"))
        box.addWidget(self.captions, 1)
        safe = say("Originals are opened read-only. Nothing is written into your pictures.")
        box.addWidget(label(safe, "second", wraps=True))
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
        return str(self._paths[0].parent if self._paths else pictures_folder())

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
        paths = self.captions.paths()
        return ImportWish(
            self._paths,
            self.copy.isChecked(),
            paths[0] if paths else None,
            self.captions.columns(),
            self.captions.in_order(),
            self.presets.preset(),
        )

    def _on_preset(self, preset: ImportPreset | None) -> None:
        """A preset says where originals stay; it can still be chosen otherwise."""
        if preset is not None:
            (self.copy if preset.copy else self.in_place).setChecked(True)

    def _on_start(self) -> None:
        self._running = True
        self._is_paused = False
        self.pause.show()
        self.pages.setCurrentIndex(1)
        self.cancel.setText(self.wording.say("Stop"))
        self.start.hide()
        self.progress.begin()
        self.import_wanted.emit(self.wish())

    def _on_cancel(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.reject()

    def _on_pause(self) -> None:
        say = self.wording.say
        self._is_paused = not self._is_paused
        self.pause.setText(say("Go on") if self._is_paused else say("Pause"))
        self.pause.setIcon(self.theme.icon("play" if self._is_paused else "pause"))
        if self._is_paused:
            self.progress.show_rest(say("Paused. What is imported so far is kept."))
        self.pause_wanted.emit(self._is_paused)

    @property
    def is_running(self) -> bool:
        """Whether an import is under way, also while it rests."""
        return self._running

    # -- showing ----------------------------------------------------------------------------

    def show_progress(self, step: Progress) -> None:
        """Show how far it is and what came of it so far."""
        if not self._is_paused:
            self.progress.show_progress(step)
        if step.counts is not None:
            self.show_counts(step.counts)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show what came of it, by what an import's summary calls it."""
        for key in _COUNTED:
            if key in counts:
                self.figures.show_figure(key, counts[key])

    def show_end(self, text: str, *, well: bool) -> None:
        """Say how it ended; the dialog can be closed now."""
        self._running = False
        self.pause.hide()
        self.progress.show_end(text, well=well)
        self.cancel.setText(self.wording.say("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
