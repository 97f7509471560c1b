# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.media.fields import (
    Fields,
    GeoPoint,
    PersonShown,
    PlaceFields,
    Stamp,
    default_text,
    in_default,
    shown,
    tidy,
)


@given(st.text(st.characters(codec=None)))
def test_tidy_text_can_be_stored(text: str) -> None:
    tidied = tidy(text)
    tidied.encode("utf-8")
    assert "\x00" not in tidied
    assert unicodedata.is_normalized("NFC", tidied)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  caption\x00\x00", "caption"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        (unicodedata.normalize("NFD", "Điện Biên Phủ"), "Điện Biên Phủ"),
    ],
)
def test_tidy(raw: str, expected: str) -> None:
    assert tidy(raw) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("text", "text"),
        ({"x-default": "text"}, "text"),
        ({"x-default": "a", "vi": "b"}, "[x-default] a; [vi] b"),
        (("a", "b"), "a; b"),
        ((("a", "b"), ("c",)), "a|b; c"),
        ((PersonShown("Võ Văn Kiệt"),), "Võ Văn Kiệt"),
        (Stamp("1993-06", ""), "1993-06"),
        (Stamp("1993-06-25", "10:00:00", "Z"), "1993-06-25T10:00:00Z"),
        (GeoPoint(48.5, -2), "48.500000, -2.000000"),
        (PlaceFields(city="Huế", country="Việt Nam"), "Huế, Việt Nam"),
    ],
)
def test_shown(value: object, expected: str) -> None:
    assert shown(value) == expected


def test_the_flat_place() -> None:
    assert not Fields().place
    assert Fields(city="Huế").place == PlaceFields(city="Huế")


def test_texts() -> None:
    assert in_default("") == {}
    assert default_text({"vi": "b"}) == "b"
    assert default_text({}) == ""
