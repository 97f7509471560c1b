# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.errors import ArchiveError
from photo_archive.services.cell_items import Item, read_items, write_items

LINES = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")) | st.sampled_from("\\|[];:'"),
    min_size=1,
    max_size=12,
).map(str.strip)
WORDS = LINES.filter(bool)
ITEMS = st.builds(Item, WORDS, st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple))


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("", ()),
        (" | \n|", ()),
        ("Paris", (Item("Paris"),)),
        ("Paris | Hà Nội\nHuế", (Item("Paris"), Item("Hà Nội"), Item("Huế"))),
        ("Saigon [former]", (Item("Saigon", (("", "former"),)),)),
        (
            "Saigon [ kind: former ;to:1976 ] | b",
            (Item("Saigon", (("kind", "former"), ("to", "1976"))), Item("b")),
        ),
        ("A: b; c", (Item("A: b; c"),)),
        (r"a \| b \[c\]", (Item("a | b [c]"),)),
        (r"C:\temp", (Item(r"C:\temp"),)),
        ("Chair [fr: Président : p.i.]", (Item("Chair", (("fr", "Président : p.i."),)),)),
        ("[fr: Président]", (Item("", (("fr", "Président"),)),)),
        ("a []", (Item("a"),)),
        ("Chair [fr: a\nb]", (Item("Chair", (("fr", "a b"),)),)),
    ],
)
def test_cells_are_read_as_people_write_them(cell: str, items: tuple[Item, ...]) -> None:
    assert read_items(cell) == items


@pytest.mark.parametrize("cell", ["a [b", "a ]", "a [b [c]]", "a [b] c", "a [b] [c]"])
def test_a_bracket_that_does_not_fit_is_told(cell: str) -> None:
    with pytest.raises(ArchiveError, match=r"square brackets"):
        read_items(cell)


@given(st.lists(ITEMS, max_size=4))
def test_any_items_come_back(items: list[Item]) -> None:
    assert read_items(write_items(items)) == tuple(items)


@given(st.text(max_size=40))
def test_any_cell_is_read_or_refused(cell: str) -> None:
    try:
        items = read_items(cell)
    except ArchiveError:
        return
    assert read_items(write_items(items)) == items
