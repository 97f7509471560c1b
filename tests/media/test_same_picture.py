# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageOps

from photo_archive.media.same_picture import agreement


def _scene(seed: int) -> Image.Image:
    chance = random.Random(seed)
    grey = Image.frombytes("L", (14, 12), bytes(chance.randrange(256) for _ in range(168)))
    return grey.resize((420, 360), Image.Resampling.BICUBIC)


def _jpeg(image: Image.Image, quality: int = 80) -> bytes:
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("copy", "turn"),
    [
        (lambda one: one.resize((210, 180)), 0),
        (lambda one: one.crop((10, 9, 410, 351)), 0),
        (lambda one: ImageOps.expand(one, 14, "white"), 0),
        (lambda one: one.rotate(-90, expand=True), 1),
        (lambda one: one.rotate(180), 2),
        (lambda one: one.rotate(90, expand=True), 3),
        (ImageOps.mirror, 4),
        (lambda one: ImageOps.mirror(one.rotate(-90, expand=True)), 5),
    ],
)
def test_copies_agree(copy: object, turn: int) -> None:
    scene = _scene(1)
    assert callable(copy)
    assert agreement(_jpeg(scene), _jpeg(copy(scene), 40), turn) > 0.85


def test_another_picture_does_not() -> None:
    assert agreement(_jpeg(_scene(1)), _jpeg(_scene(2)), 0) < 0.5


def test_the_same_light_with_other_details_does_not() -> None:
    one = Image.radial_gradient("L").resize((400, 300))
    first, second = one.copy(), one.copy()
    first.paste(_scene(3).resize((120, 120)), (40, 90))
    second.paste(_scene(4).resize((120, 120)), (230, 60))
    assert agreement(_jpeg(first), _jpeg(second), 0) < 0.65


def test_blank_pages_and_what_is_no_picture_agree_with_nothing() -> None:
    blank = _jpeg(Image.new("L", (300, 200), 240))
    assert agreement(blank, blank, 0) == 0
    assert agreement(b"not a picture", blank, 0) == 0
    assert agreement(_jpeg(_scene(1)), b"", 0) == 0
