# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import files, links, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.edits import Merge
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.intake import (
    FileFound,
    FileMissing,
    NewLink,
    NewPhoto,
    NewRendition,
)

AddRecord = Callable[..., RecordRef]


def picture(path: str, root: str = "/p", page: int = 0) -> NewRendition:
    return NewRendition(root, path, "0" * 64, 5, "JPEG", 3, 2, page=page)


def test_photos_keep_the_order_they_came_in(archive: Archive) -> None:
    with archive.changing(Message("Import")) as changes:
        ids = changes.add_photos([NewPhoto(f"A-{number}") for number in (3, 1, 2)])
    with archive.reading() as session:
        assert [photos.photo(session, one).reference for one in ids] == ["A-3", "A-1", "A-2"]
        assert photos.photo(session, ids[0]).captions == ()


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ([NewPhoto("A-1")], "A-1 belongs to another photo"),
        ([NewPhoto("B"), NewPhoto(" B ")], "B belongs to another photo"),
        ([NewPhoto("")], "needs a reference"),
        ([NewPhoto("B", renditions=(picture("1.jpg"),))], "1.jpg belongs to a photo"),
        ([NewPhoto("B", date="32 July")], "32 July"),
        ([NewPhoto("B", renditions=(picture("a\udcff.jpg"),))], "rename the file"),
        (
            [NewPhoto("B", links=(NewLink(RecordRef(RecordKind.TAG, 9)),))],
            "no tag with the number 9",
        ),
    ],
)
def test_what_cannot_be_added_is_refused(archive: Archive, new: list[NewPhoto], told: str) -> None:
    with archive.changing(Message("Import")) as changes:
        changes.add_photo(NewPhoto("A-1", renditions=(picture("1.jpg"),)))
    with pytest.raises(ArchiveError, match=told), archive.changing(Message("Import")) as changes:
        changes.add_photos(new)
    with archive.reading() as session:
        assert photos.count(session) == 1


def test_pages_of_one_file_are_several_renditions(archive: Archive) -> None:
    with archive.changing(Message("Import")) as changes:
        changes.add_photo(NewPhoto("A-1", renditions=(picture("1.tif"), picture("1.tif", page=1))))
        changes.add_photo(NewPhoto("A-2", renditions=(picture("1.tif", "/other"),)))
    with archive.reading() as session:
        assert len(files.by_path(session, "/p/1.tif")) == 2
        assert files.roots(session) == ["/p", "/other"]


def test_links_lead_to_living_records(archive: Archive, add_record: AddRecord) -> None:
    old, new = add_record(RecordKind.PERSON, "old"), add_record(RecordKind.PERSON, "new")
    place = add_record(RecordKind.PLACE, "Paris")
    with archive.changing(Message("Merge")) as changes:
        changes.apply(Merge(old, new))
    with archive.changing(Message("Import")) as changes:
        photo = changes.add_photo(
            NewPhoto("A-1", links=(NewLink(place), NewLink(old), NewLink(new)))
        )
    with archive.reading() as session:
        found = [(link.record, link.order) for link in links.links(session, photo)]
    assert found == [(place, 0), (new, 1)]


def test_files_move_and_go_missing(archive: Archive) -> None:
    with archive.changing(Message("Import")) as changes:
        photo = changes.add_photo(NewPhoto("A-1", renditions=(picture("1.jpg"), picture("2.jpg"))))
    with archive.reading() as session:
        one, two = (file.id for file in files.files_of(session, photo))
    with archive.changing(Message("Verify"), undoable=False) as changes:
        changes.place_files([FileMissing(one), FileFound(two, "/new", "b/2.jpg")])
    with archive.reading() as session:
        first, second = files.files_of(session, photo)
        assert (first.missing, second.full_path) == (True, "/new/b/2.jpg")
        assert photos.lines(session, [photo])[0].missing
    with (
        pytest.raises(ArchiveError, match="belongs to a photo"),
        archive.changing(Message("Relink"), undoable=False) as changes,
    ):
        changes.place_files([FileFound(one, "/new", "b/2.jpg")])
