# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.captions import Language
from photo_archive.reading.lexicon import Lexicon
from photo_archive.reading.names_in_text import Evidence, find_people, inside_other_name
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan

Scanner = Callable[..., Scan]


def people(scanned: Scan) -> list[tuple[str, str]]:
    return [
        (
            scanned.words(one.start, one.end),
            " | ".join(scanned.text[first:last] for first, last in one.roles),
        )
        for one in find_people(scanned)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "President Jane Roe greets Prime Minister Lê Văn An.",
            [("Jane Roe", "President"), ("Lê Văn An", "Prime Minister")],
        ),
        (
            "en",
            "Governor John Roe and his deputy, Zubok Trelly, review the damage along the river.",
            [("John Roe", "Governor"), ("Zubok Trelly", "deputy")],
        ),
        (
            "en",
            "Governor John Roe, his deputy, Femke Poe, and others.",
            [("John Roe", "Governor"), ("Femke Poe", "deputy")],
        ),
        (
            "fr",
            "Le ministre et son directeur de cabinet, Zubok Trelly, saluent.",
            [("Zubok Trelly", "directeur de cabinet")],
        ),
        (
            "fr",
            "Jeanne Roux, porte-parole du Quai d'Orsay, sourit",
            [("Jeanne Roux", "porte-parole du Quai d'Orsay")],
        ),
        ("fr", "Fête de la reine des Violettes au Capitole", []),
        ("fr", "Le coureur breton Jean Roux arrive", [("Jean Roux", "coureur breton")]),
        ("fr", "Le peintre montois Jean Roux", [("Jean Roux", "peintre montois")]),
        ("fr", "Le poète André Breton lit", [("André Breton", "poète")]),
        ("en", 'Gen. John W. "Jay" Roe speaks', [('John W. "Jay" Roe', "Gen.")]),
        (
            "en",
            "Front row: R. Roe, W. Poe, A. McRoe.",
            [("R. Roe", ""), ("W. Poe", ""), ("A. McRoe", "")],
        ),
        (
            "en",
            "They listen to agriculture undersecretary Jane Roe",
            [("Jane Roe", "agriculture undersecretary")],
        ),
        (
            "en",
            "Norwegian nuclear negotiator Jane Roe leaves",
            [("Jane Roe", "Norwegian nuclear negotiator")],
        ),
        (
            "en",
            "Presidents Roe, Poe and Doe wave.",
            [("Roe", "Presidents"), ("Poe", "Presidents"), ("Doe", "Presidents")],
        ),
        (
            "en",
            "Ms Jane Roe, Mayor of Oakham (England), speaks.",
            [("Jane Roe", "Mayor of Oakham")],
        ),
        (
            "en",
            "Colonel Jane Roe, head of the guard, and John Poe (left).",
            [("Jane Roe", "Colonel | head of the guard"), ("John Poe", "")],
        ),
        (
            "en",
            "A talk with Jane Roe, Senator John Poe and others",
            [("Jane Roe", ""), ("John Poe", "Senator")],
        ),
        (
            "en",
            "Jane Roe, Governor John Poe’s adviser on trade (right), waves.",
            [("Jane Roe", "Governor John Poe’s adviser on trade"), ("John Poe", "Governor")],
        ),
        (
            "fr",
            "Le président Jean Roux et Mme Anne Blanc, maire de Dole.",
            [("Jean Roux", "président"), ("Anne Blanc", "maire de Dole")],
        ),
        (
            "fr",
            "Vue de Jean Le Maire, ministre des Armées.",
            [("Jean Le Maire", "ministre des Armées")],
        ),
        (
            "vi",
            "Bộ trưởng Bộ Ngoại giao Lý Văn An (phải) tiếp ông Jean Roux.",
            [("Lý Văn An", "Bộ trưởng Bộ Ngoại giao"), ("Jean Roux", "")],
        ),
        (
            "vi",
            "Ông Jean Roux - Phó đại diện thương mại Na Uy.",
            [("Jean Roux", "Phó đại diện thương mại Na Uy")],
        ),
    ],
)
def test_people(scan: Scanner, language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert people(scan(text, language)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crowd on Jane Roe Square near USS Jane Roe"),
        ("en", "Workers of the Harbour Company at Oakham Station"),
        ("en", "Children in New Oakham"),
        ("en", "The HMS Queen Jane leaves port"),
        ("en", "Parade on Jane Roe pedestrian street"),
        ("fr", "Vue de la rue du Général Roux"),
        ("fr", "Vue de la place Jean-Roux et du lycée Jean Roux"),
        ("vi", "Quang cảnh sân bay Lý Văn An, xã Lê Bình, chiến dịch Lê Bình"),
    ],
)
def test_nobody(scan: Scanner, language: str, text: str) -> None:
    assert people(scan(text, language)) == []


