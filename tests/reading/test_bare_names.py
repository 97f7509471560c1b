# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.bare_names import bare_names, is_unheralded, possible_names
from photo_archive.reading.found_people import Evidence, FreeWords
from photo_archive.reading.names_in_text import find_people
from photo_archive.reading.scan import Scan

Scanner = Callable[..., Scan]


def free(scanned: Scan) -> FreeWords:
    return FreeWords([False] * len(scanned), tuple(possible_names(scanned)))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Zubok Trelly greets the crowd", ["Zubok Trelly"]),
        ("en", "A crowd with Zubok Trelly", ["Zubok Trelly"]),
        ("en", "The Grey Lantern opens", []),
        ("en", 'Jane "Jo" Roe waves', ['Jane "Jo" Roe']),
        ("en", "Jane Roe, Jr., waves", ["Jane Roe, Jr."]),
        ("en", "Kim Dae-sung in Oslo", ["Kim Dae-sung"]),
        ("fr", "Vue de Jean Roux saluant la foule", ["Jean Roux"]),
        ("fr", "Concert de Jeanne Roux", ["Jeanne Roux"]),
        ("fr", "Tournée de Jeanne Roux", ["Jeanne Roux"]),
        (
            "en",
            "Jo Roe wins the match from Norway's Zubok Trelly",
            ["Jo Roe", "Zubok Trelly"],
        ),
        ("vi", "Đoàn Thị An được tặng hoa", ["Đoàn Thị An"]),
    ],
)
def test_names(scan: Scanner, language: str, text: str, names: list[str]) -> None:
    scanned = scan(text, language)
    found = bare_names(scanned, free(scanned))
    assert [scanned.words(one.start, one.end) for one in found] == names


def test_company(scan: Scanner) -> None:
    scanned = scan("Jane Roe, Zubok Trelly and Anna Poe smile")
    found = find_people(scanned)
    assert [one.evidence for one in found] == [
        Evidence.GIVEN_NAME,
        Evidence.LISTED,
        Evidence.GIVEN_NAME,
    ]


def test_runs_leave_common_beginnings_out(scan: Scanner) -> None:
    scanned = scan("After Jane Roe")
    assert list(possible_names(scanned)) == [(1, 3)]


def test_herald(scan: Scanner) -> None:
    assert not is_unheralded(scan("crowds in Oslo"), 2)
    assert is_unheralded(scan("crowds greet Oslo"), 2)
