# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.clubs import is_about_sport, is_club, plays_in_game
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Jane Roe scores Oxford's second goal against Lyon", ["Oxford", "Lyon"]),
        ("Striker Jane Roe of Leeds Albion is tackled by Karl Brandt", ["Leeds Albion"]),
        ("Dole SC and Lure SC line up at the ground", ["Dole SC", "Lure SC"]),
        ("Le Stade Brestien contre l'AS Dole, le 3 mai 1961", ["Stade Brestien", "AS Dole"]),
        ("Remise de la coupe au capitaine du Stade Malo Dinan, Jean Roux", ["Stade Malo Dinan"]),
        ("Jean Roux, attaquant du Stade de Reims, à l'entraînement", ["Stade de Reims"]),
        ("L'Olympique de Marseille salue son public", ["Olympique de Marseille"]),
    ],
)
def test_clubs_of_a_game(reader: Reader, text: str, bodies: list[str]) -> None:
    read = reader.read(text)
    assert [one.name for one in read.organisations] == bodies
    assert not [one.name for one in read.places if one.name in bodies]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jane Roe scores a goal in Oxford", "Oxford"),
        ("Demonstrators march against war in Lyon", "Lyon"),
        ("Le public au Stade de France, 3 mai 1999", "Stade de France"),
        ("Stade de Reims. 3 mai 1961.", "Stade de Reims"),
    ],
)
def test_towns_and_grounds_stay_places(reader: Reader, text: str, place: str) -> None:
    read = reader.read(text)
    assert place in [one.name for one in read.places]
    assert read.organisations == ()


def test_only_a_caption_about_sport_has_them(scan: Callable[..., Scan]) -> None:
    assert is_about_sport(scan("a goal against Lyon"))
    assert plays_in_game(scan("a goal against Lyon"), 3, 4)
    assert not plays_in_game(scan("a march against Lyon"), 3, 4)
    assert not is_club(scan("le Stade de France", "fr"), 1)
