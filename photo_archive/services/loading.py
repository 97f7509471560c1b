# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loading an authority file: every record as the file has it, as one changeset.

Records are known by their key; one that is there is changed only where the file differs, so
loading twice changes nothing. All records are made first, so that entries may name each other in
any order; a reference to nothing is a problem of that entry, and the rest of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from photo_archive.catalogue import authorities
from photo_archive.catalogue.changes import Changes
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.events import Event, Participant
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import NameOrder, Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.tags import Tag
from photo_archive.services.authority_file import Entry, read_authority_file
from photo_archive.services.record_edits import Record, edits_between
from photo_archive.services.record_reading import read_record
from photo_archive.services.workspace import Workspace

_STEP = 50


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records were added, changed and left as they were."""

    added: int
    changed: int
    unchanged: int
    problems: tuple[Problem, ...]


def load_authorities(workspace: Workspace, kind: RecordKind, file: Path) -> Job[Loaded]:
    """Load the records of one kind from a file.

    Raises:
        ArchiveError: The file cannot be read or is not an authority file.
    """
    read = read_authority_file(file, kind)
    total = len(read.entries)
    title = Message("Load {n} records from {file}", {"n": total, "file": file.name})
    doing = Message("Loading records")
    yield Progress(0, total, doing, file.name)
    with workspace.changing(title, source=file.name) as changes:
        loader = _Loader(changes, file)
        refs = [loader.make(entry) for entry in read.entries]
        for done, (entry, ref) in enumerate(zip(read.entries, refs, strict=True), 1):
            loader.fill(entry, ref)
            if done % _STEP == 0:
                yield Progress(done, total, doing, entry.name)
    return Loaded(
        added=len(loader.added),
        changed=loader.changed,
        unchanged=total - len(loader.added) - loader.changed,
        problems=read.problems + tuple(loader.problems),
    )


class _Loader:
    """Makes and fills records within one changeset."""

    def __init__(self, changes: Changes, file: Path) -> None:
        self._changes = changes
        self._file = file
        self.added: set[RecordRef] = set()
        self.changed = 0
        self.problems: list[Problem] = []

    def make(self, entry: Entry) -> RecordRef:
        """The record of an entry, made now if its key is new."""
        ref = authorities.by_key(self._changes.session, entry.kind, entry.key)
        if ref is None:
            ref = self._changes.create(
                NewRecord(entry.kind, entry.name, entry.name_language, entry.key)
            )
            self.added.add(ref)
        return ref

    def fill(self, entry: Entry, ref: RecordRef) -> None:
        """Bring the record to what the entry says."""
        current = read_record(self._changes.session, ref)
        sources = entry.fields.get("sources", current.sources)
        wanted = replace(self._wanted(entry, current), sources=sources)
        edits = edits_between(ref, current, wanted)
        self._changes.apply_all(edits)
        ids = () if isinstance(current, Tag) else current.external_ids
        is_identified = set(entry.external_ids) <= set(ids)
        if not is_identified:
            others = tuple(i for i in ids if i.scheme not in {e.scheme for e in entry.external_ids})
            self._changes.set_external_ids(ref, (*others, *entry.external_ids))
        if (edits or not is_identified) and ref not in self.added:
            self.changed += 1

    def _wanted(self, entry: Entry, current: Record) -> Record:
        said = entry.fields
        key, name, language = entry.key, entry.name, entry.name_language
        match current:
            case Person():
                return Person(
                    current.id, name, language,
                    family=said.get("family", ""),
                    middle=said.get("middle", ""),
                    given=said.get("given", ""),
                    name_order=NameOrder(said.get("name_order") or "given-first"),
                    birth=said.get("birth", ""), death=said.get("death", ""),
                    note=said.get("note", ""), key=key, names=entry.names,
                    roles=tuple(self._roles(entry)),
                )  # fmt: skip
            case Organisation():
                return Organisation(
                    current.id, name, language,
                    parent_id=self._id(entry, RecordKind.ORGANISATION, entry.parent),
                    existed_from=said.get("existed_from", ""),
                    existed_to=said.get("existed_to", ""),
                    note=said.get("note", ""), key=key, names=entry.names,
                )  # fmt: skip
            case Place():
                return Place(
                    current.id, name, language,
                    kind=said.get("kind", ""),
                    parent_id=self._id(entry, RecordKind.PLACE, entry.parent),
                    valid_from=said.get("valid_from", ""), valid_to=said.get("valid_to", ""),
                    latitude=_degrees(said.get("latitude")),
                    longitude=_degrees(said.get("longitude")),
                    note=said.get("note", ""), key=key, names=entry.names,
                )  # fmt: skip
            case Event():
                return self._event(entry, current.id)
            case Tag():
                return Tag(
                    current.id, name, language,
                    note=said.get("note", ""), key=key, names=entry.names,
                    broader_ids=tuple(self._ids(entry, RecordKind.TAG, entry.broader)),
                )  # fmt: skip

    def _event(self, entry: Entry, record_id: int) -> Event:
        said = entry.fields
        people = [
            Participant(person, role, order)
            for order, (key, role) in enumerate(entry.participants, 1)
            if (person := self._id(entry, RecordKind.PERSON, key)) is not None
        ]
        return Event(
            record_id, entry.name, entry.name_language,
            type=said.get("type") or "other",
            date=said.get("date", ""),
            parent_id=self._id(entry, RecordKind.EVENT, entry.parent),
            series=said.get("series", ""),
            ordinal=int(said["ordinal"]) if said.get("ordinal") else None,
            note=said.get("note", ""), key=entry.key, names=entry.names,
            place_ids=tuple(self._ids(entry, RecordKind.PLACE, entry.places)),
            participants=tuple(people),
        )  # fmt: skip

    def _roles(self, entry: Entry) -> Iterator[RoleHeld]:
        for role in entry.roles:
            yield RoleHeld(
                position=role.position,
                organisation_id=self._id(entry, RecordKind.ORGANISATION, role.organisation),
                held_from=role.held_from,
                held_to=role.held_to,
                wording=role.wording,
            )

    def _ids(self, entry: Entry, kind: RecordKind, keys: tuple[str, ...]) -> Iterator[int]:
        for key in keys:
            if (found := self._id(entry, kind, key)) is not None:
                yield found

    def _id(self, entry: Entry, kind: RecordKind, key: str) -> int | None:
        if not key:
            return None
        ref = authorities.by_key(self._changes.session, kind, key)
        if ref is not None:
            return ref.id
        message = Message(
            "{entry} names {kind} “{key}”, which is not there; load that first, then this again",
            {"entry": entry.key, "kind": kind.value, "key": key},
        )
        self.problems.append(Problem(str(self._file), ProblemKind.UNMATCHED, message))
        return None


def _degrees(text: str | None) -> float | None:
    return float(text) if text else None
