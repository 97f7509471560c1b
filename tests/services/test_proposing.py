# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which captions are read, and read again, and that a stopped job goes on where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from photo_archive.catalogue import proposing as kept
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import AddLink, AddName, Merge, RemoveName, SetCaption
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.domain.progress import finish
from photo_archive.domain.proposals import Proposal
from photo_archive.services import proposing
from photo_archive.services.authorities import add_record
from photo_archive.services.proposing import Refreshed, refresh
from photo_archive.services.workspace import Workspace

Add = Callable[..., list[PhotoId]]
RECEIVED, EDITED = CaptionKind.AS_RECEIVED, CaptionKind.EDITED


@pytest.fixture
def add(workspace: Workspace) -> Add:
    """Adds photos with one caption each."""
    made: list[str] = []

    def add(*captions: str, kind: CaptionKind = EDITED) -> list[PhotoId]:
        new = []
        for text in captions:
            made.append(text)
            caption = NewCaption(kind, Language.EN, text)
            new.append(NewPhoto(reference=f"A-{len(made)}", captions=(caption,)))
        with workspace.changing(Message("Add")) as changes:
            return changes.add_photos(new)

    return add


def write(workspace: Workspace, photo: PhotoId, text: str, language: Language) -> None:
    caption = SetCaption(photo, EDITED, language, text)
    workspace.apply([caption], Message("Write"))


def proposed(workspace: Workspace, photo: PhotoId) -> dict[str, RecordRef | None]:
    return {one.text: one.record for one in workspace.reviewer.of_photo(photo)}


def read(workspace: Workspace, photos: Sequence[PhotoId] | None = None) -> int:
    return finish(refresh(workspace, photos)).captions


def test_what_was_read_is_not_read_again_and_leaves_no_history(
    workspace: Workspace, add: Add
) -> None:
    add("President Barack Obama in Paris.", "A street in Huế.")
    steps = len(workspace.history())
    assert read(workspace) == 2
    assert read(workspace) == 0
    assert len(workspace.history()) == steps


def test_captions_of_the_archive_are_read_in_all_languages_and_else_the_one_received(
    workspace: Workspace, add: Add
) -> None:
    (photo,) = add("President Barack Obama in Paris.", kind=RECEIVED)
    assert read(workspace) == 1
    assert {one.caption_kind for one in workspace.reviewer.of_photo(photo)} == {RECEIVED}
    write(workspace, photo, "President Barack Obama in Paris.", Language.EN)
    write(workspace, photo, "Le président Barack Obama à Paris.", Language.FR)
    assert workspace.reviewer.of_photo(photo) == ()
    assert read(workspace) == 2
    found = workspace.reviewer.of_photo(photo)
    assert {(one.caption_kind, one.language) for one in found} == {
        (EDITED, Language.EN),
        (EDITED, Language.FR),
    }
    workspace.undo()
    workspace.undo()
    assert {one.caption_kind for one in workspace.reviewer.of_photo(photo)} == {RECEIVED}


def test_a_short_name_is_understood_from_who_is_linked_or_named_in_another_caption(
    workspace: Workspace, add: Add
) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Barack Obama")
    name = Name("Obama", kind=NameKind.VARIANT)
    workspace.apply([AddName(person, name)], Message("Add a name"))
    first, second = add("President Obama arrives.", "President Obama leaves.")
    write(workspace, first, "Le président Barack Obama arrive.", Language.FR)
    workspace.apply([AddLink(second, person)], Message("Link"))
    read(workspace)
    assert proposed(workspace, first)["Obama"] == person
    assert proposed(workspace, second) == {}


def test_only_some_photos_may_be_asked_for(workspace: Workspace, add: Add) -> None:
    one, two = add("President Barack Obama.", "President Barack Obama again.")
    assert read(workspace, [two]) == 1
    assert not proposed(workspace, one)
    assert proposed(workspace, two)
    write(workspace, two, "Le président Barack Obama à Paris.", Language.FR)
    assert read(workspace, [two]) == 1
    assert read(workspace) == 1


