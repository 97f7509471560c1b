# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io

from PIL import Image, ImageEnhance

from photo_archive.media.fingerprint import difference_hash, distance


def _scene(seed: int) -> Image.Image:
    noise = Image.effect_noise((9, 8), 120)
    return noise.rotate(seed * 90).resize((360, 320), Image.Resampling.BICUBIC)


def test_a_smaller_lighter_copy_has_nearly_the_same_hash() -> None:
    scene = _scene(0)
    buffer = io.BytesIO()
    ImageEnhance.Brightness(scene.resize((150, 133))).enhance(1.1).save(buffer, "JPEG", quality=60)
    copy = Image.open(buffer)
    assert distance(difference_hash(scene), difference_hash(copy)) <= 8


def test_another_scene_has_another_hash() -> None:
    assert distance(difference_hash(_scene(0)), difference_hash(_scene(0))) > 12


def test_bits() -> None:
    falling = Image.linear_gradient("L").rotate(90)
    assert difference_hash(falling) in {0, 2**64 - 1}
    assert difference_hash(Image.new("L", (50, 50))) == 0
    assert distance(0, 2**64 - 1) == 64
