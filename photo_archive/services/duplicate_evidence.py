# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What beside their names speaks for or against two records being one, in words and as a score.

The score is no probability; it puts a queue in order and says how sure to be. It begins with how
alike the names are, and dates, photos, events, places and identifiers move it up and down.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from photo_archive.domain.captions import Certainty
from photo_archive.domain.code_words import PLACE_KIND_WORDS, code_text
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.events import Event
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.domain.record import Record, parents_of
from photo_archive.index.record_photos import Seen
from photo_archive.services.compared_fields import dates_contradict, ids_contradict
from photo_archive.services.name_likeness import Alike, Likeness

LEAST = 0.5
"""Below this nobody is asked."""
CERTAIN_FROM, PROBABLE_FROM = 0.9, 0.7
_SAME_ID_ONLY = 0.6
_DAYS_IN_A_YEAR = 365.25
_LONG_CAREER_YEARS = 60
_FAR_KM, _NEAR_KM = 50.0, 2.0
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Side:
    """One of two records, and when and where it is seen."""

    record: Record
    seen: Seen


@dataclass(frozen=True, slots=True)
class Judgement:
    """How likely two records are one, and why."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def certainty(self) -> Certainty:
        """The score in a word."""
        if self.score >= CERTAIN_FROM:
            return Certainty.CERTAIN
        return Certainty.PROBABLE if self.score >= PROBABLE_FROM else Certainty.POSSIBLE


Step = tuple[float, Message]
"""What moves the score, up or down, and why."""


def judge(one: Side, other: Side, likeness: Likeness | None, together: int) -> Judgement:
    """How likely two records of a kind are one.

    Args:
        one: The one record.
        other: The other.
        likeness: How alike their names are, None if they only share an identifier.
        together: On how many photos both are.
    """
    score = _SAME_ID_ONLY if likeness is None else likeness.alike.value
    steps = [*_ids(one.record, other.record), *_facts(one, other, together)]
    moved = sum(step for step, _ in steps)
    reasons = [] if likeness is None else [_named(likeness)]
    for step, message in sorted(steps, key=lambda found: -abs(found[0])):
        reasons.append(Reason(message, Weight.FOR if step > 0 else Weight.AGAINST))
    return Judgement(round(min(1.0, max(0.0, score + moved)), 3), tuple(reasons))


def _named(likeness: Likeness) -> Reason:
    weight = Weight.NEUTRAL if likeness.alike is Alike.OTHER_ACCENTS else Weight.FOR
    values = {"one": likeness.one, "other": likeness.other}
    return Reason(replace(_WORDS[likeness.alike], values=values), weight)


_WORDS = {
    Alike.SAME: Message("Both have the name “{one}”."),
    Alike.ACCENTS: Message("“{one}” and “{other}” are the same but for accents left out."),
    Alike.JOINED: Message("“{one}” and “{other}” are the same, written together or apart."),
    Alike.REORDERED: Message("“{one}” and “{other}” are the same words in another order."),
    Alike.INITIALS: Message("“{one}” and “{other}” are the same with initials."),
    Alike.MISTYPED: Message("“{one}” and “{other}” differ by a letter or two."),
    Alike.PART: Message("“{one}” and “{other}” are the same with words left out."),
    Alike.OTHER_ACCENTS: Message("“{one}” and “{other}” differ in their accents."),
}


def _ids(one: Record, other: Record) -> Iterator[Step]:
    shared = [found for found in one.external_ids if found in other.external_ids]
    for found in shared[:1]:
        yield (
            0.3,
            Message(
                "Both are {value} in {scheme}.", {"value": found.value, "scheme": found.scheme}
            ),
        )
    if not shared:
        for scheme in ids_contradict(one, other)[:1]:
            yield -0.35, Message("They have different identifiers of {scheme}.", {"scheme": scheme})


def _facts(one: Side, other: Side, together: int) -> Iterator[Step]:
    match one.record, other.record:
        case Person() as this, Person() as that:
            yield from _lives(this, that)
            yield from _photos(one, other, together)
            yield from _before_birth(one, other)
            yield from _before_birth(other, one)
        case Organisation() as this, Organisation() as that:
            if dates_contradict(this.existed_from, that.existed_from):
                yield -0.3, Message("They began to exist at different times.")
            yield from _parents(this, that, apart=-0.1)
        case Place() as this, Place() as that:
            yield from _places(this, that)
        case Event() as this, Event() as that:
            yield from _events(this, that)
        case _:
            yield from _parents(one.record, other.record, apart=-0.1)


def _lives(one: Person, other: Person) -> Iterator[Step]:
    if dates_contradict(one.birth, other.birth):
        yield (
            -0.45,
            Message(
                "One was born {this}, the other {that}.",
                {"this": DateText(one.birth), "that": DateText(other.birth)},
            ),
        )
    elif one.birth and one.birth == other.birth:
        exact = len(one.birth) == len("1922-11-23")
        yield (
            0.1 if exact else 0.05,
            Message("Both were born {date}.", {"date": DateText(one.birth)}),
        )
    if dates_contradict(one.death, other.death):
        yield (
            -0.45,
            Message(
                "One died {this}, the other {that}.",
                {"this": DateText(one.death), "that": DateText(other.death)},
            ),
        )
    elif one.death and one.death == other.death:
        exact = len(one.death) == len("2008-06-11")
        yield 0.1 if exact else 0.05, Message("Both died {date}.", {"date": DateText(one.death)})


def _photos(one: Side, other: Side, together: int) -> Iterator[Step]:
    if together:
        yield (
            -0.35,
            Message("Photos with both of them: {n}. Nobody is on a photo twice.", {"n": together}),
        )
    else:
        events = len(one.seen.events & other.seen.events)
        if events:
            yield 0.06, Message("Events both are seen at: {n}.", {"n": events})
    span = _years_from_first_to_last(one.seen, other.seen)
    if span is None:
        return
    if span > _LONG_CAREER_YEARS:
        yield -0.3, Message("Their photos are {n} years apart.", {"n": int(span)})
    elif _overlap(one.seen, other.seen):
        yield 0.03, Message("Their photos are of the same years.")


def _years_from_first_to_last(one: Seen, other: Seen) -> float | None:
    ours, theirs = _bounds(one), _bounds(other)
    if ours is None or theirs is None:
        return None
    return (max(ours[1], theirs[1]) - min(ours[0], theirs[0])) / _DAYS_IN_A_YEAR


def _overlap(one: Seen, other: Seen) -> bool:
    ours, theirs = _bounds(one), _bounds(other)
    return ours is not None and theirs is not None and ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _bounds(seen: Seen) -> tuple[int, int] | None:
    if seen.first_day is None or seen.last_day is None:
        return None
    return seen.first_day, seen.last_day


def _before_birth(one: Side, other: Side) -> Iterator[Step]:
    """Photos of the one that are older than the other."""
    born, first = getattr(other.record, "birth", ""), one.seen.first_day
    if not born or first is None or first < 1:
        return
    if parse_edtf(born).has_year and first < parse_edtf(born).padded.first:
        day = DateText(date.fromordinal(first).isoformat())
        yield (
            -0.3,
            Message(
                "A photo of {other} is of {day}, before {one} was born ({birth}).",
                {
                    "other": one.record.name,
                    "day": day,
                    "one": other.record.name,
                    "birth": DateText(born),
                },
            ),
        )


def _places(one: Place, other: Place) -> Iterator[Step]:
    yield from _parents(one, other, apart=-0.3)
    if one.kind and other.kind and one.kind != other.kind:
        yield (
            -0.12,
            Message(
                "They are of different kinds: {this}, {that}.",
                {
                    "this": code_text(one.kind, PLACE_KIND_WORDS),
                    "that": code_text(other.kind, PLACE_KIND_WORDS),
                },
            ),
        )
    distance = _distance_km(one, other)
    if distance is not None and distance > _FAR_KM:
        yield -0.4, Message("They are {n} km apart.", {"n": round(distance)})
    elif distance is not None and distance < _NEAR_KM:
        yield 0.08, Message("They are at the same point.")


def _distance_km(one: Place, other: Place) -> float | None:
    """Along a great circle; None if a point is missing."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    ours, theirs = math.radians(one.latitude), math.radians(other.latitude)
    turn = math.radians(other.longitude - one.longitude)
    half = math.sin((theirs - ours) / 2) ** 2
    half += math.cos(ours) * math.cos(theirs) * math.sin(turn / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _events(one: Event, other: Event) -> Iterator[Step]:
    if other.parent_id == one.id or one.parent_id == other.id:
        yield -0.4, Message("One is part of the other.")
    if dates_contradict(one.date, other.date):
        yield (
            -0.5,
            Message(
                "One was {this}, the other {that}.",
                {"this": DateText(one.date), "that": DateText(other.date)},
            ),
        )
    elif one.date and one.date == other.date:
        yield 0.06, Message("Both were {date}.", {"date": DateText(one.date)})
    if "other" not in (one.type, other.type) and one.type != other.type:
        yield -0.1, Message("They are of different types.")
    if set(one.place_ids) & set(other.place_ids):
        yield 0.04, Message("Both were at the same place.")


def _parents(one: Record, other: Record, *, apart: float) -> Iterator[Step]:
    ours, theirs = set(parents_of(one)), set(parents_of(other))
    if one.id in theirs or other.id in ours:
        yield -0.4, Message("One is part of the other.")
    elif ours & theirs:
        yield 0.05, Message("Both are part of the same.")
    elif ours and theirs:
        yield apart, Message("They are part of different ones.")
