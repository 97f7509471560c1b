# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going to a record by a few letters."""

import pytest

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.name_rank import NameRank
from photo_archive.index.quick_find import NamedRecord, quick_find, quick_numbers


def labels(index, text):
    return [one.label for one in quick_find(index.contents, text, 6)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kiet", "Võ Văn Kiệt"),
        ("vvk", "Võ Văn Kiệt"),
        ("vovank", "Võ Văn Kiệt"),
        ("sau d", "Võ Văn Kiệt"),
        ("pari", "Paris"),
        ("phap", "France"),
        ("hanoi", "Hà Nội"),
        ("mofa", "Ministry of Foreign Affairs"),
        ("wreath", "wreath-laying"),
        ("talks", "Talks in Paris"),
        ("nguyen h", "Nguyễn Hữu"),
        ("Tô", "Tô Lâm"),
    ],
)
def test_it_comes_first(index, text, first):
    assert labels(index, text)[0] == first


@pytest.mark.parametrize("text", ["", " ", "?!", "zzzz", "v" * 5000, "kk", "a " * 300])
def test_nothing_fits(index, text):
    assert labels(index, text) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kyet", "Võ Văn Kiệt"),
        ("voo van kyet", "Võ Văn Kiệt"),
        ("miteran", "François Mitterrand"),
        ("Fransois Miterand", "François Mitterrand"),
        ("Pariz", "Paris"),
        ("ceremoni", "ceremony"),
    ],
)
def test_where_nothing_fits_what_is_near_comes(index, text, first):
    near = quick_find(index.contents, text, 6)
    assert (near[0].label, near[0].rank) == (first, NameRank.NEAR)


def test_what_fits_has_nothing_near_beside_it(index):
    assert labels(index, "paris") == ["Paris", "Talks in Paris"]


def test_it_is_told_by_which_name_and_how_well(index):
    kiet = RecordRef(RecordKind.PERSON, 1)
    assert quick_find(index.contents, "sáu", 1) == [
        NamedRecord(kiet, "Võ Văn Kiệt", "Sáu Dân", NameRank.BEGINS_SPELLED, 1)
    ]


def test_exact_accents_come_first(index):
    assert labels(index, "lam")[:2] == ["Lâm Tới", "Tô Lâm"]
    assert labels(index, "Tô")[0] == "Tô Lâm"
    assert "Lâm Tới" not in labels(index, "Tô")


def test_what_it_is_part_of_tells_it_apart(index):
    opera = quick_find(index.contents, "opera", 1)[0]
    assert (opera.parent, opera.within) == (RecordRef(RecordKind.PLACE, 4), "Hà Nội")
    talks = quick_find(index.contents, "talks", 1)[0]
    assert (talks.parent, talks.within) == (None, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [("A-2", [11]), ("neg77", [12]), ("NEG", []), ("a", []), ("", []), ("\0" * 9, [])],
)
def test_numbers(index, text, found):
    assert quick_numbers(index.contents, text, 5) == found
