# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of a record itself, those of its kind: what the right side of a page edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photo_archive.app.authority_session import PageNow
from photo_archive.app.models.authority_words import EVENT_TYPES
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.add_field import AddField
from photo_archive.app.views.chip_field import ChipField
from photo_archive.app.views.form_fields import (
    ChoiceField,
    Field,
    LineField,
    NoteField,
    WhenField,
    pair,
)
from photo_archive.app.views.pieces import column
from photo_archive.app.views.record_choice import RecordChoice
from photo_archive.app.views.record_sets import IdentifiersField, ParticipantsField
from photo_archive.domain.code_words import PLACE_KIND_WORDS
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import NameOrder
from photo_archive.domain.tags import Tag
from photo_archive.wording import Wording


class Shape(Enum):
    """How a field is typed."""

    LINE = "line"
    DATE = "date"
    NOTE = "note"
    TYPE = "type"
    ORDER = "order"
    PLACE_KIND = "place kind"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of a kind: ``beside`` puts it beside the one before."""

    key: str
    title: str
    shape: Shape = Shape.LINE
    beside: bool = False


NOTES = (
    FieldRow("note", "Note", Shape.NOTE),
    FieldRow("sources", "Sources", Shape.NOTE),
)
FIELDS: dict[RecordKind, tuple[FieldRow, ...]] = {
    RecordKind.PERSON: (
        FieldRow("birth", "Born", Shape.DATE),
        FieldRow("death", "Died", Shape.DATE, beside=True),
        FieldRow("family", "Family name"),
        FieldRow("middle", "Middle name", beside=True),
        FieldRow("given", "Given name"),
        FieldRow("name_order", "Written first", Shape.ORDER, beside=True),
    ),
    RecordKind.ORGANISATION: (
        FieldRow("existed_from", "Founded", Shape.DATE),
        FieldRow("existed_to", "Dissolved", Shape.DATE, beside=True),
    ),
    RecordKind.PLACE: (
        FieldRow("kind", "Kind of place", Shape.PLACE_KIND),
        FieldRow("valid_from", "Valid from", Shape.DATE),
        FieldRow("valid_to", "Valid until", Shape.DATE, beside=True),
        FieldRow("point", "Point (latitude, longitude)", Shape.POINT),
    ),
    RecordKind.EVENT: (
        FieldRow("type", "Type", Shape.TYPE),
        FieldRow("date", "Date", Shape.DATE),
        FieldRow("series", "Series"),
        FieldRow("ordinal", "Number in the series", beside=True),
    ),
    RecordKind.TAG: (),
}
PARENTS: dict[RecordKind, str] = {
    RecordKind.ORGANISATION: "Part of",
    RecordKind.PLACE: "Lies in",
    RecordKind.EVENT: "Part of",
}
PLACE_KINDS = tuple((kind, words.text) for kind, words in PLACE_KIND_WORDS.items())
ORDERS = (
    (NameOrder.FAMILY_FIRST.value, "Family name"),
    (NameOrder.GIVEN_FIRST.value, "Given name"),
)


class RecordForm(QWidget):
    """The fields of one kind of record, each saved when it is left."""

    field_edited = Signal(str, str)
    parent_edited = Signal(object)
    places_edited = Signal(object)
    participants_edited = Signal(object)
    broader_edited = Signal(object)
    identifiers_edited = Signal(object)
    opened = Signal(object)
    records_wanted = Signal(object, str)
    creation_wanted = Signal(object, str, object)

    def __init__(self, theme: Theme, wording: Wording, kind: RecordKind) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._kind = kind
        self._now: PageNow | None = None
        self.fields: dict[str, Field] = {}
        self.adders: list[AddField] = []
        self._box = column(gap=theme.px(12))
        self._build()
        self.setLayout(self._box)

    def _build(self) -> None:
        theme, wording, say = self._theme, self._wording, self._wording.say
        rows = FIELDS[self._kind]
        number = 0
        while number < len(rows):
            together = [self._field(rows[number])]
            while number + 1 < len(rows) and rows[number + 1].beside:
                number += 1
                together.append(self._field(rows[number]))
            number += 1
            self._box.addWidget(together[0] if len(together) == 1 else pair(theme, *together))
        if self._kind in PARENTS:
            self.parent_choice = RecordChoice(theme, wording, self._kind, say(PARENTS[self._kind]))
            self.parent_choice.picked.connect(self.parent_edited)
            self.parent_choice.opened.connect(self.opened)
            self._listen(self.parent_choice.add, self.parent_edited.emit)
            self._box.addWidget(self.parent_choice)
        if self._kind is RecordKind.EVENT:
            self.places = self._chips(RecordKind.PLACE, say("Places"), say("Add a place"))
            self.people = ParticipantsField(theme, wording)
            self.people.edited.connect(self.participants_edited)
            self.people.opened.connect(self.opened)
            self._listen(self.people.add, self.people.take)
            self._box.addWidget(self.people)
        if self._kind is RecordKind.TAG:
            self.broader = self._chips(RecordKind.TAG, say("Broader"), say("Add a broader tag"))
        for field_row in NOTES:
            self._box.addWidget(self._field(field_row))
        self.identifiers = IdentifiersField(theme, wording)
        self.identifiers.edited.connect(self.identifiers_edited)
        self._box.addWidget(self.identifiers)

    def _field(self, one: FieldRow) -> Field:
        theme, wording, title = self._theme, self._wording, self._wording.say(one.title)
        say = wording.say
        made: Field
        match one.shape:
            case Shape.DATE:
                alone = self._kind is RecordKind.EVENT
                made = WhenField(theme, wording, one.key, title, compact=not alone)
            case Shape.NOTE:
                made = NoteField(theme, one.key, title)
            case Shape.TYPE:
                types = [(code, say(words)) for code, words in EVENT_TYPES.items()]
                made = ChoiceField(theme, one.key, title, types)
            case Shape.ORDER:
                made = ChoiceField(theme, one.key, title, [(c, say(w)) for c, w in ORDERS])
            case Shape.PLACE_KIND:
                kinds = [(code, say(words)) for code, words in PLACE_KINDS]
                made = ChoiceField(theme, one.key, title, kinds, editable=True)
            case _:
                made = LineField(theme, one.key, title)
        if one.shape is Shape.POINT and isinstance(made, LineField):
            made.edit.setPlaceholderText("21.0285, 105.8542")
        made.edited.connect(self.field_edited)
        self.fields[one.key] = made
        return made

    def _chips(self, kind: RecordKind, title: str, hint: str) -> ChipField:
        made = ChipField(self._theme, self._wording, kind, title, hint, "")
        made.opened.connect(self.opened)
        made.removed.connect(self._on_chip_removed)
        self._listen(made.add, self._on_chip_added)
        made.add.picked.connect(self._on_chip_added)
        self._box.addWidget(made)
        return made

    def _listen(self, adder: AddField, take: Callable[[RecordRef], object]) -> None:
        self.adders.append(adder)
        adder.wanted.connect(self.records_wanted)
        adder.creation_wanted.connect(
            lambda kind, name: self.creation_wanted.emit(kind, name, take)
        )

    def set_writable(self, writable: bool) -> None:
        """Whether it can be changed."""
        for field in self.fields.values():
            field.set_writable(writable)
        self.identifiers.set_writable(writable)
        if self._kind in PARENTS:
            self.parent_choice.set_writable(writable)
        if self._kind is RecordKind.EVENT:
            self.places.set_writable(writable)
            self.people.set_writable(writable)
        if self._kind is RecordKind.TAG:
            self.broader.set_writable(writable)

    # -- showing ----------------------------------------------------------------------------

    def show_page(self, now: PageNow, *, writable: bool) -> None:
        """Show a record's fields."""
        self._now = now
        record = now.record
        for key, field in self.fields.items():
            field.show_value(value_of(record, key))
        self.identifiers.show_ids(record.external_ids)
        if self._kind in PARENTS:
            parent = getattr(record, "parent_id", None)
            ref = RecordRef(self._kind, parent) if parent is not None else None
            self.parent_choice.show_record(ref, now.names.get(ref, "") if ref else "")
        if isinstance(record, Event):
            places = [RecordRef(RecordKind.PLACE, one) for one in record.place_ids]
            self.places.show_records(_named(places, now), removable=writable)
            names = {
                one.person_id: now.names.get(RecordRef(RecordKind.PERSON, one.person_id), "")
                for one in record.participants
            }
            photos = {
                line.ref.id: line.photos
                for line in now.page.with_most
                if line.ref.kind is RecordKind.PERSON
            }
            self.people.show_people(record.participants, names, now.roles, photos)
        if isinstance(record, Tag):
            broader = [RecordRef(RecordKind.TAG, one) for one in record.broader_ids]
            self.broader.show_records(_named(broader, now), removable=writable)

    def _on_chip_added(self, ref: RecordRef) -> None:
        record = self._now.record if self._now is not None else None
        if isinstance(record, Event) and ref.id not in record.place_ids:
            self.places_edited.emit((*record.place_ids, ref.id))
        elif isinstance(record, Tag) and ref.id not in record.broader_ids:
            self.broader_edited.emit((*record.broader_ids, ref.id))

    def _on_chip_removed(self, ref: RecordRef) -> None:
        record = self._now.record if self._now is not None else None
        if isinstance(record, Event):
            self.places_edited.emit(tuple(one for one in record.place_ids if one != ref.id))
        elif isinstance(record, Tag):
            self.broader_edited.emit(tuple(one for one in record.broader_ids if one != ref.id))


def value_of(record: object, key: str) -> str:
    """A field of a record as text; a point is latitude and longitude together."""
    if key == "point":
        latitude, longitude = getattr(record, "latitude", None), getattr(record, "longitude", None)
        return "" if latitude is None or longitude is None else f"{latitude:.10g}, {longitude:.10g}"
    value = getattr(record, key, "")
    return "" if value is None else str(value)


def _named(refs: list[RecordRef], now: PageNow) -> list[tuple[RecordRef, str]]:
    names: Mapping[RecordRef, str] = now.names
    return [(ref, names.get(ref, str(ref.id))) for ref in refs]
