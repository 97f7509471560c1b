# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.date_text import find_dates
from photo_archive.reading.names_in_text import find_people
from photo_archive.reading.places_in_text import find_places, is_heralded
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan


def places(scanned: Scan) -> list[str]:
    taken = [False] * len(scanned)
    for one in find_people(scanned):
        taken[one.start : one.end] = [True] * (one.end - one.start)
    dates = [(date.start, date.end) for date in find_dates(scanned.text)]
    return [scanned.words(one.start, one.end) for one in find_places(scanned, taken, dates)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "They meet at the Rosenborg Palace in Oslo, Norway.",
            ["Rosenborg Palace", "Oslo", "Norway"],
        ),
        ("en", "An official visit to Norway (Oslo, 3 May 1999)", ["Norway", "Oslo"]),
        ("en", "A dam funded by Norway", []),
        ("en", "SOUTH AFRICA. Marvale. Men at work. 1985.", ["SOUTH AFRICA", "Marvale"]),
        ("en", "SOUTH AFRICA. Miners. 1985.", ["SOUTH AFRICA"]),
        ("vi", "Phiên chợ (Lào Cai) cuối năm", ["Lào Cai"]),
        ("en", "In Stratford-upon-Avon on 3 May 1999", ["Stratford-upon-Avon"]),
        (
            "fr",
            "Vue du château du Roc et de la place Jean-Roux.",
            ["château du Roc", "place Jean-Roux"],
        ),
        ("fr", "Dole (Jura). 3 mai 1970.", ["Dole", "Jura"]),
        (
            "vi",
            "Lễ đón tại sân bay quốc tế Kiên Bình, Huế ngày 3/5/1999",
            ["sân bay quốc tế Kiên Bình", "Huế"],
        ),
        ("vi", "Thăm tỉnh Kiên Bình và xã Lê Lai", ["tỉnh Kiên Bình", "xã Lê Lai"]),
        ("vi", "Hội đàm tại thủ đô Oslo", ["Oslo"]),
        ("vi", "Trẻ em bên kênh Kiên Bình, quận 4", ["kênh Kiên Bình", "quận 4"]),
        ("vi", "Họ ở tại số 12 Lê Lai, Huế", ["số 12 Lê Lai", "Huế"]),
        ("vi", "Phiên chất vấn tại Quốc hội", ["Quốc hội"]),
        ("en", "Troops during Operation Desert Falcon in Oslo", ["Oslo"]),
        ("en", "Signs the Norwegian State Treaty in Oslo", ["Oslo"]),
        ("en", "Judges in the Great Hall of Justice, Oslo", ["Great Hall of Justice", "Oslo"]),
        ("en", "In Ornstad, southeast Norway", ["Ornstad", "Norway"]),
        ("fr", "Carte délivrée à M. Roy pour la course.", []),
    ],
)
def test_places(scan: Callable[..., Scan], language: str, text: str, expected: list[str]) -> None:
    assert places(scan(text, language)) == expected


def test_heralds(scan: Callable[..., Scan]) -> None:
    assert is_heralded(scan("a visit to Oslo"), 3)
    assert is_heralded(scan("seen in Oslo"), 2)
    assert not is_heralded(scan("funds from Oslo"), 2)
    assert is_heralded(scan("chuyến thăm Oslo", "vi"), 2)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Bal à l'école Jules-Roux de Lens", ["école Jules-Roux", "Lens"]),
        ("Cuq, quartier de Lasbordes. 16 juin 1972. Vue", ["Cuq", "quartier de Lasbordes"]),
        ("Phiên họp tại Palais des Arts, ngày 8-5-1954", ["Palais des Arts"]),
        ("Marines on a road south of Dover, Feb. 3, 1968", ["Dover"]),
        ("Công an TP Huế họp báo", []),
        ("Sister Mary teaching at St. Ann's School", ["St. Ann's School"]),
        ("Staff of St Thomas' Hospital in Dover applaud", ["Dover"]),
        ("Meals at the Miners' Hall, Dover", ["Miners' Hall", "Dover"]),
        ("Dinner outside the Dockers' Institute, May 1938", ["Dockers' Institute"]),
        ("The Rev. Jane Roe at Dover", ["Dover"]),
        ("Lễ khánh thành Nhà Quốc hội Lào", ["Nhà Quốc hội Lào"]),
        ("Vue de M. Louis Roux, maire de Dole, au Capitole", ["Capitole"]),
        ("Phóng viên gặp người dân Xuân Mai sáng 9-5", ["Xuân Mai"]),
    ],
)
def test_places_beside_other_names(reader: Reader, text: str, places: list[str]) -> None:
    assert [one.name for one in reader.read(text).places] == places
