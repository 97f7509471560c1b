# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list of people with portraits asks of the catalogue: names in order, faces, companions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_authorities import PERSON, RECORD
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_photos import RENDITION
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.links import Region
from photo_archive.domain.people import NameOrder
from photo_archive.domain.people_order import Listed, PeopleOrder, listed, parts_of
from photo_archive.domain.photo import RenditionRole


@dataclass(frozen=True, slots=True)
class File:
    """The file a photo is shown by; ``orientation`` is that of EXIF, the size as stored."""

    sha256: str
    orientation: int
    width_px: int
    height_px: int


def names_in_order(session: Session, order: PeopleOrder) -> list[tuple[Listed, int]]:
    """Where each person stands in a list, in that order, with the person's number."""
    own = (PERSON.c.family, PERSON.c.middle, PERSON.c.given, PERSON.c.name_order)
    query = (
        select(RECORD.c.id, RECORD.c.name, RECORD.c.name_language, *own)
        .join(PERSON, PERSON.c.id == RECORD.c.id)
        .where(RECORD.c.merged_into.is_(None))
    )
    found = []
    for person, name, language, family, middle, given, name_order in session.connection().execute(
        query
    ):
        parts = parts_of(
            name,
            family=family,
            middle=middle,
            given=given,
            order=NameOrder(name_order),
            language=language,
        )
        found.append((listed(name, parts, order), person))
    found.sort(key=lambda one: (one[0].key, one[1]))
    return found


def faces(session: Session, people: Sequence[int]) -> dict[int, tuple[int, Region]]:
    """For each person with a marked face the photo where it is largest, and where it lies there."""
    place = PHOTO_LINK.c.region_width * PHOTO_LINK.c.region_height
    rank = (
        func.row_number()
        .over(partition_by=PHOTO_LINK.c.record_id, order_by=(place.desc(), PHOTO_LINK.c.photo_id))
        .label("rank")
    )
    columns = [PHOTO_LINK.c[f"region_{one}"] for one in ("x", "y", "width", "height")]
    found: dict[int, tuple[int, Region]] = {}
    for chunk in chunks(people):
        ranked = (
            select(PHOTO_LINK.c.record_id, PHOTO_LINK.c.photo_id, *columns, rank)
            .where(PHOTO_LINK.c.record_id.in_(chunk), PHOTO_LINK.c.region_width.is_not(None))
            .subquery()
        )
        for row in session.connection().execute(select(ranked).where(ranked.c.rank == 1)):
            region = Region(row.region_x, row.region_y, row.region_width, row.region_height)
            found[row.record_id] = (row.photo_id, region)
    return found


def people_on(session: Session, photos: Collection[int]) -> dict[int, int]:
    """How many people are linked to each photo."""
    query = (
        select(PHOTO_LINK.c.photo_id, func.count())
        .where(PHOTO_LINK.c.kind == RecordKind.PERSON.value)
        .group_by(PHOTO_LINK.c.photo_id)
    )
    found: dict[int, int] = {}
    for chunk in chunks(photos):
        for photo, number in session.connection().execute(
            query.where(PHOTO_LINK.c.photo_id.in_(chunk))
        ):
            found[photo] = number
    return found


def front_files(session: Session, photos: Collection[int]) -> dict[int, File]:
    """The file each photo is shown by; photos without one are left out."""
    found: dict[int, File] = {}
    columns = ("photo_id", "sha256", "orientation", "width_px", "height_px", "role", "id")
    for chunk in chunks(photos):
        query = select(*(RENDITION.c[name] for name in columns)).where(
            RENDITION.c.photo_id.in_(chunk)
        )
        rows = session.connection().execute(query).all()
        for row in sorted(rows, key=lambda one: (_SIDES.get(one.role, len(_SIDES)), one.id)):
            file = File(row.sha256, row.orientation, row.width_px, row.height_px)
            found.setdefault(row.photo_id, file)
    return found


_SIDES = {role.value: place for place, role in enumerate(RenditionRole)}
