# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.names_in_text import find_people
from photo_archive.reading.organisations_in_text import find_organisations
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Acme CEO Jane Roe thanks the Harbour Group", ["Acme", "Harbour Group"]),
        ("en", "Oakham Tin Co., Ltd makes cans", ["Oakham Tin Co., Ltd"]),
        (
            "en",
            "The University of Arts and Crafts of Oakham opens",
            ["University of Arts and Crafts of Oakham"],
        ),
        ("en", "Norwegian soldiers before the ICJ", ["ICJ"]),
        ("en", "A group of people at a party", []),
        ("fr", "Les élèves et l’OMS", ["OMS"]),
        ("vi", "Công nhân Tập đoàn Sao Vàng", ["Tập đoàn Sao Vàng"]),
        ("en", "doctors of the UN wait", ["UN"]),
        ("en", "the Norwegian junior rowing team wins", ["Norwegian junior rowing team"]),
        ("en", "at the UN Climate Summit", []),
        ("en", "at the 64th Nordic Assembly", []),
        ("fr", "un congrès du Parti socialiste", ["Parti socialiste"]),
        ("fr", "un chercheur du CNRS", ["CNRS"]),
        ("fr", "photographie de presse / Agence Perrault", []),
        ("fr", "L'équipe du Sporting Club montois", ["Sporting Club montois"]),
        ("fr", "contre l'Union sportive carmausine", ["Union sportive carmausine"]),
        ("fr", "Meeting de l'Aéro-Club de Mont-Brun", ["Aéro-Club de Mont-Brun"]),
        (
            "fr",
            "Cortège de la Fédération nationale des travailleurs du sous-sol CGT",
            ["Fédération nationale des travailleurs du sous-sol CGT"],
        ),
        (
            "fr",
            "Assemblée de l'Association des anciens élèves de Cahors",
            ["Association des anciens élèves de Cahors"],
        ),
        ("fr", "Le 2e bataillon de chasseurs alpins", ["2e bataillon de chasseurs alpins"]),
        (
            "fr",
            "le Stade montois et l'Étoile sportive catalane",
            ["Stade montois", "Étoile sportive catalane"],
        ),
        ("fr", "Le Syndicat national des instituteurs rit", ["Syndicat national des instituteurs"]),
        ("fr", "les salariés de la banque Perrault", ["Perrault"]),
        ("fr", "Groupe de femmes devant le stade municipal", []),
        ("en", "the Oakham Harbour Board meets", ["Oakham Harbour Board"]),
        ("vi", "cán bộ của Hải quân nhân dân Việt Nam", ["Hải quân nhân dân Việt Nam"]),
        ("vi", "Hội nghị tại Huế", []),
        ("vi", "Chủ tịch HĐQT Oakham Nguyễn Thị Sao phát biểu", ["Oakham"]),
    ],
)
def test_bodies(scan: Callable[..., Scan], language: str, text: str, expected: list[str]) -> None:
    scanned = scan(text, language)
    people = find_people(scanned)
    taken = [False] * len(scanned)
    for one in people:
        taken[one.start : one.end] = [True] * (one.end - one.start)
    found = find_organisations(scanned, people, taken)
    assert [scanned.words(one.start, one.end) for one in found] == expected
