# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is not as it should be in authority records: of one record, and in the whole file.

The rules are ``domain/authority_rules.py``; here are the records they are held against.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photo_archive.catalogue import authorities, name_lookup, records
from photo_archive.catalogue.session import Session
from photo_archive.domain.authorities import NameKind, RecordLine
from photo_archive.domain.authority_rules import Related, same_label, told_apart, warnings
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.domain.people import Person
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.record import Record, all_names, parents_of, ref_of
from photo_archive.domain.record_pages import RecordWarning
from photo_archive.services.workspace import Workspace

_STEP = 500
_LABELS = (NameKind.AUTHORISED, NameKind.PREFERRED)

Labels = dict[str, list[tuple[int, str, str]]]
"""Authorised and preferred names by their fold: record, text, language."""


@dataclass(frozen=True, slots=True)
class Warned:
    """A record and what is not as it should be."""

    record: RecordLine
    warnings: tuple[RecordWarning, ...]


def warnings_of(workspace: Workspace, ref: RecordRef) -> tuple[RecordWarning, ...]:
    """Every rule a record does not keep.

    Raises:
        ArchiveError: There is no such record.
    """
    with workspace.reading() as session:
        record = records.read(session, ref)
        kind = ref_of(record).kind
        found = list(warnings(record, _related(session, record)))
        wanted = {fold(name.text) for name in all_names(record) if name.kind in _LABELS}
        labels = name_lookup.labels_alike(session, kind, wanted)
        others = {one for names in labels.values() for one, _, _ in names} - {record.id}
        known = {one.id: one for one in records.read_all(session, kind, others)}
        found += _clashes(record, labels, known)
    return tuple(found)


def all_warnings(
    workspace: Workspace, kinds: Sequence[RecordKind] | None = None
) -> Job[tuple[Warned, ...]]:
    """Hold every record against the rules, or those of some kinds.

    Returns:
        The records that do not keep them, kind by kind, by number.
    """
    found: dict[RecordRef, tuple[RecordWarning, ...]] = {}
    for kind in kinds if kinds is not None else tuple(RecordKind):
        found.update((yield from _of_kind(workspace, kind)))
    with workspace.reading() as session:
        refs = list(found)
        lines = authorities.lines_of(session, refs, workspace.finder.counts_of(refs))
    return tuple(Warned(line, found[line.ref]) for line in lines)


def _of_kind(
    workspace: Workspace, kind: RecordKind
) -> Job[dict[RecordRef, tuple[RecordWarning, ...]]]:
    doing = Message("Checking records")
    yield Progress(0, None, doing, kind.value)
    found: dict[RecordRef, tuple[RecordWarning, ...]] = {}
    with workspace.reading() as session:
        known = {record.id: record for record in records.read_all(session, kind)}
        labels = _shared(name_lookup.labels_alike(session, kind))
        related: dict[RecordRef, Record] = {ref_of(one): one for one in known.values()}
        if kind is RecordKind.PERSON:
            bodies = records.read_all(session, RecordKind.ORGANISATION)
            related.update((ref_of(one), one) for one in bodies)
    for done, record in enumerate(known.values(), 1):
        told = (*warnings(record, related), *_clashes(record, labels, known))
        if told:
            found[ref_of(record)] = told
        if done % _STEP == 0:
            yield Progress(done, len(known), doing, record.name)
    return found


def _shared(labels: Labels) -> Labels:
    """Those labels only that several records have."""
    return {form: names for form, names in labels.items() if len({one for one, _, _ in names}) > 1}


def _related(session: Session, record: Record) -> Related:
    """What a record is part of, at any distance, and the bodies of its roles."""
    kind = ref_of(record).kind
    found: dict[RecordRef, Record] = {}
    waiting = set(parents_of(record))
    while waiting:
        read = {ref_of(one): one for one in records.read_all(session, kind, sorted(waiting))}
        found |= read
        uppers = {upper for one in read.values() for upper in parents_of(one)}
        waiting = {one for one in uppers if RecordRef(kind, one) not in found}
    if isinstance(record, Person):
        bodies = {one.organisation_id for one in record.roles if one.organisation_id is not None}
        for body in records.read_all(session, RecordKind.ORGANISATION, sorted(bodies)):
            found[ref_of(body)] = body
    return found


def _clashes(record: Record, labels: Labels, known: dict[int, Record]) -> Iterator[RecordWarning]:
    """Other records of the kind that go by the same label and are not told apart."""
    told: dict[int, str] = {}
    for name in all_names(record):
        if name.kind not in _LABELS:
            continue
        for other, text, language in labels.get(fold(name.text), ()):
            one_language = language == name.language or not language or not name.language
            if other != record.id and one_language and same_label(text, name.text):
                told.setdefault(other, text)
    for other, text in told.items():
        if other in known and not told_apart(record, known[other]):
            yield RecordWarning(
                "label-clash",
                Message("Another record is called “{name}” as well.", {"name": text}),
                Message("Merge the two, or tell them apart by their dates."),
                ref_of(known[other]),
            )
