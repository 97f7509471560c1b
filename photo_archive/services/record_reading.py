# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading an authority record of any kind, and how it is called in a language."""

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import records
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.ids import RecordRef
from photo_archive.domain.offices import held_on
from photo_archive.domain.people import Person
from photo_archive.services.record_edits import Record


def read_record(session: Session, ref: RecordRef) -> Record:
    """The record, through merges.

    Raises:
        ArchiveError: There is none.
    """
    return records.read(session, ref)


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
        return label_in(self._record(ref), language)

    def offices_on(self, ref: RecordRef, edtf: str, language: str) -> str:
        """The offices a person held on a date, in a language; "" if none is known."""
        person = self._record(ref)
        return offices_on(person, edtf, language) if isinstance(person, Person) else ""

    def _record(self, ref: RecordRef) -> Record:
        if ref not in self._known:
            self._known[ref] = self._read(ref)
        return self._known[ref]
