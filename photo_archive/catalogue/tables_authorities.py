# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of authority records: one ``record`` for what all share, one more table per kind.

Numbers are unique over all kinds, so that names, links, mentions, external ids and redirects each
are one table with a real foreign key, and a feed of all links is one select. A tag has nothing of
its own beside ``record`` and ``tag_broader``.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy import text as sql

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    day_column,
    json_column,
    key_column,
    number_column,
    optional_ref_column,
    real_column,
    ref_column,
    table_of,
    text_column,
)


class RecordRow(CatalogueRow, table=True):
    """What all kinds share; a merged record keeps its number and says where it went."""

    __tablename__ = "record"
    __table_args__ = (
        Index(
            "ix_record_kind_key",
            "kind",
            "key",
            unique=True,
            sqlite_where=sql("\"key\" <> ''"),
            postgresql_where=sql("\"key\" <> ''"),
        ),
        Index("ix_record_kind_name_sort", "kind", "name_sort"),
        KEPT_IDS,
    )
    id: int | None = key_column()
    kind: str = text_column()
    name: str = text_column()
    name_language: str = text_column()
    name_sort: str = text_column()
    note: str = text_column()
    key: str = text_column()
    merged_into: int | None = optional_ref_column("record")
    sources: str = text_column()


class NameRow(CatalogueRow, table=True):
    """Every name of every record, the authorised one too, folded and squashed for search."""

    __tablename__ = "name"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    record_id: int = ref_column("record")
    text: str = text_column()
    folded: str = text_column(index=True)
    squashed: str = text_column(index=True)
    kind: str = text_column()
    language: str = text_column()
    valid_from: str = text_column()
    valid_to: str = text_column()


class PersonRow(CatalogueRow, table=True):
    """A person; birth and death are EDTF."""

    __tablename__ = "person"
    __table_args__ = STRICT
    id: int = ref_column("record", primary=True, index=False)
    family: str = text_column()
    middle: str = text_column()
    given: str = text_column()
    name_order: str = text_column()
    birth: str = text_column()
    death: str = text_column()


class OrganisationRow(CatalogueRow, table=True):
    """A corporate body and the body it belongs to."""

    __tablename__ = "organisation"
    __table_args__ = STRICT
    id: int = ref_column("record", primary=True, index=False)
    parent_id: int | None = optional_ref_column("record")
    existed_from: str = text_column()
    existed_to: str = text_column()


class PlaceRow(CatalogueRow, table=True):
    """A place in the tree of places."""

    __tablename__ = "place"
    __table_args__ = STRICT
    id: int = ref_column("record", primary=True, index=False)
    kind: str = text_column()
    parent_id: int | None = optional_ref_column("record")
    valid_from: str = text_column()
    valid_to: str = text_column()
    latitude: float | None = real_column()
    longitude: float | None = real_column()


class EventRow(CatalogueRow, table=True):
    """An event; its titles in other languages are names."""

    __tablename__ = "event"
    __table_args__ = STRICT
    id: int = ref_column("record", primary=True, index=False)
    type: str = text_column()
    date: str = text_column()
    date_first: int | None = day_column(index=True)
    date_last: int | None = day_column(index=True)
    date_padded_first: int | None = day_column(index=True)
    date_padded_last: int | None = day_column(index=True)
    parent_id: int | None = optional_ref_column("record")
    series: str = text_column()
    ordinal: int | None = day_column()


class RoleHeldRow(CatalogueRow, table=True):
    """An office a person held; ``wording`` is language code to text."""

    __tablename__ = "role_held"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    person_id: int = ref_column("record")
    position: str = text_column()
    organisation_id: int | None = optional_ref_column("record")
    held_from: str = text_column()
    held_to: str = text_column()
    wording: dict[str, str] | None = json_column()


class ParticipantRow(CatalogueRow, table=True):
    """A person who took part in an event."""

    __tablename__ = "participant"
    __table_args__ = (UniqueConstraint("event_id", "person_id"), KEPT_IDS)
    id: int | None = key_column()
    event_id: int = ref_column("record", index=False)
    person_id: int = ref_column("record")
    role: str = text_column()
    position: int = number_column()


class EventPlaceRow(CatalogueRow, table=True):
    """Where an event took place."""

    __tablename__ = "event_place"
    __table_args__ = (UniqueConstraint("event_id", "place_id"), KEPT_IDS)
    id: int | None = key_column()
    event_id: int = ref_column("record", index=False)
    place_id: int = ref_column("record")
    position: int = number_column()


class TagBroaderRow(CatalogueRow, table=True):
    """A tag and a tag it is narrower than (SKOS broader)."""

    __tablename__ = "tag_broader"
    __table_args__ = (UniqueConstraint("tag_id", "broader_id"), KEPT_IDS)
    id: int | None = key_column()
    tag_id: int = ref_column("record", index=False)
    broader_id: int = ref_column("record")


class ExternalIdRow(CatalogueRow, table=True):
    """An identifier of the same thing elsewhere."""

    __tablename__ = "external_id"
    __table_args__ = (UniqueConstraint("record_id", "scheme", "value"), KEPT_IDS)
    id: int | None = key_column()
    record_id: int = ref_column("record", index=False)
    scheme: str = text_column()
    value: str = text_column(index=True)


class NotSameRow(CatalogueRow, table=True):
    """Two records of a kind that a person found to be different; ``one_id`` is the lower number."""

    __tablename__ = "not_same"
    __table_args__ = (UniqueConstraint("one_id", "other_id"), KEPT_IDS)
    id: int | None = key_column()
    one_id: int = ref_column("record", index=False)
    other_id: int = ref_column("record")


RECORD = table_of(RecordRow)
NAME = table_of(NameRow)
PERSON = table_of(PersonRow)
ORGANISATION = table_of(OrganisationRow)
PLACE = table_of(PlaceRow)
EVENT = table_of(EventRow)
ROLE_HELD = table_of(RoleHeldRow)
PARTICIPANT = table_of(ParticipantRow)
EVENT_PLACE = table_of(EventPlaceRow)
TAG_BROADER = table_of(TagBroaderRow)
EXTERNAL_ID = table_of(ExternalIdRow)
NOT_SAME = table_of(NotSameRow)
