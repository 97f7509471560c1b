# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window is told about proposals and findings: counts, stretches of queues, facts.

Frozen values that may go to any thread; ``review_session`` asks for them, views show them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Language
from photo_archive.domain.findings import Finding, FindingCounts, Rule
from photo_archive.domain.ids import PhotoId, RecordRef
from photo_archive.domain.photo import PhotoLine
from photo_archive.domain.proposals import (
    Proposal,
    ProposalCounts,
    ProposalFilter,
    QueueEntry,
)


@dataclass(frozen=True, slots=True)
class QueueTotals:
    """What a filter lets through, and what of that is certain and has a record."""

    wanted: ProposalFilter
    all: ProposalCounts
    certain: ProposalCounts


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """What waits: proposals, findings, and photos by step of their description.

    ``here`` is what waits in the queue in sight, None if none is or it shows findings.
    """

    proposals: ProposalCounts = field(default_factory=ProposalCounts)
    findings: FindingCounts = field(default_factory=FindingCounts)
    stages: Mapping[str, int] = field(default_factory=dict)
    here: QueueTotals | None = None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A stretch of the queue of a filter.

    Attributes:
        wanted: The filter.
        offset: How many captions come before.
        entries: The captions.
        names: What the records are called that could be meant where there are several.
        totals: What the filter lets through.
        certain: Of that, what is certain and has a record.
        more: Whether there are captions after these.
    """

    wanted: ProposalFilter
    offset: int
    entries: tuple[QueueEntry, ...]
    names: Mapping[RecordRef, str]
    totals: ProposalCounts
    certain: ProposalCounts
    more: bool


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """A stretch of the findings of a rule (None: of all), and their photos.

    Attributes:
        rule: The rule.
        offset: How many findings come before.
        limit: How many were asked for.
        findings: The findings, those of one photo together.
        lines: A line for each of their photos.
        texts: The captions they speak of.
        total: How many photos have findings of the rule.
    """

    rule: Rule | None
    offset: int
    limit: int
    findings: tuple[Finding, ...]
    lines: Mapping[PhotoId, PhotoLine]
    texts: Mapping[tuple[PhotoId, CaptionKind, Language], str]
    total: int


@dataclass(frozen=True, slots=True)
class PhotoReview:
    """What is proposed for a photo and what the checker found in it.

    ``is_read`` says whether its captions were read as they are: from saving one until it is read
    again, nothing of it is proposed.
    """

    photo: PhotoId
    proposals: tuple[Proposal, ...]
    findings: tuple[Finding, ...]
    is_read: bool


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """What tells a record from others of its kind; dates are EDTF.

    Attributes:
        ref: The record.
        name: What it is called in the user's language.
        role: The office held on the day of the photo, for a person.
        began: Birth, foundation or the date of an event.
        ended: Death or end.
        also: Another spelling of its name.
        places: Where it took place, or what it lies in.
        photos: How many photos are linked to it.
    """

    ref: RecordRef
    name: str
    role: str = ""
    began: str = ""
    ended: str = ""
    also: str = ""
    places: str = ""
    photos: int = 0


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """The records a proposal is about, and the captions of its photo as received."""

    proposal: Proposal
    records: tuple[RecordFacts, ...]
    received: tuple[Caption, ...] = ()


def certain_only(wanted: ProposalFilter) -> ProposalFilter:
    """The same filter for what is certain and has a record."""
    return ProposalFilter(
        kind=wanted.kind,
        at_least=Certainty.CERTAIN,
        known=True,
        state=wanted.state,
        query=wanted.query,
    )
