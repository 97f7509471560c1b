# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.lexicon import Words
from photo_archive.reading.offices import office_end, office_start
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "Secretary of Defence Jane Roe", "Secretary of Defence"),
        ("en", "former Norwegian Prime Minister Jane Roe", "former Norwegian Prime Minister"),
        ("en", "Chairman of the Farmers Party Jane Roe", "Chairman of the Farmers Party"),
        ("en", "Acme CEO Jane Roe", "Acme CEO"),
        ("en", "President and Prime Minister Jane Roe", "President and Prime Minister"),
        ("fr", "président norvégien Jean Roux", "président norvégien"),
        ("fr", "ministre des Finances Jean Roux", "ministre des Finances"),
        ("vi", "Thứ trưởng Bộ Thương mại Lý Văn An", "Thứ trưởng Bộ Thương mại"),
        ("vi", "Thủ tướng Na Uy Jane Roe", "Thủ tướng Na Uy"),
        ("vi", "cựu tổng thống Mỹ Roe", "cựu tổng thống Mỹ"),
        ("vi", "Tổng Bí thư, Chủ tịch nước Lý Văn An", "Tổng Bí thư, Chủ tịch nước"),
    ],
)
def test_reach(scan: Callable[..., Scan], language: str, text: str, office: str) -> None:
    scanned = scan(text, language)
    title = next(i for i in range(len(scanned)) if scanned.phrase(Words.TITLE, i) > i)
    end = office_end(scanned, scanned.phrase(Words.TITLE, title))
    assert scanned.words(office_start(scanned, title, 0), end) == office
