# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of names and numbers."""

import random
import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.collation import (
    PersonOrder,
    natural_key,
    person_key,
    sort_key,
    vietnamese_key,
    western_key,
)

VIETNAMESE = [
    "An", "An Bình", "Anh", "Ảnh An", "Ánh", "Ăn", "Ân", "Ba", "Dung", "Dũng", "Duy", "Đạt", "Đoan",
    "Đoàn", "Hà", "Hà Nội", "Hoà Bình", "Hòa Hợp", "Oanh", "Ông", "Ơn", "Tô", "Tổ", "Tố", "Tộ",
    "Uyên", "Ứng", "Ý", "Zen",
]  # fmt: skip


def assert_ascending(texts: list[str], key: Callable[[str], str]) -> None:
    keys = [key(text) for text in texts]
    assert all(one < other for one, other in pairwise(keys)), keys


def test_vietnamese_order() -> None:
    mixed = random.Random(1).sample(VIETNAMESE, len(VIETNAMESE))
    assert sorted(mixed, key=vietnamese_key) == VIETNAMESE


def test_vietnamese_tones() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert_ascending(tones, vietnamese_key)


def test_letters_go_before_tones_and_syllables_one_by_one() -> None:
    assert vietnamese_key("má") < vietnamese_key("mai")
    assert vietnamese_key("Ba Vì") < vietnamese_key("Bà An")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hòa", "HOÀ"), ("Thủy", "Thuỷ"), ("Việt-Nam", "Việt Nam"), ("M. Kiệt", "M Kiệt")],
)
def test_the_same_place_in_a_vietnamese_list(one: str, other: str) -> None:
    assert vietnamese_key(one) == vietnamese_key(other)


@pytest.mark.parametrize(
    "names",
    [
        ["cote", "coté", "côte", "côté", "coter"],
        ["Élan", "Elbe", "Étoile", "Evian"],
        ["de Gaulle", "Debré"],
        ["Ngo Dinh", "Ngô Đình", "Ngoc"],
        ["œuf", "oeuvre", "Œuvre d’art"],
        ["Saint-Denis", "Saint Germain", "Sainte-Anne"],
    ],
)
def test_western_order(names: list[str]) -> None:
    assert_ascending(names, western_key)


def test_accents_decide_last() -> None:
    words = ["cote", "coté", "côte", "côté", "coter"]
    assert_ascending(words, western_key)
    assert western_key("de Gaulle") < western_key("Debré")
    assert western_key("Ngo Dinh") < western_key("Ngô Đình") < western_key("Ngoc")


def test_numbers_in_references() -> None:
    references = [
        "79-GC-2-9",
        "79-GC-2-10",
        "79-GC-2-134",
        "79-GC-10-1",
        "79-GD-1",
        "IMG_7",
        "img_07",
    ]
    assert_ascending(references, natural_key)


def test_numbers_of_any_length() -> None:
    assert natural_key("9" * 30) < natural_key("1" + "0" * 30)
    assert natural_key("0") < natural_key("1")


def test_people_by_family_and_by_given_name() -> None:
    people = [("Nguyễn", "Văn", "Linh"), ("Nguyễn", "Thị", "Bình"), ("Đỗ", "", "Mười")]

    def order(by: PersonOrder) -> list[str]:
        keyed = sorted(
            people,
            key=lambda p: person_key(family=p[0], middle=p[1], given=p[2], language="vi", order=by),
        )
        return [person[2] for person in keyed]

    assert order(PersonOrder.FAMILY) == ["Mười", "Bình", "Linh"]
    assert order(PersonOrder.GIVEN) == ["Bình", "Linh", "Mười"]


def test_people_in_french_lists() -> None:
    def key(family: str, given: str) -> str:
        return person_key(family=family, given=given, language="fr")

    assert key("Lévy", "Anne") > key("Levy", "Anne")
    assert key("Lévy", "Anne") < key("Levy", "Zoé")
    assert key("Le", "Anne") < key("Lebrun", "Albert")
    assert key("Gaulle, de", "Charles") < key("Giscard d’Estaing", "Valéry")


@given(st.text(), st.sampled_from(["en", "fr", "vi"]))
def test_keys_are_storable_and_do_not_depend_on_composition(text: str, language: str) -> None:
    key = sort_key(text, language)
    assert key == sort_key(unicodedata.normalize("NFD", text), language)
    assert "\x00" not in key


@given(st.lists(st.integers(min_value=0, max_value=10**12)))
def test_natural_keys_sort_numbers(numbers: list[int]) -> None:
    keyed = sorted((f"A-{number}" for number in numbers), key=natural_key)
    assert keyed == [f"A-{number}" for number in sorted(numbers)]
