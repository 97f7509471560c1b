# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of what is known of files on the disk beyond what stands in ``rendition``.

Their rows are no history: they say what was last seen, and can be found out anew from the files.
"""

from __future__ import annotations

from photo_archive.catalogue.columns import (
    KEPT_IDS,
    STRICT,
    CatalogueRow,
    key_column,
    number_column,
    table_of,
    text_column,
)


class FileStateRow(CatalogueRow, table=True):
    """What was last seen of a rendition's file.

    ``modified_ns`` is its time of modification in nanoseconds since 1970 when its checksum was
    last found right (0: not known), ``checked`` when that was (ISO 8601, "" never), ``outcome``
    how the last check ended (an outcome of ``domain.intake``, "" never checked).
    No foreign key: a row too many does no harm.
    """

    __tablename__ = "file_state"
    __table_args__ = STRICT
    rendition_id: int = key_column()
    modified_ns: int = number_column()
    checked: str = text_column(index=True)
    outcome: str = text_column()


class CheckRunRow(CatalogueRow, table=True):
    """One check of originals: when, by whom, and what came of it.

    ``started`` and ``ended`` are ISO 8601 with zone in UTC, ``ended`` "" as long as it is under
    way or was stopped; ``scope`` is "all" or "due".
    """

    __tablename__ = "check_run"
    __table_args__ = KEPT_IDS
    id: int | None = key_column()
    started: str = text_column()
    ended: str = text_column()
    scope: str = text_column()
    author: str = text_column()
    checked: int = number_column()
    intact: int = number_column()
    missing: int = number_column()
    changed: int = number_column()
    unreadable: int = number_column()
    unknown: int = number_column()


FILE_STATE = table_of(FileStateRow)
CHECK_RUN = table_of(CheckRunRow)