def test_evidence_and_certainty(scan: Scanner) -> None:
    found = find_people(scan("General Roe, Lê Văn An, Jane Poe (L)"))
    assert [one.evidence for one in found] == [
        Evidence.OFFICE_BEFORE,
        Evidence.SURNAME,
        Evidence.PLACED,
    ]
    assert [one.evidence.certainty.value for one in found] == ["certain", "probable", "certain"]


def test_inside_other_name(scan: Scanner) -> None:
    scanned = scan("frigate Jane Roe")
    assert inside_other_name(scanned, 1, 3)
    assert not inside_other_name(scan("and Jane Roe"), 1, 3)


HARD_TEXTS = [
    "",
    " ",
    "\u0301\u0302\u0303" * 20,
    "https://example.org/Jane/Roe?x=1",
    "السيد الرئيس جين رو يلتقي الوزير",
    "President \x00\x07\x1b[31m Jane\x08 Roe",
    "Mr. Mr. Mr. President of of of the the",
    "((((L))) (R",
    '"“”‘’«»" Jane "Jo Jo',
    "GENERAL " * 50,
    "Chủ tịch " * 50,
    "maire de " * 50,
]


@pytest.mark.parametrize("language", ["en", "fr", "vi"])
@pytest.mark.parametrize("text", HARD_TEXTS)
def test_hard_texts_are_read(scan: Scanner, language: str, text: str) -> None:
    for one in find_people(scan(text, language)):
        assert 0 <= one.start < one.end


PIECES = st.sampled_from(
    (
        *("President", "of", "the", "Norway,", "Jane", "Roe", "and", "Mr.", "(L)", "–", "-", "'"),
        *("“Jo”", "Jr.", "King", "de", "van", "Lê", "Văn", "An", "Chủ tịch", "maire", "Dole"),
        *("et", "le", "ministre", "né", "Kim", "Dae-sung", ".", ";", "1950", "UN’s\u0301", "\n"),
    )
)


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(PIECES, max_size=30), language=st.sampled_from(list(Language)))
def test_spans_are_in_the_text_and_apart(pieces: list[str], language: Language) -> None:
    scanned = Scan(" ".join(pieces), LEXICONS[language])
    found = find_people(scanned)
    assert found == find_people(Scan(scanned.text, LEXICONS[language]))
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(scanned)
        end = one.end
        for first, last in one.roles:
            assert 0 <= first < last <= len(scanned.text)


