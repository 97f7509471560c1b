# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a caption names and nobody has linked yet: proposals, their reasons, and decisions on them.

A proposal is never a link. A person decides (or says beforehand which certainty is enough), and
the decision is an edit like any other; a proposal turned down is never made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef


class Weight(StrEnum):
    """What a reason does for a proposal."""

    FOR = "for"
    AGAINST = "against"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against a proposal, in words."""

    message: Message
    weight: Weight = Weight.FOR


class ProposalState(StrEnum):
    """Where a proposal stands; what is linked is no proposal any more."""

    WAITING = "waiting"
    LATER = "later"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words of a caption that name a record, or someone there is no record of yet.

    Attributes:
        id: Its number while the caption stays as it is; a re-read caption gets new numbers.
        photo: Whose caption.
        reference: The photo's reference number.
        caption_kind: Which of its captions.
        language: The language of that caption.
        start: Where the words begin, in code points of the caption's text.
        end: Where they end (not included).
        text: The words as printed.
        role: The role as printed beside them, "" if none.
        kind: What is named.
        record: The record meant; None if there is none yet, or if several could be meant.
        name: The authorised name of that record, else the words as printed.
        candidates: Records that could be meant when there are several, likeliest first.
        certainty: How sure.
        reasons: Why, in words; the strongest first.
        date: For an event: its own date as far as the caption gives it (EDTF, else "").
        state: Waiting, put off, or turned down.
    """

    id: int
    photo: PhotoId
    reference: str
    caption_kind: CaptionKind
    language: Language
    start: int
    end: int
    text: str
    role: str
    kind: RecordKind
    record: RecordRef | None
    name: str
    candidates: tuple[RecordRef, ...]
    certainty: Certainty
    reasons: tuple[Reason, ...]
    date: str = ""
    state: ProposalState = ProposalState.WAITING


@dataclass(frozen=True, slots=True)
class CaptionToRead:
    """A caption that was never read, or not as it is now; ``hash`` is that of its text."""

    id: CaptionId
    photo: PhotoId
    text: str
    hash: str


@dataclass(frozen=True, slots=True)
class NewProposal:
    """What reading one caption proposes; as in ``Proposal``."""

    start: int
    end: int
    text: str
    role: str
    kind: RecordKind
    record: RecordRef | None
    candidates: tuple[RecordRef, ...]
    certainty: Certainty
    reasons: tuple[Reason, ...]
    date: str = ""


class QueueOrder(StrEnum):
    """In which order a queue shows its captions."""

    CERTAINTY = "certainty"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """Which proposals a queue shows; None is any.

    Attributes:
        kind: What is named.
        at_least: Only proposals at least this certain.
        known: Only such as have a record (True), or such as have none yet (False).
        state: Where they stand.
        query: Only photos found by this query; "" is all.
    """

    kind: RecordKind | None = None
    at_least: Certainty | None = None
    known: bool | None = None
    state: ProposalState = ProposalState.WAITING
    query: str = ""


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One caption of a queue with its proposals in the order of the text.

    ``linked`` are the spans of the caption that are linked already: start, end, kind.
    """

    photo: PhotoId
    reference: str
    date: str
    caption_kind: CaptionKind
    language: Language
    text: str
    linked: tuple[tuple[int, int, RecordKind], ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class ProposalCounts:
    """How many proposals there are: waiting by kind, by certainty, and what was decided."""

    by_kind: Mapping[RecordKind, int] = field(default_factory=dict)
    by_certainty: Mapping[Certainty, int] = field(default_factory=dict)
    captions: int = 0
    later: int = 0
    rejected: int = 0
    without_record: int = 0
