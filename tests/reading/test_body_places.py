# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "bodies", "places"),
    [
        (
            "Défilé de la Société hippique de Saumur à Lyon",
            ["Société hippique de Saumur"],
            ["Lyon"],
        ),
        ("Fête de l'Aéro-Club de l'Hérault à Nîmes", ["Aéro-Club de l'Hérault"], ["Nîmes"]),
        ("Cán bộ Hội Nông dân quận 3 ở Huế", ["Hội Nông dân quận 3"], ["Huế"]),
        ("Hội viên Hội Nông dân xã An Phú ở Huế", ["Hội Nông dân xã An Phú"], ["Huế"]),
        ("Chủ tịch UBND TP.HCM Nguyễn Văn An ở Huế", ["UBND TP.HCM"], ["Huế"]),
        ("Nông dân huyện Cần Giờ gặt lúa", [], ["huyện Cần Giờ"]),
    ],
)
def test_places_of_bodies(reader: Reader, text: str, bodies: list[str], places: list[str]) -> None:
    found = reader.read(text)
    assert [one.name for one in found.organisations] == bodies
    assert [one.name for one in found.places] == places
