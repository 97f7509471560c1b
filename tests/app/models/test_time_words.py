# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a timeline says."""

from __future__ import annotations

from datetime import date

import pytest

from photo_archive.app.models.time_words import bar_word, count_words, days_words, over_word
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.index.timeline import StretchCount
from photo_archive.wording import Wording

DAY = date(1993, 6, 25).toordinal()


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1990-01-01", "1999-12-31", "1990s"),
        ("1993-01-01", "1998-12-31", "1993–1998"),
        ("1993-06-01", "1993-08-31", "June–August 1993"),
        ("1993-06-25", "1993-06-25", "25 June 1993"),
        ("1993-06-25", "1993-06-28", "25–28 June 1993"),
    ],
)
def test_days(first: str, last: str, words: str) -> None:
    assert days_words(day(first), day(last), "en") == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (StretchCount(0, 0.0, 0), "no photos"),
        (StretchCount(1, 0.0, 1), "1 photo"),
        (StretchCount(0, 0.5, 3), "3 photos may be of this time"),
        (StretchCount(24, 2.0, 29), "24 photos, 5 more may be of this time"),
    ],
)
def test_counts(count: StretchCount, words: str) -> None:
    assert count_words(count, Wording("en")) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["1990s", "1993", "Jun", "25"]),
        ("fr", ["1990–", "1993", "juin", "25"]),
        ("vi", ["1990–", "1993", "T6", "25"]),
    ],
)
def test_texts_under_bars(language: str, words: list[str]) -> None:
    assert [bar_word(unit, DAY, language) for unit in TimeUnit] == words
    assert over_word(TimeUnit.YEAR, DAY, language) == "1993"
