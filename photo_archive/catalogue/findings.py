# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was found in photos, kept for badges and the queue: written, counted, paged.

Findings that were dismissed stay in the table and are left out when it is read, so that undoing a
dismissal brings them back at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_findings import DISMISSED_FINDING, FINDING, FINDING_STATE
from photo_archive.domain.findings import Finding, FindingCounts, Rule
from photo_archive.domain.ids import PhotoId

_ONLY = 1
"""The number of the one row of state."""


@dataclass(frozen=True, slots=True)
class FindingKey:
    """What of a finding is kept: enough to find it again in its photo."""

    photo: PhotoId
    rule: Rule
    fingerprint: str


@dataclass(frozen=True, slots=True)
class CheckState:
    """How far photos are checked.

    Attributes:
        seen: The change up to which they are.
        rules: By which rules.
        next_photo: The number from which the first pass goes on, 0 if it is done.
    """

    seen: int
    rules: str
    next_photo: int


def state(session: Session) -> CheckState | None:
    """How far photos are checked, None if never."""
    row = session.connection().execute(select(FINDING_STATE)).one_or_none()
    return None if row is None else CheckState(row.seen, row.rules, row.next_photo)


def keep_state(session: Session, state: CheckState) -> None:
    """Remember how far photos are checked."""
    connection = session.connection()
    connection.execute(delete(FINDING_STATE))
    values = {"seen": state.seen, "rules": state.rules, "next_photo": state.next_photo}
    connection.execute(insert(FINDING_STATE).values(id=_ONLY, **values))


def replace(session: Session, photos: Iterable[int], found: Iterable[Finding]) -> None:
    """Put the findings of photos in place of those kept of them."""
    connection = session.connection()
    for chunk in chunks(photos):
        connection.execute(delete(FINDING).where(FINDING.c.photo_id.in_(chunk)))
    rows = [
        {
            "photo_id": one.photo,
            "rule": one.rule.value,
            "fingerprint": one.fingerprint,
            "record_id": one.record.id if one.record else None,
        }
        for one in found
    ]
    if rows:
        connection.execute(insert(FINDING), rows)


def counts(session: Session) -> FindingCounts:
    """How many photos have findings that nobody dismissed, by rule and in all."""
    connection = session.connection()
    photos = func.count(FINDING.c.photo_id.distinct())
    by_rule = select(FINDING.c.rule, photos).where(_open()).group_by(FINDING.c.rule)
    found = {Rule(rule): int(n) for rule, n in connection.execute(by_rule)}
    in_all = connection.execute(select(photos).where(_open())).scalar_one()
    return FindingCounts({rule: found[rule] for rule in Rule if rule in found}, int(in_all))


def page(
    session: Session, rule: Rule | None = None, *, offset: int = 0, limit: int = 50
) -> list[FindingKey]:
    """What is found and not dismissed in a page of photos.

    Args:
        session: A session on the archive.
        rule: Only this rule, and photos in which it found something.
        offset: How many such photos to pass over, in the order of their numbers.
        limit: How many photos at most.
    """
    wanted = [_open()] if rule is None else [_open(), FINDING.c.rule == rule.value]
    photos = select(FINDING.c.photo_id).where(*wanted).distinct().order_by(FINDING.c.photo_id)
    ids = list(session.connection().execute(photos.offset(offset).limit(limit)).scalars())
    columns = (FINDING.c.photo_id, FINDING.c.rule, FINDING.c.fingerprint)
    found: list[FindingKey] = []
    for chunk in chunks(ids):
        query = select(*columns).where(FINDING.c.photo_id.in_(chunk), *wanted)
        rows = session.connection().execute(query.order_by(FINDING.c.photo_id, FINDING.c.id))
        found += [FindingKey(PhotoId(photo), Rule(code), mark) for photo, code, mark in rows]
    return found


def marks(session: Session, rule: Rule) -> set[tuple[PhotoId, str]]:
    """Photos and fingerprints of all kept findings of a rule, dismissed ones too."""
    query = select(FINDING.c.photo_id, FINDING.c.fingerprint).where(FINDING.c.rule == rule.value)
    return {(PhotoId(photo), mark) for photo, mark in session.connection().execute(query)}


def badges(session: Session, photos: Sequence[int]) -> dict[PhotoId, int]:
    """How many findings each of these photos has; those without are left out."""
    found: dict[PhotoId, int] = {}
    for chunk in chunks(photos):
        query = (
            select(FINDING.c.photo_id, func.count())
            .where(FINDING.c.photo_id.in_(chunk), _open())
            .group_by(FINDING.c.photo_id)
        )
        found.update((PhotoId(photo), int(n)) for photo, n in session.connection().execute(query))
    return found


def dismissed(session: Session, photos: Iterable[int]) -> set[FindingKey]:
    """What was dismissed of these photos, as far as the rule still exists."""
    columns = [DISMISSED_FINDING.c[name] for name in ("photo_id", "rule", "fingerprint")]
    rules = {rule.value: rule for rule in Rule}
    found: set[FindingKey] = set()
    for chunk in chunks(photos):
        query = select(*columns).where(DISMISSED_FINDING.c.photo_id.in_(chunk))
        found.update(
            FindingKey(PhotoId(photo), rules[code], mark)
            for photo, code, mark in session.connection().execute(query)
            if code in rules
        )
    return found


def _open() -> ColumnElement[bool]:
    """That a finding was not dismissed."""
    same = [
        DISMISSED_FINDING.c[name] == FINDING.c[name] for name in ("photo_id", "rule", "fingerprint")
    ]
    return ~exists().where(and_(*same))
