# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from photo_archive.catalogue import dialect, history, photos
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.tables import METADATA
from photo_archive.catalogue.undoing import redo, redo_title, undo, undo_title
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.captions import CaptionKind, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    AddName,
    AuthoriseName,
    ChangeLink,
    ChangeName,
    Edit,
    Merge,
    NewRecord,
    NotTheSame,
    PhotoField,
    RejectProposal,
    RemoveLink,
    RemoveRecord,
    SetBroader,
    SetCaption,
    SetExternalIds,
    SetField,
    SetMentions,
    SetRecordField,
    Split,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import (
    CaptionId,
    ChangesetId,
    NameId,
    PhotoId,
    RecordKind,
    RecordRef,
)
from photo_archive.domain.intake import FileMissing, NewCaption, NewLink, NewPhoto, NewRendition

Apply = Callable[..., ChangesetId | None]
AddPhoto = Callable[..., PhotoId]
AddRecord = Callable[..., RecordRef]
Dump = Callable[[Archive], object]


def titles(archive: Archive) -> tuple[str | None, str | None]:
    with archive.reading() as session:
        back, forth = undo_title(session), redo_title(session)
    return (str(back) if back else None, str(forth) if forth else None)


def set_title(archive: Archive, photo: PhotoId, title: str) -> ChangesetId:
    with archive.changing(Message("Title {title}", {"title": title})) as changes:
        changes.apply(SetField(photo, PhotoField.TITLE, title))
    assert changes.id is not None
    return changes.id


def test_nothing_to_undo_or_redo(archive: Archive) -> None:
    assert titles(archive) == (None, None)
    with pytest.raises(ArchiveError, match="nothing to undo"):
        undo(archive)
    with pytest.raises(ArchiveError, match="nothing to redo"):
        redo(archive)


def test_back_and_forth_gives_the_same_states(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply, dump: Dump
) -> None:
    photo = add_photo(caption="Kiet in Paris")
    kiet, twin = add_record(RecordKind.PERSON, "Kiet"), add_record(RecordKind.PERSON, "Mr Kiet")
    span = Mention(CaptionId(0), 0, 4, twin)
    edits: list[Edit] = [
        SetField(photo, PhotoField.DATE, "1993-06"),
        SetCaption(photo, CaptionKind.EDITED, Language.EN, "Kiet"),
        SetCaption(photo, CaptionKind.EDITED, Language.FR, "K.", Language.EN),
        SetMentions(photo, CaptionKind.EDITED, Language.EN, (span,)),
        AddLink(photo, kiet, "guest"),
        AddLink(photo, twin),
        ChangeLink(photo, kiet, order=2),
        AddName(kiet, Name("K")),
        RejectProposal(photo, kiet, "x"),
        Merge(twin, kiet),
        SetCaption(photo, CaptionKind.EDITED, Language.EN, "Mr Kiet"),
        SetCaption(photo, CaptionKind.EDITED, Language.EN, ""),
        RemoveLink(photo, kiet),
    ]
    states = [dump(archive)]
    for edit in edits:
        apply(edit)
        states.append(dump(archive))
    for state in reversed(states[:-1]):
        undo(archive)
        assert dump(archive) == state
    for state in states[1:]:
        redo(archive)
        assert dump(archive) == state


def test_undo_works_after_reopening(archive: Archive, add_photo: AddPhoto, dump: Dump) -> None:
    photo = add_photo()
    before = dump(archive)
    set_title(archive, photo, "a")
    after = dump(archive)
    archive.close()
    with Archive.open(archive.folder, write=True) as again:
        assert titles(again) == ("Title a", None)
        undo(again)
        assert dump(again) == before
    with Archive.open(archive.folder, write=True) as again:
        assert titles(again) == ("Import", "Title a")
        redo(again)
        assert dump(again) == after


