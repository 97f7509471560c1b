# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.media.embedded_iim import read_iim
from photo_archive.media.fields import Stamp


def _dataset(record: int, number: int, value: bytes) -> bytes:
    return bytes((0x1C, record, number)) + len(value).to_bytes(2) + value


def _long_dataset(record: int, number: int, value: bytes) -> bytes:
    return bytes((0x1C, record, number, 0x80, 4)) + len(value).to_bytes(4) + value


_UTF_8 = _dataset(1, 90, b"\x1b%G")


def test_fields_and_repeated_fields() -> None:
    block = _UTF_8 + b"".join(
        _dataset(2, number, value.encode())
        for number, value in [
            (120, "Chủ tịch nước Tô Lâm"),
            (25, "Hà Nội"),
            (25, "ký kết"),
            (25, "Hà Nội"),
            (80, "Nguyễn Ảnh"),
            (90, "Hà Nội"),
            (101, "Việt Nam"),
            (110, "TTXVN"),
            (55, "20240522"),
            (60, "101112+0700"),
            (62, "20240600"),
        ]
    )
    reading = read_iim(block)
    assert (reading.charset, reading.is_charset_guessed) == ("utf-8", False)
    fields = reading.fields
    assert fields.caption == {"x-default": "Chủ tịch nước Tô Lâm"}
    assert fields.keywords == ("Hà Nội", "ký kết")
    assert fields.creators == ("Nguyễn Ảnh",)
    assert (fields.city, fields.country, fields.credit) == ("Hà Nội", "Việt Nam", "TTXVN")
    assert fields.date_created == Stamp("2024-05-22", "10:11:12", "+07:00")
    assert fields.date_digitised == Stamp("2024-06")


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Hà Nội".encode(), "utf-8", "Hà Nội"),
        ("Visite à Besançon".encode("cp1252"), "cp1252", "Visite à Besançon"),
        ("Visite à l'été".encode("mac-roman"), "mac-roman", "Visite à l'été"),
    ],
)
def test_an_undeclared_character_set(raw: bytes, charset: str, text: str) -> None:
    reading = read_iim(_dataset(2, 120, raw))
    assert reading.fields.caption == {"x-default": text}
    assert (reading.charset, reading.is_charset_guessed) == (charset, charset != "utf-8")


def test_a_long_caption_and_a_cut_off_end() -> None:
    block = _long_dataset(2, 120, b"x" * 70_000) + _dataset(2, 110, b"credit")
    assert len(read_iim(block).fields.caption["x-default"]) == 70_000
    assert read_iim(block[:-2]).fields.credit == ""


def test_zeros_before_the_first_field() -> None:
    assert read_iim(b"\x00\x00" + _dataset(2, 110, b"credit")).fields.credit == "credit"


@given(st.binary())
def test_no_block_breaks_the_reader(block: bytes) -> None:
    read_iim(block)
    read_iim(b"\x1c\x02\x78" + block)
