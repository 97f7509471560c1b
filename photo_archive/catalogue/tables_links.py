# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of links between photos and authority records, and of proposals turned down."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    CatalogueRow,
    key_column,
    number_column,
    optional_ref_column,
    real_column,
    ref_column,
    table_of,
    text_column,
)


class PhotoLinkRow(CatalogueRow, table=True):
    """A photo's tie to a record of any kind; ``kind`` repeats the record's, which never changes."""

    __tablename__ = "photo_link"
    __table_args__ = (UniqueConstraint("photo_id", "record_id", "relation"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    record_id: int = ref_column("record")
    kind: str = text_column()
    role: str = text_column()
    position: int = number_column()
    region_x: float | None = real_column()
    region_y: float | None = real_column()
    region_width: float | None = real_column()
    region_height: float | None = real_column()
    relation: str = text_column()
    certainty: str = text_column()
    source: str = text_column()


class RejectedProposalRow(CatalogueRow, table=True):
    """A record that is not the one meant; NULL: these words are nothing to link."""

    __tablename__ = "rejected_proposal"
    __table_args__ = (UniqueConstraint("photo_id", "record_id", "text"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    record_id: int | None = optional_ref_column("record")
    text: str = text_column()


PHOTO_LINK = table_of(PhotoLinkRow)
REJECTED_PROPOSAL = table_of(RejectedProposalRow)
