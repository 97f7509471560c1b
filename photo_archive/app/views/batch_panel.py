# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record panel for many photos: what they have in common, and what to change in all of them.

Every field says what it will do; a field left on Keep is not written. The result is one changeset,
and it can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.albums_field import AlbumsField
from photo_archive.app.views.batch_fields import BatchField, LinkField
from photo_archive.app.views.pieces import button, column, label, panel, row, rule, scrolled
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.field_plans import FieldPlan, PlanPreview
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

BATCH_FIELDS = (
    (PhotoField.DATE, "Date"),
    (PhotoField.STATUS, "Status"),
    (PhotoField.PHOTOGRAPHER, "Photographer"),
    (PhotoField.CREDIT, "Credit line"),
    (PhotoField.SOURCE, "Source"),
    (PhotoField.RIGHTS_NOTE, "Rights"),
)
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
    @property
    def untold(self) -> Mapping[RecordKind, int]: ...


@dataclass(frozen=True, slots=True)
class BatchWish:
    """Everything to change in the selected photos."""

    fields: tuple[FieldPlan, ...]
    link: tuple[RecordRef, ...]
    unlink: tuple[RecordRef, ...]


class BatchPanel(QFrame):
    """Shows and changes several photos at once."""

    apply_wanted = Signal(object)
    clear_wanted = Signal()
    records_wanted = Signal(object, str)
    preview_wanted = Signal(object)
    """What a plan would make of the values there are is to be shown."""

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
        self.albums = AlbumsField(theme, wording)
        box = column(self._build_head(), gap=0)
        box.addWidget(self._build_body(), 1)
        box.addWidget(self._build_foot())
        self.setLayout(box)
        for one in (*self.fields, *self.links.values()):
            one.changed.connect(self._show_plan)
        for field in self.fields:
            field.changed.connect(lambda shown=field: self._ask_preview(shown))
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
        body = self._body = QWidget()
        box = column(gap=px(10))
        box.setContentsMargins(px(16), px(12), px(16), px(12))
        for one in self.fields:
            box.addWidget(one)
        box.addWidget(rule())
        for one in self.links.values():
            box.addWidget(one)
        box.addWidget(self.albums)
        box.addStretch(1)
        body.setLayout(box)
        return scrolled(body)

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

    def show_waiting(self, number: int) -> None:
        """Say how many photos are selected; what they have in common follows."""
        self._show_number(number)
        self.apply.setEnabled(False)
        self.reset.setEnabled(False)
        self._body.setEnabled(False)

    def _show_number(self, number: int) -> None:
        count = self._wording.count
        self._title.setText(count("{n} photo", "{n} photos", number))
        self.apply.setText(count("Apply to {n} photo", "Apply to {n} photos", number))

    def show_common(self, common: Common, number: int) -> None:
        """Show what these photos have in common, and forget what was planned."""
        self._common, self._number = common, number
        self._body.setEnabled(True)
        self._show_number(number)
        for one in self.fields:
            same = common.fields.get(one.field)
            one.show_common(same, common.differing.get(one.field, 0))
        for kind, links in self.links.items():
            lines = [one for one in common.links if one.ref.kind is kind]
            links.show_records(lines, number, common.untold.get(kind, 0))
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

    def _ask_preview(self, field: BatchField) -> None:
        plan = field.changing_plan()
        if plan is not None:
            self.preview_wanted.emit(plan)

    def show_preview(self, plan: FieldPlan, preview: PlanPreview) -> None:
        """Show what a plan would do, in its field."""
        for one in self.fields:
            if one.field is plan.field:
                one.show_preview(plan, preview)

    # -- intent -----------------------------------------------------------------------------

    def _on_picked(self, kind: RecordKind, ref: RecordRef) -> None:
        self.links[kind].add_record(ref, self._names.get(ref, ""))

    def _on_apply(self) -> None:
        wish = self.wish()
        if wish is not None:
            self.apply_wanted.emit(wish)

    def _on_reset(self) -> None:
        self.show_common(self._common, self._number)
