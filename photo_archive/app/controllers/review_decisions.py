# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deciding on the review page: what a key does to the current box, and taking the last one back.

A decision marks its box and the next open one becomes current at once. Putting off is no change
of the archive and not in its history, so it is taken back here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from photo_archive.app import settings as options
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.queue_place import Place, words_of
from photo_archive.app.jobs import RunningJob
from photo_archive.app.models.queue_model import Done, QueueModel
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.session import Session
from photo_archive.app.views.review_index import Tally
from photo_archive.app.views.review_page import ReviewPage
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal, ProposalState

ACCEPTED = ("done", "check", "Accepted")
REJECTED = ("tag", "x", "Rejected")
LATER = ("tag", "clock", "Later")
AGAIN = ("tag", "undo-2", "Asked again")
MENDED = ("done", "check", "Mended")
ASIDE = ("tag", "x", "Right as it is")


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: ``title`` is its name in history, None until that is known.

    Putting off is not in the history and has no title.
    """

    number: int
    photo: int
    subject: Proposal
    put_off: bool
    title: Message | None = None
    accepted: int = 0
    rejected: int = 0


class ReviewDecisions(QObject):
    """Takes decisions on the boxes of the review page."""

    done = Signal()
    """The last box in sight was decided."""
    created = Signal()
    """A record was made: other captions may now name it."""
    tally_changed = Signal()
    hinted = Signal(object)
    """A proposal cannot just be accepted: it has no record, or there are several."""
    photo_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        session: Session,
        reviews: ReviewSession,
        page: ReviewPage,
        model: QueueModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._deciding = reviews.deciding
        self.page = page
        self.model = model
        self._decided: list[Decision] = []
        self._undone: list[Decision] = []
        self._own = 0
        self._returning: Place | None = None
        self._deciding.decided.connect(self._on_decided)
        self._deciding.undecided.connect(self._on_undecided)
        queue, side = page.queue, page.side
        queue.key_pressed.connect(self._on_key)
        queue.yes_pressed.connect(self._yes)
        queue.no_pressed.connect(self._no)
        side.way_chosen.connect(self._on_way)
        side.candidate_chosen.connect(self.accept)
        side.picked.connect(self.accept)
        side.creation_wanted.connect(self._create)

    # -- the current box --------------------------------------------------------------------

    def proposal(self) -> Proposal | None:
        """The proposal in question, if one is."""
        box = self.page.queue.current_box()
        found = box.subject if box is not None else None
        return found if isinstance(found, Proposal) else None

    def finding(self) -> Finding | None:
        """The finding in question, if one is."""
        box = self.page.queue.current_box()
        found = box.subject if box is not None else None
        return found if isinstance(found, Finding) else None

    def is_open(self) -> bool:
        """Whether the current box can be decided."""
        return self.model.is_open(*self.page.queue.at) and not self._session.read_only

    # -- deciding ---------------------------------------------------------------------------

    def _on_key(self, key: int) -> None:
        if not self.is_open():
            return
        digit = key - int(Qt.Key.Key_0)
        if 1 <= digit <= 9:
            self.page.side.press_choice(digit)
            return
        ways: dict[int, str] = {
            Qt.Key.Key_A: "accept",
            Qt.Key.Key_R: "reject",
            Qt.Key.Key_L: "later",
            Qt.Key.Key_O: "other",
            Qt.Key.Key_C: "create",
            Qt.Key.Key_U: "again",
            Qt.Key.Key_F: "fix",
            Qt.Key.Key_D: "dismiss",
        }
        if key in ways:
            self._on_way(ways[key])

    def _on_way(self, way: str) -> None:
        ways: dict[str, Callable[[], object]] = {
            "accept": self.accept,
            "reject": self.reject,
            "later": self.put_off,
            "other": self.open_picker,
            "create": self._create_read,
            "again": self.ask_again,
            "fix": self.fix,
            "dismiss": self.dismiss,
            "open": self.photo_wanted.emit,
        }
        ways[way]()
        if way != "open" and not self.page.side.picker.isVisible():
            self.page.focus_first()

    def _yes(self) -> None:
        proposal = self.proposal()
        if proposal is None:
            self.fix()
        elif proposal.record is not None:
            self.accept()
        elif not proposal.candidates:
            self._create_read()

    def _no(self) -> None:
        (self.reject if self.proposal() is not None else self.dismiss)()

    def accept(self, record: RecordRef | None = None) -> None:
        """Link what is proposed, or another record."""
        one = self.proposal()
        if one is None or not self.is_open():
            return
        if one.record is None and record is None:
            self.hinted.emit(one)
            if not one.candidates:
                self.open_picker()
            return
        self._decide(one, lambda: self._deciding.accept((one,), record), ACCEPTED, accepted=1)

    def reject(self) -> None:
        """Turn the proposal down for good."""
        one = self.proposal()
        if one is not None and self.is_open() and one.state is not ProposalState.REJECTED:
            self._decide(one, lambda: self._deciding.reject((one,)), REJECTED, rejected=1)

    def put_off(self) -> None:
        """Ask later."""
        one = self.proposal()
        if one is not None and self.is_open() and one.state is ProposalState.WAITING:
            self._decide(one, lambda: self._deciding.put_off((one,)), LATER)

    def ask_again(self) -> None:
        """Let a proposal that was decided wait again."""
        one = self.proposal()
        if one is not None and self.is_open() and one.state is not ProposalState.WAITING:
            self._decide(one, lambda: self._deciding.ask_again((one,)), AGAIN)

    def _create_read(self) -> None:
        one = self.proposal()
        if one is not None and one.record is None and not one.candidates:
            self._create(one.kind, one.text, another=False)

    def _create(self, kind: RecordKind, name: str, *, another: bool = True) -> None:
        one = self.proposal()
        if one is None or not self.is_open() or not name.strip():
            return

        def create() -> int:
            return self._deciding.create(one, kind, name, another=another)

        self._decide(one, create, ACCEPTED, accepted=1)
        self.created.emit()

    def fix(self) -> None:
        """Mend what was found."""
        found = self.finding()
        if found is not None and self.is_open() and found.fix is not None and found.fix.edits:
            self._settle(self._deciding.fix((found,)), MENDED)

    def dismiss(self) -> None:
        """What was found is right as it is."""
        found = self.finding()
        if found is not None and self.is_open():
            self._settle(self._deciding.dismiss((found,)), ASIDE)

    def _settle(self, job: RunningJob, mark: tuple[str, str, str]) -> None:
        """A finding is mended or set aside in a thread; the page goes on at once."""
        self._own += 1
        job.failed.connect(lambda _: self.is_own_change())
        self._mark(mark)
        self._go_on()

    def _decide(
        self,
        one: Proposal,
        work: Callable[[], int],
        mark: tuple[str, str, str],
        *,
        accepted: int = 0,
        rejected: int = 0,
    ) -> None:
        put_off = mark in (LATER, AGAIN) and one.state is not ProposalState.REJECTED
        self._own += 1
        decision = Decision(
            work(), int(one.photo), one, put_off, accepted=accepted, rejected=rejected
        )
        self._decided.append(decision)
        if not put_off:
            self._undone.clear()
        self.add_tally(accepted, rejected)
        self._mark(mark)
        if not put_off:
            self._mark_alike(one, mark)
        self._go_on()

    def _on_decided(self, number: int, title: Message | None) -> None:
        self._decided = [
            replace(one, title=title) if one.number == number else one for one in self._decided
        ]

    def _on_undecided(self, number: int) -> None:
        """It could not be carried out: the box is open again."""
        failed = next((one for one in self._decided if one.number == number), None)
        if failed is None:
            return
        self._decided.remove(failed)
        self.is_own_change()
        self.add_tally(-failed.accepted, -failed.rejected)
        for at, row in enumerate(self.model.rows()):
            for place, box in enumerate(row.boxes):
                if box.subject == failed.subject:
                    self.model.unmark(at, place)

    def _mark_alike(self, decided: Proposal, mark: tuple[str, str, str]) -> None:
        """The same record in other captions of the photo is decided with it."""
        tint, icon, word = mark
        done = Done(tint, icon, self._desk.wording.say(word))
        for at, row in enumerate(self.model.rows()):
            for place, box in enumerate(row.boxes if row.photo == decided.photo else ()):
                one = box.subject
                if isinstance(one, Proposal) and self.model.is_open(at, place):
                    by_words = mark is REJECTED or decided.record is None
                    same_words = not by_words or one.text == decided.text
                    if (one.kind, one.record) == (decided.kind, decided.record) and same_words:
                        self.model.mark(at, place, done)

    def _mark(self, mark: tuple[str, str, str]) -> None:
        tint, icon, word = mark
        at = self.page.queue.at
        self.model.mark(*at, Done(tint, icon, self._desk.wording.say(word)))

    def _go_on(self) -> None:
        at = self.model.next_open(*self.page.queue.at)
        if at is not None:
            self.page.queue.go_to(*at)
        elif self.model.canFetchMore():
            self.model.fetchMore()
        else:
            self.done.emit()

    def open_picker(self) -> None:
        """Look for another record."""
        one = self.proposal()
        if one is not None and self.is_open():
            self.page.side.picker.begin(one.kind, one.text)

    # -- taking back ------------------------------------------------------------------------

    def is_own_change(self) -> bool:
        """Whether the change just told of was made here, and is in sight already."""
        own = self._own > 0
        self._own = max(self._own - 1, 0)
        return own

    def undo_later(self) -> bool:
        """Take back a putting off, if that was decided last."""
        if not self._decided or not self._decided[-1].put_off:
            return False
        one = self._decided.pop()
        waited = one.subject.state is ProposalState.WAITING
        (self._deciding.ask_again if waited else self._deciding.put_off)((one.subject,))
        self._returning = (one.photo, words_of(one.subject))
        return True

    def take_back(self) -> Place | None:
        """Where the last decision stood, if it was taken back just now."""
        place, self._returning = self._returning, None
        last = self._decided[-1] if self._decided else None
        if place is not None:
            return place
        if last is not None and last.title and last.title == self._session.redo_title():
            self._undone.append(self._decided.pop())
            self.add_tally(-last.accepted, -last.rejected)
            return last.photo, words_of(last.subject)
        self._take_up_again()
        return None

    def _take_up_again(self) -> None:
        """Count the decision again that was taken back last, if it was redone just now."""
        if self._undone and self._undone[-1].title == self._session.undo_title():
            one = self._undone.pop()
            self._decided.append(one)
            self.add_tally(one.accepted, one.rejected)

    # -- today ------------------------------------------------------------------------------

    def tally(self) -> Tally:
        """What was decided today."""
        settings = self._desk.settings
        if settings.get(options.REVIEW_DAY) != date.today().isoformat():
            return Tally()
        return Tally(settings.get(options.REVIEW_ACCEPTED), settings.get(options.REVIEW_REJECTED))

    def add_tally(self, accepted: int, rejected: int) -> None:
        """Count decisions of today, or take some off again."""
        settings, before = self._desk.settings, self.tally()
        settings.set(options.REVIEW_DAY, date.today().isoformat())
        settings.set(options.REVIEW_ACCEPTED, max(before.accepted + accepted, 0))
        settings.set(options.REVIEW_REJECTED, max(before.rejected + rejected, 0))
        self.tally_changed.emit()
