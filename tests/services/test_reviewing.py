# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions on proposals: what they link, what history calls them, and that undo asks again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.edits import (
    AddLink,
    Merge,
    NewRecord,
    PhotoField,
    RemoveLink,
    SetCaption,
    SetField,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.domain.photo import Status
from photo_archive.domain.progress import finish
from photo_archive.domain.proposals import (
    Proposal,
    ProposalFilter,
    ProposalState,
    QueueEntry,
    QueueOrder,
)
from photo_archive.services.authorities import add_record
from photo_archive.services.proposing import refresh
from photo_archive.services.workspace import Workspace

ENGLISH = "President François Mitterrand receives Prime Minister Võ Văn Kiệt in Paris."
FRENCH = "Le président François Mitterrand reçoit le Premier ministre Võ Văn Kiệt à Paris."
OTHER = "Prime Minister Võ Văn Kiệt meets Secretary Anna Lindqvist in Huế."

Add = Callable[..., PhotoId]


@pytest.fixture
def add(workspace: Workspace) -> Add:
    """Adds a photo with a caption of the archive."""

    def add(
        reference: str, caption: str, language: Language = Language.EN, **values: object
    ) -> PhotoId:
        photo = NewPhoto(
            reference=reference,
            status=Status.DRAFTED,
            captions=(NewCaption(CaptionKind.EDITED, language, caption),),
            **values,  # type: ignore[arg-type]
        )
        with workspace.changing(Message("Add")) as changes:
            return changes.add_photo(photo)

    return add


@pytest.fixture
def kiet(workspace: Workspace) -> RecordRef:
    return add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt")


@pytest.fixture
def mitterrand(workspace: Workspace) -> RecordRef:
    return add_record(workspace, RecordKind.PERSON, "François Mitterrand")


@pytest.fixture
def paris(workspace: Workspace) -> RecordRef:
    return add_record(workspace, RecordKind.PLACE, "Paris")


@pytest.fixture
def photo(
    workspace: Workspace, add: Add, mitterrand: RecordRef, kiet: RecordRef, paris: RecordRef
) -> PhotoId:
    """A photo with a caption in two languages, read."""
    made = add("A-1", ENGLISH)
    caption = SetCaption(made, CaptionKind.EDITED, Language.FR, FRENCH, Language.EN)
    workspace.apply([caption], Message("Translate"))
    finish(refresh(workspace))
    return made


def named(found: tuple[Proposal, ...], text: str, language: str = "en") -> Proposal:
    return next(one for one in found if one.text == text and one.language == language)


def texts(found: tuple[Proposal, ...]) -> list[str]:
    return [one.text for one in found]


def test_what_captions_name_is_proposed_and_not_linked(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef, paris: RecordRef
) -> None:
    found = workspace.reviewer.of_photo(photo)
    assert workspace.photo(photo).links == ()
    one = named(found, "Võ Văn Kiệt")
    assert (one.record, one.role, one.certainty) == (kiet, "Prime Minister", Certainty.CERTAIN)
    assert (one.reference, one.state) == ("A-1", ProposalState.WAITING)
    assert one.reasons
    assert ENGLISH[one.start : one.end] == "Võ Văn Kiệt"
    assert named(found, "Paris", "fr").record == paris
    assert workspace.reviewer.counts().captions == 2


def test_accepting_links_and_marks_the_words_in_every_language_and_undo_asks_again(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef
) -> None:
    before = workspace.reviewer.of_photo(photo)
    made = workspace.reviewer.accept([named(before, "Võ Văn Kiệt")])
    assert made is not None
    assert str(made.title) == "Link Võ Văn Kiệt in A-1"
    shown = workspace.photo(photo)
    (link,) = shown.links
    assert (link.record, link.role, link.source) == (kiet, "Prime Minister", "proposal")
    assert link.certainty is Certainty.CERTAIN
    languages = {caption.id: caption.language for caption in shown.captions}
    assert {languages[one.caption]: one.role for one in shown.mentions} == {
        Language.EN: "Prime Minister",
        Language.FR: "Premier ministre",
    }
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))
    workspace.undo()
    assert workspace.reviewer.of_photo(photo) == before
    workspace.redo()
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))


