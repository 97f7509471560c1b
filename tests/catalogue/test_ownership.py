# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.catalogue.ownership import (
    PARTS,
    Row,
    Whole,
    optional_number,
    owner,
    photo_and_record,
)
from photo_archive.catalogue.tables import METADATA, table_named

ALONE = {
    "album",
    "caption_reading", "change", "changeset", "check_run", "code_table", "embedded_conflict",
    "embedded_reading", "embedded_value", "file_event", "file_state",
    "finding", "finding_state", "import_preset", "phrase_text", "picture_pair",
    "picture_search", "proposal", "reading_progress", "root",
    "saved_search", "setting", "sheet_preset",
}  # fmt: skip


def test_every_table_is_a_whole_a_part_or_stands_alone() -> None:
    parts = {table.name for found in PARTS.values() for table, _ in found}
    assert parts | ALONE | {"photo", "record"} == set(METADATA.tables)
    for found in PARTS.values():
        for table, column in found:
            assert column in table.c


@pytest.mark.parametrize(
    ("table", "row", "whole", "both"),
    [
        ("photo", {"id": 7}, (Whole.PHOTO, 7), (7, None)),
        ("caption", {"id": 1, "photo_id": 7}, (Whole.PHOTO, 7), (7, None)),
        ("photo_link", {"id": 1, "photo_id": 7, "record_id": 8}, (Whole.PHOTO, 7), (7, 8)),
        ("record", {"id": 8}, (Whole.RECORD, 8), (None, 8)),
        ("person", {"id": 8}, (Whole.RECORD, 8), (None, 8)),
        ("tag_broader", {"id": 1, "tag_id": 8, "broader_id": 9}, (Whole.RECORD, 8), (None, 8)),
        ("setting", {"id": 1}, None, (None, None)),
    ],
)
def test_what_a_row_is_part_of(
    table: str, row: Row, whole: object, both: tuple[int | None, int | None]
) -> None:
    assert owner(table_named(table), row) == whole
    assert photo_and_record(table_named(table), row) == both


def test_a_number_that_is_not_there() -> None:
    assert optional_number({"a": None}, "a") is optional_number({}, "a") is None
