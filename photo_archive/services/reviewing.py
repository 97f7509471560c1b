# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deciding on proposals: one, those of a caption, or all of an archive from a certainty on.

Every decision but putting off is a changeset like any other edit. Undoing it brings the proposals
back, because their state follows from what is linked and turned down.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from photo_archive.catalogue import history, proposals, proposing
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.changes import Changes
from photo_archive.catalogue.journal import chunks
from photo_archive.catalogue.proposing import RANKS
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import Changeset, NewRecord, RejectProposal
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.proposals import (
    Proposal,
    ProposalCounts,
    ProposalFilter,
    ProposalState,
    QueueEntry,
    QueueOrder,
)
from photo_archive.services.deciding import SOURCE, Choice, choices, link_edits, status_edits
from photo_archive.services.searching import Finder

_BATCH = 1000
"""Photos in one transaction when all of an archive is accepted."""

_EVERY = ProposalFilter()


@dataclass(frozen=True, slots=True)
class Accepted:
    """What came of accepting all that is certain enough."""

    proposals: int
    photos: int
    changeset: ChangesetId | None


class Opened(Protocol):
    """What is needed of an open archive; a ``Workspace`` is one."""

    archive: Archive
    author: str
    finder: Finder


class Reviewer:
    """Shows the proposals of an archive and takes decisions on them; see ``Workspace.reviewer``."""

    def __init__(self, workspace: Opened) -> None:
        self._workspace = workspace

    def counts(self, wanted: ProposalFilter | None = None) -> ProposalCounts:
        """How many proposals there are of a filter; all that wait if None.

        Raises:
            UsageError: The filter's query is malformed.
        """
        wanted = wanted or _EVERY
        photos = self._photos(wanted.query)
        with self._workspace.archive.reading() as session:
            return proposals.counts(session, wanted, photos)

    def total(self, wanted: ProposalFilter | None = None) -> int:
        """How many captions the queue of a filter has.

        Raises:
            UsageError: The filter's query is malformed.
        """
        wanted = wanted or _EVERY
        photos = self._photos(wanted.query)
        with self._workspace.archive.reading() as session:
            return proposals.total(session, wanted, photos)

    def queue(
        self,
        wanted: ProposalFilter | None = None,
        offset: int = 0,
        limit: int = 50,
        order: QueueOrder = QueueOrder.CERTAINTY,
    ) -> tuple[QueueEntry, ...]:
        """A page of captions with their proposals: the most certain first, or by reference.

        Raises:
            UsageError: The filter's query is malformed.
        """
        wanted = wanted or _EVERY
        photos = self._photos(wanted.query)
        with self._workspace.archive.reading() as session:
            return proposals.queue(session, wanted, photos, offset=offset, limit=limit, order=order)

    def of_photo(self, photo: PhotoId) -> tuple[Proposal, ...]:
        """What waits or was put off of a photo, by caption and in the order of its text."""
        return self.of_photo_if_read(photo)[0]

    def of_photo_if_read(self, photo: PhotoId) -> tuple[tuple[Proposal, ...], bool]:
        """The same, and whether all its captions were read as they are: else more may come."""
        states = (ProposalState.WAITING, ProposalState.LATER)
        with self._workspace.archive.reading() as session:
            found = proposals.of_photo(session, photo, states)
            return found, not proposing.count_to_read(session, (photo,))

    def badges(self, photo_ids: Sequence[int]) -> dict[PhotoId, int]:
        """How many proposals wait for each of these photos; those without any are left out."""
        with self._workspace.archive.reading() as session:
            return proposals.badges(session, photo_ids)

    def accept(
        self,
        accepted: Sequence[Proposal],
        record: RecordRef | None = None,
        role: str | None = None,
    ) -> Changeset | None:
        """Link what is proposed, as one changeset; None if nothing was left to link.

        Args:
            accepted: The proposals; those that have no record are passed over if others have.
            record: Another record that is meant instead.
            role: Another role than the one printed.

        Raises:
            ArchiveError: None of them has a record and none was given.
        """
        chosen = choices(accepted, record, role)
        if accepted and not chosen:
            raise ArchiveError(
                "There is no record of “{name}” yet: choose one, or create it.",
                name=accepted[0].text,
            )
        with self._changing(_linking(chosen, record)) as changes:
            _link(changes, chosen)
            made = changes.id
        return self._changeset(made)

    def create(self, proposal: Proposal, new: NewRecord) -> Changeset | None:
        """Make a record of what is named and link it, as one changeset.

        Raises:
            ArchiveError: Such a record cannot be made.
        """
        title = Message(
            "Add {name} and link it in {reference}",
            {"name": new.name, "reference": proposal.reference},
        )
        with self._changing(title) as changes:
            record = changes.create(new)
            _link(changes, [Choice(proposal, record, proposal.role)])
            made = changes.id
        return self._changeset(made)

    def reject(self, rejected: Sequence[Proposal]) -> Changeset | None:
        """Turn proposals down for good; without a record, the words are nothing to link."""
        if len(rejected) == 1:
            title = Message(
                "Do not link {name} in {reference}",
                {"name": rejected[0].text, "reference": rejected[0].reference},
            )
        else:
            title = Message("Turn down {n} proposals", {"n": len(rejected)})
        with self._changing(title) as changes:
            changes.apply_all([_rejection(one) for one in rejected])
            if changes.id is not None:
                photos = [one.photo for one in rejected]
                _raise_status(changes, photos)
            made = changes.id
        return self._changeset(made)

    def later(self, proposed: Sequence[Proposal]) -> None:
        """Put proposals off; this is no change of the archive and not in its history."""
        with self._workspace.archive.deriving() as session:
            proposing.put_off(session, (one.id for one in proposed), later=True)

    def ask_again(self, proposed: Sequence[Proposal]) -> Changeset | None:
        """Let what was put off or turned down wait again; taking back a rejection is a change."""
        with self._workspace.archive.deriving() as session:
            proposing.put_off(session, (one.id for one in proposed), later=False)
        turned_down = [one for one in proposed if one.state is ProposalState.REJECTED]
        if not turned_down:
            return None
        title = Message("Ask again about {n} proposals", {"n": len(turned_down)})
        if len(turned_down) == 1:
            title = Message(
                "Ask again about {name} in {reference}",
                {"name": turned_down[0].text, "reference": turned_down[0].reference},
            )
        with self._changing(title) as changes:
            changes.withdraw_rejections([_rejection(one) for one in turned_down])
            made = changes.id
        return self._changeset(made)

    def accept_above(
        self, certainty: Certainty, query: str = "", kind: RecordKind | None = None
    ) -> Job[Accepted]:
        """Link every waiting proposal of at least this certainty, all as one changeset.

        Args:
            certainty: How sure is sure enough.
            query: Only in photos found by it; "" is all.
            kind: Only records of this kind.

        Raises:
            UsageError: The query is malformed.
        """
        wanted = ProposalFilter(kind=kind, at_least=certainty, known=True, query=query)
        only = self._photos(query)
        with self._workspace.archive.reading() as session:
            photos = proposals.photos_with(session, wanted, only)
            counted = sum(proposals.counts(session, wanted, only).by_kind.values())
        title = Message("Accept {n} proposals", {"n": counted})
        doing = Message("Linking what is proposed")
        linked = done = 0
        changeset: ChangesetId | None = None
        for batch in chunks(photos, _BATCH):
            yield Progress(done, len(photos), doing)
            with self._changing(title, changeset) as changes:
                waiting = proposals.open_of_photos(changes.session, batch)
                chosen = choices(one for one in waiting if _is_wanted(one, wanted))
                _link(changes, chosen, waiting)
                changeset = changes.id or changeset
            linked += len(chosen)
            done += len(batch)
        return Accepted(linked, done, changeset)

    def _photos(self, query: str) -> frozenset[int] | None:
        """The photos of a query, None for all."""
        if not query.strip():
            return None
        return frozenset(self._workspace.finder.find(query, facets=False).ids)

    def _changing(
        self, title: Message, continuing: ChangesetId | None = None
    ) -> AbstractContextManager[Changes]:
        workspace = self._workspace
        return workspace.archive.changing(title, workspace.author, SOURCE, continuing=continuing)

    def _changeset(self, made: ChangesetId | None) -> Changeset | None:
        if made is None:
            return None
        with self._workspace.archive.reading() as session:
            return history.changeset(session, made)


