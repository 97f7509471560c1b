# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.reading.body_extent import body_end, body_start
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        (
            "en",
            "the National Union of Rail, Maritime and Road Workers met",
            "Union",
            "National Union of Rail, Maritime and Road Workers",
        ),
        ("en", "the 42nd Airborne Division left", "Division", "42nd Airborne Division"),
        ("en", "Acme Fern Co., Ltd opens", "Co", "Acme Fern Co., Ltd"),
        ("fr", "le Parti socialiste et lui", "Parti", "Parti socialiste"),
        (
            "en",
            "the Women's Social and Political Union",
            "Union",
            "Women's Social and Political Union",
        ),
        ("en", "Jane Roe and Norway Union", "Union", "Norway Union"),
        ("en", "pilots of 303 Squadron", "Squadron", "303 Squadron"),
        ("fr", "du PS de Lyon", "PS", "PS"),
        ("vi", "Tập đoàn Dầu khí Kiên Bình tại Huế", "Tập", "Tập đoàn Dầu khí Kiên Bình"),
    ],
)
def test_extent(
    scan: Callable[..., Scan], language: str, text: str, word: str, expected: str
) -> None:
    scanned = scan(text, language)
    used = [False] * len(scanned)
    head = next(n for n, token in enumerate(scanned.tokens) if token.text == word)
    end = head + (2 if word in ("Tập",) else 1)
    assert scanned.words(body_start(scanned, head, used), body_end(scanned, end, used)) == expected