def test_a_caption_saved_and_not_read_again_is_told_from_one_without_proposals(
    workspace: Workspace, photo: PhotoId
) -> None:
    found, is_read = workspace.reviewer.of_photo_if_read(photo)
    assert is_read
    assert "Võ Văn Kiệt" in texts(found)
    caption = SetCaption(photo, CaptionKind.EDITED, Language.EN, "In " + OTHER)
    workspace.apply([caption], Message("Write"))
    found, is_read = workspace.reviewer.of_photo_if_read(photo)
    assert not is_read
    assert {one.language for one in found} == {Language.FR}
    finish(refresh(workspace))
    assert workspace.reviewer.of_photo_if_read(photo)[1]


def test_people_get_their_places_from_the_text_in_whatever_order_they_are_accepted(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef, mitterrand: RecordRef
) -> None:
    for name in ("Võ Văn Kiệt", "François Mitterrand"):
        workspace.reviewer.accept([named(workspace.reviewer.of_photo(photo), name)])
    people = [(link.record, link.order) for link in workspace.photo(photo).links]
    assert people == [(mitterrand, 1), (kiet, 2)]


def test_accepting_all_of_a_caption_is_one_changeset_and_the_photo_is_linked_then(
    workspace: Workspace, photo: PhotoId
) -> None:
    found = tuple(one for one in workspace.reviewer.of_photo(photo) if one.record is not None)
    made = workspace.reviewer.accept([one for one in found if one.language is Language.EN])
    assert made is not None
    assert str(made.title) == "Link 3 names in A-1"
    left = workspace.reviewer.of_photo(photo)
    assert all(one.record is None for one in left)
    expected = Status.DRAFTED if left else Status.LINKED
    assert workspace.photo(photo).status is expected
    if left:
        workspace.reviewer.reject(left)
        assert workspace.photo(photo).status is Status.LINKED
        workspace.undo()
    workspace.undo()
    assert workspace.photo(photo).status is Status.DRAFTED
    assert workspace.photo(photo).links == ()


def test_a_later_status_is_not_taken_back(
    workspace: Workspace, add: Add, kiet: RecordRef, photo: PhotoId
) -> None:
    field = SetField(photo, PhotoField.STATUS, Status.APPROVED.value)
    workspace.apply([field], Message("Approve"))
    workspace.reviewer.accept(workspace.reviewer.of_photo(photo))
    assert workspace.photo(photo).status is Status.APPROVED


def test_another_record_or_role_may_be_meant(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef
) -> None:
    other = add_record(workspace, RecordKind.PERSON, "Someone Else")
    one = named(workspace.reviewer.of_photo(photo), "Võ Văn Kiệt")
    workspace.reviewer.accept([one], record=other, role="guest")
    (link,) = workspace.photo(photo).links
    assert (link.record, link.role) == (other, "guest")
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))


def test_a_name_without_a_record_can_be_made_one_in_the_same_step(
    workspace: Workspace, add: Add, kiet: RecordRef
) -> None:
    first, second = add("A-1", OTHER), add("A-2", OTHER.replace("Huế", "Vinh"))
    finish(refresh(workspace))
    one = named(workspace.reviewer.of_photo(first), "Anna Lindqvist")
    assert (one.record, one.name) == (None, "Anna Lindqvist")
    with pytest.raises(ArchiveError, match="no record of “Anna Lindqvist”"):
        workspace.reviewer.accept([one])
    steps = len(workspace.history())
    made = workspace.reviewer.create(one, NewRecord(RecordKind.PERSON, "Anna Lindqvist"))
    assert made is not None
    assert str(made.title) == "Add Anna Lindqvist and link it in A-1"
    assert len(workspace.history()) == steps + 1
    (link,) = workspace.photo(first).links
    assert link.role == "Secretary"
    finish(refresh(workspace))
    assert named(workspace.reviewer.of_photo(second), "Anna Lindqvist").record == link.record
    workspace.undo()
    finish(refresh(workspace))
    assert named(workspace.reviewer.of_photo(first), "Anna Lindqvist").record is None
    assert named(workspace.reviewer.of_photo(second), "Anna Lindqvist").record is None


