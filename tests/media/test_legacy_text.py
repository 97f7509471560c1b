# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.media.legacy_text import LegacyText, read_text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Chủ tịch nước Trần Đức Lương thăm Pháp", "cp1258"),
        ("Thủ tướng Võ Văn Kiệt hội đàm", "cp1258"),
        ("Điện Biên Phủ", "cp1258"),
        ("Réception à l’Élysée – « visite d’État »", "cp1252"),
        ("Le président reçoit l'hôte à Besançon, où l'accueil fut très chaleureux", "cp1252"),
        ("Benalmádena", "cp1252"),
        ("Dateigröße", "cp1252"),
        ("Réception à l’Élysée, où fut signé le traité", "mac-roman"),
        ("Le président reçu à l'Élysée – « visite d'État »", "mac-roman"),
    ],
)
def test_the_character_set_is_guessed(text: str, charset: str) -> None:
    raw = _encoded(text, charset)
    assert read_text(raw) == LegacyText(text, charset, is_guessed=True)


def _encoded(text: str, charset: str) -> bytes:
    """Windows-1258 has some letters whole and writes the other tones as marks after the letter."""
    import unicodedata

    if charset != "cp1258":
        return text.encode(charset)
    out = b""
    for char in text:
        try:
            out += char.encode(charset)
        except UnicodeEncodeError:
            letter = unicodedata.normalize("NFD", char)
            base, tone = unicodedata.normalize("NFC", letter[:1] + letter[1:-1]), letter[-1]
            if tone in "\u0302\u0306\u031b":
                marks = [mark for mark in letter[1:] if mark not in "\u0302\u0306\u031b"]
                base = unicodedata.normalize("NFC", letter[0] + tone)
                tone = marks[0]
            out += base.encode(charset) + tone.encode(charset)
    return out


@given(st.text())
def test_utf_8_is_no_guess(text: str) -> None:
    read = read_text(text.encode("utf-8"))
    assert read.charset == "utf-8"
    assert not read.is_guessed


@given(st.binary())
def test_anything_is_read(raw: bytes) -> None:
    read_text(raw).text.encode("utf-8")
