# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From proposals that a person said yes to, to the edits that make them links.

A link gets the role as printed and, for people, the place among the others that the text gives
them. The same record's words elsewhere in the captions of the photo are tied to it as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from photo_archive.catalogue import captions, links, photos, proposals, proposing
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Caption, CaptionKind, Certainty, Language, Mention
from photo_archive.domain.edits import AddLink, ChangeLink, Edit, PhotoField, SetField, SetMentions
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Link
from photo_archive.domain.names import fold
from photo_archive.domain.photo import Status
from photo_archive.domain.proposals import Proposal

SOURCE = "proposal"
"""The source of links and spans that came from a proposal."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A proposal and the record its words name, with the role to be kept."""

    proposal: Proposal
    record: RecordRef
    role: str


def choices(
    proposed: Iterable[Proposal], record: RecordRef | None = None, role: str | None = None
) -> list[Choice]:
    """What saying yes to proposals means; those without a record are left out.

    Args:
        proposed: The proposals.
        record: The record meant instead of the proposed ones.
        role: The role instead of the printed one.
    """
    return [
        Choice(one, meant, one.role if role is None else role)
        for one in proposed
        if (meant := record or one.record) is not None
    ]


def link_edits(
    session: Session, chosen: Sequence[Choice], waiting: Iterable[Proposal] | None = None
) -> list[Edit]:
    """The edits that link what was chosen; words that are not in the caption any more are not.

    Args:
        session: A session on the archive.
        chosen: What was said yes to.
        waiting: All that waits or was put off of those photos, if it was read already.
    """
    ids = list(dict.fromkeys(choice.proposal.photo for choice in chosen))
    texts = captions.captions_of(session, ids)
    spans = captions.mentions_of(session, ids)
    linked = links.links_of(session, ids)
    beside: dict[int, list[Proposal]] = defaultdict(list)
    for one in proposals.open_of_photos(session, ids) if waiting is None else waiting:
        beside[one.photo].append(one)
    by_photo: dict[int, list[Choice]] = defaultdict(list)
    for choice in chosen:
        by_photo[choice.proposal.photo].append(choice)
    added: list[Edit] = []
    marked: list[Edit] = []
    for photo in ids:
        linking = _Linking(photo, texts.get(photo, ()), spans.get(photo, ()), linked.get(photo, ()))
        for choice in sorted(by_photo[photo], key=_place):
            linking.take(choice, beside[photo])
        added += linking.links
        marked += linking.marks()
    return [*added, *marked]


def status_edits(session: Session, ids: Iterable[PhotoId]) -> list[Edit]:
    """Drafted photos with links, of which nothing waits any more, become linked.

    What was decided within the changeset must have been settled.
    """
    statuses = photos.field_values(session, list(dict.fromkeys(ids)), PhotoField.STATUS)
    drafted = [photo for photo, status in statuses.items() if status == Status.DRAFTED.value]
    done = proposing.decided(session, drafted)
    return [
        SetField(photo, PhotoField.STATUS, Status.LINKED.value)
        for photo in drafted
        if photo in done
    ]


class _Linking:
    """One photo while links are added to it."""

    def __init__(
        self,
        photo: PhotoId,
        texts: Sequence[Caption],
        spans: Sequence[Mention],
        linked: Sequence[Link],
    ) -> None:
        self._photo = photo
        self._captions = {(one.kind, one.language): one for one in texts}
        self._spans: dict[CaptionId, list[Mention]] = defaultdict(list)
        for mention in spans:
            self._spans[mention.caption].append(mention)
        self._changed: set[CaptionId] = set()
        self._roles = {link.record: link.role for link in linked}
        self._people = [link.record for link in linked if link.record.kind is RecordKind.PERSON]
        self.links: list[Edit] = []

    def take(self, choice: Choice, waiting: Iterable[Proposal]) -> None:
        """Link one record, and mark its words wherever they are proposed for it."""
        caption = self._caption(choice.proposal)
        if caption is None:
            return
        self._link(choice, caption)
        self._mark(choice.proposal, choice.record, choice.role, caption)
        for other in waiting:
            there = self._caption(other)
            if there is not None and _means(other, choice):
                self._mark(other, choice.record, other.role, there)

    def marks(self) -> list[Edit]:
        """The spans of the captions in which some were added."""
        return [
            SetMentions(self._photo, kind, language, tuple(self._spans[caption.id]))
            for (kind, language), caption in self._captions.items()
            if caption.id in self._changed
        ]

    def _caption(self, proposal: Proposal) -> Caption | None:
        """The caption a proposal is of, if its words are still there."""
        caption = self._captions.get((proposal.caption_kind, proposal.language))
        if caption is None or caption.text[proposal.start : proposal.end] != proposal.text:
            return None
        return caption

    def _link(self, choice: Choice, caption: Caption) -> None:
        record, role = choice.record, choice.role.replace(" | ", ", ")  # printed in several places
        if record in self._roles:
            if role and not self._roles[record]:
                self.links.append(ChangeLink(self._photo, record, role=role))
                self._roles[record] = role
            return
        order = 0
        if record.kind is RecordKind.PERSON:
            order = self._order(choice.proposal.start, caption) + 1
            self._people.insert(order - 1, record)
        self.links.append(AddLink(self._photo, record, role=role, order=order, source=SOURCE))
        self._roles[record] = role

    def _order(self, start: int, caption: Caption) -> int:
        """How many people stand before someone named there, going by the text."""
        starts: dict[RecordRef, int] = {}
        for mention in self._spans[caption.id]:
            starts[mention.record] = min(mention.start, starts.get(mention.record, mention.start))
        places = [starts.get(person) for person in self._people]
        before = [at for at, place in enumerate(places) if place is not None and place <= start]
        behind = [at for at, place in enumerate(places) if place is not None and place > start]
        if before:
            return before[-1] + 1
        return behind[0] if behind else len(self._people)

    def _mark(self, proposal: Proposal, record: RecordRef, role: str, caption: Caption) -> None:
        start, end = proposal.start, proposal.end
        spans = self._spans[caption.id]
        if any(one.record == record and one.start < end and start < one.end for one in spans):
            return
        kept = [one for one in spans if (one.start, one.end) != (start, end)]
        made = Mention(caption.id, start, end, record, role, Certainty.CERTAIN, SOURCE)
        self._spans[caption.id] = sorted([*kept, made], key=lambda one: (one.start, one.end))
        self._changed.add(caption.id)


def _means(other: Proposal, choice: Choice) -> bool:
    """Whether another proposal of the photo means the record chosen: by itself, or by its words."""
    same_words = fold(other.text) == fold(choice.proposal.text)
    return other.record == choice.record or (same_words and other.kind is choice.proposal.kind)


def _place(choice: Choice) -> tuple[CaptionKind, Language, int]:
    proposal = choice.proposal
    return proposal.caption_kind, proposal.language, proposal.start
