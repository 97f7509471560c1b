# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a record becomes by what a file says of it.

A file of the archive's own is followed: what it mentions becomes so. A start file only fills: it
gives names and values where there are none, and changes nothing that somebody wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from typing import TypeVar

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import NameOrder, Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record, all_names
from photo_archive.domain.tags import Tag
from photo_archive.services.authority_entry import Entry
from photo_archive.services.entry_references import References

T = TypeVar("T")


class LoadRule(Enum):
    """What is done to a record that is there already."""

    FOLLOW = "follow"
    FILL = "fill"


def wanted_record(entry: Entry, current: Record, references: References, rule: LoadRule) -> Record:
    """The record as it should be after loading, without its identifiers."""
    said = _Said(entry, rule)
    name, language = current.name, current.name_language
    if rule is LoadRule.FOLLOW:
        name = entry.name
        language = language if entry.name_language is None else entry.name_language
    record = replace(
        current,
        name=name,
        name_language=language,
        note=said.text("note", current.note),
        sources=said.text("sources", current.sources),
        key=current.key or entry.key,
        names=tuple(_names(entry, current, rule)),
    )
    match record:
        case Person():
            return _person(record, said, references)
        case Organisation():
            parent = references.one(entry, RecordKind.ORGANISATION, entry.parent)
            return replace(
                record,
                parent_id=said.part(entry.parent, parent, record.parent_id),
                existed_from=said.text("existed_from", record.existed_from),
                existed_to=said.text("existed_to", record.existed_to),
            )
        case Place():
            return _place(record, said, references)
        case Event():
            return _event(record, said, references)
        case Tag():
            broader = references.all(entry, RecordKind.TAG, entry.broader or ())
            return replace(
                record, broader_ids=said.part(entry.broader, broader, record.broader_ids)
            )


def wanted_ids(
    entry: Entry, current: tuple[ExternalId, ...], rule: LoadRule
) -> tuple[ExternalId, ...]:
    """The identifiers of a record after loading: of the systems mentioned those of the file."""
    known = {one.scheme for one in current}
    replaced = entry.schemes if rule is LoadRule.FOLLOW else entry.schemes - known
    kept = [one for one in current if one.scheme not in replaced]
    given = [one for one in entry.external_ids if one.scheme in replaced]
    return tuple(dict.fromkeys([*kept, *given]))


class _Said:
    """What an entry says of parts of a record, weighed against what is there."""

    def __init__(self, entry: Entry, rule: LoadRule) -> None:
        self.entry = entry
        self._fills = rule is LoadRule.FILL

    def text(self, field: str, current: str) -> str:
        """A field that is a text."""
        return self.part(self.entry.fields.get(field), self.entry.fields.get(field, ""), current)

    def number(self, field: str, current: float | None) -> float | None:
        """A field that is a number."""
        given = self.entry.fields.get(field)
        return self.part(given, float(given) if given else None, current)

    def part(self, mentioned: object, given: T, current: T) -> T:
        """What is given if it is mentioned, and, where the file only fills, nothing is there."""
        if mentioned is None or (self._fills and current not in (None, "", ())):
            return current
        return given


def _person(record: Person, said: _Said, references: References) -> Person:
    entry = said.entry
    roles = tuple(_roles(entry, references))
    return replace(
        record,
        family=said.text("family", record.family),
        middle=said.text("middle", record.middle),
        given=said.text("given", record.given),
        name_order=NameOrder(said.text("name_order", record.name_order) or NameOrder.GIVEN_FIRST),
        birth=said.text("birth", record.birth),
        death=said.text("death", record.death),
        roles=said.part(entry.roles, roles, record.roles),
    )


def _roles(entry: Entry, references: References) -> Iterator[RoleHeld]:
    for role in entry.roles or ():
        yield RoleHeld(
            position=role.position,
            organisation_id=references.one(entry, RecordKind.ORGANISATION, role.organisation),
            held_from=role.held_from,
            held_to=role.held_to,
            wording=role.wording,
        )


def _place(record: Place, said: _Said, references: References) -> Place:
    entry = said.entry
    parent = references.one(entry, RecordKind.PLACE, entry.parent)
    return replace(
        record,
        kind=said.text("kind", record.kind),
        parent_id=said.part(entry.parent, parent, record.parent_id),
        valid_from=said.text("valid_from", record.valid_from),
        valid_to=said.text("valid_to", record.valid_to),
        latitude=said.number("latitude", record.latitude),
        longitude=said.number("longitude", record.longitude),
    )


def _event(record: Event, said: _Said, references: References) -> Event:
    entry = said.entry
    parent = references.one(entry, RecordKind.EVENT, entry.parent)
    places = references.all(entry, RecordKind.PLACE, entry.places or ())
    people = tuple(
        Participant(person, role, order)
        for order, (reference, role) in enumerate(entry.participants or (), 1)
        if (person := references.one(entry, RecordKind.PERSON, reference)) is not None
    )
    ordinal = said.number("ordinal", record.ordinal)
    return replace(
        record,
        type=said.text("type", record.type) or "other",
        date=said.text("date", record.date),
        parent_id=said.part(entry.parent, parent, record.parent_id),
        series=said.text("series", record.series),
        ordinal=None if ordinal is None else int(ordinal),
        place_ids=said.part(entry.places, places, record.place_ids),
        participants=said.part(entry.participants, people, record.participants),
    )


def _names(entry: Entry, current: Record, rule: LoadRule) -> Iterator[Name]:
    """The names of the file; where it only fills, those that are new, and none preferred twice."""
    if rule is LoadRule.FOLLOW:
        yield from entry.names
        return
    known = {name.text for name in all_names(current)}
    preferred = {
        name.language
        for name in all_names(current)
        if name.kind in (NameKind.AUTHORISED, NameKind.PREFERRED)
    }
    language = entry.name_language or ""
    for name in (Name(entry.name, NameKind.PREFERRED, language), *entry.names):
        if name.text in known:
            continue
        is_second = name.kind is NameKind.PREFERRED and (
            name.language in preferred or not name.language
        )
        yield replace(name, kind=NameKind.VARIANT) if is_second else name
