# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.documents.sheet import SheetPerson, elsewhere, left_to_right, no_picture

PEOPLE = (
    SheetPerson("C", order=3),
    SheetPerson("x"),
    SheetPerson("A", order=1),
    SheetPerson("y"),
)


def test_those_with_a_place_stand_left_to_right() -> None:
    assert [person.name for person in left_to_right(PEOPLE)] == ["A", "C"]


def test_those_without_a_place_keep_their_order() -> None:
    assert [person.name for person in elsewhere(PEOPLE)] == ["x", "y"]


def test_no_picture_has_none() -> None:
    assert no_picture("VNF-1") is None
