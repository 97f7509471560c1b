# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the caption checker finds: each finding says what, why, and what would mend it.

A finding is advice, never a wall. One that a person found to be all right is remembered and not
shown again until what it speaks of has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import Edit
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordRef


class Rule(StrEnum):
    """What is checked; the values are what ``check --json`` prints."""

    WHO = "who-missing"
    WHERE = "where-missing"
    WHEN = "when-missing"
    CAPTION = "caption-missing"
    DATE_DIFFERS = "date-differs"
    DATE_OUTSIDE_EVENT = "date-outside-event"
    ROLE_NOT_HELD = "role-not-held"
    NAMED_NOT_LINKED = "named-not-linked"
    LINKED_NOT_NAMED = "linked-not-named"
    NAME_NOT_AUTHORISED = "name-not-authorised"
    CREDIT = "credit-missing"
    CREDIT_STYLE = "credit-style"
    STALE = "translation-stale"
    EVENT_DATES = "event-dates-contradict"
    NAMES_AND_FACES = "names-and-faces"


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding: in words, and as edits where a program can do it.

    Attributes:
        label: What would be done, as the words on a button.
        edits: The edits; empty where only a person can mend it (writing who is shown).
        safe: Whether it may be done to many photos without a look at each.
        words: What the words from ``start`` to ``end`` of the finding's caption become, where the
            edits do just that; several such fixes of one caption are joined.
    """

    label: Message
    edits: tuple[Edit, ...] = ()
    safe: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at in one photo.

    Attributes:
        photo: The photo.
        reference: Its reference number.
        rule: Which rule.
        problem: What is not right, naming it.
        why: What was compared with what.
        fix: What would mend it; None if nothing can be offered.
        record: The person, place or event in question, if one is.
        caption_kind: The caption in question, if one is.
        language: Its language.
        start: Where the words in question begin in that caption (code points), -1 if nowhere.
        end: Where they end.
        fingerprint: What it speaks of, in short: it differs once that has changed.
    """

    photo: PhotoId
    reference: str
    rule: Rule
    problem: Message
    why: Message
    fix: Fix | None = None
    record: RecordRef | None = None
    caption_kind: CaptionKind | None = None
    language: Language | None = None
    start: int = -1
    end: int = -1
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """How many photos have findings, by rule; ``photos`` counts each photo once."""

    by_rule: Mapping[Rule, int] = field(default_factory=dict)
    photos: int = 0
