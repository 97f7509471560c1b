# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns told by heading, by choice and by what stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.errors import ArchiveError
from photo_archive.reading.columns import (
    BY_CHOICE,
    ColumnNames,
    ColumnUse,
    chosen_columns,
    guessed_columns,
)

NAMES = ColumnNames()
ROWS = (
    ("BX-001", "12 March 1954", "Workers lay rails near the station in the rain", "p01.jpg", "x"),
    ("BX-002", "circa 1955", "The first train arrives at the new bridge", "p02.jpg", "x"),
    ("BX-003", "", "Children wave from the bank of the river", "p03.tif", "x"),
)


def test_cells_tell_file_date_caption_and_reference_in_any_order() -> None:
    for order in ((0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 0, 4, 1, 3)):
        rows = [tuple(row[index] for index in order) for row in ROWS]
        told = {use.number - 1: use.field for use in guessed_columns(rows)}
        fields = ("reference", "date", "caption", "file", "")
        assert told == {place: fields[index] for place, index in enumerate(order)}


def test_what_is_known_is_left_alone() -> None:
    known = (ColumnUse(1, "Cote", "reference"), ColumnUse(2, "Quand", ""))

    uses = guessed_columns([("A1", "1954-03-12")], known)

    assert [use.field for use in uses] == ["reference", "date"]
    assert uses[0].reason is None
    assert uses[1].reason is not None


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("File_Name", "file"),
        ("SourceFile", "file"),
        ("Caption-Abstract", "caption"),
        ("By-line", "photographer"),
        ("Tên tệp", "file"),
        ("LÉGENDE", "caption"),
        ("colour", ""),
        ("", ""),
    ],
)
def test_headings_are_known_in_any_writing(heading: str, field: str) -> None:
    assert NAMES.field_of(heading) == field


def test_a_person_chooses_by_heading_or_number() -> None:
    uses = chosen_columns(
        {"caption": "texte", "file": "3"}, ("Nr", "Texte", "Datei"), NAMES, "l.csv"
    )

    assert [use.field for use in uses] == ["", "caption", "file"]
    assert uses[1].reason == BY_CHOICE


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ({"colour": "1"}, "“colour” is no field"),
        ({"file": "Foto"}, "no column “Foto”. Its columns are Nr, Texte"),
        ({"file": "3"}, "no column “3”"),
        ({"file": "0"}, "no column “0”"),
    ],
)
def test_a_wrong_choice_says_what_there_is(chosen: dict[str, str], said: str) -> None:
    with pytest.raises(ArchiveError) as refused:
        chosen_columns(chosen, ("Nr", "Texte"), NAMES, "l.csv")

    assert said in str(refused.value)


@given(st.lists(st.lists(st.text(max_size=30), max_size=5), max_size=8))
def test_guessing_never_fails_and_gives_each_field_once(rows: list[list[str]]) -> None:
    uses = guessed_columns(rows)

    fields = [use.field for use in uses if use.field]
    assert len(fields) == len(set(fields))
    assert [use.number for use in uses] == list(range(1, len(uses) + 1))
