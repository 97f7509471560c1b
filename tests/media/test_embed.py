# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.domain.errors import ArchiveError
from photo_archive.media.embed import write_copy, write_sidecar
from photo_archive.media.fields import Fields

MakePicture = Callable[..., Path]


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp"])
def test_pixels_and_original_stay_as_they_are(
    make_picture: MakePicture, full_fields: Fields, name: str
) -> None:
    source = make_picture(name)
    before = hashlib.sha256(source.read_bytes()).digest()
    target = source.with_name(f"copy-{name}")
    write_copy(source, target, full_fields)
    assert hashlib.sha256(source.read_bytes()).digest() == before
    with Image.open(source) as original, Image.open(target) as copy:
        assert original.tobytes() == copy.tobytes()


def test_nothing_is_ever_replaced(make_picture: MakePicture) -> None:
    source, other = make_picture("a.jpg"), make_picture("b.jpg", size=(8, 8))
    before = other.read_bytes()
    for target in (source, other):
        with pytest.raises(ArchiveError, match="exists already"):
            write_copy(source, target, Fields(city="Huế"))
        with pytest.raises(ArchiveError, match="exists already"):
            write_sidecar(target, Fields(city="Huế"))
    assert other.read_bytes() == before


def test_a_failure_leaves_nothing_behind(tmp_path: Path, make_picture: MakePicture) -> None:
    source = make_picture("a.jpg")
    source.write_bytes(b"\xff\xd8\xff\xe0 broken")
    (tmp_path / "out").mkdir()
    with pytest.raises(ArchiveError):
        write_copy(source, tmp_path / "out" / "a.jpg", Fields(city="Huế"))
    with pytest.raises(ArchiveError):
        write_copy(tmp_path / "none.jpg", tmp_path / "out" / "b.jpg", Fields())
    with pytest.raises(ArchiveError):
        write_copy(source, tmp_path / "nowhere" / "b.jpg", Fields())
    assert list((tmp_path / "out").iterdir()) == []
