# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the panel for many photos: one field, and one kind of linked record.

Each says what it will do to all of them; untouched, it does nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chips import Chip
from photo_archive.app.views.flow_layout import FlowLayout
from photo_archive.app.views.pieces import column, label, row
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.date_text import read_date
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


class Mode(StrEnum):
    """What happens to a field of the selected photos."""

    KEEP = "keep"
    REPLACE = "replace"
    FILL = "fill"


MODE_WORDS = {Mode.KEEP: "Keep", Mode.REPLACE: "Replace", Mode.FILL: "Fill if empty"}
FILLABLE = (PhotoField.DATE, PhotoField.PHOTOGRAPHER, PhotoField.CREDIT)
"""Fields of which the grid's lines tell whether they are empty."""


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What to do with one field."""

    field: PhotoField
    mode: Mode
    value: str


class BatchField(QWidget):
    """Name, what to do, and the value."""

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, field: PhotoField, title: str) -> None:
        super().__init__()
        self._wording = wording
        self.field = field
        self._title = label(title, "label")
        self.mode = QComboBox()
        self.mode.setAccessibleName(wording.say("{field}: what to do", field=title))
        for mode in Mode:
            if mode is not Mode.FILL or field in FILLABLE:
                self.mode.addItem(wording.say(MODE_WORDS[mode]), mode.value)
        self.mode.setFixedWidth(theme.px(118))
        self.edit = QLineEdit()
        self.edit.setAccessibleName(title)
        self.choice = QComboBox()
        self.choice.setAccessibleName(title)
        for status, text in STATUS_WORDS.items():
            self.choice.addItem(wording.say(text), status)
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self._emptied = label(wording.say("This field will be emptied."), "hint", wraps=True)
        self._emptied.hide()
        self._has_values = False
        chosen = field is PhotoField.STATUS
        self.edit.setVisible(not chosen)
        self.choice.setVisible(chosen)
        line = row(self.mode, gap=theme.px(6))
        line.addWidget(self.choice if chosen else self.edit, 1)
        box = column(self._title, gap=theme.px(3))
        box.addLayout(line)
        box.addWidget(self._problem)
        box.addWidget(self._emptied)
        self.setLayout(box)
        self.mode.activated.connect(self._on_mode)
        self.edit.textEdited.connect(self._on_typed)
        self.choice.activated.connect(self._on_typed)

    def show_common(self, value: str | None, different: int) -> None:
        """Show the one value all have, or how many there are."""
        self.mode.setCurrentIndex(0)
        self._problem.hide()
        self._emptied.hide()
        self._has_values = value is None or bool(value)
        if self.field is PhotoField.DATE and value:
            value = long_date(value, self._wording.language)
        self.edit.setText(value or "")
        self.edit.setCursorPosition(0)
        if value is None:
            self.edit.setPlaceholderText(
                self._wording.count("{n} different value", "{n} different values", different)
            )
        else:
            self.edit.setPlaceholderText(self._wording.say("empty"))
        if self.field is PhotoField.STATUS and value:
            self.choice.setCurrentIndex(self.choice.findData(value))

    def plan(self) -> FieldPlan | None:
        """What to do, None to keep; raises ArchiveError for a value that cannot be read."""
        mode = Mode(str(self.mode.currentData()))
        if mode is Mode.KEEP:
            return None
        if self.field is PhotoField.STATUS:
            return FieldPlan(self.field, mode, str(self.choice.currentData()))
        value = self.edit.text().strip()
        if self.field is PhotoField.DATE:
            found = read_date(value)
            value = found.text if found is not None else ""
        if mode is Mode.FILL and not value:
            return None
        return FieldPlan(self.field, mode, value)

    def check(self) -> bool:
        """Whether the value can be read; says beside the field if not, or if it would be none."""
        self._emptied.hide()
        try:
            plan = self.plan()
        except ArchiveError as error:
            self._problem.setText(self._wording.error(error))
            self._problem.show()
            return False
        self._problem.hide()
        self._emptied.setVisible(plan is not None and not plan.value and self._has_values)
        return True

    def _on_mode(self) -> None:
        if self.mode.currentData() != Mode.KEEP.value:
            (self.choice if self.field is PhotoField.STATUS else self.edit).setFocus()
        self.check()
        self.changed.emit()

    def _on_typed(self) -> None:
        if self.mode.currentData() == Mode.KEEP.value:
            self.mode.setCurrentIndex(self.mode.findData(Mode.REPLACE.value))
        self.check()
        self.changed.emit()


class LinkField(QWidget):
    """Records on some or all of the photos; a cross takes one off all, the field adds to all."""

    changed = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, kind: RecordKind, title: str, hint: str
    ) -> None:
        super().__init__()
        self._theme, self._wording, self._kind = theme, wording, kind
        self._known: tuple[RecordLine, ...] = ()
        self._total = 0
        self._added: dict[RecordRef, str] = {}
        self._removed: set[RecordRef] = set()
        self._box = QWidget()
        self._flow = FlowLayout(self._box, theme.px(4))
        self._untold = label("", "hint")
        self._untold.hide()
        self.add = AddField(theme, wording, kind, hint)
        parts = (label(title, "label"), self._box, self._untold, self.add)
        self.setLayout(column(*parts, gap=theme.px(4)))

    @property
    def link(self) -> tuple[RecordRef, ...]:
        """Records to add to all."""
        return tuple(self._added)

    @property
    def unlink(self) -> tuple[RecordRef, ...]:
        """Records to take off all."""
        return tuple(self._removed)

    def show_records(self, lines: Sequence[RecordLine], total: int, untold: int = 0) -> None:
        """Show what is linked now to photos of that ``total``, and how much more there is."""
        self._known, self._total = tuple(lines), total
        self._untold.setText(self._wording.say("and {n} more", n=self._wording.number(untold)))
        self._untold.setVisible(untold > 0)
        self._added.clear()
        self._removed.clear()
        self._draw()

    def add_record(self, ref: RecordRef, name: str) -> None:
        """Plan to link a record to all photos."""
        self._removed.discard(ref)
        known = next((one for one in self._known if one.ref == ref), None)
        if known is None or known.photos < self._total:
            self._added[ref] = name
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0).widget().deleteLater()
        number, say = self._wording.number, self._wording.say
        for line in self._known:
            gone = line.ref in self._removed
            count = f"{number(line.photos)}"
            if gone:
                count = f"{count} → 0"
            elif line.ref in self._added:
                count = f"{count} → {number(self._total)}"
            self._chip(line.ref, f"{line.name}  {count}", "" if gone else say("Remove from all"))
        known = {line.ref for line in self._known}
        for ref, name in self._added.items():
            if ref not in known:
                self._chip(ref, f"{name}  0 → {number(self._total)}", say("Do not add"))
        self._box.setVisible(bool(self._flow.count()))
        self._box.updateGeometry()

    def _chip(self, ref: RecordRef, text: str, removable: str) -> None:
        kind = "tag" if ref in self._removed else self._kind.value
        chip = Chip(self._theme, kind, text, removable=removable)
        chip.removed.connect(lambda: self._on_removed(ref))
        chip.activated.connect(lambda: self._on_activated(ref))
        if ref in self._removed:
            font = chip.font()
            font.setStrikeOut(True)
            chip.setFont(font)
        self._flow.addWidget(chip)

    def _on_removed(self, ref: RecordRef) -> None:
        if ref in self._added:
            del self._added[ref]
        else:
            self._removed.add(ref)
        self._draw()
        self.changed.emit()

    def _on_activated(self, ref: RecordRef) -> None:
        if ref in self._removed:
            self._removed.discard(ref)
        else:
            line = next((one for one in self._known if one.ref == ref), None)
            if line is not None and line.photos < self._total:
                self._added[ref] = line.name
        self._draw()
        self.changed.emit()
