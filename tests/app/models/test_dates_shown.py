# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models.dates_shown import (
    long_date,
    short_date,
    short_stretch,
    tight_date,
    years_of,
)


@pytest.mark.parametrize(
    ("edtf", "language", "long", "short"),
    [
        ("1993-06-25", "en", "25 June 1993", "25 Jun 1993"),
        ("1993-06-25", "vi", "ngày 25 tháng 6 năm 1993", "25/6/1993"),
        ("", "en", "", ""),
        ("not a date", "fr", "not a date", "not a date"),
    ],
)
def test_dates_are_worded(edtf: str, language: str, long: str, short: str) -> None:
    assert long_date(edtf, language) == long
    assert short_date(edtf, language) == short


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("1922-11-23–2008-06-11", "1922–2008"),
        ("1958-12-10–", "1958–"),
        ("1901~–", "1901~–"),
        ("-0043–", "-0043–"),
        ("", ""),
    ],
)
def test_a_life_is_shown_by_its_years(period: str, years: str) -> None:
    assert years_of(period) == years


@pytest.mark.parametrize(
    ("edtf", "language", "words"),
    [
        ("2010-10?", "en", "Oct 2010?"),
        ("2010-10?", "fr", "oct. 2010\N{NARROW NO-BREAK SPACE}?"),
        ("1954%", "vi", "1954?"),
        ("1993-06-25", "en", "25 Jun 1993"),
        ("1993?/1994?", "en", short_date("1993?/1994?", "en")),
        ("?", "en", "?"),
    ],
)
def test_what_is_uncertain_can_be_said_by_a_sign(edtf: str, language: str, words: str) -> None:
    assert tight_date(edtf, language) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1993-06-25", "2025-05-04", "25 Jun 1993 – 4 May 2025"),
        ("1993-06-25", "1993-06-25", "25 Jun 1993"),
        ("2024-10-06/2024-10-07", "2024-10-07", "6–7 Oct 2024"),
        ("2024-10-06", "2024-10-06/2024-10-07", "6–7 Oct 2024"),
        ("", "", ""),
        ("1993", "", "1993"),
        ("not a date", "1993", "not a date – 1993"),
    ],
)
def test_a_stretch_of_time_is_said_once(first: str, last: str, words: str) -> None:
    assert short_stretch(first, last, "en") == words
