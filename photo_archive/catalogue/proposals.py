# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of proposals: how many, a page of a queue, those of a photo."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from sqlalchemy import ColumnElement, RowMapping, case, func, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.proposal_rows import (
    linked_spans,
    queue_entry,
    read_proposals,
    select_proposals,
)
from photo_archive.catalogue.proposing import RANKS
from photo_archive.catalogue.tables_photos import CAPTION, PHOTO
from photo_archive.catalogue.tables_proposals import PROPOSAL
from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.proposals import (
    Proposal,
    ProposalCounts,
    ProposalFilter,
    ProposalState,
    QueueEntry,
    QueueOrder,
)

_EVERY = ProposalFilter()
_OPEN = (ProposalState.WAITING, ProposalState.LATER)
_FEW = 5000
"""So many captions are sorted sooner than the photos are gone through for them."""

_CERTAINTIES = {rank: certainty for certainty, rank in RANKS.items()}


def counts(
    session: Session, wanted: ProposalFilter = _EVERY, photos: Collection[int] | None = None
) -> ProposalCounts:
    """How many proposals there are of a filter, and what was put off or turned down in all.

    Args:
        session: A session on the archive.
        wanted: Which; its query is for the caller to answer.
        photos: Only those of these photos; all if None.
    """
    counted = _counted(session, wanted) if photos is None else _within(session, wanted, photos)
    return replace(
        counted,
        later=_in_state(session, ProposalState.LATER),
        rejected=_in_state(session, ProposalState.REJECTED),
    )


def _counted(session: Session, wanted: ProposalFilter) -> ProposalCounts:
    """Those of the whole archive, which an index has in groups."""
    by_kind: Counter[RecordKind] = Counter()
    by_certainty: Counter[Certainty] = Counter()
    known = 0
    columns = (PROPOSAL.c.kind, PROPOSAL.c.rank)
    numbers = (func.count(), func.count(PROPOSAL.c.record_id))
    query = select(*columns, *numbers).where(*_conditions(wanted)).group_by(*columns)
    for kind, rank, number, with_record in session.connection().execute(query):
        by_kind[RecordKind(kind)] += number
        by_certainty[_CERTAINTIES[rank]] += number
        known += with_record
    without = by_kind.total() - known
    captions = total(session, wanted)
    return ProposalCounts(dict(by_kind), dict(by_certainty), captions, without_record=without)


def _within(session: Session, wanted: ProposalFilter, photos: Collection[int]) -> ProposalCounts:
    """Those of some photos, in one go through all: putting them in groups would sort them."""
    of_kind = {kind: _number_of(PROPOSAL.c.kind == kind.value) for kind in RecordKind}
    certain = {sure: _number_of(PROPOSAL.c.rank == rank) for sure, rank in RANKS.items()}
    without = _number_of(PROPOSAL.c.record_id.is_(None))
    captions = func.count(PROPOSAL.c.caption_id.distinct())
    query = select(captions, without, *of_kind.values(), *certain.values())
    rows = session.connection().execute(query.where(*_conditions(wanted), _among(photos)))
    found = [int(number or 0) for number in rows.one()]
    kinds, certainties = found[2 : 2 + len(of_kind)], found[2 + len(of_kind) :]
    return ProposalCounts(
        by_kind={kind: n for kind, n in zip(of_kind, kinds, strict=True) if n},
        by_certainty={sure: n for sure, n in zip(certain, certainties, strict=True) if n},
        captions=found[0],
        without_record=found[1],
    )


def _number_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _among(photos: Collection[int]) -> ColumnElement[bool]:
    """Photos as one byte each: as a list, half an archive of them takes ten times as long."""
    marks = bytearray(max(photos, default=0) + 1)
    for photo in photos:
        marks[photo] = 1
    return func.substr(bytes(marks), PROPOSAL.c.photo_id + 1, 1) == b"\x01"


def total(
    session: Session, wanted: ProposalFilter = _EVERY, photos: Collection[int] | None = None
) -> int:
    """How many captions a queue has."""
    every = _conditions(wanted) if photos is None else [*_conditions(wanted), _among(photos)]
    captions = select(PROPOSAL.c.caption_id).where(*every).distinct().subquery()
    return int(
        session.connection().execute(select(func.count()).select_from(captions)).scalar_one()
    )


def queue(
    session: Session,
    wanted: ProposalFilter = _EVERY,
    photos: Collection[int] | None = None,
    *,
    offset: int = 0,
    limit: int = 50,
    order: QueueOrder = QueueOrder.CERTAINTY,
) -> tuple[QueueEntry, ...]:
    """A page of a queue: captions with their proposals, the most certain first or by reference."""
    page = list(islice(_captions(session, wanted, photos, order), offset, offset + limit))
    query = select_proposals().where(*_conditions(wanted))
    by_caption: dict[int, list[Proposal]] = defaultdict(list)
    captions: dict[int, RowMapping] = {}
    for chunk in chunks(page):
        for row, one in read_proposals(session, query.where(PROPOSAL.c.caption_id.in_(chunk))):
            by_caption[row["caption_id"]].append(one)
            captions[row["caption_id"]] = row
    spans = linked_spans(session, captions)
    return tuple(queue_entry(captions[one], by_caption[one], spans.get(one, ())) for one in page)


def of_photo(
    session: Session, photo: PhotoId, states: Iterable[ProposalState]
) -> tuple[Proposal, ...]:
    """The proposals of a photo in some states, by caption and in the order of its text."""
    wanted = [state.value for state in states]
    query = select_proposals().where(PROPOSAL.c.photo_id == photo, PROPOSAL.c.state.in_(wanted))
    return tuple(one for _, one in read_proposals(session, query))


