# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.kind_then_name import hyphenated_end, kind_then_name
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "quai Commandant-Roux à midi", "quai Commandant-Roux"),
        ("fr", "Caserne Perrault. Vue", "Caserne Perrault"),
        ("vi", "Bảo tàng Lịch sử Quốc gia ngày 3/5", "Bảo tàng Lịch sử Quốc gia"),
    ],
)
def test_where_a_place_ends_that_begins_with_its_kind(
    scan: Callable[..., Scan], language: str, text: str, expected: str
) -> None:
    scanned = scan(text, language)
    end = kind_then_name(scanned, 0, [False] * len(scanned))
    assert scanned.words(0, end) == expected


def test_hyphens_tie(scan: Callable[..., Scan]) -> None:
    assert hyphenated_end(scan("Marsan-ni today"), 0) == 2
