# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of photos, their files, captions and mentions.

Dates stand as EDTF text with strict and padded bounds as day ordinals. ``photo_id`` is repeated in
a mention so that everything of a photo is found without a join.
"""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    day_column,
    flag_column,
    key_column,
    number_column,
    optional_ref_column,
    ref_column,
    table_of,
    text_column,
)


class PhotoRow(CatalogueRow, table=True):
    """One photo; ``reference_sort`` puts A-2 before A-10."""

    __tablename__ = "photo"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    reference: str = text_column(unique=True)
    reference_sort: str = text_column(index=True)
    title: str = text_column()
    title_type: str = text_column()
    date: str = text_column()
    date_first: int | None = day_column(index=True)
    date_last: int | None = day_column(index=True)
    date_padded_first: int | None = day_column(index=True)
    date_padded_last: int | None = day_column(index=True)
    date_source: str = text_column()
    date_note: str = text_column()
    status: str = text_column(index=True)
    credit: str = text_column()
    source: str = text_column()
    photographer: str = text_column()
    rights_uri: str = text_column()
    rights_note: str = text_column()
    restriction_reason: str = text_column()
    restriction_until: str = text_column()
    alt_text: str = text_column()
    level: str = text_column()
    parent_id: int | None = optional_ref_column("photo")


class OtherNumberRow(CatalogueRow, table=True):
    """Another number of a photo: accession, negative, verso, former."""

    __tablename__ = "other_number"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    photo_id: int = ref_column("photo")
    type: str = text_column()
    value: str = text_column(index=True)


class RootRow(CatalogueRow, table=True):
    """A folder pictures are in; a relative path is inside the archive's own folder."""

    __tablename__ = "root"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    path: str = text_column(unique=True)


class RenditionRow(CatalogueRow, table=True):
    """A file; ``path`` is NFC, ``disk_path`` the spelling on disk where that differs."""

    __tablename__ = "rendition"
    __table_args__ = (UniqueConstraint("root_id", "path", "page"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo")
    role: str = text_column()
    root_id: int = ref_column("root", index=False)
    path: str = text_column(index=True)
    disk_path: str = text_column()
    sha256: str = text_column(index=True)
    size_bytes: int = number_column()
    format: str = text_column()
    width_px: int = number_column()
    height_px: int = number_column()
    orientation: int = number_column(1)
    page: int = number_column()
    perceptual_hash: str = text_column()
    digitised: str = text_column()
    missing: int = flag_column()


class CaptionRow(CatalogueRow, table=True):
    """One text; ``text_hash`` is of it, ``source_hash`` of what it was translated from."""

    __tablename__ = "caption"
    __table_args__ = (UniqueConstraint("photo_id", "kind", "language"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    kind: str = text_column()
    language: str = text_column()
    text: str = text_column()
    text_hash: str = text_column(index=True)
    writer: str = text_column()
    written: str = text_column()
    translated_from: int | None = optional_ref_column("caption")
    source_hash: str = text_column()
    status: str = text_column()


class MentionRow(CatalogueRow, table=True):
    """A span of a caption, in code points, end exclusive."""

    __tablename__ = "mention"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    photo_id: int = ref_column("photo")
    caption_id: int = ref_column("caption")
    span_start: int = number_column()
    span_end: int = number_column()
    record_id: int = ref_column("record")
    role: str = text_column()
    certainty: str = text_column()
    source: str = text_column()


class PhraseTextRow(CatalogueRow, table=True):
    """The folded words the phrase index was made from, so that they can be taken out.

    No foreign key: the row outlives its photo until the end of the changeset that removes it.
    """

    __tablename__ = "phrase_text"
    __table_args__ = STRICT
    photo_id: int = key_column()
    caption: str = text_column()
    title: str = text_column()
    note: str = text_column()
    alt_text: str = text_column()
    photographer: str = text_column()
    credit: str = text_column()
    source: str = text_column()
    role: str = text_column()


PHOTO = table_of(PhotoRow)
OTHER_NUMBER = table_of(OtherNumberRow)
ROOT = table_of(RootRow)
RENDITION = table_of(RenditionRow)
CAPTION = table_of(CaptionRow)
MENTION = table_of(MentionRow)
PHRASE_TEXT = table_of(PhraseTextRow)
