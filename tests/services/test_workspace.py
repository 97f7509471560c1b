# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from photo_archive.catalogue.lock import LOCK_NAME
from photo_archive.domain.captions import Language
from photo_archive.domain.edits import NewRecord, PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordKind
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.services.authorities import add_record, find_record
from photo_archive.services.importing import ImportSummary
from photo_archive.services.saved_searches import save_search
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]


def first(workspace: Workspace, query: str) -> PhotoId:
    return PhotoId(workspace.find(query).ids[0])


def test_what_an_archive_is_called_and_where(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "a", "Visits", "Minh") as made:
        assert (made.title, made.folder, made.author) == ("Visits", tmp_path / "a", "Minh")
        assert (made.read_only, made.photo_count) == (False, 0)
    with Workspace.open(tmp_path / "a", write=False) as opened:
        assert opened.read_only
        assert opened.author == getpass.getuser()
    with pytest.raises(ArchiveError, match="already"):
        Workspace.create(tmp_path / "a")
    with pytest.raises(ArchiveError, match="There is no folder"):
        Workspace.open(tmp_path / "b")


def test_closing_lets_others_write_even_if_the_index_cannot_be_kept(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_memory() -> None:
        raise MemoryError

    with monkeypatch.context() as failing:
        failing.setattr(workspace.finder, "keep", out_of_memory)
        with pytest.raises(MemoryError):
            workspace.close()
    assert not (workspace.folder / LOCK_NAME).exists()
    Workspace.open(workspace.folder).close()


def test_photos_lines_and_summaries_are_in_the_order_asked_for(sample: Workspace) -> None:
    ids = [PhotoId(one) for one in reversed(sample.find("").ids)]
    assert [photo.id for photo in sample.photos(ids)] == ids
    assert [line.id for line in sample.lines(ids)] == ids
    summaries = sample.summaries(ids, "fr")
    assert [summary.id for summary in summaries] == ids
    references = sample.field_values(ids, PhotoField.REFERENCE)
    assert [references[one] for one in ids] == [summary.reference for summary in summaries]
    photo = first(sample, "person:kiet")
    (summary,) = sample.summaries([photo], "vi")
    assert "Thủ tướng Võ Văn Kiệt" in summary.caption
    assert "Võ Văn Kiệt" in summary.names(RecordKind.PERSON)
    (line,) = sample.lines([photo], "fr")
    assert "Premier ministre Võ Văn Kiệt" in line.caption


def test_a_photo_by_its_reference(sample: Workspace) -> None:
    assert sample.photo_by_reference("VNF-1993-0001").date == "1993-06-25"
    with pytest.raises(ArchiveError, match="VNF-9"):
        sample.photo_by_reference("VNF-9")


def test_thumbnails_of_photos_and_lines(sample: Workspace) -> None:
    ids = list(sample.find("").ids)
    for photo in sample.photos([PhotoId(one) for one in ids[:3]]):
        jpeg = sample.pictures.of(photo)
        assert jpeg is not None
        assert jpeg.startswith(b"\xff\xd8")
    lines = sample.lines(ids)
    found = sample.pictures.by_checksum(line.sha256 for line in lines if line.sha256)
    assert found[lines[0].sha256] == sample.pictures.of(lines[0])
    assert sample.pictures.missing([lines[0].sha256, "f" * 64]) == ["f" * 64]
    sample.pictures.keep([("f" * 64, b"jpeg")])
    assert sample.pictures.by_checksum(["f" * 64]) == {"f" * 64: b"jpeg"}
    assert len(sample.renditions()) >= len(ids)


def test_records_and_what_they_are_called(sample: Workspace) -> None:
    person = find_record(sample, RecordKind.PERSON, "vo van kiet")
    assert sample.person(person.id).name == "Võ Văn Kiệt"
    assert "prime minister" in sample.role_on(person.id, "1993-06-25").lower()
    assert sample.role_on(person.id, "1950") == ""
    assert sample.photo_count_of(person) == sample.find("person:kiet").total
    event = sample.records(RecordKind.EVENT, "visit", limit=3)[0].ref
    assert sample.event(event.id).name == sample.label(event)
    place = find_record(sample, RecordKind.PLACE, "Hanoi")
    assert sample.label(place, "no such language") == sample.record(place).name
    everyone = sample.records(RecordKind.PERSON, limit=None)
    assert len(everyone) > len(sample.records(RecordKind.PERSON, limit=2)) == 2


def test_what_photos_have_in_common(sample: Workspace) -> None:
    common = sample.common(list(sample.find("place:Paris").ids))
    assert PhotoField.REFERENCE in common.differing
    assert any(line.name == "Paris" for line in common.links)


def test_edits_are_changesets_that_can_be_taken_back(sample: Workspace) -> None:
    photo = first(sample, "person:kiet")
    before = sample.photo(photo).title
    title = Message("Title of {n}", {"n": 1})
    made = sample.apply([SetField(photo, PhotoField.TITLE, "Talks")], title, source="test")
    assert made is not None
    assert (str(made.title), made.author, made.source) == ("Title of 1", "An archivist", "test")
    assert sample.apply([SetField(photo, PhotoField.TITLE, "Talks")], title) is None
    assert str(sample.undo_title()) == "Title of 1"
    assert sample.undo().reverts == made.id
    assert sample.photo(photo).title == before
    assert str(sample.redo_title()) == "Title of 1"
    sample.redo()
    assert sample.photo(photo).title == "Talks"
    assert sample.history(photo)[-1].id <= made.id
    assert len(sample.history(limit=2)) == 2
    with pytest.raises(ArchiveError, match="no change number"):
        sample.undo(ChangesetId(99_999))


def test_a_change_that_fails_leaves_nothing(sample: Workspace) -> None:
    photo, total = first(sample, "person:kiet"), len(sample.history())
    edits = [
        SetField(photo, PhotoField.TITLE, "Half"),
        SetField(PhotoId(99_999), PhotoField.TITLE, "Half"),
    ]
    with pytest.raises(ArchiveError):
        sample.apply(edits, Message("Fails"))
    assert sample.photo(photo).title != "Half"
    assert len(sample.history()) == total


def test_records_and_saved_searches_are_changes_too(workspace: Workspace) -> None:
    ref = workspace.create_record(NewRecord(RecordKind.TAG, "talks"))
    assert workspace.label(ref, Language.VI.value) == "talks"
    save_search(workspace, "Paris", "place:Paris")
    assert workspace.undo_title() is not None
    workspace.undo()
    workspace.redo()
    workspace.undo()
    assert workspace.redo_title() is not None
    add_record(workspace, RecordKind.TAG, "more")
    assert workspace.redo_title() is None


def test_a_photo_without_files_has_no_thumbnail(
    workspace: Workspace,
    make_picture: MakePicture,
    run_import: Callable[..., ImportSummary],
) -> None:
    run_import(workspace, make_picture("a.jpg"))
    photo = first(workspace, "")
    workspace.undo()
    with pytest.raises(ArchiveError, match="not in the archive any more"):
        workspace.photo(photo)


def test_people_are_listed_in_an_order_with_headings(sample: Workspace) -> None:
    plain = {line.ref: line for line in sample.records(RecordKind.PERSON, limit=None)}
    for order in PeopleOrder:
        lines = sample.records(RecordKind.PERSON, limit=None, order=order)
        assert {line.ref: replace(line, initial="") for line in lines} == plain
        initials = [line.initial for line in lines]
        assert list(dict.fromkeys(initials)) == [one for one, _ in groupby(initials)]
    places = sample.records(RecordKind.PLACE, limit=5, order=PeopleOrder.WESTERN)
    assert [line.initial for line in places] == [""] * 5
