# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing files of captions: what was found in them, and which column holds what.

What the columns were taken for is shown beside an example before anything is read, and can be
changed there; the table is then read again as the user says.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, button, label, restyle, row
from photo_archive.app.views.user_folders import documents_folder
from photo_archive.reading.caption_file import CaptionFile
from photo_archive.reading.columns import ColumnUse
from photo_archive.wording import Wording

CAPTION_FILES = "*.csv *.tsv *.txt *.xlsx *.docx *.json *.jsonld"

FIELD_TEXTS = (
    ("", "Not used"),
    ("file", "File name"),
    ("reference", "Reference number"),
    ("caption", "Caption"),
    ("caption_fr", "French caption"),
    ("caption_vi", "Vietnamese caption"),
    ("title", "Title"),
    ("date", "Date"),
    ("date_source", "Source of the date"),
    ("people", "People"),
    ("places", "Places"),
    ("events", "Events"),
    ("organisations", "Organisations"),
    ("tags", "Tags"),
    ("photographer", "Photographer"),
    ("credit", "Credit line"),
    ("alt_text", "Alternative text"),
    ("note", "Note"),
)
"""The fields of a caption list and what they are called."""


class CaptionListField(QWidget):
    """A field for one file of captions, or several.

    Args:
        theme: The theme.
        wording: The user's language.
        empty: What the empty field says, worded.
        hint: Which files are meant, worded.
        offers_order: Whether captions may go to pictures in their order.
        several: Whether several files can be chosen.
    """

    look_wanted = Signal(object, object)
    """A file to look at (Path) and the columns as the user said (dict, or None)."""
    changed = Signal()
    looked_at = Signal()
    """It is known what the file holds, or that it cannot be used."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        *,
        empty: str,
        hint: str,
        offers_order: bool = False,
        several: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._several = several
        self._paths: tuple[Path, ...] = ()
        self._useless: tuple[Path, ...] = ()
        self._boxes: list[QComboBox] = []
        self._said = False
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(empty)
        self.edit.setAccessibleName(wording.say("Caption list"))
        self.edit.editingFinished.connect(self._on_typed)
        self.choose = button(wording.say("Choose…"))
        self.choose.clicked.connect(self._on_choose)
        self.found = label(hint, "hint", wraps=True)
        self._hint = hint
        order = wording.say("Captions without a file name: in the order of the pictures")
        self.order = QCheckBox(order)
        self.order.setVisible(False)
        self._offers_order = offers_order
        self._grid_area = self._build_grid()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(6))
        box.addLayout(row(self.edit, self.choose))
        box.addWidget(self.found)
        box.addWidget(self.order)
        box.addWidget(self._grid_area, 1)
        box.addStretch(0)
        self.setFocusProxy(self.edit)

    def _build_grid(self) -> QScrollArea:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self._theme.px(12))
        self._grid.setVerticalSpacing(self._theme.px(4))
        self._grid.setColumnMinimumWidth(0, self._theme.px(130))
        self._grid.setColumnStretch(1, 1)
        inner = QWidget()
        inner.setLayout(self._grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVisible(False)
        return area

    # -- what was chosen --------------------------------------------------------------------

    def paths(self) -> tuple[Path, ...]:
        """The files that were chosen or typed."""
        text = self.edit.text().strip()
        if self._paths and text == _shown(self._paths):
            return self._paths
        if not self._several or Path(text).exists():
            return (Path(text),) if text else ()
        return tuple(Path(part.strip()) for part in text.split(";") if part.strip())

    @property
    def is_useless(self) -> bool:
        """Whether the one file chosen was looked at and holds no caption."""
        return len(self._useless) == 1 and self._useless == self.paths()

    def columns(self) -> dict[str, str] | None:
        """Fields and the numbers of their columns, if the user said any; else None."""
        if not self._said:
            return None
        chosen = (
            (str(box.currentData()), str(number)) for number, box in enumerate(self._boxes, 1)
        )
        return {field: number for field, number in chosen if field} or None

    def in_order(self) -> bool:
        """Whether captions without a file name go to the pictures in their order."""
        return self._offers_order and self.order.isChecked()

    def set_paths(self, paths: tuple[Path, ...]) -> None:
        """Take these files and ask what is in the first."""
        self._paths = paths
        self.edit.setText(_shown(paths))
        self._look(None)

    def _on_choose(self) -> None:
        say = self._wording.say
        kinds = f"{say('Caption lists')} ({CAPTION_FILES})"
        folder = str(self._paths[0].parent if self._paths else documents_folder())
        if self._several:
            names, _ = QFileDialog.getOpenFileNames(self, say("Caption lists"), folder, kinds)
        else:
            name, _ = QFileDialog.getOpenFileName(self, say("Caption list"), folder, kinds)
            names = [name] if name else []
        if names:
            self.set_paths(tuple(Path(name) for name in names))
            self.edit.setFocus()

    def _on_typed(self) -> None:
        if self.edit.isModified():
            self.edit.setModified(False)
            self._look(None)

    def _look(self, columns: dict[str, str] | None) -> None:
        self._said = columns is not None
        paths = self.paths()
        self.changed.emit()
        if paths:
            self.look_wanted.emit(paths[0], columns)
        else:
            self.show_nothing()

    # -- what is in it ----------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Say again which files are meant."""
        self._tell(self._hint, "hint")
        self._grid_area.setVisible(False)
        self.order.setVisible(False)

    def show_refused(self, text: str) -> None:
        """Say why a file cannot be used."""
        self._tell(text, "error")
        self._grid_area.setVisible(False)
        self.order.setVisible(False)
        self._settle(self.paths())

    def _settle(self, useless: tuple[Path, ...]) -> None:
        self._useless = useless
        self.looked_at.emit()

    def show_list(self, found: CaptionFile) -> None:
        """Show what a file holds: how many captions, and what its columns were taken for."""
        total = len(found.rows) or len(found.captions)
        count, paths = self._wording.count, self.paths()
        parts = [count("{n} caption found", "{n} captions found", total)]
        if len(paths) > 1:  # only the first was looked at
            first = paths[0].name
            parts = [
                count("{n} caption in {file}", "{n} captions in {file}", total, file=first),
                count("{n} more file", "{n} more files", len(paths) - 1),
            ]
        if not found.columns:  # else the columns tell it themselves
            parts += [self._wording.message(problem.message) for problem in found.problems[:2]]
        self._tell(" · ".join(parts), "second" if total else "error")
        nameless = any(not one.file for one in found.captions)
        self.order.setVisible(self._offers_order and nameless)
        self.order.setChecked(self._offers_order and nameless)
        self._show_columns(found.columns)
        self._settle(() if total else paths)

    def _tell(self, text: str, role: str) -> None:
        self.found.setText(text)
        self.found.setProperty("role", role)
        restyle(self.found)

    def _show_columns(self, columns: tuple[ColumnUse, ...]) -> None:
        self._grid_area.setVisible(bool(columns))
        if len(columns) == len(self._boxes) and self._said:
            return
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        self._boxes = []
        for place, use in enumerate(columns):
            self._add_column(place, use)
        if columns:
            self._grid.setRowStretch(len(columns), 1)

    def _add_column(self, place: int, use: ColumnUse) -> None:
        say = self._wording.say
        heading = use.heading or say("Column {n}", n=use.number)
        name = ElidedLabel(heading, "", Qt.TextElideMode.ElideRight)
        example = ElidedLabel(use.example, "second", Qt.TextElideMode.ElideRight)
        box = QComboBox()
        box.setAccessibleName(say("What the column {column} holds", column=heading))
        for field, text in FIELD_TEXTS:
            box.addItem(say(text), field)
        box.setCurrentIndex(max(0, box.findData(use.field)))
        if use.reason is not None:
            box.setToolTip(self._wording.message(use.reason))
        box.activated.connect(lambda _: self._on_chosen(box))
        self._boxes.append(box)
        self._grid.addWidget(name, place, 0)
        self._grid.addWidget(example, place, 1)
        self._grid.addWidget(box, place, 2)

    def _on_chosen(self, changed: QComboBox) -> None:
        """Another field for a column: the column that had it so far has none."""
        for box in self._boxes:
            if box is not changed and changed.currentData() == box.currentData():
                box.setCurrentIndex(0)
        self._said = True
        columns = self.columns()
        if columns is None:
            self._tell(self._wording.say("Say what at least one column holds."), "error")
        else:
            self._look(columns)


def _shown(paths: tuple[Path, ...]) -> str:
    """One path in full, several by their names."""
    if len(paths) == 1:
        return str(paths[0])
    return "; ".join(path.name for path in paths)
