# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from photo_archive.catalogue import migrate
from photo_archive.catalogue.database import FILE_NAME, make_engine
from photo_archive.catalogue.schema import create_schema


def schema(path: Path, make: Callable[[Connection], None]) -> dict[str, list[str]]:
    """Every definition in a database, its parts in one order."""
    engine = make_engine(path, "write")
    with engine.begin() as connection:
        make(connection)
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql <> ''")
        found = {row[0]: sorted(part.strip(" ,") for part in row[1].splitlines()) for row in rows}
    engine.dispose()
    return found


def test_an_empty_archive_migrated_from_nothing_equals_a_new_one(tmp_path: Path) -> None:
    migrated = schema(tmp_path / f"a{FILE_NAME}", migrate.build)
    made = schema(tmp_path / f"b{FILE_NAME}", create_schema)
    assert migrated == made
    assert "photo" in made
