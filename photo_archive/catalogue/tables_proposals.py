# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of what was read in captions and nobody has decided on yet.

All of it can be read again at any time, so none of it is in the history and no foreign key ties it
down: a row outlives its caption until the end of the changeset that removes it.
"""

from __future__ import annotations

from sqlalchemy import Index

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    day_column,
    flag_column,
    json_column,
    key_column,
    number_column,
    table_of,
    text_column,
)


class ProposalRow(CatalogueRow, table=True):
    """Words of a caption that name a record, or someone there is none of yet.

    ``text_hash`` is that of the caption they were read in, ``rank`` the certainty as a number (0 is
    certain), ``state`` follows from the links, mentions and rejections of the photo.
    """

    __tablename__ = "proposal"
    __table_args__ = (
        Index("ix_proposal_queue", "state", "rank", "photo_id", "caption_id", "kind", "record_id"),
        Index("ix_proposal_counts", "state", "kind", "rank", "record_id"),
        Index("ix_proposal_captions", "state", "caption_id", "kind", "rank", "record_id"),
        KEPT_IDS,
    )
    id: int | None = key_column()
    photo_id: int = number_column(index=True)
    caption_id: int = number_column(index=True)
    text_hash: str = text_column()
    span_start: int = number_column()
    span_end: int = number_column()
    text: str = text_column()
    role: str = text_column()
    kind: str = text_column()
    record_id: int | None = day_column(index=True)
    candidates: list[int] | None = json_column()
    certainty: str = text_column()
    rank: int = number_column()
    reasons: list[object] | None = json_column()
    date: str = text_column()
    later: int = flag_column()
    state: str = text_column()


class CaptionReadingRow(CatalogueRow, table=True):
    """That a caption was read when it was this text; "" when it is to be read again."""

    __tablename__ = "caption_reading"
    __table_args__ = STRICT
    caption_id: int = key_column()
    photo_id: int = number_column(index=True)
    text_hash: str = text_column()


class ReadingProgressRow(CatalogueRow, table=True):
    """One row: the change up to which names of records were heeded, and by which reader."""

    __tablename__ = "reading_progress"
    __table_args__ = STRICT
    id: int = key_column()
    names_seen: int = number_column()
    reader: str = text_column()


PROPOSAL = table_of(ProposalRow)
CAPTION_READING = table_of(CaptionReadingRow)
READING_PROGRESS = table_of(ReadingProgressRow)
