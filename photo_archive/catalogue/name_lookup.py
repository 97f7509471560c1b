# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of records looked up in bulk, as the search for duplicates and clashes needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_authorities import EXTERNAL_ID, NAME, RECORD
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.ids import RecordKind

_LABEL_KINDS = (NameKind.AUTHORISED.value, NameKind.PREFERRED.value)


def names_by_record(
    session: Session, kind: RecordKind, ids: Iterable[int] | None = None
) -> dict[int, list[str]]:
    """Every name of every record of a kind, or of some of them; merged ones are left out."""
    query = select(NAME.c.record_id, NAME.c.text)
    if ids is None:
        living = RECORD.c.merged_into.is_(None)
        query = query.join(RECORD, RECORD.c.id == NAME.c.record_id).where(living)
        queries = [query.where(RECORD.c.kind == kind.value)]
    else:
        alive = sorted(_alive(session, kind, ids))
        queries = [query.where(NAME.c.record_id.in_(chunk)) for chunk in chunks(alive)]
    found: dict[int, list[str]] = defaultdict(list)
    for one in queries:
        for record, text in session.connection().execute(one.order_by(NAME.c.id)):
            found[record].append(text)
    return dict(found)


def records_squashed(
    session: Session, kind: RecordKind, squashed: Iterable[str]
) -> dict[str, list[int]]:
    """Which records have a name with each of these squashed forms."""
    rows: set[tuple[str, int]] = set()
    for chunk in chunks(squashed):
        query = select(NAME.c.squashed, NAME.c.record_id).where(NAME.c.squashed.in_(chunk))
        rows.update((row.squashed, row.record_id) for row in session.connection().execute(query))
    alive = _alive(session, kind, {record for _, record in rows})
    found: dict[str, list[int]] = defaultdict(list)
    for form, record in sorted(rows):
        if record in alive:
            found[form].append(record)
    return dict(found)


def shared_ids(session: Session, kind: RecordKind) -> Iterator[tuple[int, ...]]:
    """Groups of records of a kind that have an identifier elsewhere in common."""
    query = (
        select(EXTERNAL_ID.c.scheme, EXTERNAL_ID.c.value, EXTERNAL_ID.c.record_id)
        .join(RECORD, RECORD.c.id == EXTERNAL_ID.c.record_id)
        .where(RECORD.c.kind == kind.value, RECORD.c.merged_into.is_(None))
    )
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for scheme, value, one in session.connection().execute(query.order_by(EXTERNAL_ID.c.record_id)):
        groups[scheme, value].append(one)
    return (tuple(found) for found in groups.values() if len(found) > 1)


def sharing_ids(session: Session, kind: RecordKind, record: int) -> set[int]:
    """Other records of the kind that have an identifier elsewhere in common with one."""
    scheme, value = EXTERNAL_ID.c.scheme, EXTERNAL_ID.c.value
    own = select(scheme, value).where(EXTERNAL_ID.c.record_id == record)
    wanted = {tuple(row) for row in session.connection().execute(own)}
    if not wanted:
        return set()
    query = select(scheme, value, EXTERNAL_ID.c.record_id).where(
        value.in_([value for _, value in wanted])
    )
    rows = session.connection().execute(query)
    found = {row.record_id for row in rows if (row.scheme, row.value) in wanted} - {record}
    return _alive(session, kind, found)


def _alive(session: Session, kind: RecordKind, ids: Iterable[int]) -> set[int]:
    """Those of the numbers that are records of a kind and not merged.

    Asked by number, apart from names: in one query SQLite would read all records of the kind.
    """
    found: set[int] = set()
    for chunk in chunks(ids):
        query = select(RECORD.c.id, RECORD.c.kind).where(
            RECORD.c.id.in_(chunk), RECORD.c.merged_into.is_(None)
        )
        rows = session.connection().execute(query)
        found.update(row.id for row in rows if row.kind == kind.value)
    return found


def labels_alike(
    session: Session, kind: RecordKind, folded: Iterable[str] | None = None
) -> dict[str, list[tuple[int, str, str]]]:
    """Authorised and preferred names of a kind by their fold: record, text and language.

    Args:
        session: A session on the archive.
        kind: The kind of record.
        folded: Only names with one of these folds; all if None.
    """
    query = select(NAME.c.folded, NAME.c.record_id, NAME.c.text, NAME.c.language, NAME.c.kind)
    queries = [query]
    if folded is not None:
        queries = [query.where(NAME.c.folded.in_(chunk)) for chunk in chunks(folded)]
    rows = [row for one in queries for row in session.connection().execute(one)]
    rows = [row for row in rows if row.kind in _LABEL_KINDS]
    alive = _alive(session, kind, {row.record_id for row in rows})
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for row in rows:
        if row.record_id in alive:
            found[row.folded].append((row.record_id, row.text, row.language))
    return dict(found)
