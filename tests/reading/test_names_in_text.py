# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.names_in_text import Evidence, find_people, inside_other_name
from photo_archive.reading.scan import Scan

Scanner = Callable[..., Scan]


def people(scanned: Scan) -> list[tuple[str, str]]:
    return [
        (
            scanned.words(one.start, one.end),
            " | ".join(scanned.text[first:last] for first, last in one.roles),
        )
        for one in find_people(scanned)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "President Jane Roe greets Prime Minister Lê Văn An.",
            [("Jane Roe", "President"), ("Lê Văn An", "Prime Minister")],
        ),
        (
            "en",
            "Presidents Roe, Poe and Doe wave.",
            [("Roe", "Presidents"), ("Poe", "Presidents"), ("Doe", "Presidents")],
        ),
        (
            "en",
            "Ms Jane Roe, Mayor of Oakham (England), speaks.",
            [("Jane Roe", "Mayor of Oakham")],
        ),
        (
            "en",
            "Colonel Jane Roe, head of the guard, and John Poe (left).",
            [("Jane Roe", "Colonel | head of the guard"), ("John Poe", "")],
        ),
        (
            "en",
            "A talk with Jane Roe, Senator John Poe and others",
            [("Jane Roe", ""), ("John Poe", "Senator")],
        ),
        (
            "en",
            "Jane Roe, Governor John Poe’s adviser on trade (right), waves.",
            [("Jane Roe", "Governor John Poe’s adviser on trade"), ("John Poe", "Governor")],
        ),
        (
            "fr",
            "Le président Jean Roux et Mme Anne Blanc, maire de Dole.",
            [("Jean Roux", "président"), ("Anne Blanc", "maire de Dole")],
        ),
        (
            "fr",
            "Vue de Jean Le Maire, ministre des Armées.",
            [("Jean Le Maire", "ministre des Armées")],
        ),
        (
            "vi",
            "Bộ trưởng Bộ Ngoại giao Lý Văn An (phải) tiếp ông Jean Roux.",
            [("Lý Văn An", "Bộ trưởng Bộ Ngoại giao"), ("Jean Roux", "")],
        ),
        (
            "vi",
            "Ông Jean Roux - Phó đại diện thương mại Na Uy.",
            [("Jean Roux", "Phó đại diện thương mại Na Uy")],
        ),
    ],
)
def test_people(scan: Scanner, language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert people(scan(text, language)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crowd on Jane Roe Square near USS Jane Roe"),
        ("en", "Workers of the Harbour Company at Oakham Station"),
        ("en", "Children in New Oakham"),
        ("fr", "Vue de la place Jean-Roux et du lycée Jean Roux"),
        ("vi", "Quang cảnh sân bay Lý Văn An, xã Lê Bình, chiến dịch Lê Bình"),
    ],
)
def test_nobody(scan: Scanner, language: str, text: str) -> None:
    assert people(scan(text, language)) == []


def test_evidence_and_certainty(scan: Scanner) -> None:
    found = find_people(scan("General Roe, Lê Văn An, Jane Poe (L)"))
    assert [one.evidence for one in found] == [
        Evidence.OFFICE_BEFORE,
        Evidence.SURNAME,
        Evidence.PLACED,
    ]
    assert [one.evidence.certainty.value for one in found] == ["certain", "probable", "certain"]


def test_inside_other_name(scan: Scanner) -> None:
    scanned = scan("frigate Jane Roe")
    assert inside_other_name(scanned, 1, 3)
    assert not inside_other_name(scan("and Jane Roe"), 1, 3)
