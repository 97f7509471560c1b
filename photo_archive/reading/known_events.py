# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which known event a caption means by "the official visit": same kind, people or place, and days.

A caption seldom prints an event's title. It is recognised, as probable only, if exactly one event
of that kind had the person or was at the place, and its days take in the photograph's.
"""

from __future__ import annotations

from collections.abc import Iterable

from photo_archive.domain.captions import Certainty
from photo_archive.domain.dates import Edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordRef
from photo_archive.reading.gazetteer import Entry, Gazetteer
from photo_archive.reading.linking import Linked

_BY_FACTS = Message("the only known event of this kind with these people or places on that date")


def known_event(
    gazetteer: Gazetteer, kind: str, date: Edtf | None, involved: Iterable[RecordRef]
) -> Linked | None:
    """The one event that fits, None if none does or several do.

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
    best = max((_shared(entry, named) for entry in fitting), default=0)
    chosen = [entry for entry in fitting if _shared(entry, named) == best]
    if len(chosen) != 1:
        return None
    return Linked(chosen[0].ref, Certainty.PROBABLE, _BY_FACTS)


def _shared(entry: Entry, named: frozenset[RecordRef]) -> int:
    return len(entry.event.involved & named) if entry.event else 0


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
