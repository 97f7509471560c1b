# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When people lived and which offices they held, when places and bodies existed, all at once.

The caption reader tells namesakes apart by them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import or_, select

from photo_archive.catalogue.session import Session
from photo_archive.catalogue.tables_authorities import ORGANISATION, PERSON, PLACE, ROLE_HELD
from photo_archive.domain.people import RoleHeld


def roles_of_people(
    session: Session, people: Sequence[int] | None = None
) -> dict[int, tuple[RoleHeld, ...]]:
    """The offices of every person who held any, by the person's number, in their order.

    Args:
        session: Of the archive.
        people: Of these alone, some hundreds at a time; None: of all.
    """
    columns = ROLE_HELD.c
    query = select(
        columns.person_id,
        columns.position,
        columns.organisation_id,
        columns.held_from,
        columns.held_to,
        columns.wording,
        columns.id,
    ).order_by(columns.person_id, columns.id)
    if people is not None:
        query = query.where(columns.person_id.in_(people))
    found: dict[int, list[RoleHeld]] = defaultdict(list)
    for person, position, body, first, last, wording, number in session.connection().execute(query):
        found[person].append(RoleHeld(position, body, first, last, wording or {}, number))
    return {person: tuple(roles) for person, roles in found.items()}


def existence_of_records(session: Session) -> dict[int, tuple[str, str]]:
    """From when to when records existed, as EDTF ("" not known), of those that say either."""
    pairs = (
        (PERSON.c.id, PERSON.c.birth, PERSON.c.death),
        (ORGANISATION.c.id, ORGANISATION.c.existed_from, ORGANISATION.c.existed_to),
        (PLACE.c.id, PLACE.c.valid_from, PLACE.c.valid_to),
    )
    found: dict[int, tuple[str, str]] = {}
    for number, first, last in pairs:
        query = select(number, first, last).where(or_(first != "", last != ""))
        found.update((row[0], (row[1], row[2])) for row in session.connection().execute(query))
    return found
