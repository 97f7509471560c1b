# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import history
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.authorities import Name
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    PhotoField,
    RemoveName,
    SetField,
    SetRecordField,
)
from photo_archive.domain.errors import ArchiveError, DateText, Message
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordKind, RecordRef

Apply = Callable[..., ChangesetId | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]


def test_history_says_who_when_and_what(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo("A-1")
    title = Message("Set {field}", {"field": "title", "date": DateText("1954")})
    with archive.changing(title, author="Lan", source="sheet.xlsx") as changes:
        changes.apply(SetField(photo, PhotoField.TITLE, "Visit"))
    with archive.reading() as session:
        newest, oldest = history.history(session)
    assert (newest.title, newest.author, newest.source, newest.photos) == (
        title,
        "Lan",
        "sheet.xlsx",
        1,
    )
    assert isinstance(newest.title.values["date"], DateText)
    assert newest.when[10] == "T"
    assert [(str(c.label), c.before, c.after) for c in newest.changes] == [("Title", "", "Visit")]
    assert [(str(c.label), c.after) for c in oldest.changes] == [("Reference", "A-1")]


def test_history_of_one_photo(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    one, two = add_photo(), add_photo()
    apply(SetField(one, PhotoField.TITLE, "a"), SetField(two, PhotoField.TITLE, "b"))
    apply(SetField(two, PhotoField.TITLE, "c"))
    with archive.reading() as session:
        found = history.history(session, one)
        assert [change.after for change in found[0].changes] == ["a"]
        assert (len(found), found[0].photos) == (2, 2)
        assert len(history.history(session, limit=1)) == 1
        assert history.history(session, changes=False)[0].changes == ()


def test_what_was_undone_says_so(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    changeset = apply(SetField(add_photo(), PhotoField.TITLE, "a"))
    assert changeset is not None
    taken_back = undo(archive, author="Lan")
    with archive.reading() as session:
        assert history.changeset(session, changeset).reverted_by == taken_back
        undoing = history.changeset(session, taken_back)
        with pytest.raises(ArchiveError, match="no change number 99"):
            history.changeset(session, ChangesetId(99))
    assert (undoing.reverts, undoing.author, str(undoing.title)) == (changeset, "Lan", "Undo: Edit")


def test_names_that_were_lost_or_changed_are_known(
    archive: Archive, add_record: AddRecord, apply: Apply
) -> None:
    ref = add_record(RecordKind.PERSON, "An")
    apply(AddName(ref, Name("Ann")))
    with archive.reading() as session:
        seen = history.change_seq(session)
        assert history.former_names(session, seen) == set()
    apply(SetRecordField(ref, "name", "Anh"), RemoveName(ref, "Ann"))
    gone = add_record(RecordKind.PERSON, "Gone")
    undo(archive)
    with archive.reading() as session:
        assert history.former_names(session, seen) >= {"An", "Ann", "Gone"}
        assert gone in history.touched_since(session, seen).records


def test_history_of_a_record(archive: Archive, add_record: AddRecord, apply: Apply) -> None:
    ref = add_record(RecordKind.PERSON, "An")
    add_record(RecordKind.PERSON, "Binh")
    apply(AddName(ref, Name("Ann")))
    with archive.reading() as session:
        found = history.of_record(session, ref)
    assert [[change.after for change in one.changes] for one in found] == [["Ann"], ["An"]]


def test_what_was_touched_since(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    def since(seq: int) -> tuple[set[int], set[RecordRef]]:
        with archive.reading() as session:
            found = history.touched_since(session, seq)
        return set(found.photos), set(found.records)

    def now() -> int:
        with archive.reading() as session:
            return history.change_seq(session)

    assert now() == 0
    one, two = add_photo(), add_photo()
    person = add_record(RecordKind.PERSON, "An")
    apply(AddLink(two, person))
    assert since(0) == ({one, two}, {person})
    at = now()
    assert since(at) == (set(), set())
    apply(AddName(person, Name("Ann")))
    assert since(at) == ({two}, {person})
    with archive.reading() as session:
        assert history.touched_since(session, at).edited == frozenset()
        assert history.touched_since(session, 0).edited == {one, two}
    at = now()
    add_record(RecordKind.TAG, "Visits")
    gone = now()
    undo(archive)
    assert gone > at
    assert since(gone)[1] == {RecordRef(RecordKind.TAG, person.id + 1)}
