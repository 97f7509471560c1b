# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of links: those of a photo, photos of a record, proposals turned down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.tables_authorities import RECORD
from photo_archive.catalogue.tables_links import PHOTO_LINK, REJECTED_PROPOSAL
from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import LinkId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Link, PlaceRelation, Region

_KIND_ORDER = {
    RecordKind.EVENT: 0,
    RecordKind.PLACE: 1,
    RecordKind.PERSON: 2,
    RecordKind.ORGANISATION: 3,
    RecordKind.TAG: 4,
}


def links(session: Session, photo: PhotoId) -> tuple[Link, ...]:
    """The links of a photo: events, places, people from the left, organisations, tags."""
    return links_of(session, [photo]).get(photo, ())


def links_of(session: Session, photos: Sequence[int]) -> dict[int, tuple[Link, ...]]:
    """As ``links``, for many photos."""
    found: dict[int, list[Link]] = {}
    for chunk in chunks(photos):
        query = (
            select(*PHOTO_LINK.c, RECORD.c.name.label("record_name"))
            .join(RECORD, PHOTO_LINK.c.record_id == RECORD.c.id)
            .where(PHOTO_LINK.c.photo_id.in_(chunk))
        )
        for row in session.connection().execute(query).mappings().all():
            found.setdefault(row["photo_id"], []).append(_link(row))
    return {photo: tuple(sorted(made, key=_order)) for photo, made in found.items()}


def photos_of(session: Session, records: Iterable[int]) -> set[PhotoId]:
    """Photos linked to any of these records."""
    found: set[PhotoId] = set()
    for chunk in chunks(records):
        query = select(PHOTO_LINK.c.photo_id).where(PHOTO_LINK.c.record_id.in_(chunk)).distinct()
        found.update(PhotoId(row[0]) for row in session.connection().execute(query))
    return found


def rejected(session: Session, photo: PhotoId) -> set[tuple[RecordRef, str]]:
    """Proposals turned down for a photo: the record and the words it was proposed for."""
    query = (
        select(RECORD.c.kind, RECORD.c.id, REJECTED_PROPOSAL.c.text)
        .join(RECORD, REJECTED_PROPOSAL.c.record_id == RECORD.c.id)
        .where(REJECTED_PROPOSAL.c.photo_id == photo)
    )
    return {
        (RecordRef(RecordKind(row.kind), row.id), row.text)
        for row in session.connection().execute(query)
    }


def _order(link: Link) -> tuple[int, int, int]:
    return _KIND_ORDER[link.record.kind], link.order, link.id


def _link(row: RowMapping) -> Link:
    region = None
    if row["region_x"] is not None:
        region = Region(row["region_x"], row["region_y"], row["region_width"], row["region_height"])
    return Link(
        id=LinkId(row["id"]),
        record=RecordRef(RecordKind(row["kind"]), row["record_id"]),
        name=row["record_name"],
        role=row["role"],
        order=row["position"],
        region=region,
        relation=PlaceRelation(row["relation"]),
        certainty=Certainty(row["certainty"]),
        source=row["source"],
    )
