# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.catalogue import file_states, files, seen_files
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.fixity import FileState
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.intake import NewPhoto, NewRendition, Outcome


def rendition(root: str, name: str) -> NewRendition:
    sha256 = name.rjust(64, "0")
    return NewRendition(root, f"{name}.jpg", sha256, 1, "JPEG", 4, 3)


def test_when_files_under_a_root_were_written(archive: Archive) -> None:
    with archive.changing(Message("Add")) as changes:
        changes.add_photo(NewPhoto("A", renditions=(rendition("/a", "1"), rendition("/a", "2"))))
        changes.add_photo(NewPhoto("B", renditions=(rendition("/b", "3"),)))
    with archive.reading() as session:
        ids = {file.path: file.id for _, file in files.all_files(session)}
    seen = {"1.jpg": 5_000_000_000_000_000_000, "2.jpg": 0, "3.jpg": 7}
    with archive.deriving() as session:
        file_states.keep_states(
            session,
            [FileState(ids[path], Outcome.SUCCESS, "2026", ns) for path, ns in seen.items()],
        )
    with archive.reading() as session:
        assert seen_files.written_under(session, "/a/") == {ids["1.jpg"]: seen["1.jpg"]}
        assert seen_files.written_under(session, "/b") == {RenditionId(ids["3.jpg"]): 7}
        assert seen_files.written_under(session, "/c") == {}


def test_hashes_are_kept_by_checksum_and_outside_history(archive: Archive) -> None:
    with archive.changing(Message("Add")) as changes:
        changes.add_photo(NewPhoto("A", renditions=(rendition("/a", "1"), rendition("/b", "1"))))
    with archive.deriving() as session:
        seen_files.keep_hashes(session, {"1".rjust(64, "0"): "abc", "e" * 64: "def"})
        seen_files.keep_hashes(session, {})
    with archive.reading() as session:
        asked = session.connection().exec_driver_sql("SELECT perceptual_hash FROM rendition")
        assert [row[0] for row in asked] == ["abc", "abc"]
        changes_made = session.connection().exec_driver_sql("SELECT count(*) FROM changeset")
        assert changes_made.scalar_one() == 1