def test_a_new_change_ends_redo(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo()
    set_title(archive, photo, "a")
    undo(archive)
    assert titles(archive) == ("Import", "Title a")
    set_title(archive, photo, "b")
    assert titles(archive) == ("Title b", None)


def test_an_older_change_of_another_field_can_be_undone(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo()
    first = set_title(archive, photo, "a")
    apply(SetField(photo, PhotoField.CREDIT, "VNA"))
    undo(archive, first)
    with archive.reading() as session:
        found = photos.photo(session, photo)
    assert (found.title, found.credit) == ("", "VNA")
    assert titles(archive) == ("Edit", "Title a")


def test_a_later_change_of_the_same_field_is_named(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo()
    first, second = set_title(archive, photo, "a"), set_title(archive, photo, "b")
    with pytest.raises(ArchiveError, match=f"because “Title b” .number {second}. changed the same"):
        undo(archive, first)
    undo(archive, second)
    undo(archive, first)
    with pytest.raises(ArchiveError, match="is undone already"):
        undo(archive, first)


def test_an_undo_can_be_undone_by_its_number(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo()
    set_title(archive, photo, "a")
    taken_back = undo(archive)
    undo(archive, taken_back)
    with archive.reading() as session:
        assert photos.photo(session, photo).title == "a"
        newest = history.history(session, limit=1)[0]
    assert newest.reverts == taken_back
    with pytest.raises(ArchiveError, match="is undone already"):
        undo(archive, taken_back)


def test_there_is_no_such_change(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="no change number 99"):
        undo(archive, ChangesetId(99))


def test_an_import_that_was_worked_on_is_not_undone(
    archive: Archive, add_photo: AddPhoto, add_record: AddRecord, apply: Apply
) -> None:
    photo = add_photo()
    person = add_record(RecordKind.PERSON, "An")
    apply(AddLink(photo, person))
    for changeset in (1, 2):
        with pytest.raises(ArchiveError, match="because “Edit”"):
            undo(archive, ChangesetId(changeset))


def test_a_record_an_import_uses_is_not_undone(archive: Archive, add_record: AddRecord) -> None:
    person = add_record(RecordKind.PERSON, "An")
    with archive.changing(Message("Import")) as changes:
        changes.add_photo(NewPhoto("A-1", links=(NewLink(person),)))
    with pytest.raises(ArchiveError, match="later work uses what it made"):
        undo(archive, ChangesetId(1))


def test_an_import_in_several_transactions_is_undone_at_once(
    archive: Archive, add_record: AddRecord, dump: Dump
) -> None:
    person = add_record(RecordKind.PERSON, "An")
    before = dump(archive)
    changeset = None
    for batch in range(3):
        with archive.changing(Message("Import"), continuing=changeset) as changes:
            photo = NewPhoto(
                f"A-{batch}",
                captions=(NewCaption(CaptionKind.AS_RECEIVED, Language.EN, "An in Paris"),),
                links=(NewLink(person),),
                renditions=(NewRendition("/p", f"{batch}.jpg", "0" * 64, 1, "JPEG", 1, 1),),
            )
            added = changes.add_photo(photo)
            changes.apply(SetField(added, PhotoField.TITLE, "An"))
        changeset = changes.id
    after = dump(archive)
    undo(archive)
    state = dump(archive)
    assert isinstance(state, dict)
    assert isinstance(before, dict)
    assert state == before | {"root": state["root"]}
    redo(archive)
    assert dump(archive) == after


def test_a_folder_stays_known_when_its_first_import_is_undone(archive: Archive) -> None:
    for name in "ab":
        with archive.changing(Message("Import")) as changes:
            file = NewRendition("/p", f"{name}.jpg", "0" * 64, 1, "JPEG", 1, 1)
            changes.add_photo(NewPhoto(name, renditions=(file,)))
    undo(archive, ChangesetId(1))
    with archive.reading() as session:
        assert photos.photo_by_reference(session, "b").files[0].full_path == "/p/b.jpg"


def test_what_tells_of_files_is_not_undone(archive: Archive, add_photo: AddPhoto) -> None:
    photo = add_photo()
    with archive.reading() as session:
        file = photos.photo(session, photo).files[0].id
    with archive.changing(Message("Verify"), undoable=False) as changes:
        changes.place_files([FileMissing(file)])
    assert titles(archive) == ("Import", None)
    assert changes.id is not None
    with pytest.raises(ArchiveError, match="cannot be undone here"):
        undo(archive, changes.id)
    undo(archive)
    redo(archive)
    with archive.reading() as session:
        assert photos.photo(session, photo).files[0].missing


def test_saved_searches_are_undone_too(archive: Archive, dump: Dump) -> None:
    before = dump(archive)
    with archive.changing(Message("Save search")) as changes:
        changes.searches.save("Paris", "place:paris")
    undo(archive)
    assert dump(archive) == before


class Undoing(RuleBasedStateMachine):
    """Random edits, undone and redone, against remembered states."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.archive = Archive.create(self.folder / f"a{len(list(self.folder.iterdir()))}")
        self.states: list[object] = []
        self.at = 0

    @initialize()
    def begin(self) -> None:
        with self.archive.changing(Message("Begin")) as changes:
            self.photos = changes.add_photos(
                [
                    NewPhoto(
                        f"A-{number}",
                        captions=(NewCaption(CaptionKind.AS_RECEIVED, Language.EN, "An Ba Co"),),
                    )
                    for number in range(3)
                ]
            )
            self.people = [changes.create(NewRecord(RecordKind.PERSON, name)) for name in "xyz"]
            self.tags = [changes.create(NewRecord(RecordKind.TAG, name)) for name in "xyz"]
        self.states = [self.dump()]
        self.at = 0

    def dump(self) -> object:
        with self.archive.reading() as session:
            return {
                name: [
                    tuple(row)
                    for row in session.connection().execute(
                        select(table).order_by(*table.primary_key)
                    )
                ]
                for name, table in METADATA.tables.items()
                if name not in ("change", "changeset")
            }

    def do(self, *edits: Edit) -> None:
        try:
            with self.archive.changing(Message("Edit")) as changes:
                changes.apply(*edits)
        except ArchiveError:
            assert self.dump() == self.states[self.at]
            return
        if changes.id is not None:
            del self.states[self.at + 1 :]
            self.states.append(self.dump())
            self.at += 1

    three = st.integers(0, 2)
    names = st.integers(1, 12)
    languages = st.sampled_from(["", "en", "vi"])
    word = st.sampled_from(["", "An", "Ba", "An Ba Co", "Ba An", "Võ An"])

    @rule(photo=three, field=st.sampled_from(["title", "credit", "date_note"]), text=word)
    def set_field(self, photo: int, field: str, text: str) -> None:
        self.do(SetField(self.photos[photo], PhotoField(field), text))

    @rule(photo=three, text=word, language=st.sampled_from(list(Language)), of=st.booleans())
    def set_caption(self, photo: int, text: str, language: Language, of: bool) -> None:
        source = Language.EN if of else None
        self.do(SetCaption(self.photos[photo], CaptionKind.EDITED, language, text, source))

    @rule(photo=three, person=three, start=three, length=three)
    def set_mentions(self, photo: int, person: int, start: int, length: int) -> None:
        span = Mention(CaptionId(0), start, start + length, self.people[person])
        kind = CaptionKind.EDITED
        self.do(SetMentions(self.photos[photo], kind, Language.EN, (span,)))

    @rule(photo=three, person=three, order=st.integers(0, 4), tag=three)
    def link(self, photo: int, person: int, order: int, tag: int) -> None:
        one = self.photos[photo]
        self.do(AddLink(one, self.people[person], order=order), AddLink(one, self.tags[tag], "r"))

    @rule(photo=three, person=three, order=st.integers(0, 4))
    def move(self, photo: int, person: int, order: int) -> None:
        self.do(ChangeLink(self.photos[photo], self.people[person], order=order))

    @rule(photo=three, person=three)
    def unlink(self, photo: int, person: int) -> None:
        self.do(RemoveLink(self.photos[photo], self.people[person]))

    @rule(loser=three, winner=three, tags=st.booleans())
    def merge(self, loser: int, winner: int, tags: bool) -> None:
        kind = self.tags if tags else self.people
        self.do(Merge(kind[loser], kind[winner]))

    @rule(tag=three, broader=st.lists(three, max_size=2))
    def broaden(self, tag: int, broader: list[int]) -> None:
        self.do(SetBroader(self.tags[tag].id, tuple(self.tags[one].id for one in broader)))

    @rule(person=three, name=st.sampled_from(["Ân", "An", "x"]))
    def rename(self, person: int, name: str) -> None:
        ref = self.people[person]
        self.do(AddName(ref, Name("An")), SetRecordField(ref, "name", name))

    @rule(person=three, name=names, to=st.sampled_from(list(NameKind)), language=languages)
    def change_name(self, person: int, name: int, to: NameKind, language: str) -> None:
        self.do(ChangeName(self.people[person], NameId(name), Name("An", to, language)))

    @rule(person=three, name=names)
    def authorise(self, person: int, name: int) -> None:
        self.do(AuthoriseName(self.people[person], NameId(name)))

    @rule(one=three, other=three, different=st.booleans())
    def tell_apart(self, one: int, other: int, different: bool) -> None:
        self.do(NotTheSame(self.people[one], self.people[other], different))

    @rule(one=three, into=three, photo=three, name=names)
    def split(self, one: int, into: int, photo: int, name: int) -> None:
        photos, wanted = (self.photos[photo],), (NameId(name),)
        self.do(Split(self.people[one], self.people[into], photos, wanted))

    @rule(person=three, value=st.sampled_from(["Q1", "Q2"]))
    def identify(self, person: int, value: str) -> None:
        ids = (ExternalId("wikidata", value),)
        self.do(SetExternalIds(self.people[person], ids), RemoveRecord(self.tags[person]))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        undo(self.archive)
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        redo(self.archive)
        self.at += 1

    @rule()
    def reopen(self) -> None:
        self.archive.close()
        self.archive = Archive.open(self.archive.folder, write=True)

    @invariant()
    def is_as_remembered(self) -> None:
        if self.states:
            assert self.dump() == self.states[self.at]
            with self.archive._anchor.begin():
                assert dialect.phrases_are_sound(self.archive._anchor)
                assert not dialect.has_loose_ends(self.archive._anchor)

    def teardown(self) -> None:
        self.archive.close()


def test_any_edits_undone_and_redone(tmp_path: Path) -> None:
    class Here(Undoing):
        folder = tmp_path

    machine = Here.TestCase
    machine.settings = settings(
        max_examples=12,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    machine("runTest").runTest()
