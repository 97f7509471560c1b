# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from photo_archive.media.packets import Digest, find_xmp, packets_of

_IIM = b"\x1c\x02\x6e\x00\x06credit"
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>'


def _resource(number: int, content: bytes, name: bytes = b"\x00\x00") -> bytes:
    padding = b"\x00" * (len(content) % 2)
    return b"8BIM" + number.to_bytes(2) + name + len(content).to_bytes(4) + content + padding


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content


def _jpeg_with(*segments: bytes) -> Image.Image:
    buffer = io.BytesIO()
    Image.new("L", (8, 8)).save(buffer, "JPEG")
    content = buffer.getvalue()
    return Image.open(io.BytesIO(content[:2] + b"".join(segments) + content[2:]))


def _photoshop(*resources: bytes) -> bytes:
    return _segment(0xED, b"Photoshop 3.0\x00" + b"".join(resources))


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
def test_blocks_of_each_container(described: Callable[[str], Path], name: str) -> None:
    with Image.open(described(name)) as image:
        image.load()
        packets = packets_of(image)
    assert b"Conflicts" not in packets.iim
    assert b"Dupont" in packets.xmp[0]
    if name != "a.webp":
        assert b"Dupont" in packets.iim
    if name != "a.tif":
        assert b"Dupont" in packets.exif


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        (None, Digest.ABSENT),
        (b"\x00" * 16, Digest.ABSENT),
        (hashlib.md5(_IIM).digest(), Digest.VALID),
        (hashlib.md5(b"another").digest(), Digest.STALE),
    ],
)
def test_digest_of_the_iim_block(stored: bytes | None, expected: Digest) -> None:
    resources = [_resource(0x03ED, b"odd"), _resource(0x0404, _IIM, b"\x03abc")]
    if stored is not None:
        resources.append(_resource(0x0425, stored))
    packets = packets_of(_jpeg_with(_photoshop(*resources)))
    assert packets.iim == _IIM
    assert packets.digest is expected


def test_resources_over_several_segments() -> None:
    block = _resource(0x0404, _IIM * 9000)
    head = b"Photoshop 3.0\x00"
    image = _jpeg_with(_segment(0xED, head + block[:60_000]), _segment(0xED, head + block[60_000:]))
    assert packets_of(image).iim == _IIM * 9000


def test_extended_xmp_is_put_together() -> None:
    guid = b"0123456789ABCDEF0123456789ABCDEF"
    main = _XMP.replace(b"></", b">" + guid + b"</")
    extension = b"<x:xmpmeta>" + b"long" * 100 + b"</x:xmpmeta>"

    def part(start: int, end: int, owner: bytes = guid) -> bytes:
        head = b"http://ns.adobe.com/xmp/extension/\x00" + owner
        numbers = len(extension).to_bytes(4) + start.to_bytes(4)
        return _segment(0xE1, head + numbers + extension[start:end])

    first = _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + main)
    whole = _jpeg_with(first, part(200, 999), part(0, 200), part(0, 9, b"F" * 32))
    assert packets_of(whole).xmp == (main, extension)
    assert packets_of(_jpeg_with(first, part(200, 999))).xmp == (main,)


def test_iim_in_png_as_imagemagick_writes_it() -> None:
    block = _resource(0x0404, _IIM)
    text = PngImagePlugin.PngInfo()
    text.add_text("Raw profile type iptc", f"\nIPTC profile\n{len(block):8}\n{block.hex()}\n")
    buffer = io.BytesIO()
    Image.new("L", (8, 8)).save(buffer, "PNG", pnginfo=text)
    assert packets_of(Image.open(buffer)).iim == _IIM


def test_iim_in_tiff_as_numbers_in_the_other_byte_order() -> None:
    padded = _IIM + b"\x00" * (-len(_IIM) % 4)
    swapped = b"".join(padded[at : at + 4][::-1] for at in range(0, len(padded), 4))
    buffer = io.BytesIO()
    Image.new("L", (8, 8)).save(buffer, "TIFF", tiffinfo={33723: swapped})
    assert packets_of(Image.open(buffer)).iim == padded


@given(st.binary(max_size=100))
def test_spoilt_resources_are_left_out(content: bytes) -> None:
    image = Image.new("L", (8, 8))
    image.applist = [("APP13", b"Photoshop 3.0\x008BIM\x04\x04" + content)]
    packets_of(image)


def test_searching_for_a_packet() -> None:
    assert find_xmp(b"GIF89a...." + _XMP + b"....") == _XMP
    assert find_xmp(b"<x:xmpmeta never closed") == b""
    assert find_xmp(b"") == b""
