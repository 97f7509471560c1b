# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of words is complete and says one thing with one word."""

from itertools import chain

from photo_archive.domain.date_language import Mark
from photo_archive.domain.date_vietnamese import VIETNAMESE


def test_there_are_twelve_months() -> None:
    assert (
        len(VIETNAMESE.month_words)
        == len(VIETNAMESE.full.months)
        == len(VIETNAMESE.short.months)
        == 12
    )


def test_no_word_names_two_months_or_seasons() -> None:
    words = [*chain(*VIETNAMESE.month_words), *chain(*VIETNAMESE.season_words.values())]
    assert len(words) == len(set(words))


def test_every_sub_year_code_has_words() -> None:
    assert set(VIETNAMESE.seasons) == {*range(21, 25), *range(33, 42)}


def test_words_are_written_in_small_letters() -> None:
    words = [
        *chain(*VIETNAMESE.month_words),
        *chain(*VIETNAMESE.marks.values()),
        *VIETNAMESE.undated,
    ]
    assert [word for word in words if word != word.lower()] == []


def test_what_the_reader_needs_is_there() -> None:
    marks = Mark.NONE
    for mark in VIETNAMESE.marks:
        marks |= mark
    needed = Mark.FROM | Mark.TO | Mark.AND | Mark.OR | Mark.CIRCA | Mark.BEFORE | Mark.AFTER
    assert marks & needed == needed
