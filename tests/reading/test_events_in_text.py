# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.date_text import find_dates
from photo_archive.reading.events_in_text import find_events
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "during an official visit to Norway on 3 May 1999",
            [("official visit to Norway", "official-visit")],
        ),
        (
            "en",
            "at the 5th Northern Lights Summit in Oslo",
            [("5th Northern Lights Summit", "summit")],
        ),
        (
            "en",
            "the signing of a fishery and trade contract between them",
            [("signing of a fishery and trade contract", "signing")],
        ),
        ("en", "They shake hands and look at the sea", []),
        ("vi", "buổi ra mắt “Hoa từ núi” ở Huế", [("buổi ra mắt “Hoa từ núi", "performance")]),
        ("vi", "trao quà Tết cho trẻ em", []),
        (
            "en",
            "Troops during Operation Desert Falcon in Oslo",
            [("Operation Desert Falcon", "campaign")],
        ),
        ("en", "marks the anniversary of the treaty", []),
        ("fr", "Exposition Roy, Nice", [("Exposition Roy", "exhibition")]),
        ("vi", "nâng chiếc cúp Tiger Cup tại Huế", [("Tiger Cup", "sport")]),
        ("en", "She signs the North Sea Treaty", [("signs the North Sea Treaty", "signing")]),
        ("en", "She signs a letter to a friend", []),
        ("en", "They hold talks with the mayor", []),
        (
            "en",
            "at a ceremony marking ten years of peace",
            [("ceremony marking ten years of peace", "ceremony")],
        ),
        ("en", "on 22 March 2016 in the rain", []),
        (
            "fr",
            "Funérailles nationales du soldat inconnu",
            [("Funérailles nationales du soldat inconnu", "ceremony")],
        ),
        ("fr", "Il visite le musée", []),
        ("fr", "lors du sommet Choose Mars à Nice", [("sommet Choose Mars", "summit")]),
        ("vi", "tại SEA Games 28 ở Huế", [("SEA Games 28", "sport")]),
        ("en", "during the Battle of Fern", [("Battle of Fern", "campaign")]),
        ("vi", "chúc Tết bà con", []),
        ("vi", "ký Hiệp định Kiên Bình", [("ký Hiệp định Kiên Bình", "signing")]),
        ("vi", "lễ ký biên bản ghi nhớ", [("lễ ký biên bản ghi nhớ", "signing")]),
        ("en", "They come to visit the harbour", []),
        (
            "fr",
            "lors de la visite officielle de travail",
            [("visite officielle de travail", "official-visit")],
        ),
        ("fr", "discours du maire", [("discours du maire", "other")]),
        (
            "vi",
            "trong chuyến thăm chính thức Na Uy ngày 3/5/1999",
            [("chuyến thăm chính thức Na Uy", "official-visit")],
        ),
        ("vi", "tại lễ đón ở Huế", [("lễ đón", "welcome-ceremony")]),
    ],
)
def test_events(
    scan: Callable[..., Scan], language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    scanned = scan(text, language)
    dates = [(date.start, date.end) for date in find_dates(text)]
    found = find_events(scanned, [False] * len(scanned), dates)
    assert [(scanned.words(one.start, one.end), one.type) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Delegates at COP31 in Oslo", ["COP31"]),
        ("COP 31 delegates meet in Oslo", ["COP 31"]),
        ("The COP31 climate summit in Oslo", ["COP31 climate summit"]),
        ("They celebrate the adoption of the Oslo Charter", ["adoption of the Oslo Charter"]),
        ("Marché de Noël de Dole, 2 décembre 2019", ["Marché de Noël de Dole"]),
        ("Trẻ em rước đèn dịp Tết Trung thu", ["Tết Trung thu"]),
        ("Pupils at the Physics Olympiad in Oslo", ["Physics Olympiad"]),
    ],
)
def test_feasts_and_numbered_conferences(reader: Reader, text: str, events: list[str]) -> None:
    assert [one.name for one in reader.read(text).events] == events
