# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.findings import Rule
from photo_archive.domain.people import Person
from photo_archive.domain.places import Place
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.checker import check_photo
from photo_archive.reading.reader import Reader
from photo_archive.reading.values import Reading

ANNA, OSLO = Person(1, "Anna Berg"), Place(3, "Oslo")

Checked = Callable[..., CheckedPhoto]


def test_a_good_record_has_nothing_to_find(
    checked: Checked, reading: Callable[..., Reading]
) -> None:
    text = "Anna Berg in Oslo, 3 May 1991"
    read = reading(text, date="1991-05-03", people={"Anna Berg": 1}, places={"Oslo": 3})
    photo = checked(text, linked=[ANNA, OSLO], reading=read, date="1991-05-03", credit="ABC")
    assert check_photo(photo) == ()


def test_each_thing_is_said_once(checked: Checked, reading: Callable[..., Reading]) -> None:
    text = "Anna Berg in Oslo"
    read = reading(text, people={"Anna Berg": 1}, places={"Oslo": None})
    found = check_photo(checked(text, others=[ANNA], reading=read))
    assert [one.rule for one in found] == [
        Rule.NAMED_NOT_LINKED, Rule.WHERE, Rule.WHEN, Rule.CREDIT,
    ]  # fmt: skip


def test_an_empty_photo_lacks_all(checked: Checked) -> None:
    assert [one.rule for one in check_photo(checked())] == [
        Rule.CAPTION, Rule.WHERE, Rule.WHEN, Rule.CREDIT,
    ]  # fmt: skip


def test_any_text_can_be_checked(checked: Checked, reader: Reader) -> None:
    @given(st.text(max_size=60))
    def check(text: str) -> None:
        read = reader.read(text)
        for one in check_photo(checked(text, linked=[ANNA, OSLO], reading=read, date="1991")):
            assert -1 <= one.start <= one.end <= len(text)

    check()
