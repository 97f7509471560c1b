# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks about proposals and findings; with it, deciding on them and reading anew.

Questions are answered in threads and the newest wins. Captions are read again after each change, so
that what is proposed is always of the text as it stands.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.caption_reading import CaptionReading
from photo_archive.app.deciding import Deciding
from photo_archive.app.jobs import JobRunner
from photo_archive.app.review_values import (
    FindingsPage,
    PhotoReview,
    ProposalFacts,
    QueuePage,
    QueueTotals,
    RecordFacts,
    ReviewCounts,
    certain_only,
)
from photo_archive.app.session import Session
from photo_archive.app.session_values import RecordsFound
from photo_archive.domain.captions import CaptionKind
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.proposals import (
    Proposal,
    ProposalFilter,
    QueueOrder,
)


class ReviewSession(Asking):
    """Proposals and findings of one open archive."""

    counted = Signal(object)
    queue_read = Signal(object)
    findings_read = Signal(object)
    photo_read = Signal(object)
    facts_read = Signal(object)
    badges_read = Signal(object)
    records_read = Signal(object)

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._counting = self._latest(self.counted)
        self._queueing = self._latest(self.queue_read)
        self._checking = self._latest(self.findings_read)
        self._looking = self._latest(self.photo_read)
        self._wording = self._latest(self.facts_read)
        self._badging = self._latest(self.badges_read)
        self._picking = self._latest(self.records_read)
        self.reading = CaptionReading(session, runner, language, self)
        self.deciding = Deciding(session, runner, self)
        self._unmarked: set[int] = set()
        self._lock = threading.Lock()

    @property
    def is_settled(self) -> bool:
        """Whether captions were read, and nothing is being asked, decided or read now."""
        return self.reading.is_settled and not self.is_asking and not self.deciding.is_busy

    @property
    def is_behind(self) -> bool:
        """Whether decisions or captions are under way that may change what is proposed."""
        return self.deciding.is_busy or self.reading.is_asking

    def stop(self) -> None:
        """Carry out what is decided, forget what is asked and let the threads end."""
        self.deciding.finish()
        self.reading.stop()
        super().stop()

    def ask_counts(self, wanted: ProposalFilter | None = None) -> None:
        """Ask what waits, and what of a queue in sight; ``counted`` follows."""
        self._counting.ask(lambda: self._counts(wanted))

    def _counts(self, wanted: ProposalFilter | None) -> ReviewCounts:
        workspace = self._session.workspace
        facets = workspace.find("", facets=True).facets
        stages = {str(one.value): one.count for one in facets.status} if facets else {}
        reviewer, here = workspace.reviewer, None
        if wanted is not None:
            certain = reviewer.counts(certain_only(wanted))
            here = QueueTotals(wanted, reviewer.counts(wanted), certain)
        return ReviewCounts(reviewer.counts(), workspace.checker.counts(), stages, here)

    def ask_queue(self, wanted: ProposalFilter, offset: int, limit: int, order: QueueOrder) -> None:
        """Ask for a stretch of a queue; ``queue_read`` follows."""

        def ask() -> QueuePage:
            reviewer = self._session.workspace.reviewer
            entries = tuple(reviewer.queue(wanted, offset=offset, limit=limit, order=order))
            refs = {ref for one in entries for made in one.proposals for ref in made.candidates}
            names = {ref: self._session.workspace.label(ref, self._language) for ref in refs}
            totals = reviewer.counts(wanted)
            certain = reviewer.counts(certain_only(wanted))
            more = offset + len(entries) < totals.captions
            return QueuePage(wanted, offset, entries, names, totals, certain, more)

        self._queueing.ask(ask)

    def ask_findings(self, rule: Rule | None, offset: int, limit: int) -> None:
        """Ask for a stretch of the findings; ``findings_read`` follows."""

        def ask() -> FindingsPage:
            workspace = self._session.workspace
            found = tuple(workspace.checker.queue(rule, offset=offset, limit=limit))
            ids = sorted({one.photo for one in found})
            lines = {one.id: one for one in workspace.lines(ids, self._language)}
            spoken = sorted({one.photo for one in found if one.language is not None})
            texts = {
                (photo.id, one.kind, one.language): one.text
                for photo in workspace.photos(spoken)
                for one in photo.captions
            }
            counts = workspace.checker.counts()
            total = counts.by_rule.get(rule, 0) if rule else counts.photos
            return FindingsPage(rule, offset, limit, found, lines, texts, total)

        self._checking.ask(ask)

    def ask_photo(self, photo_id: int) -> None:
        """Ask what is proposed for a photo and found in it; ``photo_read`` follows.

        The first time what captions are read with is made, which takes seconds and gives way.
        """
        courtesy = self._runner.courtesy

        def ask() -> PhotoReview:
            workspace, photo = self._session.workspace, PhotoId(photo_id)
            proposals, is_read = workspace.reviewer.of_photo_if_read(photo)
            found = workspace.checker.of_photo(photo, courtesy.give_way)
            return PhotoReview(photo, proposals, found, is_read)

        self._looking.ask(ask)

    def ask_badges(self, ids: Sequence[int]) -> None:
        """Ask for the marks of photos in a grid; ``badges_read`` follows."""
        with self._lock:
            self._unmarked.update(int(one) for one in ids)
        self._badging.ask(self._badges)

    def _badges(self) -> dict[int, tuple[int, int]]:
        """Proposals and findings of each photo asked for since the last answer."""
        with self._lock:
            asked, self._unmarked = sorted(self._unmarked), set()
        workspace = self._session.workspace
        proposed, found = workspace.reviewer.badges(asked), workspace.checker.badges(asked)
        return {one: (proposed.get(PhotoId(one), 0), found.get(PhotoId(one), 0)) for one in asked}

    def ask_records(self, kind: RecordKind, text: str, limit: int = 8) -> None:
        """Ask for records with a name that begins so; ``records_read`` follows."""

        def ask() -> RecordsFound:
            lines = self._session.workspace.records(kind, text, limit)
            return RecordsFound((kind,), text, tuple(lines))

        self._picking.ask(ask)

    def ask_facts(self, proposal: Proposal, date: str) -> None:
        """Ask what the records of a proposal are; ``facts_read`` follows."""

        def ask() -> ProposalFacts:
            refs = (proposal.record,) if proposal.record is not None else proposal.candidates
            photo = self._session.workspace.photo(proposal.photo)
            received = tuple(one for one in photo.captions if one.kind is CaptionKind.AS_RECEIVED)
            facts = tuple(self._facts(one, date or photo.date) for one in refs)
            return ProposalFacts(proposal, facts, received)

        self._wording.ask(ask)

    def _facts(self, ref: RecordRef, date: str) -> RecordFacts:
        workspace = self._session.workspace
        record = workspace.record(ref)
        name = workspace.label(ref, self._language)
        also = next((one.text for one in record.names if one.text != name), "")
        photos = workspace.photo_count_of(ref)
        role, began, ended, places = "", "", "", ""
        if isinstance(record, Person):
            role = workspace.role_on(record.id, date, self._language) if date else ""
            began, ended = record.birth, record.death
        elif isinstance(record, Event):
            began, places, also = record.date, self._called(record.place_ids), ""
        elif isinstance(record, Organisation):
            began, ended = record.existed_from, record.existed_to
        elif isinstance(record, Place) and record.parent_id is not None:
            places = self._called((record.parent_id,))
        return RecordFacts(ref, name, role, began, ended, also, places, photos)

    def _called(self, places: Sequence[int]) -> str:
        workspace = self._session.workspace
        refs = (RecordRef(RecordKind.PLACE, one) for one in places)
        return ", ".join(workspace.label(one, self._language) for one in refs)
