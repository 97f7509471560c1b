# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photo_archive.media.jpeg_repair import without_descriptions
from photo_archive.media.picture import opened


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content


def test_pixels_stay_and_descriptions_go(jpeg_bytes: bytes) -> None:
    described = (
        jpeg_bytes[:2] + _segment(0xE1, b"Exif\x00\x00") + _segment(0xFE, b"note") + jpeg_bytes[2:]
    )
    assert without_descriptions(described) == jpeg_bytes


def test_colour_profile_stays() -> None:
    buffer = io.BytesIO()
    Image.new("CMYK", (8, 8)).save(buffer, "JPEG", icc_profile=b"profile")
    bare = without_descriptions(buffer.getvalue())
    with Image.open(io.BytesIO(bare)) as image:
        assert image.info["icc_profile"] == b"profile"
        assert image.mode == "CMYK"


def test_a_picture_opens_in_spite_of_a_spoilt_block(jpeg_bytes: bytes) -> None:
    spoilt = jpeg_bytes[:2] + _segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04") + jpeg_bytes[2:]
    with opened(spoilt) as picture:
        assert picture.is_description_spoilt
        assert (picture.facts.width_px, picture.facts.height_px) == (400, 300)
    with opened(jpeg_bytes) as picture:
        assert not picture.is_description_spoilt


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\xff", b"\x89PNG\r\n"])
def test_what_cannot_be_followed(content: bytes) -> None:
    assert without_descriptions(content) == b""


@given(st.binary(max_size=100))
def test_no_bytes_hang_it(content: bytes) -> None:
    without_descriptions(b"\xff\xd8\xff" + content)
