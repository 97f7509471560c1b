# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io

from PIL import Image, ImageEnhance, ImageOps

from photo_archive.media.fingerprint import (
    difference_hash,
    distance,
    hash_of_jpeg,
    inner_box,
)


def _scene(seed: int) -> Image.Image:
    noise = Image.effect_noise((9, 8), 120)
    return noise.rotate(seed * 90).resize((360, 320), Image.Resampling.BICUBIC)


def test_a_smaller_lighter_copy_has_nearly_the_same_hash() -> None:
    scene = _scene(0)
    buffer = io.BytesIO()
    ImageEnhance.Brightness(scene.resize((150, 133))).enhance(1.1).save(buffer, "JPEG", quality=60)
    copy = Image.open(buffer)
    assert distance(difference_hash(scene), difference_hash(copy)) <= 16


def test_another_scene_has_another_hash() -> None:
    assert distance(difference_hash(_scene(0)), difference_hash(_scene(0))) > 24


def test_bits() -> None:
    across = Image.linear_gradient("L").rotate(90)
    assert difference_hash(across) >> 64 in {0, 2**64 - 1}
    down = difference_hash(Image.linear_gradient("L"))
    assert down & (2**64 - 1) in {0, 2**64 - 1}
    assert difference_hash(Image.new("L", (50, 50))) == 0
    assert distance(0, 2**128 - 1) == 128


def test_even_borders_are_left_out() -> None:
    scene = _scene(0)
    framed = ImageOps.expand(scene, 20, "white")
    left, upper, right, lower = inner_box(framed)
    assert 18 <= left <= 30
    assert 18 <= upper <= 30
    assert 370 <= right <= 382
    assert 330 <= lower <= 342
    assert distance(difference_hash(scene), difference_hash(framed)) <= 24


def test_what_is_even_throughout_has_no_border() -> None:
    assert inner_box(Image.new("L", (60, 40), 9)) == (0, 0, 60, 40)
    assert inner_box(Image.new("L", (1, 1))) == (0, 0, 1, 1)


def test_the_hash_of_a_thumbnail() -> None:
    scene = _scene(0)
    buffer = io.BytesIO()
    scene.convert("RGB").save(buffer, "JPEG", quality=90)
    text = hash_of_jpeg(buffer.getvalue())
    assert len(text) == 32
    assert distance(int(text, 16), difference_hash(scene)) <= 8
    assert hash_of_jpeg(b"") == hash_of_jpeg(b"no picture") == ""
