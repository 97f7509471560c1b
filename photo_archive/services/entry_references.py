# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the references of a file lead to: an entry of the file, else a record of the archive.

A reference is a key, else an authorised name that only one record has, else "#" and a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from photo_archive.catalogue import authorities
from photo_archive.catalogue.session import Session
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.services.authority_entry import Entry
from photo_archive.services.authority_problems import missing_record


class References:
    """Resolves the references of the entries of one file, and keeps what led nowhere.

    Attributes:
        problems: References to nothing, each with the entry that has it.
    """

    def __init__(
        self,
        session: Session,
        path: Path,
        made: Iterable[tuple[Entry, RecordRef]],
        *,
        numbers: bool,
    ) -> None:
        self._session = session
        self._path = path
        self._numbers = numbers
        self._known: dict[tuple[RecordKind, str], RecordRef | None] = {}
        self.problems: list[Problem] = []
        own: dict[tuple[RecordKind, str], set[RecordRef]] = {}
        for entry, ref in made:
            for handle in entry.handles:
                own.setdefault((entry.kind, handle), set()).add(ref)
        for (kind, handle), refs in own.items():
            if len(refs) == 1 and authorities.by_key(session, kind, handle) is None:
                self._known[kind, handle] = next(iter(refs))

    def one(self, entry: Entry, kind: RecordKind, reference: str | None) -> int | None:
        """The number of the record a reference leads to; None for "", or if there is none."""
        if not reference:
            return None
        at = (kind, reference)
        if at not in self._known:
            self._known[at] = self._found(kind, reference)
        found = self._known[at]
        if found is None:
            self.problems.append(missing_record(self._path, entry.name, kind_text(kind), reference))
        return None if found is None else found.id

    def all(self, entry: Entry, kind: RecordKind, references: Iterable[str]) -> tuple[int, ...]:
        """The numbers of those that lead somewhere."""
        found = (self.one(entry, kind, reference) for reference in references)
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def _found(self, kind: RecordKind, reference: str) -> RecordRef | None:
        keyed = authorities.by_key(self._session, kind, reference)
        if keyed is not None:
            return keyed
        number = reference.removeprefix("#")
        if number != reference and number.isdecimal() and self._numbers:
            try:
                return authorities.resolve(self._session, RecordRef(kind, int(number)))
            except ArchiveError:
                return None
        lines = authorities.find_by_name(self._session, kind, reference)
        named = [line.ref for line in lines if line.name == reference]
        return named[0] if len(named) == 1 else None
