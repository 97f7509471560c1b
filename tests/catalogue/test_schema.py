# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

from photo_archive.catalogue.database import FILE_NAME, make_engine
from photo_archive.catalogue.migrate import STEPS
from photo_archive.catalogue.schema import SCHEMA_VERSION, create_schema
from photo_archive.catalogue.tables import METADATA


def test_a_new_schema_has_all_tables_triggers_and_the_index(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / FILE_NAME, "write")
    with engine.begin() as connection:
        create_schema(connection)
        rows = connection.exec_driver_sql("SELECT type, name FROM sqlite_master").all()
    engine.dispose()
    names = {name for kind, name in rows if kind == "table"}
    assert set(METADATA.tables) | {"phrase"} <= names
    assert sum(kind == "trigger" for kind, _ in rows) == 4


def test_there_is_a_migration_for_every_version() -> None:
    assert len(list(STEPS.glob("m*.py"))) == SCHEMA_VERSION
