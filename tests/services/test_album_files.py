# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewPhoto, NewRendition
from photo_archive.services import albums
from photo_archive.services.album_files import (
    Kind,
    Unmatched,
    read_shared,
    take_in,
    write_album,
    write_search,
)
from photo_archive.services.saved_searches import edit_search, save_search, search_named
from photo_archive.services.workspace import Workspace


def add(workspace: Workspace, reference: str, *contents: int) -> PhotoId:
    """A photo whose files have these checksums."""
    files = tuple(
        NewRendition("/pictures", f"{reference}-{one}.jpg", f"{one:064x}", 10, "JPEG", 300, 200)
        for one in contents
    )
    with workspace.changing(Message("Import")) as changes:
        return changes.add_photo(NewPhoto(reference=reference, renditions=files))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "other", "Elsewhere") as made:
        yield made


@pytest.fixture
def shared(workspace: Workspace, tmp_path: Path) -> Path:
    """An album of five photos as a file, the last one without a picture."""
    photos = [add(workspace, f"A-{one}", *([one] if one < 5 else [])) for one in (3, 1, 2, 4, 5)]
    albums.make_album(workspace, "Số đẹp", photos, "For the book")
    path = tmp_path / "album.json"
    assert write_album(workspace, albums.album_named(workspace, "số đẹp"), path) == 5
    return path


def test_an_album_as_a_file(shared: Path) -> None:
    document = json.loads(shared.read_text("utf-8"))
    assert document["photo-archive"] == 1
    assert document["kind"] == "album"
    assert document["name"] == "Số đẹp"
    assert document["photos"][0] == {"reference": "A-3", "sha256": [f"{3:064x}"]}
    assert document["photos"][-1] == {"reference": "A-5", "sha256": []}
    assert read_shared(shared).photos[1].reference == "A-1"


def test_another_archive_knows_the_same_pictures(shared: Path, other: Workspace) -> None:
    renumbered = add(other, "B-77", 99, 1)
    same = add(other, "A-3", 3)
    add(other, "A-2", 1002)  # the same number given to another picture
    bare = add(other, "A-5")
    taken = take_in(other, shared)
    assert (taken.kind, taken.name, taken.added, taken.present) == (Kind.ALBUM, "Số đẹp", 3, 0)
    assert taken.unmatched == (
        ("A-2", Unmatched.OTHER_PICTURE),
        ("A-4", Unmatched.UNKNOWN),
    )
    made = albums.album_named(other, "Số đẹp")
    assert made.note == "For the book"
    assert list(albums.photos_in(other, made.id)) == [same, renumbered, bare]
    again = take_in(other, shared, Kind.ALBUM)
    assert (again.added, again.present) == (0, 3)
    believed = take_in(other, shared, by_reference=True)
    assert (believed.added, believed.present) == (1, 3)
    other.undo()
    other.undo()
    assert albums.albums(other) == []


def test_of_two_photos_with_one_picture_that_of_the_number_is_meant(
    shared: Path, other: Workspace
) -> None:
    add(other, "X-1", 3)
    named = add(other, "A-3", 3)
    take_in(other, shared)
    made = albums.album_named(other, "Số đẹp")
    assert list(albums.photos_in(other, made.id)) == [named]


def test_a_saved_search_goes_out_and_in(
    workspace: Workspace, other: Workspace, tmp_path: Path
) -> None:
    save_search(workspace, "Paris", 'place:"Paris" date:1993')
    path = tmp_path / "search.json"
    write_search(search_named(workspace, "Paris"), path)
    taken = take_in(other, path, Kind.SEARCH)
    assert (taken.kind, taken.added, taken.present) == (Kind.SEARCH, 1, 0)
    assert search_named(other, "paris").query == 'place:"Paris" date:1993'
    assert take_in(other, path).present == 1
    edit_search(other, search_named(other, "Paris"), query="place:Lyon")
    with pytest.raises(ArchiveError, match="asks for something else"):
        take_in(other, path)


def test_the_kind_has_to_be_the_one_asked_for(
    workspace: Workspace, shared: Path, tmp_path: Path
) -> None:
    save_search(workspace, "Paris", "paris")
    search = tmp_path / "search.json"
    write_search(search_named(workspace, "Paris"), search)
    with pytest.raises(ArchiveError, match="holds an album"):
        take_in(workspace, shared, Kind.SEARCH)
    with pytest.raises(ArchiveError, match="holds a saved search"):
        take_in(workspace, search, Kind.ALBUM)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: [],
        lambda one: one | {"photo-archive": 2},
        lambda one: {key: value for key, value in one.items() if key != "photo-archive"},
        lambda one: one | {"kind": "person"},
        lambda one: one | {"name": " "},
        lambda one: one | {"name": 7},
        lambda one: one | {"photos": "A-1"},
        lambda one: one | {"photos": ["A-1"]},
        lambda one: one | {"photos": [{"reference": 7}]},
        lambda one: one | {"photos": [{"reference": "A-1", "sha256": "abc"}]},
        lambda one: one | {"photos": [{"reference": "A-1", "sha256": [7]}]},
        lambda one: one | {"note": 7},
        lambda one: one | {"kind": "search"},
        lambda one: one | {"kind": "search", "query": " "},
        lambda one: one | {"kind": "search", "query": "(paris"},
    ],
)
def test_other_documents_are_refused(
    tmp_path: Path, spoil: Callable[[dict[str, object]], object]
) -> None:
    path = tmp_path / "x.json"
    right = {"photo-archive": 1, "kind": "album", "name": "One", "note": "", "photos": []}
    path.write_text(json.dumps(right))
    assert read_shared(path).name == "One"
    path.write_text(json.dumps(spoil(right)))
    with pytest.raises(ArchiveError, match="no album or saved search"):
        read_shared(path)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b"[" * 100_000, b'"x"', b"\x00"])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="no album or saved search"):
        read_shared(path)
    with pytest.raises(ArchiveError, match="cannot be read"):
        read_shared(tmp_path / "nowhere.json")
