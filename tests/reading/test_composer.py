# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions composed in the styles of houses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from photo_archive.domain.dates import parse_edtf
from photo_archive.reading.composer import CaptionFacts, ComposedPerson, compose
from photo_archive.reading.house_style import house_styles

FACTS = CaptionFacts(
    people=(
        ComposedPerson("Võ Văn Kiệt", "Prime Minister", 2),
        ComposedPerson("François Mitterrand", "President", 1),
    ),
    places=("Élysée Palace", "Paris", "France"),
    event="Official visit of Prime Minister Võ Văn Kiệt to France",
    event_type="official-visit",
    date=parse_edtf("1993-06-25"),
    credit="VNA/VNS Photo",
    photographer="Minh Đạo",
)


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (
            "archive-en",
            "President François Mitterrand (left) and Prime Minister Võ Văn Kiệt (right) during"
            " the official visit of Prime Minister Võ Văn Kiệt to France (Élysée Palace, Paris,"
            " France, 25 June 1993). Photo: Minh Đạo, VNA/VNS Photo",
        ),
        (
            "vna",
            "President François Mitterrand and Prime Minister Võ Văn Kiệt during the official"
            " visit of Prime Minister Võ Văn Kiệt to France (Élysée Palace, Paris, France, June"
            " 25, 1993). VNA/VNS Photo Minh Đạo",
        ),
        (
            "ap",
            "President François Mitterrand, left, and Prime Minister Võ Văn Kiệt, right, during"
            " the official visit of Prime Minister Võ Văn Kiệt to France in Élysée Palace, Paris,"
            " France, June 25, 1993. (VNA/VNS Photo/Minh Đạo)",
        ),
    ],
)
def test_each_house_writes_its_way(style: str, written: str) -> None:
    assert compose(FACTS, house_styles()[style]) == written


def test_french_and_vietnamese_are_written_by_their_own_forms() -> None:
    styles = house_styles()
    french = replace(
        FACTS,
        people=(ComposedPerson("Jacques Chirac", "le président"),),
        event="Visite officielle du Premier ministre Phan Văn Khải",
    )
    vietnamese = replace(
        FACTS,
        people=(ComposedPerson("Võ Văn Kiệt", "Thủ tướng"),),
        event="Chuyến thăm chính thức Pháp",
        credit="TTXVN",
    )

    assert compose(french, styles["afp"]).startswith(
        "Le président Jacques Chirac. Visite officielle du Premier ministre Phan Văn Khải,"
    )
    assert compose(vietnamese, styles["ttxvn"]) == (
        "Thủ tướng Võ Văn Kiệt trong chuyến thăm chính thức Pháp (Élysée Palace, Paris, France,"
        " ngày 25/6/1993). Ảnh: Minh Đạo - TTXVN"
    )


def test_what_is_not_known_leaves_no_trace() -> None:
    style = house_styles()["archive-en"]

    assert compose(CaptionFacts(), style) == ""
    assert compose(CaptionFacts(date=parse_edtf("1954~")), style) == "Circa 1954."
    assert compose(CaptionFacts(title="A bridge in the rain."), style) == "A bridge in the rain."
    assert compose(CaptionFacts(event="VivaTech 2024", places=("Paris",)), style) == (
        "VivaTech 2024 (Paris)."
    )
    assert compose(CaptionFacts(photographer="Minh Đạo"), style) == "Photo: Minh Đạo"


def test_a_named_event_takes_no_article() -> None:
    facts = CaptionFacts(people=(ComposedPerson("A. Binh"),), event="VivaTech 2024")

    assert compose(facts, house_styles()["archive-en"]) == "A. Binh at VivaTech 2024."


def test_three_stand_left_centre_right_and_more_in_their_order() -> None:
    style = house_styles()["archive-en"]
    four = tuple(ComposedPerson(name, "", place) for place, name in enumerate("DCBA", 1))

    assert compose(CaptionFacts(people=four[:3]), style) == ("D (left), C (centre) and B (right).")
    assert compose(CaptionFacts(people=four), style) == "D, C, B and A."


def test_a_place_named_within_another_is_not_repeated() -> None:
    facts = CaptionFacts(places=("Town Hall, Bagneux", "Bagneux", "France"), title="A team")

    assert compose(facts, house_styles()["archive-en"]) == "A team (Town Hall, Bagneux, France)."
