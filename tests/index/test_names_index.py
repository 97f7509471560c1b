# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records by any of their names."""

import pytest

from photo_archive.domain.tokens import tokens
from photo_archive.index.names_index import NamesIndex, name_found
from photo_archive.index.vocabulary import asked_words

NAMES = [("Hà Nội", "Hanoi"), ("Điện Biên Phủ",), ("Võ Văn Kiệt", "Sáu Dân"), ("Ia Đrăng",)]


def asked(text, prefix=False, exact=False):
    return asked_words(tokens(text), exact=exact, prefix=prefix)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("hanoi", {0}),
        ("ha noi", {0}),
        ("dienbienphu", {1}),
        ("dien bienphu", {1}),
        ("van kiet", {2}),
        ("vankiet", {2}),
        ("kiet van", set()),
        ("sau kiet", set()),
        ("iadrang", {3}),
    ],
)
def test_find(text, codes):
    assert set(NamesIndex(NAMES).find(asked(text))) == codes


def test_names_can_be_replaced():
    index = NamesIndex(NAMES)
    index.put(0, ("Thăng Long",))
    index.put(4, ("Hanoi Hilton",))
    assert set(index.find(asked("hanoi"))) == {4}
    assert set(index.find(asked("thanglong"))) == {0}
    assert index.name_found(0, asked("long")) == "Thăng Long"


def test_name_found():
    assert name_found(NAMES[2], asked("dan")) == "Sáu Dân"
    assert name_found(NAMES[2], asked("dân", exact=True)) == "Sáu Dân"
    assert name_found(NAMES[2], asked("da")) == ""
    assert name_found(NAMES[2], asked("da", prefix=True)) == "Sáu Dân"
