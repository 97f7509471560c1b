# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateTable

from photo_archive.catalogue.columns import Json, table_of
from photo_archive.catalogue.database import FILE_NAME, make_engine
from photo_archive.catalogue.schema import create_schema
from photo_archive.catalogue.tables import METADATA
from photo_archive.catalogue.tables_photos import PHOTO, PhotoRow


def test_equal_structures_are_equal_text() -> None:
    column, dialect = Json(), sqlite.dialect()
    text = column.process_bind_param({"b": "Võ", "a": None}, dialect)
    assert text == '{"a":null,"b":"Võ"}'
    assert column.process_result_value(text, dialect) == {"a": None, "b": "Võ"}
    assert column.process_bind_param(None, dialect) is None
    assert column.process_result_value(None, dialect) is None


def test_a_wrong_type_is_an_error_at_once(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / FILE_NAME, "write")
    with engine.begin() as connection:
        create_schema(connection)
        with pytest.raises(IntegrityError, match="cannot store TEXT"):
            connection.execute(insert(PHOTO), {"reference": "A", "date_first": "soon"})
    engine.dispose()


def test_a_class_and_its_table() -> None:
    assert table_of(PhotoRow) is PHOTO is METADATA.tables["photo"]


@pytest.mark.parametrize("name", sorted(METADATA.tables))
def test_every_table_can_be_made_in_postgresql(name: str) -> None:
    made = str(CreateTable(METADATA.tables[name]).compile(dialect=postgresql.dialect()))
    assert made.strip().startswith("CREATE TABLE")
