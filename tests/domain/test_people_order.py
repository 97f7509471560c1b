# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.people import NameOrder
from photo_archive.domain.people_order import PeopleOrder, initial_of, listed, parts_of

NAMES = (
    "Võ Văn Kiệt", "Charles de Gaulle", "François Mitterrand", "Nguyễn Thị Bình", "Đặng Thái Sơn",
    "Valéry Giscard d\u2019Estaing", "Ho Chi Minh", "Tô Lâm", "Sukarno",
)  # fmt: skip


def in_order(order: PeopleOrder) -> list[str]:
    return sorted(NAMES, key=lambda name: listed(name, parts_of(name), order).key)


def test_western_lists_go_by_family_name() -> None:
    assert in_order(PeopleOrder.WESTERN) == [
        "Đặng Thái Sơn", "Charles de Gaulle", "Valéry Giscard d\u2019Estaing", "Ho Chi Minh",
        "François Mitterrand", "Nguyễn Thị Bình", "Sukarno", "Tô Lâm", "Võ Văn Kiệt",
    ]  # fmt: skip


def test_vietnamese_lists_go_by_given_name() -> None:
    found = in_order(PeopleOrder.VIETNAMESE)
    given = ["Nguyễn Thị Bình", "Charles de Gaulle", "Võ Văn Kiệt", "Tô Lâm", "Ho Chi Minh",
             "Đặng Thái Sơn"]  # fmt: skip
    assert [name for name in found if name in given] == given


@pytest.mark.parametrize(
    ("name", "family", "middle", "given"),
    [
        ("Võ Văn Kiệt", "Võ", "Văn", "Kiệt"),
        ("Tô Lâm", "Tô", "", "Lâm"),
        ("Ho Chi Minh", "Ho", "Chi", "Minh"),
        ("Le Pen", "Pen", "", "Le"),
        ("Charles de Gaulle", "de Gaulle", "", "Charles"),
        ("John Fitzgerald Kennedy", "Kennedy", "Fitzgerald", "John"),
        ("Sukarno", "Sukarno", "", ""),
    ],
)
def test_parts_are_guessed_for_the_order_only(
    name: str, family: str, middle: str, given: str
) -> None:
    parts = parts_of(name)
    assert (parts.family, parts.middle, parts.given) == (family, middle, given)


def test_what_was_entered_is_not_guessed() -> None:
    parts = parts_of("Hồ Chí Minh", family="Nguyễn", given="Cung", order=NameOrder.FAMILY_FIRST)
    assert (parts.family, parts.given) == ("Nguyễn", "Cung")
    assert listed("Hồ Chí Minh", parts, PeopleOrder.WESTERN).initial == "N"


def test_initials() -> None:
    assert (initial_of("Đặng"), initial_of("Đặng", "vi")) == ("D", "Đ")
    assert (initial_of("Ứng", "vi"), initial_of("Émile")) == ("Ư", "E")
    assert initial_of("\u201cX\u201d") == "X"
    assert initial_of("7") == "#"


@pytest.mark.parametrize("order", list(PeopleOrder))
def test_everyone_has_a_place(order: PeopleOrder) -> None:
    for name in (*NAMES, "", "  ", "?", "de", "d\u2019"):
        assert listed(name, parts_of(name), order).initial
