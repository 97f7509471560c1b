# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An authority record of any kind, and what can be asked of all of them alike."""

from __future__ import annotations

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag

Record = Person | Organisation | Place | Event | Tag

_KINDS: dict[type[Record], RecordKind] = {
    Person: RecordKind.PERSON,
    Organisation: RecordKind.ORGANISATION,
    Place: RecordKind.PLACE,
    Event: RecordKind.EVENT,
    Tag: RecordKind.TAG,
}


def ref_of(record: Record) -> RecordRef:
    """The kind and number of a record."""
    return RecordRef(_KINDS[type(record)], record.id)


def all_names(record: Record) -> tuple[Name, ...]:
    """Every name of a record, the authorised one first."""
    authorised = Name(record.name, NameKind.AUTHORISED, record.name_language)
    return (authorised, *record.names)


def parents_of(record: Record) -> tuple[int, ...]:
    """Numbers of the records it is directly part of."""
    match record:
        case Person():
            return ()
        case Tag():
            return record.broader_ids
        case _:
            return () if record.parent_id is None else (record.parent_id,)


def existence(record: Record) -> tuple[str, str]:
    """When it began and ended to exist, as EDTF; "" where open, not known or without meaning.

    An event has its date for both.
    """
    match record:
        case Person():
            return record.birth, record.death
        case Organisation():
            return record.existed_from, record.existed_to
        case Place():
            return record.valid_from, record.valid_to
        case Event():
            return record.date, record.date
        case Tag():
            return "", ""
