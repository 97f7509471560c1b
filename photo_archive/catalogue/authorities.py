# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of authority records: one of them whole, found by a name, listed, completed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Column, ColumnElement, RowMapping, Select, Table, func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.edits_authority import SUBTABLES
from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import Row, number, optional_number, words
from photo_archive.catalogue.resolving import living, living_all
from photo_archive.catalogue.tables_authorities import (
    EVENT,
    NAME,
    ORGANISATION,
    PERSON,
    PLACE,
    RECORD,
    TAG_BROADER,
)
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.domain.authorities import NameKind, RecordLine
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.collation import sort_key
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold, normal_line, squash
from photo_archive.domain.people import NameOrder
from photo_archive.domain.people_order import NameParts, PeopleOrder, listed, parts_of

_PARENT_TABLES: dict[RecordKind, Table] = {
    RecordKind.PLACE: PLACE,
    RecordKind.EVENT: EVENT,
    RecordKind.ORGANISATION: ORGANISATION,
}


def resolve(session: Session, ref: RecordRef) -> RecordRef:
    """The record a reference leads to, through merges.

    Raises:
        ArchiveError: There is none.
    """
    return living(session.connection(), ref)


def find_by_name(session: Session, kind: RecordKind, text: str) -> list[RecordLine]:
    """Records with this name in any variant: spelled so first, then under the fold, then joined."""
    wanted = normal_line(text)
    squashed = squash(wanted)
    if not squashed:
        return []
    query = _names(kind).where(NAME.c.squashed == squashed)
    ranks: dict[int, int] = {}
    for row in session.connection().execute(query):
        rank = 0 if row.text == wanted else 1 if row.folded == fold(wanted) else 2
        ranks[row.id] = min(rank, ranks.get(row.id, rank))
    found = lines_of(session, [RecordRef(kind, one) for one in ranks])
    return sorted(found, key=lambda line: (ranks[line.ref.id], -line.photos, line.name))


def complete(
    session: Session, kind: RecordKind | None, prefix: str, limit: int = 20
) -> list[RecordLine]:
    """Records with a name in which some word begins so, the most used first.

    Args:
        session: A session on the archive.
        kind: The kind of record, any if None.
        prefix: What was typed.
        limit: How many at most.
    """
    folded = fold(normal_line(prefix))
    if not folded:
        return []
    squashed = squash(prefix) or folded
    starts = _begins(NAME.c.folded, folded) | _begins(NAME.c.squashed, squashed)
    inside = NAME.c.folded.contains(f" {folded}", autoescape=True)
    ranks: dict[RecordRef, int] = {}
    for rank, condition in enumerate((starts, inside)):
        query = _names(kind).where(condition).limit(limit * 20)
        for row in session.connection().execute(query):
            ranks.setdefault(RecordRef(RecordKind(row.kind), row.id), rank)
        if len(ranks) >= limit:
            break
    found = lines_of(session, list(ranks))
    found.sort(key=lambda line: (ranks[line.ref], -line.photos, line.name))
    return found[:limit]


def list_records(
    session: Session, kind: RecordKind, language: str = "en", *, counted: bool = True
) -> list[RecordLine]:
    """All records of a kind with how many photos each has, sorted for readers of a language.

    Not ``counted``, each has none: among a million photos counting links takes ten seconds.
    """
    query = (
        select(RECORD.c.id)
        .where(RECORD.c.kind == kind.value, RECORD.c.merged_into.is_(None))
        .order_by(RECORD.c.name_sort, RECORD.c.id)
    )
    ids = [row[0] for row in session.connection().execute(query)]
    refs = [RecordRef(kind, one) for one in ids]
    found = lines_of(session, refs, None if counted else {})
    if language == "vi":
        found.sort(key=lambda line: sort_key(line.name, language))
    return found


