# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import codecs
import contextlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.reading.decoding import decode, plausibility

FRENCH = "Le maire accueille l’écrivain à l’hôtel de ville, où la fête a été célébrée à Noël."
VIETNAMESE = "Thủ tướng gặp gỡ người dân ở Huế, mừng lễ hội đua thuyền trên sông Hương."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_certain(encoding: str) -> None:
    decoded = decode((FRENCH + "\r\n" + VIETNAMESE).encode(encoding), "list.txt")
    assert decoded.text == FRENCH + "\n" + VIETNAMESE
    assert decoded.problem is None


def _in_cp1258(text: str) -> bytes:
    """As Vietnamese Windows wrote it: base letters with their tone marks behind them."""
    apart = []
    for character in text:
        full = unicodedata.normalize("NFD", character)
        tone = next((m for m in full if m in "\u0300\u0301\u0303\u0309\u0323"), "")
        base = unicodedata.normalize("NFC", full.replace(tone, "")) if tone else character
        apart.append(character if character in "ăâđêôơư" else base + tone)
    return "".join(apart).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (FRENCH.encode("cp1252"), FRENCH, "cp1252"),
        (FRENCH.encode("mac-roman"), FRENCH, "mac-roman"),
        (_in_cp1258(VIETNAMESE), VIETNAMESE, "cp1258"),
    ],
)
def test_code_pages_are_guessed_and_said(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data, "list.txt")
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert decoded.problem is not None
    assert decoded.problem.kind is ProblemKind.ENCODING
    assert "list.txt" in str(decoded.problem.message)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x00\x00",
        bytes(range(256)) * 4,
        b"\x01\x02\x03\x04\x05\x06\x07\x08",
        codecs.BOM_UTF16_LE + b"\x00",
    ],
)
def test_rubbish_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(ArchiveError, match=r"list\.txt"):
        decode(data, "list.txt")


def test_result_is_composed() -> None:
    decoded = decode(unicodedata.normalize("NFD", VIETNAMESE).encode(), "list.txt")
    assert decoded.text == VIETNAMESE


def test_plausibility_prefers_words() -> None:
    assert plausibility(FRENCH) > plausibility(FRENCH.encode("cp1252").decode("mac-roman"))


@given(st.binary(max_size=300))
def test_never_fails_otherwise(data: bytes) -> None:
    with contextlib.suppress(ArchiveError):
        decode(data, "list.txt")
