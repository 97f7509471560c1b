# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The queues of the review page: their keys, filters, names, and words when they are empty."""

from __future__ import annotations

from dataclasses import dataclass, replace

from photo_archive.app.models.proposal_words import RULE_ICONS, RULE_WORDS
from photo_archive.app.review_values import ReviewCounts
from photo_archive.app.views.review_index import IndexEntry
from photo_archive.domain.captions import Certainty
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import Proposal, ProposalFilter, ProposalState
from photo_archive.wording import Wording

FIRST = "proposed:person"
ALL_CHECKS = "check:"
PROPOSED = (
    (RecordKind.PERSON, "People", "users"),
    (RecordKind.EVENT, "Events", "calendar-days"),
    (RecordKind.PLACE, "Places", "map-pin"),
    (RecordKind.ORGANISATION, "Organisations", "building-2"),
)
STAGES = (
    ("imported", "Imported", "inbox"),
    ("drafted", "Drafted", "pencil"),
    ("linked", "Linked", "link"),
    ("checked", "Ready to approve", "badge-check"),
)
HEADINGS = {
    RecordKind.PERSON: ("{n} person proposed", "{n} people proposed"),
    RecordKind.EVENT: ("{n} event proposed", "{n} events proposed"),
    RecordKind.PLACE: ("{n} place proposed", "{n} places proposed"),
    RecordKind.ORGANISATION: ("{n} organisation proposed", "{n} organisations proposed"),
}


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue by its key in the index: "proposed:person", "check:who-missing"."""

    key: str

    @property
    def _parts(self) -> tuple[str, str]:
        group, _, name = self.key.partition(":")
        return group, name

    @property
    def is_proposals(self) -> bool:
        """Whether it holds proposals; else findings."""
        return self._parts[0] in ("proposed", "decided")

    @property
    def kind(self) -> RecordKind | None:
        """What is named in it, None for all."""
        group, name = self._parts
        return RecordKind(name) if group == "proposed" else None

    @property
    def state(self) -> ProposalState:
        """Where its proposals stand."""
        group, name = self._parts
        return ProposalState(name) if group == "decided" else ProposalState.WAITING

    @property
    def rule(self) -> Rule | None:
        """Which findings it holds, None for all."""
        group, name = self._parts
        return Rule(name) if group == "check" and name else None

    @property
    def status(self) -> str:
        """The step of description whose photos the library shows, "" for a queue of its own."""
        group, name = self._parts
        return name if group == "stage" else ""

    def filter(self, at_least: Certainty | None, known: bool | None, query: str) -> ProposalFilter:
        """What is asked of the archive for it."""
        return ProposalFilter(self.kind, at_least, known, self.state, query)


def queue_of(key: str) -> Queue:
    """The queue with this key."""
    return Queue(key)


def index_entries(wording: Wording, known: ReviewCounts | None) -> tuple[IndexEntry, ...]:
    """The rows of the index; a rule that never found anything is left out.

    Nothing is counted where the counts are not known yet.
    """
    say, counts = wording.say, known or ReviewCounts()
    proposals, findings = counts.proposals, counts.findings
    entries = [IndexEntry("", say("Links proposed"))]
    entries += [
        IndexEntry(f"proposed:{kind.value}", say(text), icon, proposals.by_kind.get(kind, 0))
        for kind, text, icon in PROPOSED
    ]
    entries.append(IndexEntry("", say("Checks")))
    entries.append(
        IndexEntry(ALL_CHECKS, say("Photos to check"), "triangle-alert", findings.photos)
    )
    entries += [
        IndexEntry(f"check:{rule.value}", say(RULE_WORDS[rule]), RULE_ICONS[rule], number)
        for rule in Rule
        if (number := findings.by_rule.get(rule, 0))
    ]
    entries.append(IndexEntry("", say("Stages")))
    entries += [
        IndexEntry(f"stage:{status}", say(text), icon, counts.stages.get(status, 0))
        for status, text, icon in STAGES
    ]
    entries.append(IndexEntry("", say("Decided")))
    entries.append(
        IndexEntry(
            "decided:rejected", say("Rejected, not asked again"), "circle-slash", proposals.rejected
        )
    )
    entries.append(IndexEntry("decided:later", say("Later"), "clock", proposals.later))
    if known is None:
        entries = [replace(one, count=None) for one in entries]
    return tuple(entries)


def heading(wording: Wording, queue: Queue, number: int) -> str:
    """What stands above a queue."""
    if queue.kind is not None:
        return wording.count(*HEADINGS[queue.kind], number)
    if queue.state is ProposalState.REJECTED:
        return wording.count("{n} rejected", "{n} rejected", number)
    if queue.state is ProposalState.LATER:
        return wording.count("{n} put off", "{n} put off", number)
    photos = wording.count("{n} photo", "{n} photos", number)
    if queue.rule is None:
        return wording.count("{n} photo to check", "{n} photos to check", number)
    return wording.say("{rule}: {photos}", rule=wording.say(RULE_WORDS[queue.rule]), photos=photos)


def key_hints(
    wording: Wording, queue: Queue, *, writable: bool = True
) -> tuple[tuple[str, str], ...]:
    """Which keys decide in a queue; in a read-only archive only those that lead on."""
    say = wording.say
    if not writable:
        return (("↑ ↓", say("Move")), ("↵", say("Open the photo")))
    if not queue.is_proposals:
        hints = [("F", say("Mend it")), ("D", say("Right as it is")), ("↵", say("Open the photo"))]
    elif queue.state is ProposalState.WAITING:
        hints = [
            ("A", say("Accept")),
            ("R", say("Reject, do not ask again")),
            ("L", say("Later")),
            ("O", say("Other record…")),
            ("C", say("Create")),
        ]
    else:
        hints = [("A", say("Accept")), ("U", say("Ask again")), ("O", say("Other record…"))]
    return (*hints, ("↑ ↓", say("Move")), ("Ctrl Z", say("Undo")))


def next_waiting(wording: Wording, queue: Queue, counts: ReviewCounts | None) -> tuple[str, str]:
    """Where to go on when a kind is decided: the key of the next one that waits, and words."""
    kinds = [kind for kind, _, _ in PROPOSED]
    if counts is None or queue.kind not in kinds:
        return "", ""
    after = kinds.index(queue.kind) + 1
    for kind in (*kinds[after:], *kinds[: after - 1]):
        number = counts.proposals.by_kind.get(kind, 0)
        if number:
            there = Queue(f"proposed:{kind.value}")
            waiting = heading(wording, there, number)
            return there.key, wording.say("Go on: {waiting}", waiting=waiting)
    return "", ""


def waiting_in(counts: ReviewCounts | None) -> int:
    """How many proposals wait, of all kinds."""
    return sum(counts.proposals.by_kind.values()) if counts is not None else 0


def waiting_words(wording: Wording, queue: Queue, counts: ReviewCounts | None) -> str:
    """What waits in all, for the status line: proposals, or photos to check."""
    if counts is None:
        return wording.say("Looking…")
    if not queue.is_proposals:
        photos = counts.findings.photos
        return wording.count("{n} photo to check", "{n} photos to check", photos)
    return wording.count("{n} proposal waiting", "{n} proposals waiting", waiting_in(counts))


def hint_words(wording: Wording, proposal: Proposal) -> str:
    """Why a proposal is not simply accepted."""
    if proposal.candidates:
        return wording.say("Several records could be meant: choose with 1 to 5, or O for another.")
    return wording.say("There is no record yet: C creates it, O chooses another.")


def empty_words(wording: Wording, queue: Queue, narrowed: bool) -> tuple[str, str]:
    """What is said where a queue has nothing: a title and a sentence."""
    say = wording.say
    if narrowed:
        return (
            say("Nothing in this queue matches"),
            say("Clear the search or choose any certainty to see the rest."),
        )
    if queue.state is ProposalState.REJECTED:
        return say("Nothing was rejected"), say(
            "What you reject stands here and can be asked again."
        )
    if queue.state is ProposalState.LATER:
        return say("Nothing was put off"), say("What you put off with L waits here.")
    if not queue.is_proposals:
        return say("No open findings"), say("Captions are checked again after every change.")
    return (
        say("All decided"),
        say("New proposals come with new captions, and with new records for names in them."),
    )