def test_a_new_record_has_only_those_captions_read_again_that_may_name_it(
    workspace: Workspace, add: Add
) -> None:
    named, joined, other = add(
        "Secretary Anna Lindqvist in Hue.", "Market at Hai Phong, 1954.", "A boat."
    )
    read(workspace)
    person = add_record(workspace, RecordKind.PERSON, "Anna Lindqvist")
    assert read(workspace) == 1
    assert proposed(workspace, named)["Anna Lindqvist"] == person
    place = add_record(workspace, RecordKind.PLACE, "Haiphong")
    assert read(workspace) == 1
    assert place in proposed(workspace, joined).values()
    assert not proposed(workspace, other)


def test_a_name_that_was_added_taken_away_or_merged_is_heeded(
    workspace: Workspace, add: Add
) -> None:
    photo, _ = add("Secretary Anna Lindqvist arrives.", "A boat.")
    person = add_record(workspace, RecordKind.PERSON, "A. L.")
    read(workspace)
    name = Name("Anna Lindqvist", kind=NameKind.VARIANT)
    workspace.apply([AddName(person, name)], Message("Add a name"))
    assert read(workspace) == 1
    assert proposed(workspace, photo)["Anna Lindqvist"] == person
    workspace.apply([RemoveName(person, name.text)], Message("Take it away"))
    assert read(workspace) == 1
    assert proposed(workspace, photo)["Anna Lindqvist"] is None
    workspace.undo()
    assert read(workspace) == 1
    other = add_record(workspace, RecordKind.PERSON, "Someone Quite Different")
    workspace.apply([Merge(person, other)], Message("Merge"))
    assert read(workspace) == 1
    assert proposed(workspace, photo)["Anna Lindqvist"] == other


def test_a_change_of_photos_alone_has_nothing_read_again(workspace: Workspace, add: Add) -> None:
    (photo,) = add("President Barack Obama in Paris.")
    add_record(workspace, RecordKind.TAG, "Obama")
    read(workspace)
    workspace.reviewer.reject(workspace.reviewer.of_photo(photo))
    assert finish(refresh(workspace)) == Refreshed()


def test_many_new_names_have_everything_read_again(
    workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("President Barack Obama in Paris.", "A boat.")
    read(workspace)
    monkeypatch.setattr(proposing, "_MANY_NAMES", 0)
    add_record(workspace, RecordKind.PERSON, "Somebody")
    assert read(workspace) == 2


def test_another_version_of_the_reader_reads_everything(
    workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("President Barack Obama in Paris.")
    read(workspace)
    monkeypatch.setattr(proposing, "READER", "another")
    assert read(workspace) == 1
    assert read(workspace) == 0


def everything(workspace: Workspace) -> list[tuple[object, ...]]:
    entries = workspace.reviewer.queue(limit=1000)
    return sorted(told(one) for entry in entries for one in entry.proposals)


def told(one: Proposal) -> tuple[object, ...]:
    return one.photo, one.language, one.start, one.end, one.text, one.kind, str(one.record)


def test_a_job_that_is_stopped_keeps_what_it_did_and_goes_on(
    workspace: Workspace, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proposing, "BATCH", 4)
    add_record(workspace, RecordKind.PERSON, "Barack Obama")
    add(*(f"President Barack Obama in Paris, picture {number}." for number in range(10)))
    job = refresh(workspace)
    for step in job:
        if step.done:
            assert (step.done, step.total) == (4, 10)
            break
    job.close()
    assert workspace.reviewer.total() == 4
    workspace.close()
    with Workspace.open(workspace.folder) as opened:
        assert read(opened) == 6
        whole = everything(opened)
        with opened.archive.deriving() as session:
            kept.read_again(session, None)
        assert read(opened) == 10
        assert everything(opened) == whole


def test_a_read_only_archive_is_left_alone(workspace: Workspace, add: Add) -> None:
    add("President Barack Obama in Paris.")
    workspace.close()
    with Workspace(Archive.open(workspace.folder, write=False)) as opened:
        assert finish(refresh(opened)) == Refreshed()
        assert opened.reviewer.total() == 0


def test_others_may_go_first_after_each_caption(workspace: Workspace, add: Add) -> None:
    add("President Barack Obama in Paris.", "A street in Huế.")
    workspace.reader()
    rests: list[None] = []
    finish(refresh(workspace, rest=lambda: rests.append(None)))
    assert len(rests) == 2
