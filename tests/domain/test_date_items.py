# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Single dates, and those that another must complete."""

import pytest

from photo_archive.domain.date_items import Item, ItemReader
from photo_archive.domain.date_lexemes import lexemes


def read(text: str, *, after_month: bool = False) -> Item | None:
    found = ItemReader(lexemes(text), text, whole=False).item(0, after_month=after_month)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("25 June 1993", Item("1993", 6, 25)),
        ("25/6/1993", Item("1993", 6, 25)),
        ("1993-06-25", Item("1993", 6, 25)),
        ("ngày 25/6", Item("", 6, 25)),
        ("25/6", Item("", 6, 25, weak=True)),
        ("23", Item("", 0, 23, weak=True)),
        ("June", Item("", 6, weak=True)),
        ("June 1993", Item("1993", 6)),
        ("1993", Item("1993")),
        ("années 1990", Item("199X")),
        ("XIXe siècle", Item("18XX")),
        ("mùa xuân năm 1975", Item("1975", 21)),
    ],
)
def test_items(text: str, item: Item) -> None:
    assert read(text) == item


@pytest.mark.parametrize("text", ["Paris", "1993 people", "23 h", "3000", "25,000", "1993%"])
def test_no_items(text: str) -> None:
    assert read(text) is None


def test_a_year_after_a_bare_day_belongs_to_it_only_after_a_month() -> None:
    assert read("28, 1993", after_month=True) == Item("1993", 0, 28, weak=True)
    assert read("28, 1993") == Item("", 0, 28, weak=True)