@pytest.mark.parametrize("piece", ["Jane Roe, mayor of X, ", "Lê ", "Roe and ", '"Jo" ', "de la "])
def test_long_texts_are_read_in_good_time(scan: Scanner, piece: str) -> None:
    begin = time.process_time()
    find_people(scan(piece * (100_000 // len(piece))))
    assert time.process_time() - begin < 20


LEXICONS = {one: Lexicon(one) for one in Language}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ambassador Trần Văn An, Mayor of the 13th district of Paris Jane Roe and Mr Poe",
            [
                ("Trần Văn An", "Ambassador"),
                ("Jane Roe", "Mayor of the 13th district of Paris"),
            ],
        ),
        (
            "Director of the French Institute in Norway (FIN) Jane Roe and artist John Doe",
            [("Jane Roe", "Director of the French Institute in Norway"), ("John Doe", "artist")],
        ),
        (
            "Thủ tướng Trần Văn An, Thủ tướng Lào Oduya Kimathi và Thủ tướng Campuchia Omar Sy",
            [
                ("Trần Văn An", "Thủ tướng"),
                ("Oduya Kimathi", "Thủ tướng Lào"),
                ("Omar Sy", "Thủ tướng Campuchia"),
            ],
        ),
        (
            "Vue de Jean Roux et Paul Blanc, pilotes d'essais.",
            [("Jean Roux", "pilotes d'essais"), ("Paul Blanc", "pilotes d'essais")],
        ),
        ("Prime Minister Trần Văn Khải visits Huế.", [("Trần Văn Khải", "Prime Minister")]),
    ],
)
def test_offices_in_lists(text: str, people: list[tuple[str, str]]) -> None:
    found = [(one.name, one.role) for one in Reader().read(text).people]
    assert found[: len(people)] == people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grandma Rosalba at the fair", [("Rosalba", "")]),
        ("The Bey of Tunis, Lamine Pacha, on horseback", [("Lamine Pacha", "Bey of Tunis")]),
        ("King Bandile kaMbatha dances", [("Bandile kaMbatha", "King")]),
        ("Energy Minister Thái Văn Bê inspects a dam", [("Thái Văn Bê", "Energy Minister")]),
        ("Pte. T. Hardy, V.C., with comrades", [("T. Hardy", "Pte.")]),
        (
            "Miss Drummond (headmistress), Jane Roe",
            [("Drummond", "headmistress"), ("Jane Roe", "")],
        ),
        ("Leeds winger Son Ji-ho dribbles", [("Son Ji-ho", "Leeds winger")]),
        ("A sapper of Engineering Company Rotation 1 clears a road", []),
        ("Deux hommes à Ban-Me-Thuot, 1936", []),
        ("Mgr Roux, vicaire apostolique, bénit la foule", [("Roux", "Mgr | vicaire apostolique")]),
        (
            "MM. Jean Roux, maire, Luc Noir, président de la Ligue, et Blanc-Martin",
            [("Jean Roux", "maire"), ("Luc Noir", "président de la Ligue"), ("Blanc-Martin", "")],
        ),
        (
            "Anne Roux presidente de la Region Occitanie en visite",
            [("Anne Roux", "presidente de la Region Occitanie")],
        ),
        ("Thủ tướng Cu-ba Ra-un Ca-xtơ-rô thăm Huế", [("Ra-un Ca-xtơ-rô", "Thủ tướng Cu-ba")]),
        ("Tàu hộ vệ 016 - Lý Thường Kiệt cập cảng", []),
        ("Bác sĩ Bệnh viện Nguyễn Văn Bê khám bệnh", []),
        ("Hoàng Anh Gia Lai thắng trận", []),
        ("Quỹ trẻ em Việt Nam trao quà", []),
        ("Già làng Y Bê kể chuyện", [("Y Bê", "Già làng")]),
        (
            "GS. Lê Văn Bê, Trần Cê và phu nhân tại Huế",
            [("Lê Văn Bê", "GS."), ("Trần Cê", "")],
        ),
        ("Sgt. 1st Class Jane Roe of Dover briefs men", [("Jane Roe", "Sgt. 1st Class")]),
        ("Anne Roux et Luc Noir (", [("Anne Roux", ""), ("Luc Noir", "")]),
        ("Jordan Bardin (RN) et Anne Blanc en débat", [("Jordan Bardin", ""), ("Anne Blanc", "")]),
        ("Ca sĩ Lê Bê trong đêm nhạc Trần Văn Cê", [("Lê Bê", "Ca sĩ")]),
        ("Dâng hương tại Đền thờ Bác Hồ, Huế", []),
        ("Ca sĩ Mỹ Hạnh Dung hát ở Huế", [("Mỹ Hạnh Dung", "Ca sĩ")]),
        ("Nhạc sĩ Mỹ Karl Brandt thăm Huế", [("Karl Brandt", "Nhạc sĩ Mỹ")]),
        ("Jean Roux, leader du parti Zephir, à Dole", [("Jean Roux", "leader du parti Zephir")]),
        (
            "Le maire remettant la médaille de la ville à Jean Roux, peintre",
            [("Jean Roux", "peintre")],
        ),
    ],
)  # fmt: skip
def test_people_of_many_captions(
    reader: Reader, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(one.name, one.role) for one in reader.read(text).people] == expected
