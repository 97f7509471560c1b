# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proposals and findings of the photo in the record panel: asked for, shown, decided.

What is typed is saved before a decision, and the decision then waits for the caption to be read
again, so that it is always about the words as they stand. While text is being composed nothing
acts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.part import Part, Ways
from photo_archive.app.controllers.record_suggestions import record_suggestions
from photo_archive.app.models.record_facts import facts_line
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.review_values import PhotoReview, ProposalFacts
from photo_archive.app.session import Session
from photo_archive.app.session_values import RecordsFound
from photo_archive.app.views.proposal_card import RecordShown
from photo_archive.domain.findings import Finding
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal

Decide = Callable[[Proposal], object]


class ProposalsHere(Part):
    """Proposals and findings beside the caption."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        library: Library,
        cataloguing: Cataloguing,
        pages: Pages,
        reviews: ReviewSession,
    ) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = session
        self._library = library
        self._cataloguing = cataloguing
        self._pages = pages
        self._reviews = reviews
        self._deciding = reviews.deciding
        self._proposals: dict[int, Proposal] = {}
        self._postponed: tuple[Proposal, Decide] | None = None
        self._asked: int | None = None
        self._connect()

    def _connect(self) -> None:
        panel, reviews = self._cataloguing.panel, self._reviews
        card = panel.card
        card.accepted.connect(self.accept)
        card.rejected.connect(self.reject)
        card.put_off.connect(self.put_off)
        card.creation_wanted.connect(self.create)
        card.words_wanted.connect(self.create_read)
        card.records_wanted.connect(reviews.ask_records)
        panel.captions.proposal_shown.connect(self._ask_facts)
        panel.findings.fix_wanted.connect(lambda one: reviews.deciding.fix((one,)))
        panel.findings.dismissed.connect(lambda one: reviews.deciding.dismiss((one,)))
        panel.findings.pointed_at.connect(self._point_at)
        self._library.selection_changed.connect(self.ask)
        self._pages.changed.connect(self.ask_again)
        self._session.changed.connect(self._on_changed)
        reviews.photo_read.connect(self._on_read)
        reviews.facts_read.connect(self._on_facts)
        reviews.records_read.connect(self._on_records)
        reviews.reading.refreshed.connect(self.ask_again)

    def ways(self) -> Ways:
        return {
            "next_proposal": self.next_proposal,
            "accept_proposal": self.accept_current,
            "reject_proposal": self.reject_current,
            "accept_caption": self.accept_caption,
        }

    # -- asking and showing -----------------------------------------------------------------

    def _photo(self) -> int | None:
        """The photo in the panel, if the panel shows one and no page hides it."""
        shown = self._cataloguing.pages.currentWidget() is self._cataloguing.panel
        photo = self._cataloguing.panel.photo
        there = shown and photo is not None and self._pages.current() is None
        return int(photo.id) if there and photo is not None else None

    def ask(self) -> None:
        """Another photo may be shown: ask what is proposed for it."""
        photo = self._photo()
        if photo is not None and photo != self._asked:
            self._asked = photo
            self._proposals.clear()
            self._postponed = None
            self._reviews.ask_photo(photo)

    def ask_again(self) -> None:
        """Something was read or decided: ask again for the same photo."""
        self._asked = None
        self.ask_same()

    def ask_same(self) -> None:
        """Ask for the photo shown, keeping what is shown until the answer comes."""
        photo = self._photo()
        if photo is not None:
            self._asked = photo
            self._reviews.ask_photo(photo)

    def _on_changed(self, _: object) -> None:
        self.ask_same()

    def _on_read(self, review: PhotoReview) -> None:
        photo, panel = self._photo(), self._cataloguing.panel
        if photo is None or photo != int(review.photo):
            return
        panel.findings.show_findings(review.findings, writable=not self._session.read_only)
        if not review.is_read and not self._session.read_only:
            return
        self._proposals = {one.id: one for one in review.proposals}
        shown = [
            replace(one, name=self._session.label(one.record, one.name)) for one in review.proposals
        ]
        panel.captions.show_proposals(shown)
        if self._postponed is not None:
            self._take_up(*self._postponed)

    def _ask_facts(self, proposal: Proposal) -> None:
        if self._photo() is not None:
            self._reviews.ask_facts(proposal, "")

    def _on_facts(self, facts: ProposalFacts) -> None:
        if self._photo() is None:
            return
        wording = self._desk.wording
        records = [
            RecordShown(one.ref, one.name, facts_line(wording, one)) for one in facts.records
        ]
        self._cataloguing.panel.card.show_records(facts.proposal, records)

    def _on_records(self, found: RecordsFound) -> None:
        picker = self._cataloguing.panel.card.picker
        if picker.isVisible() and self._photo() is not None:
            rows = record_suggestions(self._desk.wording, self._session.label, found)
            picker.show_suggestions(found.text, rows)

    def _point_at(self, finding: Finding) -> None:
        """Show the words a finding is about."""
        if finding.language is not None and finding.start >= 0:
            captions = self._cataloguing.panel.captions
            captions.set_language(finding.language)
            captions.editor.select_words(finding.start, finding.end)
            captions.editor.setFocus()

    # -- deciding ---------------------------------------------------------------------------

    def accept(self, proposal: Proposal, record: RecordRef | None = None) -> None:
        """Link what is proposed, or another record instead."""
        self._decide(proposal, lambda one: self._deciding.accept((one,), record))

    def reject(self, proposal: Proposal) -> None:
        """Turn it down for good."""
        self._decide(proposal, lambda one: self._deciding.reject((one,)))

    def put_off(self, proposal: Proposal) -> None:
        """Leave it for later and go to the next one."""
        self._decide(proposal, lambda one: self._deciding.put_off((one,)))

    def create(self, proposal: Proposal, kind: RecordKind, name: str) -> None:
        """Make a record of the words and link it."""
        self._decide(proposal, lambda one: self._deciding.create(one, kind, name))

    def create_read(self, proposal: Proposal) -> None:
        """Make a record of the words as they were read, unless that was done a moment ago."""
        self._decide(
            proposal, lambda one: self._deciding.create(one, one.kind, one.text, another=False)
        )

    def _decide(self, proposal: Proposal, do: Decide) -> None:
        panel = self._cataloguing.panel
        if panel.editor.is_composing() or self._session.read_only:
            return
        if panel.editor.is_edited():
            self._postponed = (proposal, do)
            panel.captions.commit()
            return
        as_read = self._proposals.get(proposal.id)
        if as_read is None:
            return
        if self._is_there(as_read):
            do(as_read)
        else:
            self._postponed = (proposal, do)
            self.ask_same()

    def _is_there(self, proposal: Proposal) -> bool:
        """Whether its words stand where they were read; not after the caption was saved changed."""
        captions = self._cataloguing.panel.captions
        if proposal.language is not captions.language:
            return True
        text = captions.editor.toPlainText()
        return text[proposal.start : proposal.end] == proposal.text

    def _take_up(self, proposal: Proposal, do: Decide) -> None:
        """Decide what was put back until the caption was read again, once the words are there.

        An answer from before that still tells where the words were; once all are where they are
        said to be and these are not among them, they are gone.
        """
        same = [
            one
            for one in self._proposals.values()
            if (one.text, one.kind, one.language)
            == (proposal.text, proposal.kind, proposal.language)
            and self._is_there(one)
        ]
        if same or all(map(self._is_there, self._proposals.values())):
            self._postponed = None
        if same:
            self._decide(min(same, key=lambda one: abs(one.start - proposal.start)), do)

    # -- from the menu ----------------------------------------------------------------------

    def _acting(self) -> Proposal | None:
        """The proposal a menu entry acts on; none while text is being composed."""
        panel = self._cataloguing.panel
        if self._photo() is None or panel.editor.is_composing():
            return None
        return panel.card.proposal

    def next_proposal(self) -> None:
        """Go to the next proposal, opening the record panel if it is closed."""
        if self._acting() is not None:
            self._desk.actions["record"].setChecked(True)
            self._cataloguing.panel.captions.next_proposal()

    def accept_current(self) -> None:
        """Accept the proposal whose card is open; where it is a question, go to its answers."""
        if self._acting() is not None:
            self._cataloguing.panel.card.accept()

    def reject_current(self) -> None:
        """Turn down the proposal whose card is open."""
        if self._acting() is not None:
            self._cataloguing.panel.card.reject()

    def accept_caption(self) -> None:
        """Accept everything proposed for the caption in sight that has a record, as one change."""
        panel = self._cataloguing.panel
        if self._acting() is None or self._session.read_only:
            return
        if panel.editor.is_edited():
            panel.captions.commit()
            return
        known = self._known(panel.captions.proposals())
        if known:
            self._deciding.accept(known)

    def _known(self, shown: Sequence[Proposal]) -> list[Proposal]:
        as_read = (self._proposals.get(one.id) for one in shown)
        return [one for one in as_read if one is not None and one.record is not None]
