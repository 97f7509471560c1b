# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of history, of what happened to files, and of the archive's own settings.

Rows of ``change`` and ``file_event`` are only ever added; triggers see to it (see ``dialect.py``).
They name rows by number without a foreign key, because what they tell of may be gone.
"""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    CatalogueRow,
    day_column,
    flag_column,
    json_column,
    key_column,
    number_column,
    optional_ref_column,
    ref_column,
    table_of,
    text_column,
)


class ChangesetRow(CatalogueRow, table=True):
    """One named change.

    ``reverts`` is what it swapped back, ``root_id`` the ordinary changeset at the start of such a
    chain: a root is in force when an even number of changesets name it.
    """

    __tablename__ = "changeset"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    title: str = text_column()
    title_values: dict[str, object] | None = json_column()
    author: str = text_column()
    made: str = text_column()
    source: str = text_column()
    photos: int = number_column()
    undoable: int = flag_column()
    reverts: int | None = optional_ref_column("changeset")
    root_id: int | None = optional_ref_column("changeset")


class ChangeRow(CatalogueRow, table=True):
    """One row changed: an insert keeps no copy, an update the fields changed, a delete the row."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_table_name_row_id", "table_name", "row_id"), KEPT_IDS)
    id: int | None = key_column()
    changeset_id: int = ref_column("changeset")
    table_name: str = text_column()
    row_id: int = number_column()
    photo_id: int | None = day_column(index=True)
    record_id: int | None = day_column(index=True)
    op: str = text_column()
    before: dict[str, object] | None = json_column()
    after: dict[str, object] | None = json_column()


class FileEventRow(CatalogueRow, table=True):
    """What was done to or found of a file.

    Source: PREMIS 3.0, eventType, eventDateTime, eventOutcome, eventDetail, linkingAgent.
    """

    __tablename__ = "file_event"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    rendition_id: int | None = day_column(index=True)
    path: str = text_column()
    sha256: str = text_column(index=True)
    type: str = text_column()
    happened: str = text_column()
    outcome: str = text_column()
    detail: str = text_column()
    agent: str = text_column()


class SavedSearchRow(CatalogueRow, table=True):
    """A search kept under a name."""

    __tablename__ = "saved_search"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    name: str = text_column(unique=True)
    query: str = text_column()
    position: int = number_column()


class SheetPresetRow(CatalogueRow, table=True):
    """A caption sheet layout kept under a name, as the text of its file."""

    __tablename__ = "sheet_preset"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    name: str = text_column(unique=True)
    content: str = text_column()


class CodeRow(CatalogueRow, table=True):
    """A code that caption writers type (=code=) and what it stands for."""

    __tablename__ = "code_table"
    __table_args__ = (UniqueConstraint("name", "code"), KEPT_IDS)
    id: int | None = key_column()
    name: str = text_column()
    code: str = text_column()
    expansion: str = text_column()


class SettingRow(CatalogueRow, table=True):
    """What the archive says of itself: uuid, title and settings that travel with it."""

    __tablename__ = "setting"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    name: str = text_column(unique=True)
    value: str = text_column()


CHANGESET = table_of(ChangesetRow)
CHANGE = table_of(ChangeRow)
FILE_EVENT = table_of(FileEventRow)
SAVED_SEARCH = table_of(SavedSearchRow)
SHEET_PRESET = table_of(SheetPresetRow)
CODE_TABLE = table_of(CodeRow)
SETTING = table_of(SettingRow)
