# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which record of the archive an entry of a file is: by key, by number, by its authorised name.

A number means something only in the archive it comes from. A file whose numbers mostly lead to
records with such names is of this archive; of any other its numbers are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from photo_archive.catalogue import authorities, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import squash
from photo_archive.domain.record import Record, all_names, existence
from photo_archive.services.authority_entry import Entry

_NEAR = 0.75
"""How much of two names has to be the same for one to be the other corrected."""

_BEGINNINGS = ("birth", "existed_from", "valid_from", "date")


class Matcher:
    """Finds the records of the entries of one file.

    Attributes:
        is_of_this_archive: Whether the numbers of the file are numbers of this archive.
    """

    def __init__(self, session: Session, kind: RecordKind, entries: Iterable[Entry]) -> None:
        self._session = session
        self._kind = kind
        numbered = [entry for entry in entries if entry.number is not None]
        ids = [entry.number for entry in numbered if entry.number is not None]
        self._numbered = {record.id: record for record in records.read_all(session, kind, ids)}
        alike = [
            entry
            for entry in numbered
            if entry.number in self._numbered and is_alike(entry, self._numbered[entry.number])
        ]
        self.is_of_this_archive = bool(alike) and len(alike) * 2 >= len(numbered)

    def match(self, entry: Entry) -> RecordRef | None:
        """The record an entry is, None if it is a new one.

        Raises:
            ArchiveError: It could be several, or its number is that of somebody else.
        """
        keyed = authorities.by_key(self._session, self._kind, entry.key) if entry.key else None
        if keyed is not None:
            return keyed
        named = self._named(entry)
        if self.is_of_this_archive and entry.number is not None:
            record = self._numbered.get(entry.number)
            if record is not None and is_alike(entry, record):
                return RecordRef(self._kind, record.id)
            if record is not None and not named:
                raise ArchiveError(
                    "number {number} is “{name}” here; keep that among its names if it is the"
                    " same, or leave the number empty",
                    number=entry.number,
                    name=record.name,
                )
        if len(named) > 1:
            raise ArchiveError(
                "there are {count} records of that name, numbers {numbers}; give the number of the"
                " one that is meant",
                count=len(named),
                numbers=", ".join(str(ref.id) for ref in named),
            )
        return named[0] if named else None

    def _named(self, entry: Entry) -> list[RecordRef]:
        """Records that have just this authorised name, and nothing that speaks against it."""
        lines = authorities.find_by_name(self._session, self._kind, entry.name)
        ids = [line.ref.id for line in lines if line.name == entry.name]
        possible = [
            record
            for record in records.read_all(self._session, self._kind, ids)
            if not contradicts(entry, record)
        ]
        begins = _beginning(entry)
        alike = [record for record in possible if existence(record)[0] == begins]
        chosen = alike if len(alike) == 1 else possible
        return [RecordRef(self._kind, record.id) for record in chosen]


def is_alike(entry: Entry, record: Record) -> bool:
    """Whether a record may be what an entry with its number says: by key, a name, or nearly."""
    if entry.key and record.key:
        return entry.key == record.key
    own = {squash(name.text) for name in all_names(record)}
    given = {squash(entry.name), *(squash(name.text) for name in entry.names)}
    if own & given - {""}:
        return True
    matcher = SequenceMatcher(None, squash(entry.name), squash(record.name), autojunk=False)
    return matcher.ratio() >= _NEAR


def contradicts(entry: Entry, record: Record) -> bool:
    """Whether an entry cannot be a record: another key, identifier, or time."""
    if entry.key and record.key and entry.key != record.key:
        return True
    for scheme in {one.scheme for one in entry.external_ids}:
        given = {one.value for one in entry.external_ids if one.scheme == scheme}
        known = {one.value for one in record.external_ids if one.scheme == scheme}
        if known and not known & given:
            return True
    begins, began = _beginning(entry), existence(record)[0]
    return bool(begins and began) and _are_apart(begins, began)


def _beginning(entry: Entry) -> str:
    return next((entry.fields[name] for name in _BEGINNINGS if entry.fields.get(name)), "")


def _are_apart(one: str, other: str) -> bool:
    first, second = parse_edtf(one).padded, parse_edtf(other).padded
    return not first.overlaps(second)
