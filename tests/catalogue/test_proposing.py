# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proposals as rows: what is to be read, and the state that follows from everything else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import proposals, proposing, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import CaptionKind, Certainty, Language, Mention
from photo_archive.domain.edits import (
    AddLink,
    Edit,
    RejectProposal,
    SetCaption,
    SetMentions,
    SetRecordField,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.proposals import NewProposal, ProposalState

TEXT = "Talks with Tô Lâm in Hà Nội"
EN, AS_RECEIVED = Language.EN, CaptionKind.AS_RECEIVED


@pytest.fixture
def lam(add_record: Callable[..., RecordRef]) -> RecordRef:
    return add_record(RecordKind.PERSON, "Tô Lâm")


@pytest.fixture
def photo(archive: Archive, add_photo: Callable[..., PhotoId], lam: RecordRef) -> PhotoId:
    """A photo whose caption was read: a known person, and a place there is no record of."""
    made = add_photo("A-1", TEXT)
    read(archive, new(lam), new(None, RecordKind.PLACE, "Hà Nội"))
    return made


def new(
    record: RecordRef | None, kind: RecordKind = RecordKind.PERSON, text: str = "Tô Lâm"
) -> NewProposal:
    start = TEXT.index(text)
    end = start + len(text)
    return NewProposal(start, end, text, "", kind, record, (), Certainty.PROBABLE, ())


def read(archive: Archive, *found: NewProposal) -> None:
    with archive.deriving() as session:
        captions = proposing.captions_to_read(session)
        proposing.keep_reading(session, dict.fromkeys(captions, found))


def waiting(archive: Archive, *states: ProposalState) -> list[str]:
    with archive.reading() as session:
        found = proposals.of_photo(session, PhotoId(1), states or (ProposalState.WAITING,))
    return [one.text for one in found]


def mention(text: str, record: RecordRef) -> SetMentions:
    start = TEXT.index(text)
    span = Mention(CaptionId(0), start, start + len(text), record)
    return SetMentions(PhotoId(1), AS_RECEIVED, EN, (span,))


def to_read(archive: Archive) -> int:
    with archive.reading() as session:
        assert len(proposing.captions_to_read(session)) == proposing.count_to_read(session)
        return proposing.count_to_read(session)


@pytest.mark.parametrize("text", ["Tô Lâm", ""])
def test_a_rejection_is_of_a_record_for_some_words_or_for_all(
    archive: Archive, photo: PhotoId, apply: Callable[..., int], lam: RecordRef, text: str
) -> None:
    apply(RejectProposal(photo, lam, text))
    assert waiting(archive) == ["Hà Nội"]
    assert waiting(archive, ProposalState.REJECTED) == ["Tô Lâm"]
    undoing.undo(archive)
    assert waiting(archive) == ["Tô Lâm", "Hà Nội"]


def test_a_rejection_of_other_words_or_of_another_record_is_none(
    archive: Archive,
    photo: PhotoId,
    apply: Callable[..., int],
    lam: RecordRef,
    add_record: Callable[..., RecordRef],
) -> None:
    other = add_record(RecordKind.PERSON, "Other")
    apply(RejectProposal(photo, lam, "Lâm"), RejectProposal(photo, other, "Tô Lâm"))
    assert waiting(archive) == ["Tô Lâm", "Hà Nội"]


def test_words_that_are_nothing_to_link(
    archive: Archive, photo: PhotoId, apply: Callable[..., int]
) -> None:
    apply(RejectProposal(photo, None, "Hà Nội"), RejectProposal(photo, None, "Tô Lâm"))
    assert waiting(archive) == []
    assert apply(RejectProposal(photo, None, "Hà Nội")) is None


def edits_that_answer(lam: RecordRef, other: RecordRef) -> list[Edit]:
    return [AddLink(PhotoId(1), lam), mention("Tô Lâm", lam), mention("with Tô Lâm", other)]


@pytest.mark.parametrize("number", range(3), ids=["link", "span", "span around it"])
def test_what_is_linked_is_no_proposal_until_the_link_is_undone(
    archive: Archive,
    photo: PhotoId,
    apply: Callable[..., int],
    lam: RecordRef,
    add_record: Callable[..., RecordRef],
    number: int,
) -> None:
    other = add_record(RecordKind.PERSON, "Other")
    apply(edits_that_answer(lam, other)[number])
    assert waiting(archive) == ["Hà Nội"]
    undoing.undo(archive)
    assert waiting(archive) == ["Tô Lâm", "Hà Nội"]


def test_what_is_decided_can_be_asked_for_before_the_changeset_ends(
    archive: Archive, photo: PhotoId, lam: RecordRef
) -> None:
    with archive.changing(Message("Decide")) as changes:

        def decided() -> set[PhotoId]:
            return proposing.decided(changes.session, [photo])

        changes.apply(RejectProposal(photo, None, "Hà Nội"))
        changes.settle()
        assert decided() == set(), "Tô Lâm waits, and nothing is linked"
        changes.apply(AddLink(photo, lam))
        assert decided() == set(), "not settled yet"
        changes.settle()
        assert decided() == {photo}
    assert waiting(archive) == []


def test_a_span_of_another_kind_around_words_leaves_them_proposed(
    archive: Archive,
    photo: PhotoId,
    apply: Callable[..., int],
    add_record: Callable[..., RecordRef],
) -> None:
    talks = add_record(RecordKind.EVENT, "Talks")
    apply(mention(TEXT, talks))
    assert waiting(archive) == ["Tô Lâm", "Hà Nội"]


def test_putting_off_is_remembered_over_a_new_reading(
    archive: Archive, photo: PhotoId, lam: RecordRef
) -> None:
    with archive.reading() as session:
        (first, _) = proposals.of_photo(session, photo, (ProposalState.WAITING,))
    with archive.deriving() as session:
        proposing.put_off(session, [first.id], later=True)
        proposing.read_again(session, [photo])
    assert to_read(archive) == 1
    read(archive, new(lam), new(None, RecordKind.PLACE, "Hà Nội"))
    assert waiting(archive) == ["Hà Nội"]
    assert waiting(archive, ProposalState.LATER) == ["Tô Lâm"]


def test_a_caption_is_to_be_read_when_it_is_new_changed_or_asked_for(
    archive: Archive, photo: PhotoId, apply: Callable[..., int]
) -> None:
    assert to_read(archive) == 0
    apply(SetCaption(photo, CaptionKind.EDITED, EN, "Talks"))
    assert (to_read(archive), waiting(archive)) == (1, [])
    read(archive)
    apply(SetCaption(photo, CaptionKind.EDITED, EN, "Talks in 2024"))
    assert to_read(archive) == 1
    undoing.undo(archive)
    assert to_read(archive) == 0
    undoing.undo(archive)
    assert (to_read(archive), waiting(archive)) == (0, ["Tô Lâm", "Hà Nội"])
    with archive.deriving() as session:
        proposing.read_again(session, None)
    assert to_read(archive) == 1


def test_captions_to_read_come_in_pages(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    made = [add_photo(f"A-{number}") for number in range(5)]
    with archive.reading() as session:
        first = proposing.captions_to_read(session, limit=2)
        rest = proposing.captions_to_read(session, after=first[-1].id)
        some = proposing.captions_to_read(session, made[1:4], limit=2)
        assert proposing.count_to_read(session, made[1:4]) == 3
    assert [one.photo for one in [*first, *rest]] == made
    assert [one.photo for one in some] == made[1:3]


def test_progress_is_kept_once(archive: Archive) -> None:
    with archive.deriving() as session:
        assert proposing.progress(session) is None
        proposing.begin_progress(session, 3, "one")
        proposing.begin_progress(session, 9, "two")
        assert proposing.progress(session) == (3, "one")
        proposing.keep_progress(session, 9, "two")
        assert proposing.progress(session) == (9, "two")


def test_photos_may_be_known_by_what_they_propose_or_by_the_date_of_an_event(
    archive: Archive,
    photo: PhotoId,
    lam: RecordRef,
    apply: Callable[..., int],
    add_record: Callable[..., RecordRef],
    add_photo: Callable[..., PhotoId],
) -> None:
    dated = add_photo("A-2", date="2024-06")
    event = add_record(RecordKind.EVENT, "Talks")
    with archive.reading() as session:
        assert proposing.photos_proposing(session, [lam.id]) == {photo}
        assert proposing.photos_dated_as(session, [event.id]) == set()
    apply(SetRecordField(event, "date", "2024-06-24"))
    with archive.reading() as session:
        assert proposing.photos_dated_as(session, [event.id]) == {dated}
