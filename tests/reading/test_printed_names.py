# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.people import Person
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record
from photo_archive.reading.printed_names import Spelled, printed_names

HIEN = Person(
    1,
    "Nguyễn Thị Hiền",
    names=(
        Name("Nguyen Thi Hien", NameKind.UNACCENTED, "en"),
        Name("Nguyễn Thị Hiễn", NameKind.MISSPELLING, "vi"),
        Name("Ba Hiền", NameKind.ALIAS, "vi"),
    ),
)
EDITH = Person(2, "Élise Hédon", names=(Name("Élise Hedonn", NameKind.MISSPELLING),))
BARE = Person(3, "Anna Berg")
HUE = Place(4, "Hải Đông", names=(Name("Haidong", NameKind.VARIANT, "en"),))


@pytest.mark.parametrize(
    ("record", "text", "language", "spelled"),
    [
        (HIEN, "Bà Nguyễn Thị Hiền", "vi", Spelled.RIGHT),
        (HIEN, "Bà NGUYỄN THỊ HIỀN", "vi", Spelled.RIGHT),
        (HIEN, "Mrs Nguyen Thi Hien", "en", Spelled.RIGHT),
        (HIEN, "Mme Nguyen Thi Hien", "fr", Spelled.BARE),
        (HIEN, "Bà Nguyen Thi Hien", "vi", Spelled.BARE),
        (HIEN, "Bà Nguyễn Thị Hiến", "vi", Spelled.OTHER),
        (HIEN, "Bà Nguyễn Thị Hiễn", "vi", Spelled.MISSPELLED),
        (HIEN, "Bà Ba Hiền", "vi", Spelled.RIGHT),
        (HIEN, "Bà Ba Hien", "vi", Spelled.BARE),
        (EDITH, "Mme Elise Hédon", "fr", Spelled.RIGHT),
        (EDITH, "Mme Elise Hedon", "fr", Spelled.BARE),
        (EDITH, "Mme Élise Hedonn", "fr", Spelled.MISSPELLED),
        (BARE, "Mme Anna Bérg", "fr", Spelled.UNKNOWN),
        (HUE, "in Haidong", "en", Spelled.RIGHT),
        (HUE, "in Hai Dong", "en", Spelled.RIGHT),
        (HUE, "tại Hài Đông", "vi", Spelled.OTHER),
    ],
)
def test_how_a_name_is_spelled(record: Record, text: str, language: str, spelled: Spelled) -> None:
    (found,) = printed_names(text, [record], language)
    assert found.spelled is spelled
    assert text[found.start : found.end] == text.split(" ", 1)[1]


@pytest.mark.parametrize(
    "text", ["", "nobody", "Nguyễn Thị, Hiền", "nguyễn thị hiền", "Thị Hiền", "Nguyễn Thị Hiềnn"]
)
def test_what_is_no_name(text: str) -> None:
    assert printed_names(text, [HIEN], "vi") == []


def test_a_bare_first_letter_of_d_is_no_matter_of_capitals() -> None:
    dung = Person(5, "Đào Dũng")
    (found,) = printed_names("Ông Dào Dũng", [dung], "vi")
    assert found.spelled is Spelled.OTHER


def test_the_longest_name_wins_and_two_people_may_share_one() -> None:
    short = Person(6, "Anna")
    other = Person(7, "Anna Berg")
    found = printed_names("Anna Berg and Anna", [BARE, short, other], "en")
    assert [(one.start, one.record.id) for one in found] == [(0, 3), (0, 7), (14, 6)]


@given(st.text(max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for found in printed_names(f"{text} Nguyễn Thị Hiền {text}", [HIEN, BARE], "vi"):
        assert 0 <= found.start < found.end <= 2 * len(text) + 17
