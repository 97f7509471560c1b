# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Members of the Elks dine in Leeds", ["Elks"]),
        ("Members of the Just Roll Steel dine in Leeds", ["Just Roll Steel"]),
        ("Members of the Sikh community dine in Leeds", []),
        ("Members of the Kendall family dine", []),
        ("Members of the Royal Family dine", []),
        ("Police detain two Just Roll Steel activists", ["Just Roll Steel"]),
        ("Police detain two New York activists", []),
        ("Police detain two Jane Roe activists", []),
        ("Jane Roe, treasurer of the Odd Ladies, in Leeds", ["Odd Ladies"]),
        ("Jane Roe, president of the Republic, in Leeds", []),
        ("Members of the Harrow & Blaine at work", ["Harrow & Blaine"]),
        ("Des adhérents de la Ruche de Craon à Lyon", ["Ruche de Craon"]),
        ("Des membres de la Résistance à Lyon", []),
        ("Des membres des Petits Poucets à Lyon", ["Petits Poucets"]),
        ("Le président du Secours alpin, Jean Roux, à Lyon", ["Secours alpin"]),
        ("Le président de la République, Jean Roux, à Lyon", []),
    ],
)
def test_bodies_told_by_their_members(reader: Reader, text: str, bodies: list[str]) -> None:
    assert [one.name for one in reader.read(text).organisations] == bodies
