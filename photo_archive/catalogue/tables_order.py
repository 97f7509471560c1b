# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables by which pictures are put in order: which may be one, which are not, what was united.

``picture_pair`` and ``picture_search`` are worked out from the pictures and can be at any time
again; the others are people's decisions.
"""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    key_column,
    number_column,
    ref_column,
    table_of,
    text_column,
)


class PicturePairRow(CatalogueRow, table=True):
    """Two files that seem to show one photograph; ``one_id`` is the lower rendition number.

    ``agreement`` is in thousandths, ``turn`` as ``media.likeness.Close`` has it. No foreign keys:
    a pair of which one file is gone does no harm.
    """

    __tablename__ = "picture_pair"
    __table_args__ = (UniqueConstraint("one_id", "other_id"), KEPT_IDS)
    id: int | None = key_column()
    one_id: int = number_column()
    other_id: int = number_column(index=True)
    agreement: int = number_column()
    turn: int = number_column()


class PictureSearchRow(CatalogueRow, table=True):
    """How far pictures were compared: all renditions up to this number, with one another."""

    __tablename__ = "picture_search"
    __table_args__ = STRICT
    id: int = key_column()
    compared_to: int = number_column()


class NotSamePhotoRow(CatalogueRow, table=True):
    """Two photos that a person told apart; ``photo_id`` is the lower number."""

    __tablename__ = "not_same_photo"
    __table_args__ = (UniqueConstraint("photo_id", "other_photo_id"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    other_photo_id: int = ref_column("photo")


class FormerValueRow(CatalogueRow, table=True):
    """What was said of a photo that was united with this one, where another word was chosen.

    ``reference`` is that of the photo it was said of, ``field`` the column of ``photo`` or
    "caption/" and the kind of caption.
    """

    __tablename__ = "former_value"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    photo_id: int = ref_column("photo")
    reference: str = text_column()
    field: str = text_column()
    language: str = text_column()
    text: str = text_column()


class InboxRow(CatalogueRow, table=True):
    """A photo that came in from a watched folder and that nobody has looked at yet."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("photo_id"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)


class StackedRow(CatalogueRow, table=True):
    """A photo on a stack; ``position`` 0 is on top."""

    __tablename__ = "stacked"
    __table_args__ = (UniqueConstraint("photo_id"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    stack: int = number_column(index=True)
    position: int = number_column()


class ImportPresetRow(CatalogueRow, table=True):
    """What imports of one kind have in common, kept under a name as the text of its file."""

    __tablename__ = "import_preset"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    name: str = text_column(unique=True)
    content: str = text_column()


PICTURE_PAIR = table_of(PicturePairRow)
PICTURE_SEARCH = table_of(PictureSearchRow)
NOT_SAME_PHOTO = table_of(NotSamePhotoRow)
FORMER_VALUE = table_of(FormerValueRow)
INBOX = table_of(InboxRow)
STACKED = table_of(StackedRow)
IMPORT_PRESET = table_of(ImportPresetRow)
