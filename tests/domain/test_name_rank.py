# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How letters fit names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.name_rank import NameRank, best_rank, is_long, name_rank

KIET = "Võ Văn Kiệt"


@pytest.mark.parametrize(
    ("asked", "name", "rank"),
    [
        ("Võ Văn Kiệt", KIET, NameRank.SPELLED),
        ("võ văn kiệt", KIET, NameRank.SPELLED),
        ("vo van kiet", KIET, NameRank.WHOLE),
        ("Võ V", KIET, NameRank.BEGINS_SPELLED),
        ("vo v", KIET, NameRank.BEGINS_SPELLED),
        ("kiet", KIET, NameRank.WORDS),
        ("v kiet", KIET, NameRank.WORDS),
        ("kiet vo", KIET, NameRank.WORDS),
        ("vovank", KIET, NameRank.JOINED),
        ("vankiet", KIET, NameRank.JOINED),
        ("vvk", KIET, NameRank.INITIALS),
        ("vv", KIET, NameRank.INITIALS),
        ("Tô", "To Lam", NameRank.BEGINS),
        ("hanoi", "Hà Nội", NameRank.JOINED),
        ("ha noi", "Hanoi", NameRank.JOINED),
        ("Tô", "Tổ quốc", None),
        ("kk", KIET, None),
        ("vk", KIET, None),
        ("kiet kiet", KIET, None),
        ("paris", KIET, None),
        ("", KIET, None),
        ("x", "", None),
        ("!!", "??", None),
    ],
)
def test_ranks(asked, name, rank):
    assert name_rank(asked, name) == rank


def test_the_best_of_several_names_counts():
    assert best_rank("sau", (KIET, "Sáu Dân")) == (
        NameRank.BEGINS_SPELLED,
        "Sáu Dân",
    )
    assert best_rank("zz", (KIET,)) is None


def test_titles_are_long_and_names_are_not():
    assert not is_long("Ministry of Foreign Affairs")
    assert is_long("Official visit of Prime Minister Võ Văn Kiệt")


@given(st.text(max_size=30), st.text(max_size=30))
def test_anything_may_be_typed(asked, name):
    name_rank(asked, name)


@given(st.text(max_size=30))
def test_a_name_typed_in_full_is_spelled_so(name):
    assert name_rank(name, name) in (NameRank.SPELLED, None)
