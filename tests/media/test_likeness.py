# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageOps

from photo_archive.media.fingerprint import difference_hash
from photo_archive.media.likeness import (
    TURNS,
    Close,
    close_pairs,
    is_plain,
    parse,
    turned,
)


def _scene(seed: int) -> Image.Image:
    chance = random.Random(seed)
    grey = Image.frombytes("L", (11, 10), bytes(chance.randrange(256) for _ in range(110)))
    return grey.resize((330, 300), Image.Resampling.BICUBIC)


def _hash(image: Image.Image) -> str:
    return f"{difference_hash(image):032x}"


def _turned(image: Image.Image, turn: int) -> Image.Image:
    image = ImageOps.mirror(image) if turn >= 4 else image
    return image.rotate(90 * (turn % 4), expand=True)


@pytest.mark.parametrize("turn", range(TURNS))
def test_the_hash_of_a_turned_picture_is_the_turned_hash(turn: int) -> None:
    for seed in range(5):
        scene = _scene(seed)
        worked_out = turned(parse([_hash(scene)])[0], turn)
        measured, _ = parse([_hash(_turned(scene, turn))])
        assert int(np.bitwise_count(worked_out ^ measured).sum()) <= 2


def _pairs(stored: list[str], first_new: int = 0) -> list[Close]:
    hashes, usable = parse(stored)
    *_, (step, steps, found) = close_pairs(hashes, usable, first_new)
    assert step == steps
    return found


def test_a_picture_is_found_however_it_lies() -> None:
    scenes = [_scene(seed) for seed in range(40)]
    copies = [_turned(scene.resize((160, 150)), at % TURNS) for at, scene in enumerate(scenes[:16])]
    found = _pairs([_hash(one) for one in [*scenes, *copies]])
    assert {(one.one, one.other) for one in found} == {(at, 40 + at) for at in range(16)}
    for one in found:
        again = turned(parse([_hash(copies[one.one])])[0], one.turn)
        first, _ = parse([_hash(scenes[one.one])])
        assert int(np.bitwise_count(again ^ first).sum()) == one.distance


def test_only_new_pictures_are_compared() -> None:
    scene, other = _hash(_scene(1)), _hash(_scene(2))
    stored = [scene, scene, other, scene, other]
    assert {(one.one, one.other) for one in _pairs(stored, 3)} == {(0, 3), (1, 3), (2, 4)}
    assert _pairs(stored, 5) == []
    assert _pairs([]) == []


def test_old_hashes_and_plain_pictures_are_left_out() -> None:
    blank = _hash(Image.linear_gradient("L"))
    stored = [_hash(_scene(3)), blank, blank, "0123456789abcdef", ""]
    _, usable = parse(stored)
    assert usable.tolist() == [True, False, False, False, False]
    assert is_plain(parse([blank])[0]).all()
    assert _pairs(stored) == []


def test_a_hash_without_its_leading_zeros() -> None:
    whole, short = parse(["0" * 8 + "f" * 24, "f" * 24])[0]
    assert whole.tolist() == short.tolist()


def test_many_of_one_picture() -> None:
    assert len(_pairs([_hash(_scene(4))] * 30)) == 30 * 29 // 2
