# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits that replace lists of an authority record: roles held, broader tags, parts of events."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table

from photo_archive.catalogue.derived import edtf
from photo_archive.catalogue.edits_authority import cycle_error
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, number
from photo_archive.catalogue.resolving import living
from photo_archive.catalogue.tables_authorities import (
    EVENT_PLACE,
    PARTICIPANT,
    ROLE_HELD,
    TAG_BROADER,
)
from photo_archive.domain.edits import SetBroader, SetEventParts, SetRoles
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import normal_line
from photo_archive.domain.people import RoleHeld


def set_roles(journal: Journal, edit: SetRoles) -> None:
    """Replace the roles a person held; a role with a known id is changed, not replaced."""
    person = living(journal.connection, RecordRef(RecordKind.PERSON, edit.person))
    old = rows_where(journal.connection, ROLE_HELD, "person_id", [person.id])
    by_id = {number(row, "id"): row for row in old}
    changed: list[tuple[Row, Row]] = []
    added: list[Row] = []
    for role in edit.roles:
        new = _role_columns(journal, person.id, role)
        stored = by_id.pop(role.id, None) if role.id is not None else None
        if stored is None:
            added.append(new)
        else:
            changed.append((stored, new))
    journal.delete(ROLE_HELD, list(by_id.values()))
    journal.update(ROLE_HELD, changed)
    journal.insert(ROLE_HELD, added)


def set_broader(journal: Journal, edit: SetBroader) -> None:
    """Replace the broader tags of a tag.

    Raises:
        ArchiveError: A tag would be broader than itself.
    """
    tag = living(journal.connection, RecordRef(RecordKind.TAG, edit.tag)).id
    wanted = [living(journal.connection, RecordRef(RecordKind.TAG, one)).id for one in edit.broader]
    for broader in wanted:
        if tag in above(journal, broader):
            raise cycle_error(journal, tag, broader)
    _replace(
        journal,
        TAG_BROADER,
        ("tag_id", tag),
        "broader_id",
        [{"broader_id": one} for one in dict.fromkeys(wanted)],
    )


def above(journal: Journal, tag: int) -> set[int]:
    """A tag and every tag that is broader than it, at any distance."""
    found = {tag}
    fresh = {tag}
    while fresh:
        rows = rows_where(journal.connection, TAG_BROADER, "tag_id", fresh)
        fresh = {number(row, "broader_id") for row in rows} - found
        found |= fresh
    return found


def set_event_parts(journal: Journal, edit: SetEventParts) -> None:
    """Replace the places and participants of an event."""
    event = living(journal.connection, RecordRef(RecordKind.EVENT, edit.event)).id
    places = [
        living(journal.connection, RecordRef(RecordKind.PLACE, one)).id for one in edit.place_ids
    ]
    _replace(
        journal,
        EVENT_PLACE,
        ("event_id", event),
        "place_id",
        [
            {"place_id": one, "position": position}
            for position, one in enumerate(dict.fromkeys(places), 1)
        ],
    )
    people: dict[int, Row] = {}
    for one in sorted(edit.participants, key=lambda one: one.order or len(edit.participants) + 1):
        person = living(journal.connection, RecordRef(RecordKind.PERSON, one.person_id)).id
        position = len(people) + 1
        people.setdefault(
            person, {"person_id": person, "role": normal_line(one.role), "position": position}
        )
    _replace(journal, PARTICIPANT, ("event_id", event), "person_id", list(people.values()))


def _replace(
    journal: Journal, table: Table, owner: tuple[str, int], key: str, wanted: Sequence[Row]
) -> None:
    """Make these the rows of an owner; those with the same key stay the same rows."""
    column, owner_id = owner
    stored = {
        number(row, key): row for row in rows_where(journal.connection, table, column, [owner_id])
    }
    keys = {number(row, key) for row in wanted}
    journal.delete(table, [row for one, row in stored.items() if one not in keys])
    journal.update(table, [(stored[number(row, key)], row) for row in wanted if row[key] in stored])
    journal.insert(table, [{column: owner_id} | row for row in wanted if row[key] not in stored])


def _role_columns(journal: Journal, person: int, role: RoleHeld) -> Row:
    body = role.organisation_id
    if body is not None:
        body = living(journal.connection, RecordRef(RecordKind.ORGANISATION, body)).id
    return {
        "person_id": person,
        "position": normal_line(role.position),
        "organisation_id": body,
        "held_from": edtf(role.held_from),
        "held_to": edtf(role.held_to),
        "wording": {language: normal_line(text) for language, text in role.wording.items() if text},
    }
