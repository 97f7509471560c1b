# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of several records a name means, and why: by office, date, event and company.

Each thing that speaks for or against a record is a reason a person can read. The best is taken
only if it is better than the next; else the name stays a question with its candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from photo_archive.domain.captions import Certainty
from photo_archive.domain.dates import Edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.reading.facts import Entry
from photo_archive.reading.gazetteer import Gazetteer
from photo_archive.reading.offices_held import Held, OfficeComparer

_SEVERAL = Message("several records are called so")
_ONLY = Message("no other record has this name")
_FULL_HERE = Message("named in full in this caption")
_FULL_ON_PAGE = Message("named in full on this page")
_INSIDE = Message("lies in a place that is named as well")
_MOST_CANDIDATES = 8
_MOST_COMPARED = 64


@dataclass(frozen=True, slots=True)
class Linked:
    """Which record some words name; None if several could be meant.

    Attributes:
        record: The record, None if it is a question.
        certainty: How sure.
        reasons: What speaks for it and against it, the strongest first.
        candidates: Those it could be, likeliest first, if it is a question.
    """

    record: RecordRef | None
    certainty: Certainty
    reasons: tuple[Reason, ...]
    candidates: tuple[RecordRef, ...] = ()

    @property
    def reason(self) -> Message:
        """The strongest reason."""
        return self.reasons[0].message


