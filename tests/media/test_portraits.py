# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from photo_archive.domain.links import Region
from photo_archive.media.portraits import PORTRAIT_PX, is_enough, portrait


def picture(width: int, height: int, face: Region | None = None) -> bytes:
    image = Image.new("RGB", (width, height), "blue")
    if face is not None:
        left, top = face.x * width, face.y * height
        box = (left, top, left + face.width * width, top + face.height * height)
        ImageDraw.Draw(image).rectangle(box, fill="red")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def middle_of(jpeg: bytes) -> tuple[int, ...]:
    with Image.open(io.BytesIO(jpeg)) as image:
        assert image.size == PORTRAIT_PX
        found = image.convert("RGB").getpixel((PORTRAIT_PX[0] // 2, int(PORTRAIT_PX[1] * 0.42)))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize("size", [(600, 400), (400, 600), (4000, 1000), (64, 64), (40, 200)])
def test_the_face_is_in_the_middle_with_its_shoulders(size: tuple[int, int]) -> None:
    face = Region(0.4, 0.3, 0.2, 0.2)
    red, _, blue = middle_of(portrait(picture(*size, face), face))
    assert red > 180
    assert blue < 90


@pytest.mark.parametrize("face", [Region(0, 0, 0.1, 0.1), Region(0.9, 0.9, 0.1, 0.1), None])
def test_a_portrait_keeps_inside_the_picture(face: Region | None) -> None:
    assert middle_of(portrait(picture(300, 200), face))[2] > 180


def test_a_grey_picture_stays_grey(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("L", (300, 300), 90).save(path)
    with Image.open(io.BytesIO(portrait(path, Region(0.3, 0.3, 0.3, 0.3)))) as image:
        assert image.mode == "L"


def test_what_cannot_be_decoded_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 no picture")
    assert portrait(path, None) == b""
    assert portrait(tmp_path / "none.jpg", None) == b""


def test_a_small_face_on_a_thumbnail_is_not_enough() -> None:
    assert is_enough(Region(0, 0, 0.2, 0.3), 512)
    assert not is_enough(Region(0, 0, 0.05, 0.08), 512)
