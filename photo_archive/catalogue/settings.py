# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users keep in an archive beside photos and records: presets, codes, title.

All of it is in the history and can be undone; the uuid is set once, when the archive is made.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, words
from photo_archive.catalogue.tables_changes import (
    CODE_TABLE,
    SETTING,
    SHEET_PRESET,
)
from photo_archive.catalogue.tables_order import IMPORT_PRESET
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.names import normal_line

UUID = "uuid"
TITLE = "title"
LINEAGE = "lineage"
"""Set anew when a backup is put back, so that caches of what came after it are not believed."""


def sheet_presets(session: Session) -> dict[str, str]:
    """Sheet presets: name to the text of its file, by name."""
    rows = session.connection().execute(select(SHEET_PRESET).order_by(SHEET_PRESET.c.name))
    return {row.name: row.content for row in rows}


def import_presets(session: Session) -> dict[str, str]:
    """Import presets: name to the text of its file, by name."""
    rows = session.connection().execute(select(IMPORT_PRESET).order_by(IMPORT_PRESET.c.name))
    return {row.name: row.content for row in rows}


def code_tables(session: Session) -> dict[str, dict[str, str]]:
    """Tables of caption codes: name to code to expansion."""
    tables: dict[str, dict[str, str]] = {}
    order = (CODE_TABLE.c.name, CODE_TABLE.c.code)
    for row in session.connection().execute(select(CODE_TABLE).order_by(*order)):
        tables.setdefault(row.name, {})[row.code] = row.expansion
    return tables


def setting(session: Session, name: str, default: str = "") -> str:
    """A setting that travels with the archive."""
    found = session.connection().execute(select(SETTING.c.value).where(SETTING.c.name == name))
    value = found.scalar_one_or_none()
    return default if value is None else str(value)


def save_sheet_preset(journal: Journal, name: str, content: str) -> None:
    """Keep a sheet preset under a name; an empty text forgets it."""
    _keep(journal, SHEET_PRESET, name, {"content": content} if content else None)


def save_import_preset(journal: Journal, name: str, content: str) -> None:
    """Keep an import preset under a name; an empty text forgets it."""
    _keep(journal, IMPORT_PRESET, name, {"content": content} if content else None)


def save_setting(journal: Journal, name: str, value: str) -> None:
    """Keep a setting; an empty value forgets it.

    Raises:
        ArchiveError: It is one that never changes.
    """
    if name == UUID:
        raise ArchiveError("The identity of an archive never changes: make a new archive instead.")
    _keep(journal, SETTING, name, {"value": value} if value else None)


def save_codes(journal: Journal, table: str, codes: Mapping[str, str]) -> None:
    """Replace a table of caption codes; an empty one forgets it."""
    name = _name(table)
    wanted = {normal_line(code): text for code, text in codes.items() if normal_line(code)}
    rows = rows_where(journal.connection, CODE_TABLE, "name", [name])
    stored = {words(row, "code"): row for row in rows}
    journal.delete(CODE_TABLE, [row for code, row in stored.items() if code not in wanted])
    journal.update(
        CODE_TABLE,
        [(stored[code], {"expansion": text}) for code, text in wanted.items() if code in stored],
    )
    journal.insert(
        CODE_TABLE,
        [
            {"name": name, "code": code, "expansion": text}
            for code, text in wanted.items()
            if code not in stored
        ],
    )


def _keep(journal: Journal, table: Table, name: str, new: Row | None) -> None:
    """Store a named row, or forget it if ``new`` is None."""
    stored = _name(name)
    rows = rows_where(journal.connection, table, "name", [stored])
    if new is None:
        journal.delete(table, rows)
    elif rows:
        journal.update(table, [(row, new) for row in rows])
    else:
        journal.insert(table, [{"name": stored, **new}])


def _name(name: str) -> str:
    stored = normal_line(name)
    if not stored:
        raise ArchiveError("A name cannot be empty: write one.")
    return stored
