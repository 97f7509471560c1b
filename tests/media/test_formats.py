# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io

import pytest
from PIL import Image

from photo_archive.media import formats


@pytest.mark.parametrize(
    ("pillow_name", "expected"),
    [
        ("JPEG", formats.JPEG),
        ("PNG", formats.PNG),
        ("TIFF", formats.TIFF),
        ("GIF", formats.GIF),
        ("WEBP", formats.WEBP),
        ("BMP", formats.BMP),
        ("JPEG2000", formats.JPEG_2000),
        ("AVIF", formats.AVIF),
    ],
)
def test_what_pillow_writes_is_recognised_whatever_its_name(
    pillow_name: str, expected: formats.Format
) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16)).save(buffer, pillow_name)
    head = buffer.getvalue()[: formats.HEAD_BYTES]
    assert formats.recognise(head, ".txt") == expected
    assert expected.is_readable


@pytest.mark.parametrize(
    ("head", "suffix", "expected"),
    [
        (b"II*\x00\x08\x00\x00\x00", ".NEF", formats.CAMERA_RAW),
        (b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", ".heic", formats.HEIC),
        (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", ".avif", formats.AVIF),
        (b"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom", ".cr3", formats.CAMERA_RAW),
        (b"\xff\x0a\x00\x00", ".jxl", formats.JPEG_XL),
        (b"BMW is a car, and this is a text", ".txt", None),
        (b"%PDF-1.7", ".jpg", formats.PDF),
        (b"MM\x00*\x00\x00\x00\x08", ".dng", formats.DNG),
        (b"PK\x03\x04", ".docx", None),
        (b"", ".jpg", None),
    ],
)
def test_first_bytes_decide(head: bytes, suffix: str, expected: formats.Format | None) -> None:
    assert formats.recognise(head, suffix) == expected


def test_suffix_says_what_a_file_ought_to_be() -> None:
    assert formats.expected(".TIF") == formats.TIFF
    assert formats.expected(".nef") == formats.CAMERA_RAW
    assert not (formats.expected(".tga") or formats.JPEG).is_readable
    assert formats.expected(".dng") == formats.DNG
    assert formats.expected(".psb") == formats.PSD
