# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be gone to by name: records, photographers, albums, saved searches, numbers.

What the program can do is known to the window alone, which adds its commands to what is found.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.catalogue import authorities, photos, records
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.name_rank import NameRank, best_rank
from photo_archive.domain.people import Person
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.domain.quick_items import QuickItem, QuickKind, ordered, ranked
from photo_archive.domain.record_fields import FIELD_OF_KIND
from photo_archive.index.quick_find import NamedRecord, quick_find, quick_numbers
from photo_archive.services.named_queries import named_queries
from photo_archive.services.summaries import languages_from
from photo_archive.services.workspace import Workspace

MOST_NUMBERS = 4


def quick_open(
    workspace: Workspace, text: str, language: str, limit: int = 12
) -> tuple[QuickItem, ...]:
    """What an archive has that fits a few letters, the best first.

    Args:
        workspace: The archive.
        text: What was typed.
        language: In which labels and roles are given.
        limit: How many at most.
    """
    asked = text.strip()
    if not asked:
        return ()
    with workspace.finder.at_hand() as index:
        found = quick_find(index.contents, asked, limit)
        numbers = quick_numbers(index.contents, asked, MOST_NUMBERS)
    items = [
        *_named(workspace, asked),
        *_records(workspace, found, language),
        *_numbers(workspace, numbers, asked, language),
    ]
    return tuple(ordered(items))[:limit]


def quick_again(workspace: Workspace, keys: Sequence[str], language: str) -> tuple[QuickItem, ...]:
    """Records, albums and saved searches gone to before, as they are now; none that is gone."""
    refs = [ref for key in keys if (ref := _ref_of(key)) is not None]
    known: dict[RecordRef, str] = {}
    with workspace.reading() as session:
        for kind in {ref.kind for ref in refs}:
            ids = [ref.id for ref in refs if ref.kind is kind]
            for record in records.read_all(session, kind, ids):
                known[RecordRef(kind, record.id)] = record.name
    counts = workspace.finder.counts_of(known)
    found = [
        NamedRecord(ref, known[ref], known[ref], NameRank.WORDS, counts.get(ref, 0))
        for ref in refs
        if ref in known
    ]
    items = {item.key: item for item in (*_records(workspace, found, language), *_named(workspace))}
    return tuple(items[key] for key in keys if key in items)


def _ref_of(key: str) -> RecordRef | None:
    kind, _, number = key.partition(":")
    if kind not in set(RecordKind) or not number.isdigit():
        return None
    return RecordRef(RecordKind(kind), int(number))


def _records(workspace: Workspace, found: Sequence[NamedRecord], language: str) -> list[QuickItem]:
    refs = [one.ref for one in found if one.ref is not None]
    within = [one.parent for one in found if one.parent is not None]
    with workspace.reading() as session:
        labels = authorities.labels(session, language, [*refs, *within])
        lines = {line.ref: line for line in authorities.lines_of(session, refs)}
        people = [ref.id for ref in refs if ref.kind is RecordKind.PERSON]
        roles = {
            person.id: person.roles[-1].worded(language)
            for person in records.read_all(session, RecordKind.PERSON, people)
            if isinstance(person, Person) and person.roles
        }
    return [
        _photographer(one)
        if one.ref is None
        else _record(one, one.ref, lines.get(one.ref), labels, roles)
        for one in found
    ]


def _record(
    one: NamedRecord,
    ref: RecordRef,
    line: RecordLine | None,
    labels: dict[RecordRef, str],
    roles: dict[int, str],
) -> QuickItem:
    label = labels.get(ref, one.label)
    return QuickItem(
        QuickKind(ref.kind.value),
        f"{ref.kind.value}:{ref.id}",
        label,
        name="" if one.name == label else one.name,
        detail=labels.get(one.parent, one.within) if one.parent else _dates(ref, line),
        role=roles.get(ref.id, "") if ref.kind is RecordKind.PERSON else "",
        photos=one.photos,
        query=add_term("", FIELD_OF_KIND[ref.kind], one.label),
        ref=ref,
        rank=one.rank,
    )


def _dates(ref: RecordRef, line: RecordLine | None) -> str:
    """The dates of a life, of a body or of an event."""
    dated = (RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.EVENT)
    return line.detail if line is not None and ref.kind in dated else ""


def _photographer(one: NamedRecord) -> QuickItem:
    query = add_term("", FieldName.PHOTOGRAPHER, one.label)
    key = f"photographer:{one.label}"
    return QuickItem(
        QuickKind.PHOTOGRAPHER, key, one.label, photos=one.photos, query=query, rank=one.rank
    )


def _named(workspace: Workspace, asked: str = "") -> list[QuickItem]:
    """Albums and saved searches."""
    items = [
        QuickItem(
            kind := QuickKind.ALBUM if one.is_album else QuickKind.SEARCH,
            f"{kind.value}:{one.name}",
            one.name,
            detail="" if one.is_album else one.query,
            query=one.query,
        )
        for one in named_queries(workspace, asked)
    ]
    return ranked(asked, items) if asked else items


def _numbers(
    workspace: Workspace, ids: Sequence[int], asked: str, language: str
) -> list[QuickItem]:
    with workspace.reading() as session:
        lines = photos.lines(session, ids, languages_from(language))
    return [
        QuickItem(
            QuickKind.NUMBER,
            f"number:{line.reference}",
            line.reference,
            detail=line.title or line.caption,
            query=add_term("", FieldName.REFERENCE, line.reference),
            photo=int(line.id),
            rank=(best_rank(asked, (line.reference,)) or (NameRank.BEGINS, ""))[0],
        )
        for line in lines
    ]
