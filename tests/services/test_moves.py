# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from photo_archive.domain.fixity import KnownFile
from photo_archive.domain.ids import RenditionId
from photo_archive.services.moves import Move, moves_of, pair_up


def lost(path: str, checksum: str, root: str = "/old") -> tuple[KnownFile, ...]:
    return (KnownFile(RenditionId(0), 1, root, path, f"{root}/{path}", checksum, 1),)


def test_a_folder_that_moved_is_one_move() -> None:
    files = [lost(f"2004/{name}.jpg", name) for name in "abc"]
    places = {name: [Path(f"/new/place/2004/{name}.jpg")] for name in "abc"}
    pairs, unclear = pair_up(files, places)
    assert moves_of(pairs) == (Move("/old", "/new/place", 3),)
    assert {pair.new_root for pair in pairs} == {Path("/new/place")}
    assert unclear == []


def test_what_is_clear_decides_for_what_is_not() -> None:
    files = [lost("a/one.jpg", "1"), lost("a/twin.jpg", "2"), lost("b/twin.jpg", "2")]
    places = {
        "1": [Path("/new/a/one.jpg")],
        "2": [Path("/new/b/twin.jpg"), Path("/new/a/twin.jpg"), Path("/else/a/twin.jpg")],
    }
    pairs, unclear = pair_up(files, places)
    assert [str(pair.place) for pair in pairs] == [
        "/new/a/one.jpg", "/new/a/twin.jpg", "/new/b/twin.jpg"
    ]  # fmt: skip
    assert unclear == []


def test_a_tie_is_left_to_a_person_and_no_place_is_given_twice() -> None:
    twin, other = lost("twin.jpg", "2"), lost("copy/twin.jpg", "2")
    pairs, unclear = pair_up([twin], {"2": [Path("/x/twin.jpg"), Path("/y/twin.jpg")]})
    assert pairs == []
    assert [file for file, _ in unclear] == [twin]
    pairs, unclear = pair_up([twin, other], {"2": [Path("/x/copy/twin.jpg")]})
    assert len(pairs) == 1
    assert unclear == []


def test_a_renamed_file_has_no_new_root() -> None:
    (pair,), _ = pair_up([lost("a.jpg", "1")], {"1": [Path("/new/b.jpg")]})
    assert pair.new_root is None
    assert moves_of([pair]) == (Move("/old/a.jpg", "/new/b.jpg", 1),)


def test_a_drive_of_windows_is_understood() -> None:
    (pair,), _ = pair_up(
        [lost("1993/a.jpg", "1", "D:/Photos")], {"1": [Path("/media/disk/Photos/1993/a.jpg")]}
    )
    assert moves_of([pair]) == (Move("D:", "/media/disk", 1),)
    assert pair.new_root == Path("/media/disk/Photos")
