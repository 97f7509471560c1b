# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import unicodedata

import pytest

from photo_archive import paths
from photo_archive.documents.font_letters import (
    letters_of,
    missing_letters,
    printable,
    with_boxes,
)

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VIETNAMESE = {
    form
    for vowel in "aăâeêioôơuưy"
    for tone in TONES
    for letter in [unicodedata.normalize("NFC", vowel + tone)]
    for form in (letter, letter.upper())
} | {"đ", "Đ"}
FRENCH = set("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’–\u00a0")


@pytest.mark.parametrize("style", ["Regular", "Italic", "Medium", "SemiBold"])
def test_the_serif_has_every_letter_of_our_languages(style: str) -> None:
    letters = letters_of(paths.resources() / "fonts" / f"EBGaramond-{style}.otf")
    assert missing_letters("".join(VIETNAMESE | FRENCH), letters) == frozenset()


def test_the_box_and_the_narrow_space_are_there_when_they_are_needed() -> None:
    fonts = paths.resources() / "fonts"
    assert ord("□") in letters_of(fonts / "EBGaramond-Regular.otf")
    assert 0x202F in letters_of(fonts / "NotoSans-Regular.ttf")


def test_letters_no_font_has_become_boxes() -> None:
    letters = frozenset(map(ord, "ab "))
    missing = missing_letters("ab 习\n", letters)
    assert missing == {"习"}
    assert with_boxes("a 习", missing) == "a □"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Võ Văn Kiệt", "Võ Văn Kiệt"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a b"),
        ("a\0b\x1f", "ab"),
        ("\ue000\ud800\uffff", "□□□"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
    ],
)
def test_printable(text: str, printed: str) -> None:
    assert printable(text) == printed
