# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of what picture files said that no field of the archive holds, and of what they disagree.

They can be read anew from the files, so history knows nothing of them and no foreign key ties them
down. What a person chose among values is a decision and belongs to its photo.
"""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    flag_column,
    json_column,
    key_column,
    number_column,
    ref_column,
    table_of,
    text_column,
)


class EmbeddedValueRow(CatalogueRow, table=True):
    """A value that a file's metadata has and no field of the archive: as it stands there."""

    __tablename__ = "embedded_value"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    rendition_id: int = number_column(index=True)
    field: str = text_column()
    language: str = text_column()
    value: str = text_column()
    standard: str = text_column()


class EmbeddedConflictRow(CatalogueRow, table=True):
    """What one standard says of a field on which a file's standards disagree.

    ``value`` is for reading, ``data`` for use; ``believed`` marks the one that was taken, and
    ``reason`` says why.
    """

    __tablename__ = "embedded_conflict"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    rendition_id: int = number_column(index=True)
    field: str = text_column()
    standard: str = text_column()
    value: str = text_column()
    data: list[object] | None = json_column()
    believed: int = flag_column()
    reason: str = text_column()


class EmbeddedReadingRow(CatalogueRow, table=True):
    """How a file's texts were read: the character set, whether guessed, and from which sidecar."""

    __tablename__ = "embedded_reading"
    __table_args__ = STRICT
    rendition_id: int = key_column()
    charset: str = text_column()
    guessed: int = flag_column()
    sidecar: str = text_column()


class EmbeddedChoiceRow(CatalogueRow, table=True):
    """What a person decided for a file: of a field the standard to believe, or its letters."""

    __tablename__ = "embedded_choice"
    __table_args__ = (UniqueConstraint("photo_id", "rendition_id", "field"), KEPT_IDS)
    id: int | None = key_column()
    photo_id: int = ref_column("photo", index=False)
    rendition_id: int = number_column(index=True)
    field: str = text_column()
    choice: str = text_column()


EMBEDDED_VALUE = table_of(EmbeddedValueRow)
EMBEDDED_CONFLICT = table_of(EmbeddedConflictRow)
EMBEDDED_READING = table_of(EmbeddedReadingRow)
EMBEDDED_CHOICE = table_of(EmbeddedChoiceRow)
