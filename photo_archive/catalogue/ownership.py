# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rows are part of which photo or record, so that a whole is undone with its parts.

The history of a whole that is created says only that it was: its parts came with it. Taking it
back takes them along, the inner ones first.
"""

from __future__ import annotations

from enum import Enum

from sqlalchemy import Table

from photo_archive.catalogue import tables_albums as albums
from photo_archive.catalogue import tables_authorities as authorities
from photo_archive.catalogue import tables_embedded as embedded
from photo_archive.catalogue import tables_findings as findings
from photo_archive.catalogue import tables_links as links
from photo_archive.catalogue import tables_order as order
from photo_archive.catalogue import tables_photos as photos

Row = dict[str, object]
"""One row of a table: column name to value."""


class Whole(Enum):
    """What a row can be a part of."""

    PHOTO = "photo"
    RECORD = "record"


PARTS: dict[Whole, tuple[tuple[Table, str], ...]] = {
    Whole.PHOTO: (
        (photos.MENTION, "photo_id"),
        (links.PHOTO_LINK, "photo_id"),
        (links.REJECTED_PROPOSAL, "photo_id"),
        (findings.DISMISSED_FINDING, "photo_id"),
        (embedded.EMBEDDED_CHOICE, "photo_id"),
        (order.NOT_SAME_PHOTO, "photo_id"),
        (order.FORMER_VALUE, "photo_id"),
        (order.INBOX, "photo_id"),
        (order.STACKED, "photo_id"),
        (albums.ALBUM_PHOTO, "photo_id"),
        (photos.CAPTION, "photo_id"),
        (photos.RENDITION, "photo_id"),
        (photos.OTHER_NUMBER, "photo_id"),
    ),
    Whole.RECORD: (
        (authorities.NAME, "record_id"),
        (authorities.EXTERNAL_ID, "record_id"),
        (authorities.ROLE_HELD, "person_id"),
        (authorities.PARTICIPANT, "event_id"),
        (authorities.EVENT_PLACE, "event_id"),
        (authorities.TAG_BROADER, "tag_id"),
        (authorities.NOT_SAME, "one_id"),
        (authorities.PERSON, "id"),
        (authorities.ORGANISATION, "id"),
        (authorities.PLACE, "id"),
        (authorities.EVENT, "id"),
    ),
}
"""The parts of each whole and the column that names it, in the order they can be deleted."""

WHOLES: dict[str, Whole] = {photos.PHOTO.name: Whole.PHOTO, authorities.RECORD.name: Whole.RECORD}

_OWNERS: dict[str, tuple[Whole, str]] = {
    table.name: (whole, column) for whole, parts in PARTS.items() for table, column in parts
} | {name: (whole, "id") for name, whole in WHOLES.items()}


def owner(table: Table, row: Row) -> tuple[Whole, int] | None:
    """The whole a row is or is part of, None for settings and the like."""
    found = _OWNERS.get(table.name)
    return (found[0], number(row, found[1])) if found else None


def photo_and_record(table: Table, row: Row) -> tuple[int | None, int | None]:
    """The photo and the record a change of this row concerns."""
    own = owner(table, row)
    photo = own[1] if own and own[0] is Whole.PHOTO else None
    record = own[1] if own and own[0] is Whole.RECORD else optional_number(row, "record_id")
    return photo, record


def number(row: Row, column: str) -> int:
    """An integer column of a row."""
    value = row[column]
    assert isinstance(value, int), column
    return value


def optional_number(row: Row, column: str) -> int | None:
    """An integer column of a row, None if it is NULL or not there."""
    value = row.get(column)
    return value if isinstance(value, int) else None


def words(row: Row, column: str) -> str:
    """A text column of a row."""
    value = row[column]
    assert isinstance(value, str), column
    return value
