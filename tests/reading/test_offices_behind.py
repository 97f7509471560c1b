# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.offices_behind import is_placed, office_behind
from photo_archive.reading.scan import Scan

Scanner = Callable[..., Scan]


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "Jane Roe, Mayor of Oakham, waves", "Mayor of Oakham"),
        (
            "en",
            "Jane Roe (left), the union’s general secretary, waves",
            "union’s general secretary",
        ),
        ("en", "Jane Roe, then the Norwegian prime minister, waves", "Norwegian prime minister"),
        ("en", "Jane Roe, Senator John Poe and others", ""),
        ("en", "Jane Roe, wearing a hat, waves", ""),
        ("en", "Jane Roe, mayor of Oakham and John Poe", "mayor of Oakham"),
        ("fr", "Jean Roux, maire (PS) de Dole, salue", "maire (PS) de Dole"),
        ("fr", "Jean Roux, pilier de Dole, marque un essai", "pilier de Dole"),
        ("fr", "Jean Roux, saluant la foule, sourit", ""),
        ("fr", "Jean Roux, maire de Dole et Anne Blanc", "maire de Dole"),
        ("vi", "Lý Văn An - chủ tịch Tập đoàn Xyz - phát biểu", "chủ tịch Tập đoàn Xyz"),
        ("vi", "Lý Văn, nhà thơ Trần An và các bạn", ""),
    ],
)
def test_office(scan: Scanner, language: str, text: str, office: str) -> None:
    scanned = scan(text, language)
    stop = scanned.name_end(0)
    found = office_behind(scanned, stop)
    assert (scanned.text[found[0] : found[1]] if found else "") == office


@pytest.mark.parametrize(
    ("language", "text", "placed"),
    [
        ("en", "Jane Roe (L) waves", True),
        ("en", "Jane Roe, second from left, waves", True),
        ("en", "Jane Roe (Norway) waves", False),
        ("fr", "Jean Roux (à gauche)", True),
        ("vi", "Lý Văn An (thứ hai từ trái)", True),
    ],
)
def test_placement(scan: Scanner, language: str, text: str, placed: bool) -> None:
    scanned = scan(text, language)
    assert is_placed(scanned, scanned.name_end(0)) is placed
