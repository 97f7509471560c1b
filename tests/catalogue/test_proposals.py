# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about proposals, over a handful of captions; reviewing tests the rest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import proposals, proposing, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import Merge
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.proposals import (
    NewProposal,
    Proposal,
    ProposalFilter,
    ProposalState,
    QueueOrder,
    Reason,
    Weight,
)

TEXT = "Anna in Hue at talks"
CERTAIN, PROBABLE, POSSIBLE = Certainty
AGAINST = Reason(Message("not {date}", {"date": DateText("1954~")}), Weight.AGAINST)


@pytest.fixture
def anna(add_record: Callable[..., RecordRef]) -> RecordRef:
    return add_record(RecordKind.PERSON, "Anna")


@pytest.fixture
def photos(archive: Archive, add_photo: Callable[..., PhotoId], anna: RecordRef) -> list[PhotoId]:
    """Three photos, the last the most certain; in each a person, and in the first more."""
    made = [add_photo(name, TEXT) for name in ("B-10", "B-9", "A-1")]
    of = dict(zip(made, (POSSIBLE, PROBABLE, CERTAIN), strict=True))
    with archive.deriving() as session:
        read = {}
        for caption in proposing.captions_to_read(session):
            found = [person(anna, of[caption.photo])]
            if caption.photo == made[0]:
                found += [place(), event(anna)]
            read[caption] = found
        proposing.keep_reading(session, read)
    return made


def person(record: RecordRef, certainty: Certainty) -> NewProposal:
    kind = RecordKind.PERSON
    return NewProposal(0, 4, "Anna", "host", kind, record, (), certainty, (AGAINST,))


def place() -> NewProposal:
    return NewProposal(8, 11, "Hue", "", RecordKind.PLACE, None, (), POSSIBLE, ())


def event(candidate: RecordRef) -> NewProposal:
    gone = RecordRef(RecordKind.EVENT, 999)
    either = (candidate, gone)
    return NewProposal(15, 20, "talks", "", RecordKind.EVENT, None, either, POSSIBLE, (), "1954")


def of_photo(archive: Archive, photo: PhotoId) -> tuple[Proposal, ...]:
    with archive.reading() as session:
        return proposals.of_photo(session, photo, (ProposalState.WAITING,))


def test_a_proposal_comes_back_as_it_was_kept(
    archive: Archive, photos: list[PhotoId], anna: RecordRef
) -> None:
    known, unknown, several = of_photo(archive, photos[0])
    assert (known.record, known.name, known.role) == (anna, "Anna", "host")
    assert known.reasons == (AGAINST,)
    assert isinstance(known.reasons[0].message.values["date"], DateText)
    assert (known.reference, known.certainty) == ("B-10", POSSIBLE)
    assert (unknown.record, unknown.name, unknown.candidates) == (None, "Hue", ())
    assert (several.candidates, several.date) == ((anna,), "1954")


@pytest.mark.parametrize(
    ("wanted", "references"),
    [
        (ProposalFilter(), ["A-1", "B-9", "B-10"]),
        (ProposalFilter(at_least=PROBABLE), ["A-1", "B-9"]),
        (ProposalFilter(kind=RecordKind.PLACE), ["B-10"]),
        (ProposalFilter(known=False), ["B-10"]),
        (ProposalFilter(known=True), ["A-1", "B-9", "B-10"]),
        (ProposalFilter(state=ProposalState.LATER), []),
    ],
)
def test_a_queue_is_counted_and_shown_by_the_same_filter(
    archive: Archive, photos: list[PhotoId], wanted: ProposalFilter, references: list[str]
) -> None:
    with archive.reading() as session:
        page = proposals.queue(session, wanted)
        assert [entry.reference for entry in page] == references
        assert proposals.total(session, wanted) == len(references)
        assert len(proposals.photos_with(session, wanted)) == len(references)
        counted = proposals.counts(session, wanted)
        some = frozenset(photos[:2])
        within = proposals.counts(session, wanted, some)
        shown = proposals.queue(session, wanted, some)
    every = [one for entry in page for one in entry.proposals]
    assert sum(counted.by_kind.values()) == sum(counted.by_certainty.values()) == len(every)
    assert counted.captions == len(references)
    assert within.captions == len(shown) == len({"B-9", "B-10"} & set(references))
    assert sum(within.by_kind.values()) == sum(len(entry.proposals) for entry in shown)
    assert within.without_record == counted.without_record


def test_a_queue_may_go_by_reference_and_in_pages(archive: Archive, photos: list[PhotoId]) -> None:
    with archive.reading() as session:
        pages = [
            proposals.queue(session, offset=at, limit=2, order=QueueOrder.REFERENCE)
            for at in (0, 2, 4)
        ]
    assert [[entry.reference for entry in page] for page in pages] == [["A-1", "B-9"], ["B-10"], []]


def test_several_photos_at_once(archive: Archive, photos: list[PhotoId]) -> None:
    with archive.reading() as session:
        found = proposals.of_photos(session, photos[:2])
        put_off = proposals.of_photos(session, photos, ProposalState.LATER)
    assert [one.photo for one in found] == [photos[0]] * 3 + [photos[1]]
    assert put_off == ()


def test_a_record_that_was_merged_or_is_gone_is_told_as_it_is_now(
    archive: Archive,
    photos: list[PhotoId],
    anna: RecordRef,
    add_record: Callable[..., RecordRef],
    apply: Callable[..., int],
) -> None:
    better, best = (add_record(RecordKind.PERSON, name) for name in ("Anna L.", "Anna Lind"))
    apply(Merge(anna, better))
    apply(Merge(better, best))
    (one,) = of_photo(archive, photos[1])
    assert (one.record, one.name) == (best, "Anna Lind")
    gone = add_record(RecordKind.PLACE, "Huế")
    with archive.deriving() as session:
        proposing.read_again(session, [photos[1]])
        (caption,) = proposing.captions_to_read(session)
        found = NewProposal(8, 11, "Hue", "", RecordKind.PLACE, gone, (), CERTAIN, ())
        proposing.keep_reading(session, {caption: [found]})
    undoing.undo(archive)
    (one,) = of_photo(archive, photos[1])
    assert (one.record, one.name) == (None, "Hue")
