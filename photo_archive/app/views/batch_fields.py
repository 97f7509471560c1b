# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the panel for many photos: one field, and one kind of linked record.

Each says what it will do to all of them; untouched, it does nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chips import Chip
from photo_archive.app.views.find_and_replace import FindAndReplace
from photo_archive.app.views.flow_layout import FlowLayout
from photo_archive.app.views.pieces import column, label, row
from photo_archive.app.views.plan_preview import PlanPreviewBox
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.date_text import read_date
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.field_plans import CHANGING, FieldPlan, Mode, PlanPreview
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

MODE_WORDS = {
    Mode.KEEP: "Keep",
    Mode.REPLACE: "Replace",
    Mode.APPEND: "Append",
    Mode.PREFIX: "Prefix",
    Mode.FIND: "Find and replace",
    Mode.FILL: "Fill if empty",
}
NEVER_EMPTY = (PhotoField.STATUS,)
NO_TEXT = (PhotoField.STATUS, PhotoField.DATE)


def modes_of(field: PhotoField) -> list[Mode]:
    """What can be done with a field of many photos."""
    return [
        mode
        for mode in Mode
        if not (mode is Mode.FILL and field in NEVER_EMPTY)
        and not (mode in CHANGING and field in NO_TEXT)
    ]


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
        for mode in modes_of(field):
            self.mode.addItem(wording.say(MODE_WORDS[mode]), mode.value)
        self._mode_width = theme.px(132)
        self.mode.setFixedWidth(self._mode_width)
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
        self.finding = FindAndReplace(theme, wording, title)
        self.finding.hide()
        self.preview = PlanPreviewBox(theme, wording)
        self.preview.hide()
        self._common, self._hint, self._adds = "", "", False
        self._has_values = False
        chosen = field is PhotoField.STATUS
        self.edit.setVisible(not chosen)
        self.choice.setVisible(chosen)
        line = row(self.mode, gap=theme.px(6))
        line.addWidget(self.choice if chosen else self.edit, 1)
        line.addStretch(0)
        box = column(self._title, gap=theme.px(3))
        box.addLayout(line)
        for one in (self.finding, self._problem, self._emptied, self.preview):
            box.addWidget(one)
        self.setLayout(box)
        self.finding.changed.connect(self._on_typed)
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
        self._common, self._hint = value or "", self._wording.say("empty")
        if value is None:
            self._hint = self._wording.count(
                "{n} different value", "{n} different values", different
            )
        self.finding.clear()
        self._adds = False
        self._show_mode(changing=False)
        if self.field is PhotoField.STATUS and value:
            self.choice.setCurrentIndex(self.choice.findData(value))

    def plan(self) -> FieldPlan | None:
        """What to do, None to keep; raises ArchiveError for a value that cannot be read."""
        mode = Mode(str(self.mode.currentData()))
        if mode is Mode.KEEP:
            return None
        if self.field is PhotoField.STATUS:
            return FieldPlan(self.field, mode, str(self.choice.currentData()))
        if mode is Mode.FIND:
            return self.finding.plan(self.field)
        value = self.edit.text()
        if mode in CHANGING:
            return FieldPlan(self.field, mode, value) if value.strip() else None
        value = value.strip()
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
        replaced = plan is not None and plan.mode not in CHANGING
        self._emptied.setVisible(replaced and not plan.value and self._has_values)
        return True

    def changing_plan(self) -> FieldPlan | None:
        """A plan whose outcome depends on the value before, and is shown before it is written."""
        plan = self.plan() if self.field not in NO_TEXT else None
        return plan if plan is not None and plan.mode in CHANGING else None

    def show_preview(self, plan: FieldPlan, preview: PlanPreview) -> None:
        """Show what a plan would do, if it is still the one that stands here."""
        if self.changing_plan() == plan:
            self.preview.show_preview(preview)
            self.preview.show()

    def _show_mode(self, *, changing: bool) -> None:
        """Show the fields of what is to be done: text to add does not begin with what is there."""
        finding = self.mode.currentData() == Mode.FIND.value
        self.finding.setVisible(finding)
        widest = max(self.mode.sizeHint().width(), self._mode_width)
        self.mode.setFixedWidth(widest if finding else self._mode_width)
        self.edit.setVisible(not finding and self.field is not PhotoField.STATUS)
        self.edit.setText("" if changing else self._common)
        self.edit.setCursorPosition(0)
        self.edit.setPlaceholderText(self._wording.say("Text to add") if changing else self._hint)
        self.preview.hide()

    def _on_mode(self) -> None:
        mode = Mode(str(self.mode.currentData()))
        adds = mode in (Mode.APPEND, Mode.PREFIX)
        if adds != self._adds or mode in (Mode.FIND, Mode.KEEP) or not self.finding.isHidden():
            self._show_mode(changing=adds)
        self._adds = adds
        if mode is Mode.FIND:
            self.finding.find.setFocus()
        elif mode is not Mode.KEEP:
            (self.choice if self.field is PhotoField.STATUS else self.edit).setFocus()
        self.check()
        self.changed.emit()

    def _on_typed(self) -> None:
        if self.mode.currentData() == Mode.KEEP.value:
            self.mode.setCurrentIndex(self.mode.findData(Mode.REPLACE.value))
        if self.changing_plan() is None:
            self.preview.hide()
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