def list_people(session: Session, order: PeopleOrder, *, counted: bool = True) -> list[RecordLine]:
    """All people in an order, each line with the letter it stands under; see ``list_records``."""
    own = [column for column in PERSON.c if column.name != "id"]
    query = (
        select(RECORD.c.id, RECORD.c.name, RECORD.c.name_language, *own)
        .join(PERSON, PERSON.c.id == RECORD.c.id)
        .where(RECORD.c.merged_into.is_(None))
    )
    counts = photo_counts(session) if counted else {}
    found: list[tuple[str, int, RecordLine]] = []
    for row in session.connection().execute(query).mappings():
        place = listed(row["name"], _parts(row), order)
        line = RecordLine(
            RecordRef(RecordKind.PERSON, row["id"]),
            row["name"],
            _detail(dict(row), _DETAIL_COLUMNS[RecordKind.PERSON]),
            counts.get(row["id"], 0),
            initial=place.initial,
        )
        found.append((place.key, row["id"], line))
    return [line for _, _, line in sorted(found, key=lambda one: one[:2])]


def _parts(row: RowMapping) -> NameParts:
    return parts_of(
        row["name"],
        family=row["family"],
        middle=row["middle"],
        given=row["given"],
        order=NameOrder(row["name_order"]),
        language=row["name_language"],
    )


def by_key(session: Session, kind: RecordKind, key: str) -> RecordRef | None:
    """The record with a key, through merges."""
    query = select(RECORD.c.id).where(
        RECORD.c.kind == kind.value, RECORD.c.key == normal_line(key), RECORD.c.key != ""
    )
    found = session.connection().execute(query).scalar_one_or_none()
    return None if found is None else resolve(session, RecordRef(kind, found))


def labels(
    session: Session, language: str, refs: Iterable[RecordRef] | None = None
) -> dict[RecordRef, str]:
    """What records are called in a language, where that is not their authorised name.

    Args:
        session: A session on the archive.
        language: The code of the language.
        refs: The records; all of them if None.
    """
    query = (
        select(RECORD.c.kind, NAME.c.record_id, NAME.c.text)
        .join(RECORD, NAME.c.record_id == RECORD.c.id)
        .where(NAME.c.kind == NameKind.PREFERRED.value, NAME.c.language == language)
    )
    queries = [query]
    if refs is not None:
        ids = chunks(sorted({ref.id for ref in refs}))
        queries = [query.where(NAME.c.record_id.in_(chunk)) for chunk in ids]
    rows = (row for one in queries for row in session.connection().execute(one))
    return {RecordRef(RecordKind(kind), number): text for kind, number, text in rows}


def keys(session: Session) -> list[tuple[RecordRef, str]]:
    """The key of every record that has one, with the record it leads to."""
    connection = session.connection()
    query = select(RECORD.c.id, RECORD.c.kind, RECORD.c.key).where(RECORD.c.key != "")
    known = [
        (RecordRef(RecordKind(row.kind), row.id), row.key) for row in connection.execute(query)
    ]
    alive = living_all(connection, [ref for ref, _ in known])
    return [(alive[ref], key) for ref, key in known]


def one_named(session: Session, kind: RecordKind, text: str) -> RecordRef:
    """The one record meant by a number, a key or a name.

    Raises:
        ArchiveError: None is, or several are.
    """
    if text.isdecimal():
        return resolve(session, RecordRef(kind, int(text)))
    keyed = by_key(session, kind, text)
    if keyed is not None:
        return keyed
    found = find_by_name(session, kind, text)
    exact = [line for line in found if line.name == normal_line(text)] or found
    if not found:
        raise ArchiveError(
            "There is no {kind} called “{name}”: see how it is written, or add it.",
            kind=kind_text(kind),
            name=text,
        )
    if len(exact) > 1:
        raise ArchiveError(
            "“{name}” may be {choices}: give the number instead.",
            name=text,
            choices=", ".join(f"{line.name} ({line.ref.id})" for line in exact[:5]),
        )
    return exact[0].ref


