# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive import paths
from photo_archive.reading.grids import grid_of_text
from photo_archive.reading.table import CaptionTable, NamedPerson, TableReader, named_people, values

READER = TableReader()


def read(text: str) -> CaptionTable:
    return READER.read(grid_of_text(text, "list.csv"), "list.csv")


@pytest.mark.parametrize(
    "headings",
    [
        "file,caption,date",
        "Fichier;Légende;Date de prise de vue",
        "Tên tệp\tChú thích\tNgày chụp",
        "FILE_NAME,Description,date taken",
    ],
)
def test_headings_in_three_languages(headings: str) -> None:
    mark = next(mark for mark in "\t;," if mark in headings)
    row = read(f"{headings}\na.jpg{mark}A man{mark}1987\n").rows[0]
    assert (row.line, row.file, row.caption, row.date) == (2, "a.jpg", "A man", "1987")


def test_without_headings() -> None:
    table = read("a.jpg\tA man, 1987\nbox 2.tif\tA woman\n")
    assert [(row.file, row.caption) for row in table.rows] == [
        ("a.jpg", "A man, 1987"),
        ("box 2.tif", "A woman"),
    ]


def test_lists_of_values() -> None:
    table = read(
        "file\tpeople\tplaces\na.jpg\tJane Roe [Mayor | Judge] | Lê An | \tOslo | Norway | Oslo\n"
    )
    assert table.rows[0].people == (NamedPerson("Jane Roe", "Mayor | Judge"), NamedPerson("Lê An"))
    assert table.rows[0].places == ("Oslo", "Norway")
    assert named_people("[nobody]") == ()
    assert values("  ") == ()


@pytest.mark.parametrize(
    ("text", "rows", "said"),
    [
        ("file,caption\na.jpg,A man,more,and\n", 1, "Line 2"),
        ("file,caption,Caption\na.jpg,A,B\n", 1, "“Caption”"),
        ("file,caption,colour\na.jpg,A,red\n", 1, "“colour”"),
        ("file,caption\n", 0, "no rows"),
        ("", 0, "no rows"),
        ("one,two,three\n1,2,3\n", 0, "no column headings"),
    ],
)
def test_problems_name_the_place(text: str, rows: int, said: str) -> None:
    table = read(text)
    assert len(table.rows) == rows
    assert said in str(table.problems[0].message)
    assert table.problems[0].file == "list.csv"


def test_short_rows_are_no_problem() -> None:
    table = read("file,caption,date\na.jpg,A man\n")
    assert table.problems == ()
    assert table.rows[0].date == ""


def test_is_list() -> None:
    assert READER.is_list(grid_of_text("file\tcaption\n", "x"))
    assert READER.is_list(grid_of_text("a.jpg\tA man\nb.jpg\tA dog\n", "x", "\t"))
    assert not READER.is_list(grid_of_text("A man\tin May\nand\ta dog\n", "x", "\t"))
    assert not READER.is_list(())
    assert READER.is_heading(("File", "", ""))


def test_the_sample_archive_reads_without_a_problem() -> None:
    text = (paths.sample_archive() / "captions.tsv").read_text(encoding="utf-8")
    table = READER.read(grid_of_text(text, "captions.tsv", "\t"), "captions.tsv")
    assert table.problems == ()
    assert all(table.columns)
    assert len(table.rows) == len(text.strip().splitlines()) - 1


@given(st.text(alphabet=st.sampled_from('file,caption\n"|;[]a1 \t'), max_size=120))
def test_any_text(text: str) -> None:
    for row in read(text).rows:
        assert row.line >= 1
