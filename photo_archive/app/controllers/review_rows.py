# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proposals and findings as the review page shows them: rows of the queue, and the side panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.proposal_words import (
    CERTAINTY_BARS,
    CERTAINTY_TINTS,
    CHOICES,
    RULE_ICONS,
    RULE_WORDS,
    UNKNOWN,
    certainty_words,
    reasons_line,
    role_words,
)
from photo_archive.app.models.queue_model import Box, Mark, QueueRow
from photo_archive.app.models.record_facts import facts_line
from photo_archive.app.review_values import FindingsPage, ProposalFacts
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.proposal_card import RecordShown
from photo_archive.app.views.review_side import Point, SideShown, Way
from photo_archive.domain.findings import Finding
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal, ProposalState, QueueEntry, Reason, Weight
from photo_archive.wording import Wording

NameOf = Callable[[RecordRef, str], str]

WHY_TITLES = {
    RecordKind.PERSON: "Why this person",
    RecordKind.PLACE: "Why this place",
    RecordKind.EVENT: "Why this event",
    RecordKind.ORGANISATION: "Why this organisation",
    RecordKind.TAG: "Why this tag",
}
REASON_ICONS = {Weight.FOR: "check", Weight.NEUTRAL: "minus", Weight.AGAINST: "circle-alert"}
REASON_TOKENS = {Weight.FOR: "text", Weight.NEUTRAL: "text2", Weight.AGAINST: "warning"}
NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class RowWords:
    """Makes rows in one language; ``name_of`` calls a record as in it."""

    wording: Wording
    name_of: NameOf

    # -- the queue --------------------------------------------------------------------------

    def proposal_row(self, entry: QueueEntry, names: Mapping[RecordRef, str]) -> QueueRow:
        """A caption with what is proposed for it."""
        return QueueRow(
            photo=entry.photo,
            reference=entry.reference,
            date=short_date(entry.date, self.wording.language),
            text=entry.text,
            linked=tuple(Mark(start, end, kind.value) for start, end, kind in entry.linked),
            boxes=tuple(self._proposal_box(one, names) for one in entry.proposals),
        )

    def _proposal_box(self, one: Proposal, names: Mapping[RecordRef, str]) -> Box:
        say = self.wording.say
        yes, tip = "check", say("Accept (A)")
        parts = [reasons_line(self.wording, one.reasons)]
        if one.record is not None:
            title = self.name_of(one.record, one.name)
        elif one.candidates:
            title = say(CHOICES[one.kind])
            meant = [names.get(ref, "") for ref in one.candidates[:NAMES_SHOWN]]
            parts.insert(0, " · ".join(name for name in meant if name))
            yes, tip = "chevron-right", say("Choose (1 to 5)")
        else:
            title = one.text
            parts = [role_words(one), say(UNKNOWN[one.kind]), *parts]
            yes, tip = "plus", say("Create a record (C)")
        return Box(
            subject=one,
            icon=RECORD_ICONS[one.kind.value] or "tag",
            token=one.kind.value,
            title=title,
            line=" · ".join(part for part in parts if part),
            bars=CERTAINTY_BARS[one.certainty],
            word=certainty_words(self.wording, one.certainty),
            mark=Mark(one.start, one.end),
            yes=yes,
            yes_tip=tip,
            no_tip=self._reject_tip(one),
        )

    def _reject_tip(self, one: Proposal) -> str:
        rejected = one.state is ProposalState.REJECTED
        return "" if rejected else self.wording.say("Reject, do not ask again (R)")

    def finding_rows(self, found: FindingsPage) -> list[QueueRow]:
        """Photos with what the checker found: what is about one caption stands in one row."""
        rows: list[QueueRow] = []
        for one in found.findings:
            line, box = found.lines.get(one.photo), self._finding_box(one)
            text = self._text_of(one, found)
            if rows and (rows[-1].photo, rows[-1].text) == (one.photo, text):
                rows[-1] = replace(rows[-1], boxes=(*rows[-1].boxes, box))
                continue
            date = short_date(line.date, self.wording.language) if line is not None else ""
            rows.append(QueueRow(one.photo, one.reference, date, text, (), (box,)))
        return rows

    def _text_of(self, one: Finding, found: FindingsPage) -> str:
        """The caption a finding speaks of, else the one the photo shows."""
        if one.caption_kind is not None and one.language is not None:
            text = found.texts.get((one.photo, one.caption_kind, one.language), "")
            if text:
                return text
        line = found.lines.get(one.photo)
        return (line.caption or line.title) if line is not None else ""

    def _finding_box(self, one: Finding) -> Box:
        wording = self.wording
        why = wording.message(one.why)
        fix = wording.message(one.fix.label) if one.fix is not None else ""
        fixable = one.fix is not None and bool(one.fix.edits)
        return Box(
            subject=one,
            icon=RULE_ICONS[one.rule],
            token="warning",
            title=wording.message(one.problem),
            line=" · ".join(part.rstrip(".") for part in (why, fix) if part),
            mark=Mark(one.start, one.end) if 0 <= one.start < one.end else None,
            yes="check" if fixable else "",
            yes_tip=wording.say("Mend it so (F): {fix}", fix=fix) if fixable else "",
            no_tip=wording.say("It is right as it is (D)"),
        )

    # -- the side ---------------------------------------------------------------------------

    def proposal_side(
        self, one: Proposal, facts: ProposalFacts | None, *, writable: bool
    ) -> SideShown:
        """What is behind a proposal; the facts of its records may come later."""
        say = self.wording.say
        known = facts.records[0] if facts is not None and one.record and facts.records else None
        title = self.name_of(one.record, one.name) if one.record is not None else one.text
        detail = facts_line(self.wording, known) if known is not None else role_words(one)
        choices: tuple[RecordShown, ...] = ()
        why_title = say(WHY_TITLES[one.kind])
        if one.record is None and one.candidates:
            detail = say(CHOICES[one.kind])
            choices = self.choices(facts)
            why_title = say("What was read")
        elif one.record is None:
            detail = " · ".join(part for part in (say(UNKNOWN[one.kind]), role_words(one)) if part)
            why_title = say("What was read")
        received = "\n\n".join(text.text for text in facts.received) if facts is not None else ""
        return SideShown(
            photo=one.photo,
            icon=RECORD_ICONS[one.kind.value] or "tag",
            token=one.kind.value,
            title=title,
            detail=detail,
            pill=(
                CERTAINTY_TINTS[one.certainty],
                "sparkles",
                certainty_words(self.wording, one.certainty),
            ),
            why_title=why_title,
            why=tuple(self._point(reason) for reason in one.reasons),
            received=received,
            then_title=say("If accepted"),
            then=self._then(one),
            ways=self._ways(one) if writable else (),
            choices=choices if writable else (),
        )

    def choices(self, facts: ProposalFacts | None) -> tuple[RecordShown, ...]:
        """The records of a proposal with what tells them apart."""
        if facts is None:
            return ()
        return tuple(
            RecordShown(one.ref, one.name, facts_line(self.wording, one)) for one in facts.records
        )

    def _point(self, reason: Reason) -> Point:
        text = self.wording.message(reason.message)
        return Point(
            REASON_ICONS[reason.weight],
            text[:1].upper() + text[1:],
            REASON_TOKENS[reason.weight],
        )

    def _then(self, one: Proposal) -> tuple[Point, ...]:
        say = self.wording.say
        points = []
        if one.record is None and not one.candidates:
            points.append(Point("plus", say("A record of these words is made"), "text2"))
        points.append(Point("link", say("One link, the words as printed are kept"), "text2"))
        if one.role:
            role = say("Role as printed: {role}", role=role_words(one))
            points.append(Point("user", role, "text2"))
        points.append(Point("pencil", say("The caption is not changed"), "text2"))
        return tuple(points)

    def _ways(self, one: Proposal) -> tuple[Way, ...]:
        say = self.wording.say
        ways = []
        if one.record is not None:
            ways.append(Way("accept", say("Accept"), "check", main=True))
        elif not one.candidates:
            ways.append(Way("create", say("Create"), "plus", main=True))
        if one.state is not ProposalState.REJECTED:
            ways.append(Way("reject", say("Reject"), "x"))
        if one.state is ProposalState.WAITING:
            ways.append(Way("later", say("Later")))
        else:
            ways.append(Way("again", say("Ask again"), "undo-2"))
        return (*ways, Way("other", say("Other…")))

    def finding_side(self, found: Finding, *, writable: bool) -> SideShown:
        """What is behind a finding."""
        wording, say = self.wording, self.wording.say
        fix = wording.message(found.fix.label) if found.fix is not None else ""
        fixable = found.fix is not None and bool(found.fix.edits)
        ways = (Way("fix", say("Mend it"), "check", main=True),) if fixable else ()
        ways += (Way("dismiss", say("Right as it is")), Way("open", say("Open the photo")))
        why = wording.message(found.why)
        return SideShown(
            photo=found.photo,
            icon=RULE_ICONS[found.rule],
            token="warning",
            title=wording.message(found.problem),
            detail=found.reference,
            pill=("warning", "triangle-alert", say(RULE_WORDS[found.rule])),
            why_title=say("What was compared"),
            why=(Point("minus", why, "text"),) if why else (),
            received="",
            then_title=say("What would mend it"),
            then=(Point("check" if fixable else "pencil", fix, "text2"),) if fix else (),
            ways=ways if writable else ways[-1:],
        )
