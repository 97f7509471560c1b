# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.names_in_text import find_people
from photo_archive.reading.scan import Scan
from photo_archive.reading.trades_before import like_trade


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("fr", "Ici le vannier Jean Roux devant la mairie", [("Jean Roux", "vannier")]),
        ("fr", "Fête avec la brodeuse Jeanne Roux", [("Jeanne Roux", "brodeuse")]),
        ("fr", "Le torpilleur Jean Roux quitte le port", []),
        ("en", "a photo of the lacemaker Anna Poe", [("Anna Poe", "lacemaker")]),
        ("en", "Basketmaker John Poe at work", [("John Poe", "Basketmaker")]),
        ("en", "the steamer Anna Poe leaves", []),
    ],
)
def test_trades(
    scan: Callable[..., Scan], language: str, text: str, people: list[tuple[str, str]]
) -> None:
    scanned = scan(text, language)
    found = [
        (
            scanned.words(one.start, one.end),
            " | ".join(scanned.text[first:last] for first, last in one.roles),
        )
        for one in find_people(scanned)
    ]
    assert found == people


def test_endings(scan: Callable[..., Scan]) -> None:
    assert like_trade(scan("basketmaker"), 0)
    assert not like_trade(scan("river"), 0)
    assert not like_trade(scan("table"), 0)
