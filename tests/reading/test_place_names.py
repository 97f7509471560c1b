# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.names_in_text import find_people
from photo_archive.reading.place_names import (
    bare_places,
    known_place_end,
    known_region_end,
    named_levels,
    places_of_people,
)
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "LONDON - A man sits", ["LONDON"]),
        ("en", "Rivers in southern Norway rise", ["Norway"]),
        ("en", "The University of Melbourne opens", []),
        ("en", "The mayor of Oslo speaks", []),
        ("en", "Paris Accords", []),
        ("vi", "Người dân Đà Nẵng đón xuân", ["Đà Nẵng"]),
    ],
)
def test_bare_places(
    scan: Callable[..., Scan], language: str, text: str, expected: list[str]
) -> None:
    scanned = scan(text, language)
    found = bare_places(scanned, [False] * len(scanned))
    assert [scanned.words(one.start, one.end) for one in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "residents of Fernvale, Mississippi, wait", ["Fernvale", "Mississippi"]),
        ("fr", "Ruelle à Bellac-le-Vieux (Lot).", ["Bellac-le-Vieux", "Lot"]),
        ("en", "Heads of State, Norway", []),
    ],
)
def test_a_state_behind_makes_a_place(
    scan: Callable[..., Scan], language: str, text: str, expected: list[str]
) -> None:
    scanned = scan(text, language)
    found = named_levels(scanned, [False] * len(scanned))
    assert [scanned.words(one.start, one.end) for one in found] == expected


def test_known_ends(scan: Callable[..., Scan]) -> None:
    scanned = scan("New York and Texas and town")
    assert known_place_end(scanned, 0) == 2
    assert known_place_end(scanned, 3) == 3
    assert known_region_end(scanned, 3) == 4
    assert known_region_end(scanned, 5) == 5


def test_cities_are_no_people(scan: Callable[..., Scan]) -> None:
    scanned = scan("Near them Salt Lake City, Anna Berg and Carl Roe stand")
    people = find_people(scanned)
    dropped = places_of_people(scanned, people)
    assert all("Berg" not in scanned.words(one.start, one.end) for one in dropped)
