# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing all records of a kind as a file that others read and that loads again unchanged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from photo_archive.catalogue import authorities, records
from photo_archive.catalogue.session import Session
from photo_archive.documents.jsonld_write import jsonld_pieces
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.documents.turtle import turtle_pieces
from photo_archive.domain.authorities import Name
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.record import Record
from photo_archive.domain.tags import Tag
from photo_archive.services.authority_csv import write_csv_table
from photo_archive.services.authority_entry import FIELDS, SHARED_FIELDS, Entry, RoleEntry
from photo_archive.services.authority_graph import graph_of
from photo_archive.services.authority_terms import DEFAULT_BASE
from photo_archive.services.authority_toml import write_toml
from photo_archive.services.workspace import Workspace

_STEP = 200


@dataclass(frozen=True, slots=True)
class Exported:
    """The file written, and how many records it holds."""

    file: Path
    records: int


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be written."""

    kind: RecordKind
    title: str
    base: str
    delimiter: str


def export_authorities(
    workspace: Workspace,
    kind: RecordKind,
    file: Path,
    *,
    base: str = DEFAULT_BASE,
    delimiter: str = ",",
) -> Job[Exported]:
    """Write all records of a kind to a .toml, .csv, .tsv, .jsonld or .ttl file.

    Args:
        workspace: The archive.
        kind: The kind of record.
        file: Where to; what is there is replaced once all is written.
        base: What the addresses of records begin with in linked data.
        delimiter: What divides the cells of a .csv: a semicolon where commas are decimal marks.

    Raises:
        ArchiveError: It is a file of another kind, or cannot be written.
    """
    write = _WRITERS.get(file.suffix.lower())
    if write is None:
        raise ArchiveError(
            "{file} is no name for an authority file: end it in .toml, .csv, .tsv, .jsonld or"
            " .ttl.",
            file=str(file),
        )
    with workspace.reading() as session:
        entries = list(entries_of(session, kind))
    total = len(entries)
    doing = Message("Writing records")
    mark = "\t" if file.suffix.lower() == ".tsv" else delimiter
    pieces = write(entries, _Order(kind, workspace.title, base, mark))
    with replaced_file(file) as target:
        for done, piece in enumerate(pieces):
            target.write(piece.encode("utf-8", "replace"))
            if done % _STEP == 0:
                yield Progress(min(done, total), total, doing, file.name)
    return Exported(file, total)


def entries_of(session: Session, kind: RecordKind) -> Iterable[Entry]:
    """Every record of a kind as files have it, sorted by name."""
    names = _Referring(session)
    lines = authorities.list_records(session, kind)
    found = {record.id: record for record in records.read_all(session, kind)}
    for line in lines:
        yield entry_of(found[line.ref.id], kind, names.reference)


def entry_of(
    record: Record, kind: RecordKind, reference: Callable[[RecordKind, int], str]
) -> Entry:
    """A record as files have it; ``reference`` says how a record is named in them."""
    parent: str | None = None
    if isinstance(record, Organisation | Place | Event):
        parent = "" if record.parent_id is None else reference(kind, record.parent_id)
    return Entry(
        kind=kind,
        name=record.name,
        key=record.key,
        handle="" if record.key else reference(kind, record.id),
        number=record.id,
        name_language=record.name_language,
        fields={field: _text(getattr(record, field)) for field in (*FIELDS[kind], *SHARED_FIELDS)},
        names=tuple(
            Name(one.text, one.kind, one.language, one.valid_from, one.valid_to)
            for one in record.names
        ),
        parent=parent,
        broader=(
            tuple(reference(RecordKind.TAG, one) for one in record.broader_ids)
            if isinstance(record, Tag)
            else None
        ),
        roles=_roles(record, reference) if isinstance(record, Person) else None,
        places=(
            tuple(reference(RecordKind.PLACE, one) for one in record.place_ids)
            if isinstance(record, Event)
            else None
        ),
        participants=(
            tuple((reference(RecordKind.PERSON, p.person_id), p.role) for p in record.participants)
            if isinstance(record, Event)
            else None
        ),
        external_ids=record.external_ids,
        schemes=frozenset(one.scheme for one in record.external_ids),
    )


def _roles(record: Person, reference: Callable[[RecordKind, int], str]) -> tuple[RoleEntry, ...]:
    return tuple(
        RoleEntry(
            role.position,
            ""
            if role.organisation_id is None
            else reference(RecordKind.ORGANISATION, role.organisation_id),
            role.held_from,
            role.held_to,
            {code: text for code, text in sorted(role.wording.items()) if text},
        )
        for role in record.roles
    )


class _Referring:
    """How records are named in files: by key, else by a name no other has, else by number."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[RecordKind, dict[int, str]] = {}

    def reference(self, kind: RecordKind, number: int) -> str:
        """How a file names a record."""
        if kind not in self._names:
            self._names[kind] = dict(self._named(kind))
        return self._names[kind].get(number, f"#{number}")

    def _named(self, kind: RecordKind) -> Iterable[tuple[int, str]]:
        keys = {ref.id: key for ref, key in authorities.keys(self._session) if ref.kind is kind}
        lines = authorities.list_records(self._session, kind)
        taken = set(keys.values())
        counted: dict[str, int] = {}
        for line in lines:
            counted[line.name] = counted.get(line.name, 0) + 1
        for line in lines:
            if line.ref.id in keys:
                yield line.ref.id, keys[line.ref.id]
            elif counted[line.name] == 1 and line.name not in taken:
                yield line.ref.id, line.name


def _toml(entries: Iterable[Entry], order: _Order) -> Iterable[str]:
    return write_toml(entries, order.kind, order.title)


def _table(entries: Iterable[Entry], order: _Order) -> Iterable[str]:
    return write_csv_table(entries, order.kind, order.delimiter)


def _jsonld(entries: Iterable[Entry], order: _Order) -> Iterable[str]:
    return jsonld_pieces(graph_of(entries, order.kind, order.title, order.base))


def _turtle(entries: Iterable[Entry], order: _Order) -> Iterable[str]:
    return turtle_pieces(graph_of(entries, order.kind, order.title, order.base))


_WRITERS: Mapping[str, Callable[[Iterable[Entry], _Order], Iterable[str]]] = {
    ".toml": _toml,
    ".csv": _table,
    ".tsv": _table,
    ".jsonld": _jsonld,
    ".json": _jsonld,
    ".ttl": _turtle,
}

FORMATS = tuple(_WRITERS)
"""The ends of names a file can be written under."""


def _text(value: object) -> str:
    return "" if value is None else str(value)
