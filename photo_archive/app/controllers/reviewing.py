# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The review page at work: which queue is shown, what a key decides, and what comes next.

What is decided stays in sight with its mark and the next open box becomes current at once; the
queue is read again when something else changed the archive, and what was undone comes back.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer

from photo_archive.app.controllers.accepting_all import open_accept_all
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.controllers.queue_place import QueuePlace
from photo_archive.app.controllers.review_decisions import ReviewDecisions
from photo_archive.app.controllers.review_places import (
    ALL_CHECKS,
    FIRST,
    Queue,
    empty_words,
    heading,
    hint_words,
    index_entries,
    key_hints,
    next_waiting,
    queue_of,
    waiting_in,
    waiting_words,
)
from photo_archive.app.controllers.review_rows import RowWords
from photo_archive.app.controllers.review_side_filling import ReviewSideFilling
from photo_archive.app.deciding import PAGE
from photo_archive.app.models.browse_model import CHECKS
from photo_archive.app.models.queue_model import QueueModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.review_values import (
    FindingsPage,
    QueuePage,
    ReviewCounts,
    certain_only,
)
from photo_archive.app.session import Session
from photo_archive.app.views.accept_all_dialog import AcceptAllDialog
from photo_archive.app.views.review_page import ReviewPage
from photo_archive.domain.proposals import Proposal, ProposalCounts, ProposalState
from photo_archive.domain.query_text import add_term
from photo_archive.domain.query_tree import FieldName

TYPING_MS = 250