@dataclass(slots=True)
class Surroundings:
    """What a caption says around a name.

    Attributes:
        date: The date of the photograph.
        on_page: Records named in full on the same page.
        named: Records that other words of the caption name beyond doubt.
    """

    date: Edtf | None = None
    on_page: frozenset[RecordRef] = frozenset()
    named: set[RecordRef] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A record with what speaks for it; ``doubt`` if its own dates contradict."""

    ref: RecordRef
    score: int
    reasons: tuple[Reason, ...]
    doubt: bool


class Chooser:
    """Chooses between records for the names of one caption.

    Args:
        gazetteer: Of all records.
        offices: Compares offices.
        around: What else the caption says.
    """

    def __init__(self, gazetteer: Gazetteer, offices: OfficeComparer, around: Surroundings) -> None:
        self._gazetteer = gazetteer
        self._offices = offices
        self._around = around

    def choose(self, refs: Sequence[RecordRef], spelled: Reason, role: str = "") -> Linked:
        """The record that is meant by a name all of these have.

        Args:
            refs: Records of one kind, at least one.
            spelled: How the name is spelled.
            role: The office printed beside it.
        """
        weighed = self._weighed(refs, role, short=False)
        best = weighed[0]
        if len(weighed) > 1 and best.score == weighed[1].score:
            tied = tuple(one.ref for one in weighed)[:_MOST_CANDIDATES]
            shared = best.reasons if all(one.reasons == best.reasons for one in weighed) else ()
            reasons = (Reason(_SEVERAL, Weight.NEUTRAL), spelled, *shared)
            return Linked(None, Certainty.POSSIBLE, reasons, tied)
        own = best.reasons
        for_it = tuple(one for one in own if one.weight is not Weight.AGAINST)
        against = tuple(one for one in own if one.weight is Weight.AGAINST)
        if len(weighed) == 1:
            certainty = Certainty.CERTAIN
            if best.doubt:
                certainty = Certainty.POSSIBLE
            elif against:
                certainty = Certainty.PROBABLE
            only = () if for_it else (Reason(_ONLY),)
            return Linked(best.ref, certainty, (spelled, *for_it, *only, *against))
        certainty = Certainty.POSSIBLE if best.doubt else Certainty.PROBABLE
        others = tuple(one.ref for one in weighed)[:_MOST_CANDIDATES]
        return Linked(best.ref, certainty, (*for_it, spelled, *against), others)

    def choose_short(
        self, refs: Sequence[RecordRef], spelled: Reason, role: str, *, listed: bool
    ) -> Linked | None:
        """Who is meant by one word of longer names; None if nothing tells.

        Args:
            refs: The people who have the word in a name.
            spelled: How it is spelled.
            role: The office printed beside it.
            listed: Whether their records give the word as a name of its own.
        """
        full = [ref for ref in refs if ref in self._around.named or ref in self._around.on_page]
        compared = full or list(refs[:_MOST_COMPARED])
        if not compared:
            return None
        weighed = self._weighed(compared, role, short=True)
        best = weighed[0]
        alone = len(weighed) == 1 or best.score > weighed[1].score
        told = best.score > 0 or len(refs) == 1
        candidates = tuple(one.ref for one in weighed)[:_MOST_CANDIDATES]
        if not alone or not told or (len(refs) > _MOST_COMPARED and not full):
            if not (listed or role):
                return None
            several = _SEVERAL if len(candidates) > 1 else _PART
            reasons = (Reason(several, Weight.NEUTRAL), spelled)
            return Linked(None, Certainty.POSSIBLE, reasons, candidates)
        only = (Reason(_ONLY),) if len(refs) == 1 else ()
        for_it = tuple(one for one in best.reasons if one.weight is not Weight.AGAINST)
        against = tuple(one for one in best.reasons if one.weight is Weight.AGAINST)
        sure = best.score > 0 or (listed and not best.doubt)
        certainty = Certainty.PROBABLE if sure else Certainty.POSSIBLE
        others = candidates if len(weighed) > 1 else ()
        return Linked(best.ref, certainty, (*for_it, spelled, *only, *against), others)

    def _weighed(self, refs: Iterable[RecordRef], role: str, *, short: bool) -> list[_Weighed]:
        found = [self._weigh(ref, role, short=short) for ref in dict.fromkeys(refs)]
        return sorted(found, key=lambda one: (-one.score, one.ref.id))

    def _weigh(self, ref: RecordRef, role: str, *, short: bool) -> _Weighed:
        entry = self._gazetteer.entry(ref)
        if entry is None:
            return _Weighed(ref, 0, (), doubt=False)
        parts = [
            self._by_page(entry, short=short),
            self._by_office(entry, role),
            self._by_event(entry),
            self._by_company(entry),
        ]
        existence = self._by_existence(entry)
        parts.append(existence)
        score = sum(points for points, _ in parts)
        reasons = tuple(reason for _, reasons in sorted(parts, key=_order) for reason in reasons)
        return _Weighed(ref, score, reasons, doubt=existence[0] < 0)

    def _by_page(self, entry: Entry, *, short: bool) -> tuple[int, tuple[Reason, ...]]:
        if short and entry.ref in self._around.named:
            return 6, (Reason(_FULL_HERE),)
        if entry.ref in self._around.on_page and entry.ref.kind is RecordKind.PERSON:
            return 5, (Reason(_FULL_ON_PAGE),)
        return 0, ()

    def _by_office(self, entry: Entry, role: str) -> tuple[int, tuple[Reason, ...]]:
        found = self._offices.held(role, entry.offices, self._around.date)
        office = found.office
        if office is None:
            return 0, ()
        values = {"office": office.wordings[0], "period": office.period}
        if found.held is Held.ON_DATE:
            text = Message("held the printed office on this date ({office}, {period})", values)
            return 4, (Reason(text),)
        if found.held is Held.BEFORE:
            return 3, (Reason(Message("held this office before ({office}, {period})", values)),)
        if found.held is Held.EVER:
            return 2, (Reason(Message("has held the printed office ({office})", values)),)
        text = Message("did not hold the printed office on this date ({office}, {period})", values)
        return -2, (Reason(text, Weight.AGAINST),)

    def _by_event(self, entry: Entry) -> tuple[int, tuple[Reason, ...]]:
        date = self._around.date
        if date is None or not date.has_year or entry.ref.kind is RecordKind.EVENT:
            return 0, ()
        for event in self._gazetteer.events_of([entry.ref]):
            facts = event.event
            if facts and facts.date and date.certainly_within(facts.date.padded):
                part = entry.ref.kind is RecordKind.PERSON
                values = {"event": event.names[0]}
                text = (
                    Message("takes part in “{event}” on this date", values)
                    if part
                    else Message("“{event}” takes place there on this date", values)
                )
                return 3, (Reason(text),)
        return 0, ()

    def _by_company(self, entry: Entry) -> tuple[int, tuple[Reason, ...]]:
        """Others the caption names: places it lies in, people of the same event."""
        others = self._around.named - {entry.ref}
        if entry.within & others:
            return 3, (Reason(_INSIDE),)
        for event in self._gazetteer.events_of([entry.ref]):
            if event.event is None:
                continue
            met = sorted(event.event.involved & others, key=lambda ref: (ref.kind, ref.id))
            people = [ref for ref in met if ref.kind is RecordKind.PERSON]
            known = self._gazetteer.entry(people[0]) if people else None
            if known is not None:
                values = {"name": known.names[0], "event": event.names[0]}
                return 2, (Reason(Message("is with {name} in “{event}”", values)),)
        return 0, ()

    def _by_existence(self, entry: Entry) -> tuple[int, tuple[Reason, ...]]:
        date = self._around.date
        if entry.existed is None or date is None or not date.has_year:
            return 0, ()
        if entry.existed.overlaps(date.strict):
            return 0, ()
        values = {"period": entry.existence}
        text = (
            Message("did not live on this date ({period})", values)
            if entry.ref.kind is RecordKind.PERSON
            else Message("did not exist on this date ({period})", values)
        )
        return -8, (Reason(text, Weight.AGAINST),)


_PART = Message("a name like this is part of a longer one")


def _order(part: tuple[int, tuple[Reason, ...]]) -> int:
    return -part[0]
