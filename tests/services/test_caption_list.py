# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.media.scan import Found
from photo_archive.services.caption_list import (
    CaptionList,
    CaptionMatch,
    ListedCaption,
    MatchedBy,
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


def shots(*items: int, by_order: bool = True) -> CaptionList:
    made = (
        ListedCaption(line, "", Description(caption=f"Shot {line}"), item)
        for line, item in enumerate(items, 1)
    )
    return CaptionList("shots.txt", tuple(made), by_order=by_order)


def test_captions_without_names_go_to_the_pictures_in_their_natural_order() -> None:
    rows = shots(0, 0, 0)

    assert rows.match(found("p10.jpg", "p2.jpg", "p1.jpg")) == ()

    assert [(match.line, Path(match.file).name) for match in rows.matches] == [
        (1, "p1.jpg"),
        (2, "p2.jpg"),
        (3, "p10.jpg"),
    ]
    assert {match.by for match in rows.matches} == {MatchedBy.ORDER}
    assert {match.certainty for match in rows.matches} == {Certainty.POSSIBLE}


def test_a_numbered_shot_goes_to_the_picture_of_its_number() -> None:
    rows = shots(7, 9)

    assert rows.match(found("a_0009.jpg", "a_0007.jpg", "a_0008.jpg")) == ()

    assert rows.matches == [
        CaptionMatch(1, str(ROOT / "a_0007.jpg"), MatchedBy.NUMBER, Certainty.PROBABLE),
        CaptionMatch(2, str(ROOT / "a_0009.jpg"), MatchedBy.NUMBER, Certainty.PROBABLE),
    ]


def test_an_uneven_number_is_a_problem_and_nothing_is_given() -> None:
    rows = shots(0, 0)

    (problem,) = rows.match(found("a.jpg", "b.jpg", "c.jpg"))

    assert problem.kind is ProblemKind.UNMATCHED
    assert "2 captions" in str(problem.message)
    assert "3 pictures" in str(problem.message)
    assert rows.matches == []
    assert len(list(rows.waiting())) == 2


def test_named_rows_come_first_and_say_how_sure_they_are() -> None:
    named = (
        ListedCaption(1, "Ảnh 1.JPG", Description(caption="One")),
        ListedCaption(2, "b.tif", Description(caption="Two")),
        ListedCaption(3, "", Description(reference="c", caption="Three")),
        ListedCaption(4, "", Description(caption="Four")),
    )
    rows = CaptionList("list.csv", named, by_order=True)

    assert rows.match(found("anh 1.jpg", "b.tif", "c.jpg", "d.jpg")) == ()

    assert [(match.line, match.by.value, match.certainty.value) for match in rows.matches] == [
        (1, "name", "probable"),
        (2, "name", "certain"),
        (3, "reference", "probable"),
        (4, "order", "possible"),
    ]


def test_nothing_goes_by_order_unless_that_was_asked_for(tmp_path: Path) -> None:
    rows = shots(0, by_order=False)
    assert rows.match(found("a.jpg")) == ()
    assert rows.matches == []

    page = tmp_path / "page.txt"
    page.write_text("1. A man at sea, 1954.\n2. A woman at home, 1955.\n", encoding="utf-8")
    with pytest.raises(ArchiveError, match="order"):
        read_caption_list(page)
    assert [row.item for row in read_caption_list(page, by_order=True).waiting()] == [1, 2]


def test_columns_can_be_said(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Bild,Was\na.jpg,A man at sea\n", encoding="utf-8")

    read = read_caption_list(table, {"file": "Bild", "title": "was"})

    (row,) = read.waiting()
    assert (row.file, row.said.title) == ("a.jpg", "A man at sea")
    assert [use.field for use in read.columns] == ["file", "title"]
