# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading an authority record of any kind, and how it is called in a language."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import authorities, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import NameKind, RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.offices import held_on
from photo_archive.domain.people import Person
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.services.record_edits import Record

_MOST_BEGINNING_SO = 1000


def read_record(session: Session, ref: RecordRef) -> Record:
    """The record, through merges.

    Raises:
        ArchiveError: There is none.
    """
    return records.read(session, ref)


def record_lines(
    session: Session,
    kind: RecordKind,
    text: str = "",
    limit: int | None = None,
    order: PeopleOrder | None = None,
    *,
    counted: bool = True,
) -> list[RecordLine]:
    """Records of a kind: all of them in order, or those that have a name beginning so.

    Args:
        session: A session on the archive.
        kind: The kind of record.
        text: What a name begins with; "" for all records.
        limit: How many at most, None for all (of those beginning so: for the first 1000).
        order: For all people: how they are sorted; each line has its initial then.
        counted: Whether the photos of all records are counted; the index knows them, too.
    """
    if text:
        return authorities.complete(session, kind, text, limit or _MOST_BEGINNING_SO)
    if order is not None and kind is RecordKind.PERSON:
        return authorities.list_people(session, order, counted=counted)[:limit]
    return authorities.list_records(session, kind, counted=counted)[:limit]


def label_in(record: Record, language: str) -> str:
    """What a record is called in a language, else its authorised name."""
    preferred = (
        name.text
        for name in record.names
        if name.kind is NameKind.PREFERRED and name.language == language
    )
    return next(preferred, record.name)


def offices_on(person: Person, edtf: str, language: str) -> str:
    """The offices someone held on a date, in a language; "" if none is known."""
    return ", ".join(role.worded(language) for role in held_on(person.roles, edtf))


class Records:
    """Records read once for a job that comes upon the same ones again and again."""

    def __init__(self, read: Callable[[RecordRef], Record]) -> None:
        self._read = read
        self._known: dict[RecordRef, Record] = {}

    def label(self, ref: RecordRef, language: str) -> str:
        """What a record is called in a language, else its authorised name."""
        return label_in(self.record(ref), language)

    def offices_on(self, ref: RecordRef, edtf: str, language: str) -> str:
        """The offices a person held on a date, in a language; "" if none is known."""
        person = self.record(ref)
        return offices_on(person, edtf, language) if isinstance(person, Person) else ""

    def record(self, ref: RecordRef) -> Record:
        """A record, through merges."""
        if ref not in self._known:
            self._known[ref] = self._read(ref)
        return self._known[ref]
