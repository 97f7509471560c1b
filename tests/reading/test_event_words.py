# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.event_words import event_start, is_action
from photo_archive.reading.scan import Scan


def _head(scanned: Scan, word: str) -> int:
    return next(n for n, token in enumerate(scanned.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("during the COP98 climate summit", "summit", "COP98 climate summit"),
        ("his first meeting", "meeting", "first meeting"),
        ("soldiers attend peace talks", "talks", "talks"),
        ("Anna’s official visit", "visit", "official visit"),
    ],
)
def test_what_stands_in_front(
    scan: Callable[..., Scan], text: str, word: str, expected: str
) -> None:
    scanned = scan(text)
    head = _head(scanned, word)
    start = event_start(scanned, head, head + 1, 0, [False] * len(scanned))
    assert scanned.words(start, head + 1) == expected


@pytest.mark.parametrize(
    ("text", "word", "action"),
    [
        ("residents protest against it", "protest", True),
        ("the protest against it", "protest", False),
        ("after meeting the mayor", "meeting", True),
        ("after a meeting the mayor left", "meeting", False),
        ("they hold talks with him", "talks", True),
        ("an exhibition booth", "exhibition", True),
        ("on the day that", "day", True),
        ("on Independence Day", "Day", False),
    ],
)
def test_actions(scan: Callable[..., Scan], text: str, word: str, action: bool) -> None:
    scanned = scan(text)
    people = [False] * len(scanned)
    head = _head(scanned, word)
    start = event_start(scanned, head, head + 1, 0, people)
    assert is_action(scanned, start, head, head + 1, people) is action
