# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which known event a caption means by "the official visit": same kind, people or place, and days.

A caption seldom prints an event's title. It is recognised, as probable only, if exactly one event
of that kind had the person or was at the place, and its days take in the photograph's; if several
fit alike they are asked about.
"""

from __future__ import annotations

from collections.abc import Iterable

from photo_archive.domain.captions import Certainty
from photo_archive.domain.dates import Edtf
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.reading.choosing import Linked
from photo_archive.reading.gazetteer import Entry, Gazetteer

_BY_FACTS = Message("the only known event of this kind with these people or places on that date")
_SEVERAL = Message("several known events fit")


def known_event(
    gazetteer: Gazetteer, kind: str, date: Edtf | None, involved: Iterable[RecordRef]
) -> Linked | None:
    """The event that fits, a question if several do, None if none does.

    Args:
        gazetteer: Of all records.
        kind: The event's type code, read from the caption.
        date: The date of the photograph; without one nothing is recognised.
        involved: The people and places the caption names.
    """
    if date is None or not date.has_year:
        return None
    named = frozenset(involved)
    fitting = [entry for entry in gazetteer.events_of(named) if _fits(entry, kind, date)]
    if not fitting:
        return None
    best = max(_likeness(entry, kind, named) for entry in fitting)
    chosen = [entry for entry in fitting if _likeness(entry, kind, named) == best]
    if len(chosen) > 1:
        refs = tuple(sorted((entry.ref for entry in chosen), key=lambda ref: ref.id))
        return Linked(None, Certainty.POSSIBLE, (Reason(_SEVERAL, Weight.NEUTRAL),), refs)
    reasons = (Reason(_BY_FACTS), *_who(gazetteer, chosen[0], named), _when(chosen[0]))
    return Linked(chosen[0].ref, Certainty.PROBABLE, reasons)


def _who(gazetteer: Gazetteer, entry: Entry, named: frozenset[RecordRef]) -> tuple[Reason, ...]:
    """That someone named takes part, that it is at a place named; people first."""
    shared = entry.event.involved & named if entry.event else frozenset()
    found: dict[RecordKind, Reason] = {}
    for ref in sorted(shared, key=lambda ref: (ref.kind is not RecordKind.PERSON, ref.id)):
        known = gazetteer.entry(ref)
        if known is None:
            continue
        values = {"name": known.names[0]}
        text = (
            Message("{name} takes part in it", values)
            if ref.kind is RecordKind.PERSON
            else Message("it takes place in {name}", values)
        )
        found.setdefault(ref.kind, Reason(text))
    return tuple(found.values())


def _when(entry: Entry) -> Reason:
    date = entry.event.date.text if entry.event and entry.event.date else ""
    return Reason(Message("its dates: {date}", {"date": DateText(date)}))


def _likeness(entry: Entry, kind: str, named: frozenset[RecordRef]) -> tuple[int, bool]:
    facts = entry.event
    return (len(facts.involved & named), facts.type == kind) if facts else (0, False)


def _fits(entry: Entry, kind: str, date: Edtf) -> bool:
    facts = entry.event
    if facts is None or facts.date is None or not _same_family(facts.type, kind):
        return False
    return date.certainly_within(facts.date.padded)


def _same_family(known: str, read: str) -> bool:
    """A visit is called a visit whatever its rank; other kinds must agree, or one be general."""
    if known == read:
        return True
    last = known.rsplit("-", 1)[-1]
    return (last == read.rsplit("-", 1)[-1] and read in ("visit", "ceremony")) or (
        last == "visit" and read.endswith("visit") and known == "visit"
    )
