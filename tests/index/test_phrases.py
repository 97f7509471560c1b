# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words side by side in the texts of photos."""

import pytest

from photo_archive.domain.tokens import tokens
from photo_archive.index.contents import Source
from photo_archive.index.phrases import photos_with_phrase
from photo_archive.index.snapshot import Index
from photo_archive.index.vocabulary import asked_words

TEXTS = {
    1: "Thủ tướng tiếp đoàn đại biểu",
    2: "thủ tường",
    3: "Thu tuong; mùa thu, tướng thủ",
    4: "thú tướng",
    5: "Thutuong",
    6: "thủtướng",
    7: "tướng. Thủ",
    8: "thủ thủ tướng tướng",
}


@pytest.mark.parametrize("built", [True, False])
@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("thu tuong", {1, 2, 3, 4, 5, 6, 8}),
        ("thủ tướng", {1, 3, 5, 6, 8}),
        ("thủtướng", {1, 3, 5, 6, 8}),
        ("thutuong", {1, 2, 3, 4, 5, 6, 8}),
        ("thủ tướng tiếp", {1}),
        ("thủ thủ tướng", {8}),
        ("thủ tướng thủ", {3}),
        ("tướng thủ", {3, 7}),
        ("doan dai bieu", {1}),
        ("tuong mua", {3}),
        ("tiếp thủ tướng", set()),
    ],
)
def test_accents_and_order_are_heeded(make_photo, phrase, found, built):
    photos = [make_photo(number, str(number), text) for number, text in TEXTS.items()]
    index = Index.build(photos if built else ())
    if not built:
        index.update(photos)
    asked = asked_words(tokens(phrase), exact=False, prefix=False)
    numbers = photos_with_phrase(asked, index.contents, (Source.CAPTION,))
    assert {number + 1 for number in numbers} == found
    assert not photos_with_phrase(asked, index.contents, (Source.TITLE,))


def test_no_phrase_reaches_into_the_next_text_or_photo(make_photo):
    index = Index.build([make_photo(1, "1", "one", title="two"), make_photo(2, "2", "three")])
    index.update([make_photo(3, "3", "four", title="five")])
    for phrase in ("one two", "two three", "one three", "three four", "four five"):
        asked = asked_words(tokens(phrase), exact=False, prefix=False)
        assert not photos_with_phrase(asked, index.contents, None)


def test_the_last_word_may_be_begun(make_photo):
    index = Index.build([make_photo(1, "1", "Võ Văn Kiệt"), make_photo(2, "2", "Võ Vần Kiên")])
    asked = asked_words(tokens("võ văn ki"), exact=False, prefix=True)
    assert set(photos_with_phrase(asked, index.contents, None)) == {0}
    asked = asked_words(tokens("vo-van-ki"), exact=False, prefix=True)
    assert set(photos_with_phrase(asked, index.contents, None)) == {0, 1}
