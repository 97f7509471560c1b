# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.place_kinds import places_of_kind
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on the North Lawn of the White Lodge", ["North Lawn of the White Lodge"]),
        ("en", "the Norwegian Embassy in Oslo", ["Norwegian Embassy"]),
        ("en", "a Norwegian port", []),
        ("fr", "Bal de l'École des beaux-arts, mars", ["École des beaux-arts"]),
        ("fr", "devant le quai Commandant-Roux à midi", ["quai Commandant-Roux"]),
        ("vi", "tại Bệnh viện Việt - Đức hôm qua", ["Bệnh viện Việt - Đức"]),
        ("en", "trains at Stillman's Gym in Oslo", ["Stillman's Gym"]),
        ("en", "meet at Valle del Fern Events Center", ["Valle del Fern Events Center"]),
        ("en", "Pickets outside Gate 3 wait", ["Gate 3"]),
        ("en", "whose funeral took place on Tuesday", []),
        ("fr", "dans son atelier de la rue du Roc", ["rue du Roc"]),
        ("en", "students from Fern School", []),
        ("en", "at the Fern School", ["Fern School"]),
        (
            "fr",
            "Monument aux morts, allées Jean-Roux. 3 mai 1970.",
            ["Monument aux morts", "allées Jean-Roux"],
        ),
        ("fr", "Caserne Perrault. Vue de la foule", ["Caserne Perrault"]),
        ("vi", "tại Bảo tàng Lịch sử Quốc gia ngày 3/5", ["Bảo tàng Lịch sử Quốc gia"]),
        ("vi", "các bác sĩ Bệnh viện Kiên Bình", []),
        ("vi", "ký văn bản hợp tác", []),
    ],
)
def test_places_of_kind(
    scan: Callable[..., Scan], language: str, text: str, expected: list[str]
) -> None:
    scanned = scan(text, language)
    used = [False] * len(scanned)
    found = []
    for one in places_of_kind(scanned, used):
        used[one.start : one.end] = [True] * (one.end - one.start)
        found.append(scanned.words(one.start, one.end))
    assert found == expected