def _link(
    changes: Changes, chosen: Sequence[Choice], waiting: Sequence[Proposal] | None = None
) -> None:
    changes.apply_all(link_edits(changes.session, chosen, waiting))
    if changes.id is not None:
        _raise_status(changes, [choice.proposal.photo for choice in chosen])


def _raise_status(changes: Changes, photos: Sequence[PhotoId]) -> None:
    changes.settle()
    changes.apply_all(status_edits(changes.session, photos))


def _is_wanted(one: Proposal, wanted: ProposalFilter) -> bool:
    """Whether a proposal that was read is one of a filter with a certainty and any record."""
    sure = wanted.at_least is None or RANKS[one.certainty] <= RANKS[wanted.at_least]
    return sure and one.state is wanted.state and wanted.kind in (None, one.kind)


def _rejection(proposal: Proposal) -> RejectProposal:
    return RejectProposal(proposal.photo, proposal.record, proposal.text)


def _linking(chosen: Sequence[Choice], record: RecordRef | None) -> Message:
    """What linking these is called: the name and the photo where it is one of each."""
    references = {choice.proposal.reference for choice in chosen}
    names = {choice.proposal.name if record is None else choice.proposal.text for choice in chosen}
    if len(references) == 1:
        (reference,) = references
        if len(names) == 1:
            (name,) = names
            return Message("Link {name} in {reference}", {"name": name, "reference": reference})
        return Message("Link {n} names in {reference}", {"n": len(names), "reference": reference})
    return Message("Accept {n} proposals", {"n": len(chosen)})
