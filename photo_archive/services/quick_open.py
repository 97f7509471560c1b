# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be gone to by name: records, photographers, albums, saved searches, numbers.

What the program can do is known to the window alone; it adds its commands to what is found here,
and one order (``ordered``) serves all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from photo_archive.catalogue import authorities, photos, records
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.name_rank import NameRank, best_rank, is_long
from photo_archive.domain.people import Person
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName
from photo_archive.index.quick_find import NamedRecord, quick_find, quick_numbers
from photo_archive.services.albums import named_queries
from photo_archive.services.summaries import languages_from
from photo_archive.services.workspace import Workspace

MOST_NUMBERS = 4
_FIELDS = {
    RecordKind.PERSON: FieldName.PERSON,
    RecordKind.PLACE: FieldName.PLACE,
    RecordKind.EVENT: FieldName.EVENT,
    RecordKind.ORGANISATION: FieldName.ORG,
    RecordKind.TAG: FieldName.TAG,
}


class QuickKind(StrEnum):
    """What can be gone to; records have the names of their kinds."""

    PERSON = "person"
    PLACE = "place"
    EVENT = "event"
    ORGANISATION = "organisation"
    TAG = "tag"
    PHOTOGRAPHER = "photographer"
    ALBUM = "album"
    SEARCH = "search"
    NUMBER = "number"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class QuickItem:
    """One thing to go to.

    Attributes:
        kind: What it is.
        key: What it is remembered by: the same next time.
        label: What it is called in the user's language.
        name: The name by which it fits, if that is another.
        detail: What tells it from namesakes: dates of a life, EDTF of an event, what a place is
            part of, the title of a photo.
        role: The last office a person held.
        photos: How many photos it has.
        query: What finds its photos; "" for a command.
        ref: The record, if it is one.
        photo: The photo, if it is a number.
        rank: How well it fits.
    """

    kind: QuickKind
    key: str
    label: str
    name: str = ""
    detail: str = ""
    role: str = ""
    photos: int = 0
    query: str = ""
    ref: RecordRef | None = None
    photo: int | None = None
    rank: NameRank = NameRank.WORDS


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


def ordered(items: Iterable[QuickItem], recent: Sequence[str] = ()) -> list[QuickItem]:
    """By how well they fit; among equals first what was gone to lately, then commands, then photos.

    Initials and parts of names used lately come before whole beginnings never used.
    """
    place = {key: at for at, key in enumerate(recent)}

    def order(item: QuickItem) -> tuple[int, int, bool, bool, bool, int, str]:
        used = place.get(item.key, len(place))
        fits = min(item.rank, NameRank.BEGINS_SPELLED) if item.key in place else item.rank
        command = item.kind is not QuickKind.COMMAND
        variant, long = bool(item.name), is_long(item.name or item.label)
        return fits, used, command, variant, long, -item.photos, item.label

    return sorted(items, key=order)


def ranked(text: str, items: Iterable[QuickItem]) -> list[QuickItem]:
    """Those of some things whose label fits, with how well."""
    fitting = ((item, best_rank(text, (item.label,))) for item in items)
    return [replace(item, rank=best[0]) for item, best in fitting if best is not None]


def _ref_of(key: str) -> RecordRef | None:
    kind, _, number = key.partition(":")
    if kind not in set(RecordKind) or not number.isdigit():
        return None
    return RecordRef(RecordKind(kind), int(number))


def _records(workspace: Workspace, found: Sequence[NamedRecord], language: str) -> list[QuickItem]:
    refs = [one.ref for one in found if one.ref is not None]
    with workspace.reading() as session:
        labels = authorities.labels(session, language, refs)
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
        detail=line.detail if line is not None else "",
        role=roles.get(ref.id, "") if ref.kind is RecordKind.PERSON else "",
        photos=one.photos,
        query=add_term("", _FIELDS[ref.kind], one.label),
        ref=ref,
        rank=one.rank,
    )


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
