# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loading an authority file: every record as the file has it, as one changeset.

A record that is there is changed only where the file differs, so loading twice changes nothing. All
records are made first, so that entries may name each other in any order; a reference to nothing and
a circle of parents are problems of those entries, and the rest of them is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from photo_archive.catalogue import records
from photo_archive.catalogue.changes import Changes
from photo_archive.domain.edits import (
    AddName,
    Edit,
    NewRecord,
    RemoveName,
    SetBroader,
    SetEventParts,
    SetExternalIds,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import ArchiveError, Message, Problem
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.record import Record
from photo_archive.services.authority_entry import AuthorityFile, Entry
from photo_archive.services.authority_file import read_authority_file
from photo_archive.services.authority_problems import not_matched
from photo_archive.services.entry_matching import Matcher
from photo_archive.services.entry_records import LoadRule, wanted_ids, wanted_record
from photo_archive.services.entry_references import References
from photo_archive.services.parent_links import Untangled, untangled
from photo_archive.services.record_edits import edits_between
from photo_archive.services.workspace import Workspace

_STEP = 50


class EntryState(StrEnum):
    """What loading does to the record of an entry."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class LoadedEntry:
    """What loading did to one record: ``fields`` are those that changed, as files call them."""

    name: str
    state: EntryState
    fields: tuple[str, ...] = ()
    ref: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records were added, changed and left as they were, or would be in a preview.

    ``source`` and ``licence`` are what the file says of where it comes from.
    """

    added: int
    changed: int
    unchanged: int
    problems: tuple[Problem, ...]
    entries: tuple[LoadedEntry, ...] = ()
    source: str = ""
    licence: str = ""


class _PreviewEndsError(Exception):
    """Takes back what a preview did."""


def load_authorities(
    workspace: Workspace,
    kind: RecordKind,
    file: Path,
    *,
    preview: bool = False,
    rule: LoadRule = LoadRule.FOLLOW,
) -> Job[Loaded]:
    """Load the records of one kind from a file.

    Args:
        workspace: The archive.
        kind: The kind of record.
        file: The file: .toml, .csv, .tsv, .jsonld or .json.
        preview: Find out what would become of it, and change nothing.
        rule: What is done to records that are there already.

    Raises:
        ArchiveError: The file cannot be read or is not an authority file.
    """
    read = read_authority_file(file, kind)
    total = len(read.entries)
    title = Message("Load {n} records from {file}", {"n": total, "file": file.name})
    doing = Message("Loading records")
    yield Progress(0, total, doing, file.name)
    loaded: list[LoadedEntry] = []
    problems = list(read.problems)
    try:
        with workspace.changing(title, source=file.name) as changes:
            loader = _Loader(changes, kind, file, rule)
            loader.prepare(read)
            for done, one in enumerate(loader.fill(), 1):
                loaded.append(one)
                if done % _STEP == 0:
                    yield Progress(done, total, doing, one.name)
            problems += loader.problems
            if preview:
                raise _PreviewEndsError
    except _PreviewEndsError:
        loaded = [replace(one, ref=None) if one.state is EntryState.NEW else one for one in loaded]
    states = [one.state for one in loaded]
    return Loaded(
        added=states.count(EntryState.NEW),
        changed=states.count(EntryState.CHANGED),
        unchanged=states.count(EntryState.SAME),
        problems=tuple(problems),
        entries=tuple(loaded),
        source=read.source,
        licence=read.licence,
    )


class _Loader:
    """Makes and fills records within one changeset."""

    def __init__(self, changes: Changes, kind: RecordKind, file: Path, rule: LoadRule) -> None:
        self._changes = changes
        self._kind = kind
        self._file = file
        self._rule = rule
        self._made: dict[RecordRef, Entry] = {}
        self._added: set[RecordRef] = set()
        self._current: dict[int, Record] = {}
        self._untangled = Untangled({}, (), ())
        self.problems: list[Problem] = []

    def prepare(self, read: AuthorityFile) -> None:
        """Make the records that are new, and find out what all should become."""
        session = self._changes.session
        matcher = Matcher(session, self._kind, read.entries)
        new = []
        for entry in read.entries:
            sourced = _sourced(entry, read)
            try:
                ref = matcher.match(sourced)
                if ref is None:
                    new.append(sourced)
                else:
                    self._refuse_twin(ref)
                    self._made[ref] = sourced
            except ArchiveError as error:
                self.problems.append(not_matched(self._file, entry.name, error))
        for entry in new:
            ref = self._changes.create(
                NewRecord(self._kind, entry.name, entry.name_language or "", entry.key)
            )
            self._added.add(ref)
            self._made[ref] = entry
        references = References(
            session,
            self._file,
            [(entry, ref) for ref, entry in self._made.items()],
            numbers=matcher.is_of_this_archive,
        )
        ids = [ref.id for ref in self._made]
        self._current = {one.id: one for one in records.read_all(session, self._kind, ids)}
        wanted = {
            ref.id: wanted_record(entry, self._current[ref.id], references, self._rule_for(ref))
            for ref, entry in self._made.items()
        }
        self._untangled = untangled(session, self._kind, self._file, self._current, wanted)
        self.problems += [*references.problems, *self._untangled.problems]

    def fill(self) -> Iterator[LoadedEntry]:
        """Bring each record to what its entry says."""
        self._changes.apply_all(self._untangled.first)
        for ref, entry in self._made.items():
            current, wanted = self._current[ref.id], self._untangled.wanted[ref.id]
            edits = edits_between(ref, current, wanted)
            if wanted.key != current.key:
                edits.append(SetRecordField(ref, "key", wanted.key))
            ids = wanted_ids(entry, current.external_ids, self._rule_for(ref))
            if set(ids) != set(current.external_ids):
                edits.append(SetExternalIds(ref, ids))
            self._changes.apply_all(edits)
            fields = tuple(dict.fromkeys(_field(edit) for edit in edits))
            if ref in self._added:
                yield LoadedEntry(wanted.name, EntryState.NEW, (), ref)
            else:
                state = EntryState.CHANGED if edits else EntryState.SAME
                yield LoadedEntry(wanted.name, state, fields, ref)

    def _refuse_twin(self, ref: RecordRef) -> None:
        if ref in self._made:
            raise ArchiveError(
                "it is the same record as “{name}” further up in the file; make one of the two",
                name=self._made[ref].name,
            )

    def _rule_for(self, ref: RecordRef) -> LoadRule:
        return LoadRule.FOLLOW if ref in self._added else self._rule


def _sourced(entry: Entry, read: AuthorityFile) -> Entry:
    """The entry with the source of the whole file, where that names one and it does not."""
    if not read.source or entry.fields.get("sources"):
        return entry
    source = f"{read.source} ({read.licence})" if read.licence else read.source
    return replace(entry, fields={**entry.fields, "sources": source})


def _field(edit: Edit) -> str:
    """What files call that which an edit changes."""
    match edit:
        case SetRecordField(field="parent_id"):
            return "parent"
        case SetRecordField():
            return edit.field
        case AddName() | RemoveName():
            return "names"
        case SetRoles():
            return "roles"
        case SetBroader():
            return "broader"
        case SetEventParts():
            return "places, participants"
        case SetExternalIds():
            return "external_ids"
        case _:
            return type(edit).__name__
