# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How proposals and findings are worded where they are shown: one place for cards, queues and tips.

A reason is a clause in small letters ("an office stands before the name"); here several become one
line. What is certain, probable or possible is always said in a word, never by a colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.captions import Certainty
from photo_archive.domain.code_words import CERTAINTY_WORDS
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import Proposal, Reason, Weight
from photo_archive.wording import Wording

CERTAINTY_TINTS = {
    Certainty.CERTAIN: "done",
    Certainty.PROBABLE: "proposed",
    Certainty.POSSIBLE: "tag",
}
CERTAINTY_BARS = {Certainty.CERTAIN: 3, Certainty.PROBABLE: 2, Certainty.POSSIBLE: 1}
QUESTIONS = {
    RecordKind.PERSON: "Link this person?",
    RecordKind.PLACE: "Link this place?",
    RecordKind.EVENT: "Link this event?",
    RecordKind.ORGANISATION: "Link this organisation?",
    RecordKind.TAG: "Link this tag?",
}
CHOICES = {
    RecordKind.PERSON: "Which person is meant?",
    RecordKind.PLACE: "Which place is meant?",
    RecordKind.EVENT: "Which event is meant?",
    RecordKind.ORGANISATION: "Which organisation is meant?",
    RecordKind.TAG: "Which tag is meant?",
}
UNKNOWN = {
    RecordKind.PERSON: "A person without a record",
    RecordKind.PLACE: "A place without a record",
    RecordKind.EVENT: "An event without a record",
    RecordKind.ORGANISATION: "An organisation without a record",
    RecordKind.TAG: "A tag without a record",
}
KINDS_COUNTED = {
    RecordKind.PERSON: ("{n} person", "{n} people"),
    RecordKind.PLACE: ("{n} place", "{n} places"),
    RecordKind.EVENT: ("{n} event", "{n} events"),
    RecordKind.ORGANISATION: ("{n} organisation", "{n} organisations"),
    RecordKind.TAG: ("{n} tag", "{n} tags"),
}
RULE_WORDS = {
    Rule.WHO: "Nobody is named or linked",
    Rule.WHERE: "No place",
    Rule.WHEN: "No date",
    Rule.CAPTION: "No caption",
    Rule.DATE_DIFFERS: "Caption date ≠ record date",
    Rule.DATE_OUTSIDE_EVENT: "Date outside the event",
    Rule.ROLE_NOT_HELD: "Role not held on that date",
    Rule.NAMED_NOT_LINKED: "Named, not linked",
    Rule.LINKED_NOT_NAMED: "Linked, not named",
    Rule.NAME_NOT_AUTHORISED: "Name not as authorised",
    Rule.CREDIT: "No credit line",
    Rule.CREDIT_STYLE: "Credit not in house style",
    Rule.STALE: "Translation is stale",
    Rule.EVENT_DATES: "Event dates contradict",
    Rule.NAMES_AND_FACES: "Names and faces differ",
}
RULE_ICONS = {
    Rule.WHO: "user-x",
    Rule.WHERE: "map-pin-off",
    Rule.WHEN: "calendar-off",
    Rule.CAPTION: "captions-off",
    Rule.DATE_DIFFERS: "calendar-x-2",
    Rule.DATE_OUTSIDE_EVENT: "calendar-x-2",
    Rule.ROLE_NOT_HELD: "user-x",
    Rule.NAMED_NOT_LINKED: "unlink",
    Rule.LINKED_NOT_NAMED: "unlink",
    Rule.NAME_NOT_AUTHORISED: "spell-check-2",
    Rule.CREDIT: "copyright",
    Rule.CREDIT_STYLE: "copyright",
    Rule.STALE: "languages",
    Rule.EVENT_DATES: "calendar-days",
    Rule.NAMES_AND_FACES: "scan-face",
}


def certainty_words(wording: Wording, certainty: Certainty) -> str:
    """How sure, in a word that stands alone."""
    word = wording.message(CERTAINTY_WORDS[certainty])
    return word[:1].upper() + word[1:]


def role_words(proposal: Proposal) -> str:
    """The role as printed; what stood in several places (kept joined with " | ") as one list."""
    return proposal.role.replace(" | ", ", ")


def question(wording: Wording, proposal: Proposal) -> str:
    """What is asked: link this record, choose among several, or there is none yet."""
    if proposal.record is not None:
        return wording.say(QUESTIONS[proposal.kind])
    return wording.say((CHOICES if proposal.candidates else UNKNOWN)[proposal.kind])


def reasons_line(wording: Wording, reasons: Sequence[Reason], *, most: int = 3) -> str:
    """The first reasons on one line, parted by dots and beginning with a capital."""
    said = [wording.message(one.message) for one in reasons if one.weight is not Weight.NEUTRAL]
    said = said or [wording.message(one.message) for one in reasons]
    line = " · ".join(said[:most])
    return line[:1].upper() + line[1:]


def because(wording: Wording, reasons: Sequence[Reason]) -> str:
    """The reasons as one sentence, "" if there are none."""
    said = [wording.message(one.message) for one in reasons if one.weight is Weight.FOR]
    if not said:
        return ""
    joined = said[0]
    for other in said[1:3]:
        joined = wording.say("{reason}; {other}", reason=joined, other=other)
    return wording.say("Because: {reasons}.", reasons=joined)


def proposal_tip(wording: Wording, proposal: Proposal, name: str) -> str:
    """What a tooltip or a screen reader says of a proposal in a caption."""
    head = wording.say(
        "{certainty}: {name}", certainty=certainty_words(wording, proposal.certainty), name=name
    )
    why = because(wording, proposal.reasons)
    return f"{head}\n{why}" if why else head


def links_line(wording: Wording, linked: int, proposed: int) -> str:
    """What stands under a caption: "4 linked · 1 proposed", "" if neither."""
    parts = []
    if linked:
        parts.append(wording.count("{n} linked", "{n} linked", linked))
    if proposed:
        parts.append(wording.count("{n} proposed", "{n} proposed", proposed))
    return " · ".join(parts)
