# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.media.scan import Found
from photo_archive.services.caption_list import (
    CaptionList,
    ListedCaption,
    ambiguous,
    read_caption_list,
    unmatched,
)
from photo_archive.services.description import Description

ROOT = Path("/in")


def found(*names: str) -> list[Found]:
    return [Found(ROOT, ROOT / name, name, 1) for name in names]


def listed(*rows: tuple[str, str]) -> CaptionList:
    made = (
        ListedCaption(line, file, Description(title=title))
        for line, (file, title) in enumerate(rows, 2)
    )
    return CaptionList("list.csv", tuple(made))


def test_rows_are_taken_once_whatever_the_order_of_files() -> None:
    rows = listed(("box 1/a.jpg", "first"), ("box 2/a.jpg", "second"), ("c.jpg", "none"))
    assert rows.match(found("box 1/b.jpg", "box 2/a.jpg")) == ()
    taken = rows.take(ROOT / "box 2/a.jpg")
    assert taken is not None
    assert taken.title == "second"
    assert rows.take(ROOT / "box 2/a.jpg") is None
    assert rows.take(ROOT / "box 1/b.jpg") is None


def test_rows_of_files_that_were_there_wait_with_the_checksum() -> None:
    rows = listed(("a.jpg", "first"), ("b.jpg", "second"), ("c.jpg", "third"))
    rows.match(found("a.jpg", "b.jpg"))
    rows.met(ROOT / "a.jpg", "abc")
    rows.met(ROOT / "unlisted.jpg", "def")
    assert [(sha256, row.file) for sha256, row in rows.known()] == [("abc", "a.jpg")]
    assert [row.file for row in rows.waiting()] == ["b.jpg", "c.jpg"]


def test_names_that_cannot_be_told_apart_are_problems() -> None:
    rows = listed(("a.jpg", "which"), ("b.jpg", "one"), ("b.jpg", "two"), ("b.jpg", "one"))
    problems = rows.match(found("x/a.jpg", "y/a.jpg", "b.jpg"))
    assert [problem.kind for problem in problems] == [ProblemKind.AMBIGUOUS] * 2
    assert "line 2" in str(problems[0].message)
    assert "line 4" in str(problems[1].message)
    assert next(rows.waiting()).said.title == "one"


def test_a_list_is_read_from_a_table_or_a_page_with_file_names(
    make_list: Callable[..., Path], tmp_path: Path
) -> None:
    table = make_list({"file": "a.jpg", "reference": "R-1", "title": "Talks"})
    rows = read_caption_list(table)
    assert list(rows.references()) == ["R-1"]
    assert [(row.line, row.file, row.said.title) for row in rows.waiting()] == [
        (2, "a.jpg", "Talks")
    ]
    page = tmp_path / "page.txt"
    page.write_text("Talks in Paris on 24 June 1993. Photo: VNA\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match="which caption belongs to which picture"):
        read_caption_list(page)


def test_problems_name_the_line_and_the_picture() -> None:
    row = ListedCaption(7, "", Description(reference="R-7"))
    assert "line 7" in str(unmatched(row, "list.csv").message)
    assert "R-7" in str(unmatched(row, "list.csv").message)
    assert "2 pictures are called R-7" in str(ambiguous(row, "list.csv", 2).message)
