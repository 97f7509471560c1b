# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import inspect

from photo_archive.catalogue.database import FILE_NAME, make_engine
from photo_archive.catalogue.written_tables import make_table


def test_the_notation_says_types_keys_and_indexes(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / FILE_NAME, "write")
    with engine.begin() as connection:
        with Operations.context(MigrationContext.configure(connection)):
            make_table("shelf", "id:i name:t*", ("name",))
            make_table("box", "id:i>shelf width:r? name:t", key_is_given=True)
        seen = inspect(connection)
        columns = {one["name"]: one["nullable"] for one in seen.get_columns("box")}
        assert columns == {"id": False, "width": True, "name": False}
        assert [one["name"] for one in seen.get_foreign_keys("box")] == ["fk_box_id_shelf"]
        assert [one["name"] for one in seen.get_indexes("shelf")] == ["ix_shelf_name"]
        assert [one["name"] for one in seen.get_unique_constraints("shelf")] == ["uq_shelf_name"]
        strict = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'box'")
        assert "STRICT" in strict.scalar_one()
    engine.dispose()


def test_what_is_no_column_is_refused() -> None:
    with pytest.raises(AssertionError, match="nonsense"):
        make_table("shelf", "nonsense")
