# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks about proposals and findings, and the decisions it passes on.

Questions are answered in threads and the newest wins; decisions are small changesets, carried out
in order in a thread of their own and told through the session like every other change. Captions
are read again after each change, so that what is proposed is always of the text as it stands.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner, RunningJob
from photo_archive.app.questions import InOrder
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
from photo_archive.app.session import RecordsFound, Session
from photo_archive.domain.captions import CaptionKind
from photo_archive.domain.edits import Changeset, NewRecord
from photo_archive.domain.errors import Message
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Finding, Rule
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.progress import Progress
from photo_archive.domain.proposals import (
    Proposal,
    ProposalFilter,
    QueueOrder,
)

PAGE = 60
"""Entries of a queue read at once."""
WAIT_S = 10.0


class ReviewSession(Asking):
    """Proposals and findings of one open archive."""

    counted = Signal(object)
    queue_read = Signal(object)
    findings_read = Signal(object)
    photo_read = Signal(object)
    facts_read = Signal(object)
    badges_read = Signal(object)
    records_read = Signal(object)
    decided = Signal(int, object)
    """The number of a decision carried out, and what it is called in the history, if it is."""
    undecided = Signal(int)
    """The number of a decision that could not be carried out."""
    refreshed = Signal()
    """Captions were read or checked again: what is shown may be another."""

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
        self._refreshing = self._latest()
        self._refreshing.answered.connect(lambda _: self.refreshed.emit())
        self._deciding = InOrder(self)
        self._deciding.answered.connect(self._on_decided)
        self._deciding.failed.connect(self._on_undecided)
        self._photos: dict[int, tuple[int, ...]] = {}
        self._due: set[int] = set()
        self._unmarked: set[int] = set()
        self._made: set[tuple[RecordKind, str]] = set()
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._begun = False
        self._job: RunningJob | None = None
        self._job_over = threading.Event()
        self._job_over.set()

    @property
    def is_settled(self) -> bool:
        """Whether captions were read, and nothing is being asked or read now."""
        return self._begun and self._job is None and not self.is_asking and not self._deciding.busy

    @property
    def is_behind(self) -> bool:
        """Whether decisions or captions are under way that may change what is proposed."""
        return self._deciding.busy or self._refreshing.busy

    def stop(self) -> None:
        """Carry out what is decided, forget what is asked and let the threads end."""
        self._deciding.wait()
        with self._lock:
            self._stopped.set()
        if self._job is not None:
            self._job.cancel()
        super().stop()
        self._job_over.wait(WAIT_S)

    # -- reading captions behind the user's back --------------------------------------------

    def refresh_all(self) -> RunningJob | None:
        """Read and check what is new since last time, as a job in sight; ``refreshed`` follows."""
        self._begun = True
        if self.read_only or self._job is not None or self._stopped.is_set():
            return None
        self._job = self._runner.start(Message("Reading captions"), self._refresh_all, behind=True)
        self._job.finished.connect(lambda _: self.refreshed.emit())
        self._job.failed.connect(self._session.failed)
        self._job.ended.connect(self._on_job_ended)
        return self._job

    def _on_job_ended(self) -> None:
        self._job = None

    def _refresh_all(self) -> Generator[Progress, None, object]:
        with self._lock:
            if self._stopped.is_set():
                return None
            self._job_over.clear()
        try:
            from photo_archive.services.proposing import refresh

            yield from refresh(self._session.workspace)
            return (yield from self._session.workspace.checker.refresh())
        finally:
            self._job_over.set()

    def refresh(self, photos: Sequence[int] | None) -> None:
        """Read and check again after a change, these photos first; ``refreshed`` follows."""
        if self.read_only or self._stopped.is_set():
            return
        with self._lock:
            self._due.update(int(one) for one in photos or ())
        self._refreshing.ask(self._refresh_due)

    def _refresh_due(self) -> None:
        from photo_archive.services.proposing import refresh

        with self._lock:
            due, self._due = self._due, set()
        photos = [PhotoId(one) for one in sorted(due)]
        if photos:
            self._drive(refresh(self._session.workspace, photos))
            self.refreshed.emit()
        self._drive(refresh(self._session.workspace))
        self._drive(self._session.workspace.checker.refresh())

    def _drive(self, job: Generator[Progress, None, object]) -> None:
        """Run a job to its end, or until the archive is being left."""
        for _ in job:
            if self._stopped.is_set():
                job.close()
                return

    # -- questions --------------------------------------------------------------------------

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
        """Ask what is proposed for a photo and found in it; ``photo_read`` follows."""

        def ask() -> PhotoReview:
            workspace, photo = self._session.workspace, PhotoId(photo_id)
            proposals, is_read = workspace.reviewer.of_photo_if_read(photo)
            return PhotoReview(photo, proposals, workspace.checker.of_photo(photo), is_read)

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

    # -- decisions --------------------------------------------------------------------------

    def accept(self, proposals: Sequence[Proposal], record: RecordRef | None = None) -> int:
        """Link what is proposed, or another record instead: the number of the decision."""
        reviewer = self._session.workspace.reviewer
        return self._decide(lambda: reviewer.accept(tuple(proposals), record=record), proposals)

    def create(
        self, proposal: Proposal, kind: RecordKind, name: str, *, another: bool = True
    ) -> int:
        """Make a record of the words and link it: the number of the decision.

        Args:
            proposal: What is decided.
            kind: Kind of the record.
            name: What it is called.
            another: Whether one is made even if one of that name was made a moment ago; else that
                one is linked, as captions may not have been read again since.
        """
        new = NewRecord(kind, name.strip(), proposal.language.value)
        return self._decide(lambda: self._create(proposal, new, another), (proposal,))

    def _create(self, proposal: Proposal, new: NewRecord, another: bool) -> Changeset | None:
        reviewer = self._session.workspace.reviewer
        if not another and (new.kind, new.name) in self._made:
            found = self._session.workspace.records(new.kind, new.name, 8)
            same = [one.ref for one in found if one.name == new.name]
            if len(same) == 1:
                return reviewer.accept((proposal,), record=same[0])
        self._made.add((new.kind, new.name))
        return reviewer.create(proposal, new)

    def reject(self, proposals: Sequence[Proposal]) -> int:
        """Turn proposals down for good."""
        reviewer = self._session.workspace.reviewer
        return self._decide(lambda: reviewer.reject(tuple(proposals)), proposals)

    def put_off(self, proposals: Sequence[Proposal]) -> int:
        """Ask about these later."""
        reviewer = self._session.workspace.reviewer
        return self._decide(lambda: reviewer.later(tuple(proposals)), proposals)

    def ask_again(self, proposals: Sequence[Proposal]) -> int:
        """Let what was put off or turned down wait again."""
        reviewer = self._session.workspace.reviewer
        return self._decide(lambda: reviewer.ask_again(tuple(proposals)), proposals)

    def fix(self, findings: Sequence[Finding]) -> RunningJob:
        """Mend what the checker found, as it offers; the session tells when it is done."""
        checker, chosen = self._session.workspace.checker, tuple(findings)
        return self._mend(Message("Mend"), lambda: checker.fix(chosen), chosen)

    def dismiss(self, findings: Sequence[Finding]) -> RunningJob:
        """What was found is right as it is; it is not shown again."""
        checker, chosen = self._session.workspace.checker, tuple(findings)
        return self._mend(Message("Set aside"), lambda: checker.dismiss(chosen), chosen)

    def _mend(
        self, title: Message, work: Callable[[], object], found: Sequence[Finding]
    ) -> RunningJob:
        """Findings are looked at again before they are mended, so this is no work for here."""
        return self._session.write(title, work, tuple({int(one.photo) for one in found}))

    def _decide(self, work: Callable[[], object], decided: Sequence[Proposal]) -> int:
        number = self._deciding.ask(work)
        self._photos[number] = tuple({int(one.photo) for one in decided})
        return number

    def finish(self) -> None:
        """Wait until everything decided is carried out, as before something is undone."""
        self._deciding.wait()

    def _on_decided(self, number: int, made: object) -> None:
        photos = self._photos.pop(number)
        self.decided.emit(number, made.title if isinstance(made, Changeset) else None)
        self._session.changed.emit(photos)

    def _on_undecided(self, number: int, error: Exception) -> None:
        self._photos.pop(number)
        self.undecided.emit(number)
        self._session.failed.emit(error)

    def accept_all(self, wanted: ProposalFilter) -> RunningJob:
        """Link everything a filter lets through that has a record, as one changeset."""
        title = Message("Accept proposals")

        def run() -> Generator[Progress, None, int]:
            reviewer = self._session.workspace.reviewer
            proposals: list[Proposal] = []
            total = reviewer.total(wanted)
            for offset in range(0, total, PAGE):
                yield Progress(offset, total, title)
                page = reviewer.queue(wanted, offset=offset, limit=PAGE)
                proposals += [
                    one for entry in page for one in entry.proposals if one.record is not None
                ]
            yield Progress(total, total, title)
            if proposals:
                reviewer.accept(tuple(proposals))
            return len(proposals)

        job = self._runner.start(title, run, writes=True)
        job.finished.connect(lambda _: self._session.changed.emit(None))
        job.failed.connect(self._session.failed)
        return job
