# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside a queue: the proposal or finding that is current, and what its records are."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photo_archive.app.controllers.record_suggestions import record_suggestions
from photo_archive.app.controllers.review_decisions import ReviewDecisions
from photo_archive.app.controllers.review_rows import RowWords
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.review_values import ProposalFacts
from photo_archive.app.session import Session
from photo_archive.app.session_values import RecordsFound
from photo_archive.app.views.review_page import ReviewPage
from photo_archive.wording import Wording


class ReviewSideFilling(QObject):
    """Fills the side of the review page."""

    def __init__(
        self,
        wording: Wording,
        session: Session,
        reviews: ReviewSession,
        page: ReviewPage,
        decisions: ReviewDecisions,
    ) -> None:
        super().__init__(page)
        self._wording = wording
        self._session = session
        self._reviews = reviews
        self._page = page
        self._decisions = decisions
        self._words = RowWords(wording, session.label)
        page.side.records_wanted.connect(reviews.ask_records)
        reviews.facts_read.connect(self._on_facts)
        reviews.records_read.connect(self._on_records)

    def show_current(self) -> None:
        """Show the box that is current; what its records are follows."""
        decisions, side = self._decisions, self._page.side
        proposal, finding = decisions.proposal(), decisions.finding()
        side.picker.hide()
        if proposal is not None:
            side.show_side(self._words.proposal_side(proposal, None, writable=decisions.is_open()))
            self._reviews.ask_facts(proposal, "")
        elif finding is not None:
            side.show_side(self._words.finding_side(finding, writable=decisions.is_open()))
        else:
            side.show_nothing()

    def _on_facts(self, facts: ProposalFacts) -> None:
        decisions = self._decisions
        proposal = decisions.proposal()
        if proposal is not None and proposal.id == facts.proposal.id and self._page.isVisible():
            shown = self._words.proposal_side(proposal, facts, writable=decisions.is_open())
            self._page.side.show_side(shown)

    def _on_records(self, found: RecordsFound) -> None:
        picker = self._page.side.picker
        if picker.isVisible():
            rows = record_suggestions(self._wording, self._session.label, found)
            picker.show_suggestions(found.text, rows)
