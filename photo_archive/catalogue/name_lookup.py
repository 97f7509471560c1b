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
    query = (
        select(NAME.c.record_id, NAME.c.text)
        .join(RECORD, RECORD.c.id == NAME.c.record_id)
        .where(RECORD.c.kind == kind.value, RECORD.c.merged_into.is_(None))
    )
    queries = [query]
    if ids is not None:
        queries = [query.where(NAME.c.record_id.in_(chunk)) for chunk in chunks(ids)]
    found: dict[int, list[str]] = defaultdict(list)
    for one in queries:
        for record, text in session.connection().execute(one.order_by(NAME.c.id)):
            found[record].append(text)
    return dict(found)


def records_squashed(
    session: Session, kind: RecordKind, squashed: Iterable[str]
) -> dict[str, list[int]]:
    """Which records have a name with each of these squashed forms."""
    found: dict[str, list[int]] = defaultdict(list)
    for chunk in chunks(squashed):
        query = (
            select(NAME.c.squashed, NAME.c.record_id)
            .join(RECORD, RECORD.c.id == NAME.c.record_id)
            .where(
                NAME.c.squashed.in_(chunk),
                RECORD.c.kind == kind.value,
                RECORD.c.merged_into.is_(None),
            )
            .distinct()
        )
        for form, record in session.connection().execute(query):
            found[form].append(record)
    return dict(found)


def shared_ids(
    session: Session, kind: RecordKind, record: int | None = None
) -> Iterator[tuple[int, ...]]:
    """Groups of records with one identifier elsewhere; those with one of ``record`` if given."""
    query = (
        select(EXTERNAL_ID.c.scheme, EXTERNAL_ID.c.value, EXTERNAL_ID.c.record_id)
        .join(RECORD, RECORD.c.id == EXTERNAL_ID.c.record_id)
        .where(RECORD.c.kind == kind.value, RECORD.c.merged_into.is_(None))
    )
    if record is not None:
        own = select(EXTERNAL_ID.c.value).where(EXTERNAL_ID.c.record_id == record)
        query = query.where(EXTERNAL_ID.c.value.in_(own))
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for scheme, value, one in session.connection().execute(query):
        groups[scheme, value].append(one)
    for found in groups.values():
        if len(found) > 1 and (record is None or record in found):
            yield tuple(found)


def labels_alike(
    session: Session, kind: RecordKind, folded: Iterable[str] | None = None
) -> dict[str, list[tuple[int, str, str]]]:
    """Authorised and preferred names of a kind by their fold: record, text and language.

    Args:
        session: A session on the archive.
        kind: The kind of record.
        folded: Only names with one of these folds; all if None.
    """
    query = (
        select(NAME.c.folded, NAME.c.record_id, NAME.c.text, NAME.c.language)
        .join(RECORD, RECORD.c.id == NAME.c.record_id)
        .where(
            NAME.c.kind.in_(_LABEL_KINDS),
            RECORD.c.kind == kind.value,
            RECORD.c.merged_into.is_(None),
        )
    )
    queries = [query]
    if folded is not None:
        queries = [query.where(NAME.c.folded.in_(chunk)) for chunk in chunks(folded)]
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for one in queries:
        for form, record, text, language in session.connection().execute(one):
            found[form].append((record, text, language))
    return dict(found)