def lines_of(
    session: Session,
    refs: Sequence[RecordRef],
    counts: Mapping[RecordRef, int] | None = None,
) -> list[RecordLine]:
    """Lines for records in the order given, each once; a merged one as what it became.

    Args:
        session: A session on the archive.
        refs: The records.
        counts: How many photos each has, where that is known already; else the links are counted.
    """
    connection = session.connection()
    alive = list(dict.fromkeys(living_all(connection, refs).values()))
    ids = [ref.id for ref in alive]
    records = {number(row, "id"): row for row in rows_where(connection, RECORD, "id", ids)}
    if counts is None:
        counted = photo_counts(session, ids if len(ids) < 5000 else None)
        counts = {ref: counted.get(ref.id, 0) for ref in alive}
    parents = parents_of(session, alive)
    details = _details(session, alive)
    return [
        RecordLine(
            ref,
            words(records[ref.id], "name"),
            details.get(ref.id, ""),
            counts.get(ref, 0),
            parents.get(ref.id, ()),
        )
        for ref in alive
    ]


def photo_counts(session: Session, ids: Iterable[int] | None = None) -> dict[int, int]:
    """How many photos are linked to each record; of all of them if None."""
    query = select(
        PHOTO_LINK.c.record_id, func.count(PHOTO_LINK.c.photo_id.distinct()).label("photos")
    ).group_by(PHOTO_LINK.c.record_id)
    if ids is None:
        return {row.record_id: row.photos for row in session.connection().execute(query)}
    found: dict[int, int] = {}
    for chunk in chunks(ids):
        rows = session.connection().execute(query.where(PHOTO_LINK.c.record_id.in_(chunk)))
        found.update((row.record_id, row.photos) for row in rows)
    return found


def parents_of(session: Session, refs: Sequence[RecordRef]) -> dict[int, tuple[int, ...]]:
    """What records are part of: the place or event above, the broader tags."""
    above: dict[int, list[int]] = defaultdict(list)
    by_kind: dict[RecordKind, list[int]] = defaultdict(list)
    for ref in refs:
        by_kind[ref.kind].append(ref.id)
    for kind, table in _PARENT_TABLES.items():
        for row in rows_where(session.connection(), table, "id", by_kind[kind]):
            parent = optional_number(row, "parent_id")
            if parent is not None:
                above[number(row, "id")].append(parent)
    for row in rows_where(session.connection(), TAG_BROADER, "tag_id", by_kind[RecordKind.TAG]):
        above[number(row, "tag_id")].append(number(row, "broader_id"))
    return {one: tuple(found) for one, found in above.items()}


def _begins(column: Column[str], prefix: str) -> ColumnElement[bool]:
    """As LIKE 'prefix%', but so that the index is used."""
    return column.between(prefix, prefix + "\U0010ffff")


def _names(kind: RecordKind | None) -> Select[tuple[int, str, str, str]]:
    query = (
        select(RECORD.c.id, RECORD.c.kind, NAME.c.text, NAME.c.folded)
        .join(NAME, NAME.c.record_id == RECORD.c.id)
        .where(RECORD.c.merged_into.is_(None))
    )
    return query if kind is None else query.where(RECORD.c.kind == kind.value)


def _details(session: Session, refs: Sequence[RecordRef]) -> dict[int, str]:
    """What tells records of one name apart: years of a person, date of an event, kind of place."""
    ids: dict[RecordKind, list[int]] = defaultdict(list)
    for ref in refs:
        ids[ref.kind].append(ref.id)
    found: dict[int, str] = {}
    for kind, columns in _DETAIL_COLUMNS.items():
        for row in rows_where(session.connection(), SUBTABLES[kind], "id", ids[kind]):
            found[number(row, "id")] = _detail(row, columns)
    return found


_DETAIL_COLUMNS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.PERSON: ("birth", "death"),
    RecordKind.PLACE: ("kind",),
    RecordKind.EVENT: ("date",),
    RecordKind.ORGANISATION: ("existed_from", "existed_to"),
}


def _detail(row: Row, columns: tuple[str, ...]) -> str:
    values = [words(row, column) for column in columns]
    return "–".join(values) if any(values) else ""
