# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.name_forms import (
    begins_name,
    family_name_first,
    given_name,
    is_syllable,
    may_be_name,
)
from photo_archive.reading.scan import Scan

Scanner = Callable[..., Scan]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe", True),
        ("J. Roe", True),
        ("jane roe", False),
        ("Oakham Roe", False),
    ],
)
def test_given_name(scan: Scanner, text: str, expected: bool) -> None:
    assert given_name(scan(text), 0) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "Lý Văn An", True),
        ("vi", "Lý", False),
        ("en", "Ly Van An", True),
        ("en", "Kim Dae-jung", True),
        ("en", "Park Avenue", False),
        ("en", "Oakham Town", False),
    ],
)
def test_family_name_first(scan: Scanner, language: str, text: str, expected: bool) -> None:
    assert family_name_first(scan(text, language), 0) is expected


def test_syllables(scan: Scanner) -> None:
    scanned = scan("Nguyễn Roosevelt Khuê")
    assert [is_syllable(scanned, word) for word in range(3)] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "proven", "expected"),
    [
        ("Jane Roe", False, True),
        ("Jane King", False, True),
        ("Oakham Hall", False, False),
        ("Hall", True, True),
        ("Harbour Company", True, False),
        ("Norway", True, False),
    ],
)
def test_may_be_name(scan: Scanner, text: str, proven: bool, expected: bool) -> None:
    scanned = scan(text)
    assert may_be_name(scanned, 0, len(scanned), proven=proven) is expected


def test_a_town_begins_no_name(scan: Scanner) -> None:
    assert not begins_name(scan("Hà Giang", "vi"), 0)
    assert begins_name(scan("Hà Văn An", "vi"), 0)