def test_what_was_turned_down_is_not_asked_again_until_someone_asks(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef
) -> None:
    one = named(workspace.reviewer.of_photo(photo), "Võ Văn Kiệt")
    made = workspace.reviewer.reject([one])
    assert made is not None
    assert str(made.title) == "Do not link Võ Văn Kiệt in A-1"
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))
    longer = SetCaption(photo, CaptionKind.EDITED, Language.EN, f"In 1993: {ENGLISH}")
    workspace.apply([longer], Message("Edit"))
    finish(refresh(workspace))
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))
    assert workspace.reviewer.counts().rejected >= 1
    (entry, *_) = workspace.reviewer.queue(ProposalFilter(state=ProposalState.REJECTED))
    (rejected,) = [p for p in entry.proposals if p.language is Language.EN]
    workspace.reviewer.ask_again([rejected])
    assert "Võ Văn Kiệt" in texts(workspace.reviewer.of_photo(photo))
    workspace.undo()
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))


def test_words_that_are_nothing_to_link_are_left_alone(
    workspace: Workspace, add: Add, kiet: RecordRef
) -> None:
    photo = add("A-1", OTHER)
    finish(refresh(workspace))
    workspace.reviewer.reject([named(workspace.reviewer.of_photo(photo), "Anna Lindqvist")])
    add_record(workspace, RecordKind.PERSON, "Anna Lindqvist")
    finish(refresh(workspace))
    assert "Anna Lindqvist" not in texts(workspace.reviewer.of_photo(photo))


def test_putting_off_survives_reading_again_and_is_no_history(
    workspace: Workspace, photo: PhotoId
) -> None:
    steps = len(workspace.history())
    one = named(workspace.reviewer.of_photo(photo), "Paris")
    workspace.reviewer.later([one])
    assert len(workspace.history()) == steps
    caption = SetCaption(photo, CaptionKind.EDITED, Language.EN, f"In 1993: {ENGLISH}")
    workspace.apply([caption], Message("Edit"))
    finish(refresh(workspace))
    again = named(workspace.reviewer.of_photo(photo), "Paris")
    assert again.state is ProposalState.LATER
    assert workspace.reviewer.counts().later == 1
    workspace.reviewer.ask_again([again])
    assert named(workspace.reviewer.of_photo(photo), "Paris").state is ProposalState.WAITING


def test_a_caption_that_changed_meanwhile_shows_nothing_until_it_is_read(
    workspace: Workspace, photo: PhotoId
) -> None:
    before = workspace.reviewer.of_photo(photo)
    old = named(before, "Võ Văn Kiệt")
    caption = SetCaption(photo, CaptionKind.EDITED, Language.EN, "Two guests.")
    workspace.apply([caption], Message("Edit"))
    assert {one.language for one in workspace.reviewer.of_photo(photo)} == {Language.FR}
    assert workspace.reviewer.accept([old]) is None
    workspace.undo()
    assert workspace.reviewer.of_photo(photo) == before


def test_a_link_made_by_hand_answers_the_proposal_and_its_end_asks_again(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef
) -> None:
    workspace.apply([AddLink(photo, kiet)], Message("Link"))
    assert "Võ Văn Kiệt" not in texts(workspace.reviewer.of_photo(photo))
    workspace.apply([RemoveLink(photo, kiet)], Message("Unlink"))
    assert "Võ Văn Kiệt" in texts(workspace.reviewer.of_photo(photo))


def test_a_merged_record_is_proposed_under_the_name_it_has_now(
    workspace: Workspace, photo: PhotoId, kiet: RecordRef
) -> None:
    better = add_record(workspace, RecordKind.PERSON, "Võ Văn Kiệt (Phan Văn Hòa)")
    workspace.apply([Merge(kiet, better)], Message("Merge"))
    one = named(workspace.reviewer.of_photo(photo), "Võ Văn Kiệt")
    assert (one.record, one.name) == (better, "Võ Văn Kiệt (Phan Văn Hòa)")
    finish(refresh(workspace))
    again = named(workspace.reviewer.of_photo(photo), "Võ Văn Kiệt")
    workspace.reviewer.accept([again])
    assert [link.record for link in workspace.photo(photo).links] == [better]


