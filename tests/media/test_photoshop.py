# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import struct
from pathlib import Path

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.decoding import decode_reduced
from photo_archive.media.failures import MediaError
from photo_archive.media.picture import inspect

_WIDTH, _HEIGHT = 40, 30


def _psd(version: int = 1, bits: int = 16) -> bytes:
    """A Photoshop file of red and nothing else. Source: Adobe Photoshop File Formats."""
    head = b"8BPS" + struct.pack(">H6xHIIHH", version, 3, _HEIGHT, _WIDTH, bits, 3)
    sections = struct.pack(">II", 0, 0) + bytes(4 if version == 1 else 8)
    pixels = _WIDTH * _HEIGHT * bits // 8
    return head + sections + struct.pack(">H", 0) + b"\xff" * pixels + bytes(2 * pixels)


@pytest.mark.parametrize(("version", "bits"), [(1, 8), (1, 16), (2, 8), (2, 16)])
def test_the_composite_of_every_depth_and_size(version: int, bits: int) -> None:
    content = _psd(version, bits)
    facts = inspect(content, suffix=".psd")
    assert (facts.format, facts.width_px, facts.height_px) == ("PSD", _WIDTH, _HEIGHT)
    decoded = decode_reduced(content, 20, suffix=".psd")
    assert decoded.image.size == (20, 15)
    assert decoded.image.getpixel((10, 7)) == (255, 0, 0)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.psb"
    path.write_bytes(_psd(2)[:28])
    with pytest.raises(MediaError) as caught:
        decode_reduced(path, 20)
    assert caught.value.kind is ProblemKind.DAMAGED