def of_photos(
    session: Session, photos: Iterable[int], wanted: ProposalFilter | ProposalState = _EVERY
) -> tuple[Proposal, ...]:
    """The proposals of several photos, by photo, caption and place in the text."""
    if isinstance(wanted, ProposalState):
        wanted = ProposalFilter(state=wanted)
    _, *others = _conditions(wanted)
    return _of_photos(session, photos, _in_states(wanted.state), *others)


def open_of_photos(session: Session, photos: Iterable[int]) -> tuple[Proposal, ...]:
    """What waits or was put off of several photos, by photo, caption and place in the text.

    For those who decide on thousands: reasons and candidates, which take longest, are left out.
    """
    return _of_photos(session, photos, _in_states(*_OPEN), explained=False)


def _of_photos(
    session: Session,
    photos: Iterable[int],
    *conditions: ColumnElement[bool],
    explained: bool = True,
) -> tuple[Proposal, ...]:
    found: list[Proposal] = []
    for chunk in chunks(photos):
        query = select_proposals(explained=explained)
        query = query.where(PROPOSAL.c.photo_id.in_(chunk), *conditions)
        found += [one for _, one in read_proposals(session, query)]
    return tuple(found)


def _in_states(*states: ProposalState) -> ColumnElement[bool]:
    """Said so, SQLite does not take the index of states, in which nearly all proposals are one."""
    return PROPOSAL.c.state.concat("").in_([state.value for state in states])


def badges(session: Session, photos: Iterable[int]) -> dict[PhotoId, int]:
    """How many proposals wait for each of these photos; those without any are left out."""
    found: dict[PhotoId, int] = {}
    for chunk in chunks(photos):
        query = (
            select(PROPOSAL.c.photo_id, func.count())
            .join(CAPTION, CAPTION.c.id == PROPOSAL.c.caption_id)
            .where(PROPOSAL.c.photo_id.in_(chunk), _in_states(ProposalState.WAITING))
            .where(CAPTION.c.text_hash == PROPOSAL.c.text_hash)
            .group_by(PROPOSAL.c.photo_id)
        )
        found.update((PhotoId(one), number) for one, number in session.connection().execute(query))
    return found


def photos_with(
    session: Session, wanted: ProposalFilter = _EVERY, photos: Collection[int] | None = None
) -> list[PhotoId]:
    """The photos that have proposals of a filter, by number."""
    query = select(PROPOSAL.c.photo_id).where(*_conditions(wanted)).distinct()
    found = session.connection().execute(query.order_by(PROPOSAL.c.photo_id)).scalars()
    return [PhotoId(photo) for photo in found if photos is None or photo in photos]


def _conditions(wanted: ProposalFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [PROPOSAL.c.state == wanted.state.value]
    if wanted.kind is not None:
        conditions.append(PROPOSAL.c.kind == wanted.kind.value)
    if wanted.at_least is not None:
        conditions.append(PROPOSAL.c.rank <= RANKS[wanted.at_least])
    if wanted.known is not None:
        missing = PROPOSAL.c.record_id.is_(None)
        conditions.append(~missing if wanted.known else missing)
    return conditions


def _in_state(session: Session, state: ProposalState) -> int:
    query = select(func.count()).select_from(PROPOSAL).where(PROPOSAL.c.state == state.value)
    return int(session.connection().execute(query).scalar_one())


def _captions(
    session: Session, wanted: ProposalFilter, photos: Collection[int] | None, order: QueueOrder
) -> Iterator[int]:
    """The captions of a queue, each where its most certain proposal stands."""
    rows = _by_certainty if order is QueueOrder.CERTAINTY else _by_reference
    seen: set[int] = set()
    for caption, photo in rows(session, wanted):
        if caption not in seen and (photos is None or photo in photos):
            seen.add(caption)
            yield caption


def _by_certainty(session: Session, wanted: ProposalFilter) -> Iterator[tuple[int, int]]:
    query = select(PROPOSAL.c.caption_id, PROPOSAL.c.photo_id).where(*_conditions(wanted))
    order = (PROPOSAL.c.rank, PROPOSAL.c.photo_id, PROPOSAL.c.caption_id)
    missing = PROPOSAL.c.record_id.is_(None)
    for known in (~missing, missing):
        rows = session.connection().execute(query.where(known).order_by(*order))
        yield from ((caption, photo) for caption, photo in rows)


def _by_reference(session: Session, wanted: ProposalFilter) -> Iterator[tuple[int, int]]:
    """Captions and their photos; where there are many, photo by photo, so that a page is quick."""
    connection = session.connection()
    query = select(PROPOSAL.c.caption_id, PROPOSAL.c.photo_id).where(*_conditions(wanted))
    order = (PHOTO.c.reference_sort, PHOTO.c.id)
    if total(session, wanted) <= _FEW:
        of_photo = query.join(PHOTO, PHOTO.c.id == PROPOSAL.c.photo_id)
        rows = connection.execute(of_photo.order_by(*order, PROPOSAL.c.caption_id))
        yield from ((caption, photo) for caption, photo in rows)
        return
    _, *others = _conditions(wanted)
    query = select(PROPOSAL.c.caption_id, PROPOSAL.c.photo_id)
    query = query.where(_in_states(wanted.state), *others)
    for chunk in chunks(connection.execute(select(PHOTO.c.id).order_by(*order)).scalars()):
        place = {photo: at for at, photo in enumerate(chunk)}
        found = connection.execute(query.where(PROPOSAL.c.photo_id.in_(chunk)))
        yield from sorted(
            ((caption, photo) for caption, photo in found),
            key=lambda pair: (place[pair[1]], pair[0]),
        )
