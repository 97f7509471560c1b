# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.compounds import institution_end, stops
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("Bảo tàng Lịch sử Quốc gia ở Huế", 2, "Bảo tàng Lịch sử Quốc gia"),
        (
            "Tổng công ty Cảng hàng không Kiên Bình tại Huế",
            3,
            "Tổng công ty Cảng hàng không Kiên Bình",
        ),
        ("Công ty Kiên Bình tặng quà", 2, "Công ty Kiên Bình"),
        ("nhà máy ở Huế", 2, "nhà máy"),
    ],
)
def test_where_an_institution_ends(
    scan: Callable[..., Scan], text: str, start: int, expected: str
) -> None:
    scanned = scan(text, "vi")
    assert scanned.words(0, institution_end(scanned, start)) == expected


def test_verbs_and_prepositions_stop_a_name(scan: Callable[..., Scan]) -> None:
    scanned = scan("Huế tặng Hà tại Vinh", "vi")
    assert [stops(scanned, word) for word in range(len(scanned))] == [
        False,
        True,
        False,
        True,
        False,
    ]
