# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.services.copying import copy_original


def original(folder: Path, name: str, content: bytes) -> tuple[Path, str]:
    path = folder / name
    path.write_bytes(content)
    return path, hashlib.sha256(content).hexdigest()


def test_a_copy_is_whole_and_the_original_untouched(tmp_path: Path) -> None:
    source, checksum = original(tmp_path, "a.jpg", b"picture" * 1000)
    before = source.stat()
    target = copy_original(source, "box 1/a.jpg", tmp_path / "originals", checksum)
    assert target == tmp_path / "originals" / "box 1" / "a.jpg"
    assert target.read_bytes() == source.read_bytes()
    assert source.stat().st_mtime_ns == before.st_mtime_ns
    assert not list((tmp_path / "originals").rglob("*.part"))


def test_another_picture_of_that_name_is_kept_and_the_same_is_not_doubled(tmp_path: Path) -> None:
    originals = tmp_path / "originals"
    first, first_sum = original(tmp_path, "a.jpg", b"one")
    second, second_sum = original(tmp_path, "b.jpg", b"two")
    copied = copy_original(first, "a.jpg", originals, first_sum)
    other = copy_original(second, "a.jpg", originals, second_sum)
    assert other.name == "a-2.jpg"
    assert copy_original(first, "a.jpg", originals, first_sum) == copied
    assert copy_original(second, "a.jpg", originals, second_sum) == other
    assert sorted(path.name for path in originals.iterdir()) == ["a-2.jpg", "a.jpg"]


def test_a_file_that_is_not_what_was_examined_is_not_kept(tmp_path: Path) -> None:
    source, _ = original(tmp_path, "a.jpg", b"changed since")
    with pytest.raises(ArchiveError, match="changed while it was copied"):
        copy_original(source, "a.jpg", tmp_path / "originals", "0" * 64)
    assert not [path for path in (tmp_path / "originals").rglob("*") if path.is_file()]


@pytest.mark.skipif(os.name == "nt", reason="a file stands where the folder should be")
def test_a_folder_that_cannot_be_made_is_told_by_name(tmp_path: Path) -> None:
    source, checksum = original(tmp_path, "a.jpg", b"one")
    (tmp_path / "originals").write_text("in the way", encoding="utf-8")
    with pytest.raises(ArchiveError, match="originals"):
        copy_original(source, "a.jpg", tmp_path / "originals", checksum)


def test_pictures_of_one_name_are_told_apart_by_size_before_they_are_read(tmp_path: Path) -> None:
    originals = tmp_path / "originals"
    for number in range(1, 4):
        source, checksum = original(tmp_path, "a.jpg", b"x" * number)
        copy_original(source, "a.jpg", originals, checksum)
    (originals / "a.jpg").chmod(0)
    again, checksum = original(tmp_path, "a.jpg", b"x" * 3)
    assert copy_original(again, "a.jpg", originals, checksum).name == "a-3.jpg"


@pytest.mark.skipif(os.name == "nt", reason="Windows counts letters, not bytes")
@pytest.mark.parametrize("name", ["x" + "ư" * 125 + ".jpg", "\uefe9" * 240 + ".jpg", "a" * 255])
def test_names_that_are_as_long_as_disks_take_them(tmp_path: Path, name: str) -> None:
    originals = tmp_path / "originals"
    copies = []
    for number in range(3):
        source, checksum = original(tmp_path, f"{number}.jpg", bytes([number]))
        copies.append(copy_original(source, f"{name}/{name}", originals, checksum))
        assert copy_original(source, f"{name}/{name}", originals, checksum) == copies[-1]
    assert len(set(copies)) == 3
    assert {len(os.fsencode(copy.name)) <= 255 for copy in copies} == {True}
    assert [copy.suffix for copy in copies] == [Path(name).suffix] * 3


def test_a_copy_bears_the_time_of_its_source(tmp_path: Path) -> None:
    source, checksum = original(tmp_path, "a.jpg", b"one")
    os.utime(source, ns=(1, 1_000_000_000_000_000_000))
    copy = copy_original(source, "a.jpg", tmp_path / "originals", checksum)
    assert copy.stat().st_mtime_ns == 1_000_000_000_000_000_000