def test_accepting_from_a_certainty_on_is_one_step_and_undone_as_one(
    workspace: Workspace, add: Add, kiet: RecordRef, photo: PhotoId
) -> None:
    others = [add(f"B-{n}", OTHER) for n in range(150)]
    finish(refresh(workspace))
    before = workspace.reviewer.counts()
    steps = len(workspace.history(limit=1000))
    made = finish(workspace.reviewer.accept_above(Certainty.CERTAIN))
    assert made.photos == 151
    newest, *before_it = workspace.history(limit=1000)
    assert (len(before_it), newest.id) == (steps, made.changeset)
    assert str(newest.title) == f"Accept {made.proposals} proposals"
    wanted = ProposalFilter(at_least=Certainty.CERTAIN, known=True)
    assert workspace.reviewer.total(wanted) == 0
    assert kiet in [link.record for link in workspace.photo(others[-1]).links]
    workspace.undo()
    assert workspace.reviewer.counts() == before
    assert workspace.photo(others[-1]).links == ()


def test_accepting_may_be_kept_to_a_query(
    workspace: Workspace, add: Add, kiet: RecordRef, photo: PhotoId
) -> None:
    other = add("B-1", OTHER)
    finish(refresh(workspace))
    made = finish(workspace.reviewer.accept_above(Certainty.POSSIBLE, "reference:B-1"))
    assert made.photos == 1
    assert workspace.photo(other).links
    assert not workspace.photo(photo).links


def references(entries: tuple[QueueEntry, ...]) -> list[str]:
    return [entry.reference for entry in entries]


def test_a_queue_has_pages_filters_and_orders(
    workspace: Workspace, add: Add, kiet: RecordRef, photo: PhotoId
) -> None:
    for number in (10, 9):
        add(f"B-{number}", "A ceremony with Anna Lindqvist in Huế.")
    last = add("C-1", OTHER)
    finish(refresh(workspace))
    reviewer = workspace.reviewer
    assert reviewer.total() == 5
    by_reference = references(reviewer.queue(order=QueueOrder.REFERENCE))
    assert by_reference == ["A-1", "A-1", "B-9", "B-10", "C-1"]
    pages = [reviewer.queue(offset=at, limit=2) for at in (0, 2, 4)]
    assert [one for page in pages for one in page] == list(reviewer.queue())
    people = ProposalFilter(kind=RecordKind.PERSON, known=True)
    assert references(reviewer.queue(people)) == ["A-1", "A-1", "C-1"]
    assert all(p.kind is RecordKind.PERSON for e in reviewer.queue(people) for p in e.proposals)
    of_query = ProposalFilter(query="reference:C-1")
    assert reviewer.total(of_query) == 1
    counted = reviewer.counts(of_query)
    (entry,) = reviewer.queue(of_query)
    assert sum(counted.by_kind.values()) == len(entry.proposals)
    assert sum(counted.by_certainty.values()) == len(entry.proposals)
    assert counted.without_record == sum(p.record is None for p in entry.proposals)
    reviewer.accept([named(entry.proposals, "Võ Văn Kiệt")])
    (entry,) = reviewer.queue(of_query)
    assert entry.photo == last
    assert [entry.text[a:b] for a, b, _ in entry.linked] == ["Võ Văn Kiệt"]


def test_undoing_what_brought_a_photo_takes_its_proposals_along(
    workspace: Workspace, add: Add, kiet: RecordRef
) -> None:
    add("A-1", OTHER)
    finish(refresh(workspace))
    workspace.undo()
    assert workspace.reviewer.counts().captions == 0
    workspace.redo()
    assert workspace.reviewer.total() == 0
    finish(refresh(workspace))
    assert workspace.reviewer.total() == 1
