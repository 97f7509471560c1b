# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.catalogue.tables import METADATA, table_named


@pytest.mark.parametrize("name", sorted(METADATA.tables))
def test_tables_keep_their_promises(name: str) -> None:
    table = table_named(name)
    assert table.dialect_options["sqlite"]["strict"]
    assert len(table.primary_key) == 1
    for constraint in table.foreign_key_constraints:
        (column,) = constraint.columns
        covered = {next(iter(index.columns)).name for index in table.indexes} | {
            next(iter(unique.columns)).name  # type: ignore[attr-defined]
            for unique in table.constraints
            if hasattr(unique, "columns") and unique is not constraint
        }
        known_by_join = {("rendition", "root_id")}
        assert column.name in covered or (name, column.name) in known_by_join
