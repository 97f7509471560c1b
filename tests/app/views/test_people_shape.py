# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.people_shape import FOR_A_LETTER, PeopleShape

VIEW = 900


def shape(theme: Theme, rows: int, *headings: tuple[int, str]) -> PeopleShape:
    made = PeopleShape(theme)
    made.set_view_width(VIEW)
    made.fill(rows, headings)
    return made


CASES = [
    (0, ()),
    (1, ()),
    (50, ()),
    (50, ((0, "A"), (7, "B"), (8, "C"), (30, "D"))),
    (36, ((0, "A"), (1, "B"), (2, "C"), (3, "D"), (35, "Z"))),
    (50_000, ((0, "A"), (1, "B"), (40_000, "C"))),
]


@pytest.mark.parametrize(("rows", "headings"), CASES)
def test_every_place_leads_back_to_its_card(
    theme: Theme, rows: int, headings: tuple[tuple[int, str], ...]
) -> None:
    made = shape(theme, rows, *headings)
    for row in {*range(min(rows, 60)), *range(max(rows - 20, 0), rows)}:
        rect = made.rect(row)
        assert made.row_at(rect.center()) == row
        assert made.row_at(rect.topLeft()) == row
        assert row in made.rows(rect.top(), rect.bottom())
        assert rect.right() < VIEW
        assert rect.bottom() <= made.length
    assert made.row_at(QPoint(VIEW - 1, 5)) == -1
    assert made.row_at(QPoint(5, made.length + 500)) == -1
    assert made.row_at(QPoint(-5, 30)) == -1


@pytest.mark.parametrize(("rows", "headings"), CASES)
def test_exactly_what_is_in_sight_is_asked_for(
    theme: Theme, rows: int, headings: tuple[tuple[int, str], ...]
) -> None:
    made = shape(theme, rows, *headings)
    for top in range(0, min(made.length, 3_000), 37):
        seen = made.rows(top, top + 400)
        for row in range(max(seen.start - 9, 0), min(seen.stop + 9, rows)):
            rect = made.rect(row)
            inside = rect.bottom() >= top and rect.top() <= top + 400
            if inside:
                assert row in seen, (top, row)
        assert len(seen) <= made.columns * 8
    assert made.rows(made.length + 5_000, made.length + 9_000).stop <= rows


def test_letters_stand_above_their_people(theme: Theme) -> None:
    made = shape(theme, 40, (0, "A"), (10, "B"), (30, "C"))
    found = made.headings(0, 10_000)
    assert [number for number, _ in found] == [0, 1, 2]
    for number, rect in found:
        first = made.rect((0, 10, 30)[number])
        assert rect.bottom() < first.top() + 1
        assert first.left() == made.margin
    assert made.headings(found[1][1].top() + 1, found[1][1].top() + 2)[0][0] == 1


def test_few_people_to_a_letter_need_no_letters(theme: Theme) -> None:
    few = shape(theme, 2 * FOR_A_LETTER - 1, (0, "A"), (1, "B"))
    assert few.headings(0, 10_000) == []
    assert few.rect(1).top() == few.rect(0).top()


def test_up_and_down_keep_the_column(theme: Theme) -> None:
    made = shape(theme, 40, (0, "A"), (7, "B"), (30, "C"))
    assert made.columns == 3
    assert made.beside(1, 1) == 4
    assert made.beside(4, 1) == 6  # the last line of A is short
    assert made.beside(6, 1) == 7
    assert made.beside(7, -1) == 6
    assert made.beside(8, -1) == 6
    assert made.beside(0, -1) == 0
    assert made.beside(39, 1) == 39
    assert made.beside(0, 100) >= 37
    assert made.beside(39, -100) == 0


def test_a_narrow_view_has_one_column(theme: Theme) -> None:
    made = PeopleShape(theme)
    made.set_view_width(120)
    made.fill(3, ())
    assert made.columns == 1
    assert made.rect(2).top() > made.rect(1).bottom()
