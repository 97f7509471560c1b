# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import unicodedata

from photo_archive.catalogue import files, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.intake import (
    FileEvent,
    FileEventType,
    NewPhoto,
    NewRendition,
    Outcome,
)

NAME = unicodedata.normalize("NFD", "Tô Lâm.jpg")


def test_files_are_found_by_checksum_and_path(archive: Archive) -> None:
    one = NewRendition("/pictures", f"a/{NAME}", "1" * 64, 5, "JPEG", 1, 1)
    two = NewRendition("/pictures", "b/2.tif", "2" * 64, 5, "TIFF", 1, 1, page=1)
    with archive.changing(Message("Import")) as changes:
        photo = changes.add_photo(NewPhoto("A-1", renditions=(one, two)))
    with archive.reading() as session:
        by_sum = files.renditions_by_sha256(session, ["1" * 64, "9" * 64])
        ((owner, file),) = by_sum["1" * 64]
        assert (list(by_sum), owner) == (["1" * 64], photo)
        assert file.path == "a/Tô Lâm.jpg"
        assert file.full_path == f"/pictures/a/{NAME}"
        for path in ("/pictures/a/Tô Lâm.jpg", f"/pictures/a/{NAME}", "a/Tô Lâm.jpg"):
            assert files.by_path(session, path) == [(photo, file)]
        assert files.by_path(session, "Tô Lâm.jpg") == []
        assert files.known_paths(session, "/pictures/").keys() == {"a/Tô Lâm.jpg", "b/2.tif"}
        assert files.known_paths(session, "/elsewhere") == {}
        assert [one.path for _, one in files.all_files(session)] == ["a/Tô Lâm.jpg", "b/2.tif"]
        assert files.roots(session) == ["/pictures"]
        assert photos.photo(session, photo).files == files.files_of(session, photo)


def test_what_happened_to_a_file(archive: Archive) -> None:
    with archive.changing(Message("Import")) as changes:
        photo = changes.add_photo(NewPhoto("A-1"))
        file = NewRendition("/p", "1.jpg", "1" * 64, 5, "JPEG", 1, 1)
        (rendition,) = changes.add_renditions(photo, [file])
        event = FileEvent(
            FileEventType.INGESTION, "2026-01-02T03:04:05+07:00", Outcome.SUCCESS, "/p/1.jpg",
            "1" * 64, rendition, "copied", "Photo Archive",
        )  # fmt: skip
        changes.add_file_events([event])
        changes.add_file_events([])
    with archive.reading() as session:
        assert files.file_events(session, rendition) == [event]
