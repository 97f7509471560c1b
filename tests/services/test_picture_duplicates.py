# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from photo_archive.catalogue import picture_pairs
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.picture_order import SURE
from photo_archive.domain.progress import finish
from photo_archive.services.import_values import ImportSummary
from photo_archive.services.picture_duplicates import (
    find_picture_duplicates,
    known_duplicates,
    not_one_picture,
)
from photo_archive.services.workspace import Workspace

Run = Callable[..., ImportSummary]


def _scene(seed: int) -> Image.Image:
    chance = random.Random(seed)
    grey = Image.frombytes("L", (14, 12), bytes(chance.randrange(256) for _ in range(168)))
    return grey.resize((420, 360), Image.Resampling.BICUBIC).convert("RGB")


@pytest.fixture
def pictures(box: Path) -> Path:
    for seed in range(6):
        _scene(seed).save(box / f"a{seed}.jpg", quality=92)
    for name in ("blank1", "blank2"):
        Image.new("RGB", (300, 200), "white").save(box / f"{name}.png", comment=name)
    Image.new("RGB", (400, 200), "white").save(box / "blank3.png")
    return box


def _files(workspace: Workspace, found: object) -> set[frozenset[str]]:
    assert isinstance(found, tuple)
    return {
        frozenset(workspace.photo(photo).files[0].path for photo in (one.one, one.other))
        for one in found
    }


def test_other_versions_of_a_picture_are_found(
    workspace: Workspace, pictures: Path, run_import: Run
) -> None:
    run_import(workspace, pictures)
    assert finish(find_picture_duplicates(workspace)) == ()
    _scene(0).resize((210, 180)).save(pictures / "small.jpg", quality=30)
    _scene(1).rotate(90, expand=True).save(pictures / "turned.jpg")
    ImageOps.mirror(_scene(2)).convert("L").save(pictures / "mirrored.jpg")
    ImageOps.expand(_scene(3), 12, "black").save(pictures / "framed.png")
    run_import(workspace, pictures)
    assert known_duplicates(workspace) == ()
    found = finish(find_picture_duplicates(workspace))
    assert _files(workspace, found) == {
        frozenset(pair)
        for pair in (
            ("a0.jpg", "small.jpg"),
            ("a1.jpg", "turned.jpg"),
            ("a2.jpg", "mirrored.jpg"),
            ("a3.jpg", "framed.png"),
        )
    }
    assert all(one.agreement >= SURE for one in found if not one.turn)
    turns = {workspace.photo(one.other).files[0].path: one.turn for one in found}
    assert (turns["small.jpg"], turns["turned.jpg"], turns["mirrored.jpg"]) == (0, 3, 4)
    assert known_duplicates(workspace) == found
    assert finish(find_picture_duplicates(workspace)) == found
    assert finish(find_picture_duplicates(workspace, again=True)) == found


def test_what_is_told_apart_never_comes_again(
    workspace: Workspace, pictures: Path, run_import: Run
) -> None:
    _scene(0).save(pictures / "again.png")
    run_import(workspace, pictures)
    (pair,) = finish(find_picture_duplicates(workspace))
    made = not_one_picture(workspace, pair.other, pair.one)
    assert made is not None
    assert not_one_picture(workspace, pair.one, pair.other) is None
    assert finish(find_picture_duplicates(workspace, again=True)) == ()
    workspace.undo()
    assert known_duplicates(workspace) == (pair,)
    not_one_picture(workspace, pair.one, pair.other)
    not_one_picture(workspace, pair.one, pair.other, different=False)
    assert known_duplicates(workspace) == (pair,)


def test_an_older_archive_and_one_opened_for_reading(
    workspace: Workspace, pictures: Path, run_import: Run
) -> None:
    _scene(4).resize((200, 170)).save(pictures / "again.jpg")
    run_import(workspace, pictures)
    with workspace.archive.deriving() as session:
        old = {one.file: one.hash[:16] for one in picture_pairs.prints(session)}
        picture_pairs.keep_hashes(session, old)
    with Workspace.open(workspace.folder, write=False) as reader:
        found = finish(find_picture_duplicates(reader))
    assert len(found) == 1
    assert known_duplicates(workspace) == ()
    assert finish(find_picture_duplicates(workspace)) == found
    with workspace.reading() as session:
        hashes = {one.photo: one.hash for one in picture_pairs.prints(session)}
    assert len(hashes[PhotoId(found[0].one)]) == 32


def test_an_empty_archive(workspace: Workspace) -> None:
    assert finish(find_picture_duplicates(workspace)) == ()
