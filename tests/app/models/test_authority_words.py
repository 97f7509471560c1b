# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models import authority_words as words
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.wording import Wording


def test_every_code_has_words() -> None:
    assert set(words.KINDS) == set(RecordKind)
    assert set(words.NAME_KINDS) == set(NameKind)
    assert set(words.EVENT_TYPES) == set(EVENT_TYPES)
    assert {code for code, _ in words.PEOPLE_ORDERS} == {one.value for one in PeopleOrder}


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("", "", ""),
        ("1991", "1997", "1991–1997"),
        ("194X", "", "from 1940s"),
        ("", "1993", "until 1993"),
        ("1922-11-23", "1900", "23 Nov 1922 – 1900"),
    ],
)
def test_periods_in_words(first: str, last: str, shown: str) -> None:
    assert words.period(first, last, Wording("en")) == shown


def test_a_life_in_words() -> None:
    english = Wording("en")
    assert words.life_of("1922-11-23", "", english) == "born 23 November 1922"
    assert words.life_of("", "2008", english) == "died 2008"
    assert words.life_of("", "", english) == ""


@pytest.mark.parametrize(
    ("edtf", "ends"),
    [("1991/1997", ("1991", "1997")), ("194X/..", ("194X", "")), ("1993", ("1993", "1993"))],
)
def test_dates_as_periods(edtf: str, ends: tuple[str, str]) -> None:
    assert words.divided(edtf) == ends


def test_languages_have_names() -> None:
    assert words.language_word("vi", Wording("en")) == "Vietnamese"
    assert words.language_word("tlh", Wording("en")) == "tlh"
