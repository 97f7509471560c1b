# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words seen as parts of dates."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.date_language import Mark
from photo_archive.domain.date_lexemes import lexemes


@pytest.mark.parametrize(
    ("word", "month"),
    [("June", 6), ("juin", 6), ("août", 8), ("AOUT", 8), ("tháng mười hai", 12), ("tháng tư", 4)],
)
def test_months(word: str, month: int) -> None:
    assert [lexeme.month for lexeme in lexemes(word)] == [month]


@pytest.mark.parametrize(
    ("word", "number", "ordinal"),
    [
        ("25", 25, False),
        ("1er", 1, True),
        ("19th", 19, True),
        ("XIXe", 19, True),
        ("XX", 20, False),
    ],
)
def test_numbers(word: str, number: int, ordinal: bool) -> None:
    (lexeme,) = lexemes(word)
    assert (lexeme.number, lexeme.ordinal) == (number, ordinal)


def test_words_that_need_their_accents() -> None:
    assert [lexeme.season for lexeme in lexemes("hè he mùa hè mua he")] == [22, 0, 22, 22]


def test_one_letter_is_a_mark_only_before_a_full_stop() -> None:
    assert lexemes("c. 1954")[0].marks & Mark.CIRCA
    assert not lexemes("c 1954")[0].marks


def test_gaps() -> None:
    found = lexemes("(1954 –1955\n\n1956")
    assert [(lexeme.gap, lexeme.spaced) for lexeme in found] == [
        ("(", False),
        ("-", True),
        ("¶", True),
    ]


@given(st.text())
def test_lexemes_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for lexeme in lexemes(text):
        assert end <= lexeme.start < lexeme.end <= len(text)
        end = lexeme.end


def test_composition_does_not_matter() -> None:
    text = "từ ngày 23 tháng mười đến mùa xuân, thế kỷ XIX"
    composed, decomposed = lexemes(text), lexemes(unicodedata.normalize("NFD", text))
    assert [one.marks for one in composed] == [one.marks for one in decomposed]