class Reviewing(Part):
    """The review page of one open archive."""

    def __init__(
        self, desk: Desk, session: Session, library: Library, pages: Pages, reviews: ReviewSession
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._pages = pages
        self._reviews = reviews
        self._words = RowWords(desk.wording, session.label)
        self._queue = Queue(FIRST)
        self._query = ""
        self._counts: ReviewCounts | None = None
        self._certain = ProposalCounts()
        self._stale = True
        self.model = QueueModel(self)
        self.pictures = Thumbnails(session.thumbnail, self)
        self.page = ReviewPage(
            desk.theme, desk.wording, desk.actions, self.model, library.thumbnails, self.pictures
        )
        self.page.queue.set_writable(not session.read_only)
        self._standing = QueuePlace(self.page.queue)
        self.decisions = ReviewDecisions(desk, session, reviews, self.page, self.model, self)
        self._side = ReviewSideFilling(desk.wording, session, reviews, self.page, self.decisions)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._on_query)
        self._connect()

    def _connect(self) -> None:
        page, reviews, queue = self.page, self._reviews, self.page.queue
        page.index.chosen.connect(self.choose)
        page.filter_changed.connect(self._reload_from_top)
        page.accept_all_wanted.connect(self.ask_accept_all)
        page.search_changed.connect(lambda _: self._typing.start())
        page.search_accepted.connect(page.focus_first)
        page.next_wanted.connect(self.choose)
        queue.current_changed.connect(self._on_current)
        queue.opened.connect(self.open_photo)
        decisions = self.decisions
        decisions.done.connect(self._reload_from_top)
        decisions.created.connect(self._on_created)
        decisions.tally_changed.connect(self._show_index)
        decisions.photo_wanted.connect(self.open_photo)
        decisions.hinted.connect(self._on_hinted)
        self.model.more_wanted.connect(self._ask)
        reviews.counted.connect(self._on_counted)
        reviews.queue_read.connect(self._on_queue)
        reviews.findings_read.connect(self._on_findings)
        reviews.reading.refreshed.connect(self._on_refreshed)
        self._session.changed.connect(self._on_changed)
        photos = self._library.photos
        photos.marks_wanted.connect(reviews.ask_badges)
        reviews.badges_read.connect(photos.set_marks)
        self._library.browse.review_wanted.connect(
            lambda page: self.show_checks() if page == CHECKS else self.show()
        )

    def ways(self) -> Ways:
        return {"review": self.show, "review_checks": self.show_checks}

    def stop(self) -> None:
        self._typing.stop()
        self.pictures.stop()
        self.page.deleteLater()  # nobody else's if it was never shown

    # -- showing ----------------------------------------------------------------------------

    def show(self, key: str = "") -> None:
        """Show the page, at this queue if one is named, else at the proposals."""
        if not self.page.index.current():
            self._show_index()
        self.page.index.choose(key or (self._queue.key if self._queue.is_proposals else FIRST))
        queue = queue_of(self.page.index.current() or FIRST)
        other = queue != self._queue
        self._queue = queue
        self._pages.show(self.page)
        self._ask_counts()
        if other or self._stale:
            self._reload_from_top()
        else:
            self._show_counts()
        self.page.focus_first()

    def is_shown(self) -> bool:
        """Whether the page is what one sees."""
        return self._pages.current() is self.page

    def choose(self, key: str) -> None:
        """Show another queue, or the photos of a stage in the library."""
        queue = queue_of(key)
        if queue.status:
            self._pages.leave()
            self._desk.window.search.set_query(add_term("", FieldName.STATUS, queue.status))
            self.page.index.choose(self._queue.key)
            return
        self._queue = queue
        self.page.index.choose(key)
        self._reload_from_top()

    def _on_query(self) -> None:
        field = self.page.search
        query = field.edit.text().strip() if field is not None else ""
        if query != self._query:
            self._query = query
            self._reload_from_top()

    def _reload_from_top(self) -> None:
        self._standing.forget()
        if not self.model.rowCount():
            self.page.show_looking()
        self._reload(PAGE)

    def _reload(self, limit: int) -> None:
        self._stale = False
        proposals = self._queue.is_proposals
        self.page.show_filters(proposals=proposals)
        self.page.keys.show_keys(
            key_hints(self._desk.wording, self._queue, writable=not self._session.read_only)
        )
        self._ask(0, limit)

    def _ask(self, offset: int, limit: int = PAGE) -> None:
        if self._queue.is_proposals:
            order = self.page.chosen_order()
            self._reviews.ask_queue(self._wanted(), offset, limit, order)
        else:
            self._reviews.ask_findings(self._queue.rule, offset, limit)

    def _wanted(self) -> object:
        page = self.page
        return self._queue.filter(page.chosen_certainty(), page.chosen_known(), self._query)

    def _on_queue(self, found: QueuePage) -> None:
        if not self._queue.is_proposals or found.wanted != self._wanted():
            return
        rows = [self._words.proposal_row(one, found.names) for one in found.entries]
        self._certain = found.certain
        self._show_heading(sum(found.totals.by_kind.values()), found.totals.captions)
        self._show_rows(rows, found.offset, more=found.more)

    def _on_findings(self, found: FindingsPage) -> None:
        if self._queue.is_proposals or found.rule != self._queue.rule:
            return
        rows = self._words.finding_rows(found)
        more = len(found.findings) == found.limit
        self._certain = ProposalCounts()
        self._show_heading(found.total, 0)
        self._show_rows(rows, found.offset, more=more)

    def _show_rows(self, rows: list, offset: int, *, more: bool) -> None:
        page = self.page
        if offset:
            self.model.add_rows(rows, more=more)
            return
        self.model.set_rows(rows, more=more)
        if not rows:
            page.show_empty(*empty_words(self._desk.wording, self._queue, self._is_narrowed()))
            self._offer_next()
            page.side.show_nothing()
            self._show_counts()
            return
        page.show_queue()
        page.queue.go_to(*self._standing.found(rows))
        if self.is_shown() and not page.isAncestorOf(self._desk.window.focusWidget()):
            page.focus_first()

    def _offer_next(self) -> None:
        """Where this kind has nothing left, offer the next that has."""
        known = None if self._is_narrowed() else self._counts
        self.page.offer_next(*next_waiting(self._desk.wording, self._queue, known))

    def _is_narrowed(self) -> bool:
        chosen = self.page.chosen_certainty(), self.page.chosen_known()
        return bool(self._query) or (self._queue.is_proposals and chosen != (None, None))

    # -- heading, index, status line --------------------------------------------------------

    def _show_heading(self, number: int, captions: int) -> None:
        wording, page = self._desk.wording, self.page
        page.total.setText(heading(wording, self._queue, number))
        page.captions.setText(
            wording.count("in {n} caption", "in {n} captions", captions) if captions else ""
        )
        certain = sum(self._certain.by_kind.values())
        waiting = self._queue.state is ProposalState.WAITING
        offered = bool(certain) and waiting and not self._session.read_only
        words = wording.count("Accept {n} certain…", "Accept all {n} certain…", certain)
        page.show_accept_all(words if offered else "", wording.number(certain))
        self._show_counts()

    def _ask_counts(self) -> None:
        proposals = self.is_shown() and self._queue.is_proposals
        self._reviews.ask_counts(self._wanted() if proposals else None)

    def _on_counted(self, counts: ReviewCounts) -> None:
        self._counts = counts
        self._offer_next()
        self._library.browse_model.set_waiting(counts.findings.photos, self._waiting())
        self._show_index()
        here = counts.here
        if not self._queue.is_proposals:
            rule, found = self._queue.rule, counts.findings
            self._show_heading(found.by_rule.get(rule, 0) if rule else found.photos, 0)
        elif here is not None and here.wanted == self._wanted():
            self._certain = here.certain
            self._show_heading(sum(here.all.by_kind.values()), here.all.captions)
        else:
            self._show_counts()

    def _show_index(self) -> None:
        self.page.index.show_entries(index_entries(self._desk.wording, self._counts))
        if not self.page.index.current():
            self.page.index.choose(self._queue.key)
        self.page.index.show_tally(self.decisions.tally(), self._waiting())

    def _waiting(self) -> int:
        return waiting_in(self._counts)

    def _show_counts(self) -> None:
        if not self.is_shown():
            return
        wording, at = self._desk.wording, self.page.queue.at[0]
        left = waiting_words(wording, self._queue, self._counts)
        number, total = wording.number(at + 1), wording.number(self.model.rowCount())
        place = wording.say("{number} of {total}", number=number, total=total)
        self._desk.window.status.show_counts(left, place if at >= 0 else "")

    def _on_hinted(self, proposal: Proposal) -> None:
        """Say in the status line why a proposal is not simply accepted."""
        wording = self._desk.wording
        left = waiting_words(wording, self._queue, self._counts)
        self._desk.window.status.show_counts(left, hint_words(wording, proposal))

    def _on_current(self) -> None:
        self._side.show_current()
        self._show_counts()

    def open_photo(self) -> None:
        """Show the photo in the library."""
        row = self.page.queue.current_row()
        if row is None:
            return
        self._standing.remember()
        self._pages.leave()
        at = self._library.photos.row_of(int(row.photo))
        if at >= 0:
            self._library.select_row(at)
        else:
            query = add_term("", FieldName.REFERENCE, row.reference)
            self._desk.window.search.set_query(query)

    # -- many at once -----------------------------------------------------------------------

    def ask_accept_all(self) -> AcceptAllDialog | None:
        """Say what accepting all that is certain would do, and do it if agreed."""
        dialog = open_accept_all(self._desk, self._certain)
        if dialog is not None:
            dialog.accepted.connect(self._accept_all)
        return dialog

    def _accept_all(self) -> None:
        self._standing.remember()
        job = self._reviews.deciding.accept_all(certain_only(self._wanted()))
        job.finished.connect(lambda number: self.decisions.add_tally(int(number), 0))

    # -- what happened meanwhile ------------------------------------------------------------

    def _on_changed(self, photos: tuple[int, ...] | None) -> None:
        self._reviews.reading.refresh(photos)
        self._ask_counts()
        if self.decisions.is_own_change():
            return
        place = self.decisions.take_back()
        if self.is_shown():
            self._standing.remember()
            self._standing.return_to(place)
            self._reload(max(PAGE, self.model.rowCount()))
        else:
            self._stale = True

    def _on_refreshed(self) -> None:
        self._ask_counts()
        self._library.photos.forget_marks()
        empty = not self.model.rowCount()  # what is being decided is not moved; nothing can be
        if self.is_shown() and (self._stale or empty):
            self._standing.remember()
            self._reload(max(PAGE, self.model.rowCount()))
            self._stale = self._reviews.is_behind  # this photo was read anew, others are to come

    def _on_created(self) -> None:
        self._stale = True

    def undo_later(self) -> bool:
        """Take back a putting off, which is not in the history; False if it was not the last."""
        return self.is_shown() and self.decisions.undo_later()

    def show_checks(self) -> None:
        """Show what the checker found, of every rule."""
        self.show(ALL_CHECKS)
