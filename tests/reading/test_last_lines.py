# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credits that stand alone at the end of a caption, made-up names."""

from __future__ import annotations

import pytest

from photo_archive.reading.credit_parts import CreditDivider
from photo_archive.reading.last_lines import LastLines, is_part
from photo_archive.reading.wordlists import load_words

WORDS = load_words("credits")
LINES = LastLines(WORDS, CreditDivider(WORDS))


@pytest.mark.parametrize(
    ("body", "credit", "photographer"),
    [
        ("Clarté-Sprint", "Clarté-Sprint", ""),
        ("Grey Brothers", "Grey Brothers", ""),
        ("Jane Roe", "", "Jane Roe"),
        ("Jane Roe for The Bugle", "The Bugle", "Jane Roe"),
    ],
)
def test_last_bracket(body: str, credit: str, photographer: str) -> None:
    parts = LINES.of_bracket("They march.", body)
    assert parts is not None
    assert (parts.credit, parts.photographer) == (credit, photographer)


@pytest.mark.parametrize("body", ["Var", "left", "Norway", "for the first time", "1935", "JR"])
def test_other_brackets(body: str) -> None:
    assert LINES.of_bracket("They march.", body) is None


def test_a_bracket_inside_a_sentence_is_no_credit() -> None:
    assert LINES.of_bracket("They march", "Grey Brothers") is None


def test_papers() -> None:
    assert LINES.is_paper("West Oakham Daily Times")
    assert not LINES.is_paper("West Oakham")
    assert not LINES.is_paper("They read the daily papers")
    assert is_part("Centre de documentation du vin")
    assert not is_part("12 Fi")
