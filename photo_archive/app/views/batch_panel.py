# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record panel for many photos: what they have in common, and what to change in all of them.

Every field says what it will do; a field left on Keep is not written. The result is one changeset,
and it can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QWidget

from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chips import Chip
from photo_archive.app.views.flow_layout import FlowLayout
from photo_archive.app.views.pieces import button, column, label, panel, row, rule
from photo_archive.app.views.suggestion_list import Suggestion
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
BATCH_FIELDS = (
    (PhotoField.DATE, "Date"),
    (PhotoField.STATUS, "Status"),
    (PhotoField.PHOTOGRAPHER, "Photographer"),
    (PhotoField.CREDIT, "Credit line"),
    (PhotoField.SOURCE, "Source"),
    (PhotoField.RIGHTS_NOTE, "Rights"),
)
FILLABLE = (PhotoField.DATE, PhotoField.PHOTOGRAPHER, PhotoField.CREDIT)
"""Fields of which the grid's lines tell whether they are empty."""
LINK_FIELDS = (
    (RecordKind.PERSON, "People", "Add a person"),
    (RecordKind.PLACE, "Places", "Add a place"),
    (RecordKind.EVENT, "Events", "Add an event"),
    (RecordKind.TAG, "Tags", "Add a tag"),
)


class Common(Protocol):
    """What several photos have in common, as the archive tells it."""

    @property
    def fields(self) -> Mapping[PhotoField, str]: ...
    @property
    def differing(self) -> Mapping[PhotoField, int]: ...
    @property
    def links(self) -> Sequence[RecordLine]: ...


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What to do with one field."""

    field: PhotoField
    mode: Mode
    value: str


@dataclass(frozen=True, slots=True)
class BatchWish:
    """Everything to change in the selected photos."""

    fields: tuple[FieldPlan, ...]
    link: tuple[RecordRef, ...]
    unlink: tuple[RecordRef, ...]


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
        chosen = field is PhotoField.STATUS
        self.edit.setVisible(not chosen)
        self.choice.setVisible(chosen)
        line = row(self.mode, gap=theme.px(6))
        line.addWidget(self.choice if chosen else self.edit, 1)
        box = column(self._title, gap=theme.px(3))
        box.addLayout(line)
        box.addWidget(self._problem)
        self.setLayout(box)
        self.mode.activated.connect(self._on_mode)
        self.edit.textEdited.connect(self._on_typed)
        self.choice.activated.connect(self._on_typed)

    def show_common(self, value: str | None, different: int) -> None:
        """Show the one value all have, or how many there are."""
        self.mode.setCurrentIndex(0)
        self._problem.hide()
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
        return FieldPlan(self.field, mode, value)

    def check(self) -> bool:
        """Whether the value can be read; says so beside the field."""
        try:
            self.plan()
        except ArchiveError as error:
            self._problem.setText(self._wording.error(error))
            self._problem.show()
            return False
        self._problem.hide()
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
        self.add = AddField(theme, wording, kind, hint)
        self.setLayout(column(label(title, "label"), self._box, self.add, gap=theme.px(4)))

    @property
    def link(self) -> tuple[RecordRef, ...]:
        """Records to add to all."""
        return tuple(self._added)

    @property
    def unlink(self) -> tuple[RecordRef, ...]:
        """Records to take off all."""
        return tuple(self._removed)

    def show_records(self, lines: Sequence[RecordLine], total: int) -> None:
        """Show what is linked now."""
        self._known, self._total = tuple(lines), total
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


class BatchPanel(QFrame):
    """Shows and changes several photos at once."""

    apply_wanted = Signal(object)
    clear_wanted = Signal()
    records_wanted = Signal(object, str)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme, self._wording = theme, wording
        self._number = 0
        self._names: dict[RecordRef, str] = {}
        self.setProperty("role", "panel")
        self.fields = [
            BatchField(theme, wording, field, wording.say(title)) for field, title in BATCH_FIELDS
        ]
        self.links = {
            kind: LinkField(theme, wording, kind, wording.say(title), wording.say(hint))
            for kind, title, hint in LINK_FIELDS
        }
        box = column(self._build_head(), gap=0)
        box.addWidget(self._build_body(), 1)
        box.addWidget(self._build_foot())
        self.setLayout(box)
        for one in (*self.fields, *self.links.values()):
            one.changed.connect(self._show_plan)
        for kind, links in self.links.items():
            links.add.wanted.connect(self.records_wanted)
            links.add.picked.connect(lambda ref, key=kind: self._on_picked(key, ref))

    def _build_head(self) -> QWidget:
        theme = self._theme
        head = panel("head")
        head.setFixedHeight(theme.px(48))
        self._title = label("", "section")
        self._plan = label("", "second")
        line = row(self._title, None, self._plan)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        head.setLayout(line)
        return head

    def _build_body(self) -> QWidget:
        px = self._theme.px
        body = QWidget()
        box = column(gap=px(10))
        box.setContentsMargins(px(16), px(12), px(16), px(12))
        for one in self.fields:
            box.addWidget(one)
        box.addWidget(rule())
        for one in self.links.values():
            box.addWidget(one)
        box.addStretch(1)
        body.setLayout(box)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        return scroll

    def _build_foot(self) -> QWidget:
        theme, say = self._theme, self._wording.say
        foot = panel("foot")
        self.apply = button("", "main")
        self.apply.clicked.connect(self._on_apply)
        self.reset = button(say("Reset"))
        self.reset.clicked.connect(self._on_reset)
        hint = label(say("Can be undone from History, also after a restart"), "hint", wraps=True)
        box = column(gap=theme.px(8))
        box.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        box.addLayout(row(self.apply, self.reset, None))
        box.addWidget(hint)
        foot.setLayout(box)
        return foot

    # -- showing ----------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be changed."""
        for one in (*self.fields, *self.links.values()):
            one.setEnabled(writable)

    def show_common(self, common: Common, number: int) -> None:
        """Show what these photos have in common, and forget what was planned."""
        self._common, self._number = common, number
        self._title.setText(self._wording.count("{n} photo", "{n} photos", number))
        self.apply.setText(self._wording.count("Apply to {n} photo", "Apply to {n} photos", number))
        for one in self.fields:
            same = common.fields.get(one.field)
            one.show_common(same, common.differing.get(one.field, 0))
        for kind, links in self.links.items():
            links.show_records([one for one in common.links if one.ref.kind is kind], number)
        self._show_plan()

    def suggestions(self, kind: RecordKind, text: str, rows: Sequence[Suggestion]) -> None:
        """Offer records in the field that asked."""
        self._names.update({one.ref: one.label for one in rows if one.ref is not None})
        if kind in self.links:
            usable = [one for one in rows if not one.creates]
            self.links[kind].add.show_suggestions(text, usable)

    def wish(self) -> BatchWish | None:
        """What to change; None if a value cannot be read."""
        if not all(one.check() for one in self.fields):
            return None
        plans = tuple(plan for one in self.fields if (plan := one.plan()) is not None)
        return BatchWish(
            plans,
            tuple(ref for one in self.links.values() for ref in one.link),
            tuple(ref for one in self.links.values() for ref in one.unlink),
        )

    def _show_plan(self) -> None:
        wish = self.wish()
        number = 0 if wish is None else len(wish.fields) + len(wish.link) + len(wish.unlink)
        text = self._wording.count("{n} change", "{n} changes", number) if number else ""
        self._plan.setText(text or self._wording.say("Nothing will change"))
        self.apply.setEnabled(bool(number))
        self.reset.setEnabled(bool(number))

    # -- intent -----------------------------------------------------------------------------

    def _on_picked(self, kind: RecordKind, ref: RecordRef) -> None:
        self.links[kind].add_record(ref, self._names.get(ref, ""))

    def _on_apply(self) -> None:
        wish = self.wish()
        if wish is not None:
            self.apply_wanted.emit(wish)

    def _on_reset(self) -> None:
        self.show_common(self._common, self._number)
