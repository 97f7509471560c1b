# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The patterns of every language have the gaps that are filled."""

from dataclasses import fields
from string import Formatter

import pytest

from photo_archive.domain.date_language import ROMAN_CENTURIES, DatePatterns
from photo_archive.domain.date_words import LANGUAGES

GAPS = {"day", "month", "year", "last_day", "last_month", "season", "first", "last"}


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_patterns_have_only_known_gaps(code: str) -> None:
    for patterns in (LANGUAGES[code].full, LANGUAGES[code].short):
        for field in fields(DatePatterns):
            pattern = getattr(patterns, field.name)
            if isinstance(pattern, str):
                assert {gap for _, gap, _, _ in Formatter().parse(pattern) if gap} <= GAPS


def test_roman_numbers() -> None:
    assert ROMAN_CENTURIES[18] == "XIX"
    assert len(ROMAN_CENTURIES) == 21
