# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions on proposals and findings, passed on to the archive.

They are small changesets, carried out in order in a thread of their own and told through the
session like every other change. Whoever reviews a queue goes on at once.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QObject, Signal

from photo_archive.app.jobs import JobRunner, RunningJob
from photo_archive.app.questions import InOrder
from photo_archive.app.session import Session
from photo_archive.domain.edits import Changeset, NewRecord
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.progress import Progress
from photo_archive.domain.proposals import Proposal, ProposalFilter

PAGE = 60
"""Entries of a queue read at once."""


class Deciding(QObject):
    """Accepts, turns down and puts off for one open archive."""

    decided = Signal(int, object)
    """The number of a decision carried out, and what it is called in the history, if it is."""
    undecided = Signal(int)
    """The number of a decision that could not be carried out."""

    def __init__(self, session: Session, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._deciding = InOrder(self)
        self._deciding.answered.connect(self._on_decided)
        self._deciding.failed.connect(self._on_undecided)
        self._photos: dict[int, tuple[int, ...]] = {}
        self._made: set[tuple[RecordKind, str]] = set()

    @property
    def is_busy(self) -> bool:
        """Whether something decided is still to be carried out."""
        return self._deciding.busy

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
