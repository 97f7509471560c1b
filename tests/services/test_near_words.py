# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from photo_archive.services.name_likeness import is_near
from photo_archive.services.near_words import near_words


def test_words_a_letter_apart() -> None:
    found = near_words({"nguyen": 9, "nguyne": 1, "nguyeen": 2, "other": 5, "linh": 3, "minh": 4})
    assert found["nguyen"] == {"nguyen": 9, "nguyne": 1, "nguyeen": 2}
    assert "other" not in found


@given(st.lists(st.text("abc", min_size=3, max_size=11), max_size=12, unique=True))
def test_as_if_each_word_was_held_against_each(words: list[str]) -> None:
    counts = dict.fromkeys(words, 1)
    slow = {
        one: {other for other in words if other == one or is_near(one, other)}
        for one in words
        if any(other != one and is_near(one, other) for other in words)
    }
    assert {word: set(found) for word, found in near_words(counts).items()} == slow
