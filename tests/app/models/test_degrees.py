# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models.degrees import degrees_words
from photo_archive.wording import Wording


@pytest.mark.parametrize(
    ("language", "point", "words"),
    [
        ("en", (48.8566, 2.3522), "48.8566° N, 2.3522° E"),
        ("en", (-8.5, -179.19999), "8.5000° S, 179.2000° W"),
        ("fr", (48.8566, -2.3522), "48,8566° N, 2,3522° O"),
        ("vi", (21.0285, 105.8542), "21,0285° B, 105,8542° Đ"),
        ("vi", (-21.0285, -105.8542), "21,0285° N, 105,8542° T"),
    ],
)
def test_words(language: str, point: tuple[float, float], words: str) -> None:
    assert degrees_words(Wording(language), *point) == words
