# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.reading.credits import CreditReader


@pytest.mark.parametrize(
    ("text", "credit", "photographer"),
    [
        ("Boats in Leeds. U.S. Navy photo by Ens. Jane Roe", "U.S. Navy photo", "Jane Roe"),
        ("Boats in Leeds. AFP Photo: Jane Roe", "AFP Photo", "Jane Roe"),
        ("She wrote “Boats”. Photo by Jane Roe for The Courier", "The Courier", "Jane Roe"),
        ("Boats in Leeds (Staff Sgt. Jane Roe, U.S. Navy)", "U.S. Navy", "Jane Roe"),
        ("Bateaux. Auteur inconnu/SCA/ECPAD", "SCA/ECPAD", ""),
        ("Bateaux. © Ouest-France-Jeanne Roux", "Ouest-France", "Jeanne Roux"),
        ("Boats. Nationaal Archief/Anefo/Jane Roe", "Nationaal Archief/Anefo", "Jane Roe"),
        ("Thuyền. Ảnh chụp ngày 10/5/2022: Lê An/TTXVN", "TTXVN", "Lê An"),
    ],
)
def test_houses(credits: CreditReader, text: str, credit: str, photographer: str) -> None:
    found = credits.find(text)
    assert found is not None
    assert (found.credit, found.photographer) == (credit, photographer)
