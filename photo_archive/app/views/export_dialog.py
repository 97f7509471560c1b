# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exporting photos: as what, where to, what may leave and what stays; then how it goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.models.safety_words import size
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import Segment, Segments, button, icon_label, label, row, rule
from photo_archive.app.views.progress_page import ProgressPage
from photo_archive.domain.ids import PhotoId
from photo_archive.wording import Wording

FORMS = (
    (
        "copies",
        "Copies",
        "The pictures, with captions, people, places, events, tags, dates and rights written"
        " inside as IPTC, XMP and EXIF. Not a pixel changes.",
    ),
    (
        "sidecars",
        "Sidecars",
        "One XMP file for each picture, for programs that read them beside the originals.",
    ),
)
INCLUDED = (
    ("restricted", "Restricted photos", "They leave only if you say so here."),
    ("locations", "Coordinates", "Of the camera and of places; names of places always leave."),
    ("notes", "Notes", "People who are merely possible, and captions as received."),
)
LAID_OUT = (
    ("folders", "Folders as in the archive", "Otherwise all files are put into one folder."),
    ("replace", "Replace earlier exports", "Only files that were exported from this archive."),
)


COLUMNS = 3
"""Boxes to tick in a row."""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What stands in the dialog; ``photos`` none: all of the query."""

    query: str
    photos: tuple[PhotoId, ...]
    folder: Path
    form: str
    restricted: bool
    locations: bool
    notes: bool
    folders: bool
    replace: bool


class ExportDialog(Dialog):
    """Asks what to export, then shows how it goes.

    Args:
        theme: Look and measures.
        wording: Words.
        query: What was found.
        photos: What is selected of it; none for all that was found.
        total: How many photos that is.
        folder: The folder proposed.
        parent: The window.
    """

    changed = Signal(object)
    export_wanted = Signal(object)
    stop_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        query: str,
        photos: tuple[PhotoId, ...],
        total: int,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        heading = (
            wording.count("Export {n} selected photo", "Export {n} selected photos", total)
            if photos
            else wording.count("Export {n} photo", "Export {n} photos", total)
        )
        super().__init__(theme, wording, heading, parent)
        self.resize(theme.px(680), theme.px(540))
        self._query, self._photos = query, photos
        self._running = self._is_done = False
        self._outgoing = total
        self.pages = QStackedWidget()
        self.pages.addWidget(self._build_choice(heading, folder))
        note = wording.say("The window behind can be used. A stopped export goes on from there.")
        self.progress = ProgressPage(theme, wording, note)
        self.pages.addWidget(self.progress)
        self.body.addWidget(self.pages, 1)
        self.cancel = self.add_button(wording.say("Cancel"))
        self.start = self.add_button(wording.say("Export"), main=True)
        self.cancel.clicked.connect(self._on_cancel)
        self.start.clicked.connect(self._on_start)
        self._on_form(FORMS[0][0])

    def _build_choice(self, heading: str, folder: Path) -> QWidget:
        theme, say = self.theme, self.wording.say
        self.forms = Segments(theme, [Segment(key, say(text)) for key, text, _ in FORMS])
        self.forms.choose(FORMS[0][0])
        self.forms.chosen.connect(self._on_form)
        self._form_hint = label("", "hint", wraps=True)
        self.folder = QLineEdit(str(folder))
        self.folder.textChanged.connect(lambda _: self._show_start())
        choose = button(say("Choose…"))
        choose.clicked.connect(self._choose_folder)
        form = QGridLayout()
        form.setHorizontalSpacing(theme.px(16))
        form.setVerticalSpacing(theme.px(4))
        form.setColumnStretch(1, 1)
        form.addWidget(label(say("Form")), 0, 0)
        form.addLayout(row(self.forms, None), 0, 1)
        form.addWidget(self._form_hint, 1, 1)
        form.setRowMinimumHeight(2, theme.px(4))
        form.addWidget(label(say("Folder")), 3, 0)
        form.addLayout(row(self.folder, choose), 3, 1)
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        box.addWidget(label(heading, "section"))
        box.addLayout(form)
        self.included: dict[str, QCheckBox] = {}
        for heading_text, rows in (
            (say("May leave, too"), INCLUDED),
            (say("Files in the folder"), LAID_OUT),
        ):
            box.addSpacing(theme.px(6))
            box.addWidget(label(heading_text, "label"))
            box.addLayout(self._build_boxes(rows))
        box.addSpacing(theme.px(6))
        box.addWidget(rule())
        box.addWidget(label(say("Before it leaves"), "label"))
        self._files = label(say("Counting…"), "second")
        self._restricted = label("", "second")
        self._missing = label("", "second")
        box.addLayout(row(icon_label(theme, "images", "text2"), self._files, None))
        self._restricted_row = self._told("lock", "warning", self._restricted)
        self._missing_row = self._told("file-x", "warning", self._missing)
        for one in (self._restricted_row, self._missing_row):
            one.hide()
            box.addWidget(one)
        box.addStretch(1)
        page = QWidget()
        page.setLayout(box)
        return page

    def _build_boxes(self, rows: tuple[tuple[str, str, str], ...]) -> QGridLayout:
        say = self.wording.say
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setVerticalSpacing(self.theme.px(6))
        grid.setColumnStretch(COLUMNS, 1)
        for number, (key, text, hint) in enumerate(rows):
            box = QCheckBox(say(text))
            box.setToolTip(say(hint))
            box.setAccessibleDescription(say(hint))
            box.toggled.connect(lambda _: self.tell_changed())
            self.included[key] = box
            grid.addWidget(box, number // COLUMNS, number % COLUMNS)
        return grid

    def _told(self, icon: str, token: str, text: QWidget) -> QWidget:
        made = QWidget()
        line = row(icon_label(self.theme, icon, token), text, None)
        line.setContentsMargins(0, 0, 0, 0)
        made.setLayout(line)
        return made

    def choice(self) -> ExportChoice:
        """What stands in the dialog."""
        asked = {key: box.isChecked() for key, box in self.included.items()}
        return ExportChoice(
            query=self._query,
            photos=self._photos,
            folder=Path(self.folder.text().strip()),
            form=self.forms.current(),
            **asked,
        )

    def tell_changed(self) -> None:
        """Tell what is wanted now, so that it can be counted."""
        self.changed.emit(self.choice())

    def show_outlook(
        self, *, photos: int, files: int, size_bytes: int, restricted: int, missing: int
    ) -> None:
        """Say what would leave and what would not."""
        count, say = self.wording.count, self.wording.say
        self._files.setText(
            say(
                "{photos}, {files}, {size}",
                photos=count("{n} photo", "{n} photos", photos),
                files=count("{n} file", "{n} files", files),
                size=size(size_bytes, self.wording),
            )
        )
        if self.included["restricted"].isChecked():
            text = count(
                "{n} restricted photo is among them",
                "{n} restricted photos are among them",
                restricted,
            )
        else:
            text = count(
                "{n} restricted photo will be left out",
                "{n} restricted photos will be left out",
                restricted,
            )
        self._restricted.setText(text)
        self._restricted_row.setVisible(bool(restricted))
        self._missing.setText(count("{n} file is missing", "{n} files are missing", missing))
        self._missing_row.setVisible(bool(missing))
        if not self._running and not self._is_done:
            self.start.setText(count("Export {n} photo", "Export {n} photos", photos))
        self._outgoing = photos
        self._show_start()

    def _show_start(self) -> None:
        if not self._running and not self._is_done:
            self.start.setEnabled(bool(self._outgoing and self.folder.text().strip()))

    def _on_form(self, key: str) -> None:
        hint = next(text for one, _, text in FORMS if one == key)
        self._form_hint.setText(self.wording.say(hint))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.wording.say("Export to"), str(Path(self.folder.text()).parent)
        )
        if chosen:
            self.folder.setText(chosen)

    def _on_start(self) -> None:
        choice = self.choice()
        if self._is_done:
            self.open_wanted.emit(choice.folder)
            return
        self._running = True
        self.pages.setCurrentIndex(1)
        self.start.setEnabled(False)
        self.cancel.setText(self.wording.say("Stop"))
        self.progress.begin()
        self.export_wanted.emit(choice)

    def _on_cancel(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.reject()

    def reject(self) -> None:
        """Leave; a running export is stopped first."""
        if self._running:
            self.stop_wanted.emit()
        super().reject()

    def show_end(self, text: str, *, well: bool) -> None:
        """Say how it ended, and offer to open the folder."""
        self._running = False
        self._is_done = True
        self.progress.show_end(text, well=well)
        self.cancel.setText(self.wording.say("Close"))
        self.start.setText(self.wording.say("Open the folder"))
        self.start.setEnabled(True)
        self.start.setFocus()
