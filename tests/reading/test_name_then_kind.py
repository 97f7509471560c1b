# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.name_then_kind import name_then_kind
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("in Stillman's Gym today", 3, "Stillman's Gym"),
        ("Pickets outside Gate 3 wait", 2, "Gate 3"),
        ("students from Fern School", 3, ""),
        ("at the Fern School", 3, "Fern School"),
        ("a small port", 2, ""),
    ],
)
def test_where_a_place_begins_and_ends_that_has_its_kind_behind(
    scan: Callable[..., Scan], text: str, kind: int, expected: str
) -> None:
    scanned = scan(text, "en")
    start, stop = name_then_kind(scanned, kind, [False] * len(scanned))
    assert scanned.words(start, stop) == expected
