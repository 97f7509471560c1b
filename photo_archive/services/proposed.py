# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a reading to proposals: every name in it, known or not, where it stands in a caption."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from photo_archive import __version__
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import NewProposal, Reason
from photo_archive.reading.values import ReadEvent, Reading, ReadName, ReadPerson

READER = __version__
"""Which reader read a caption: another version of the program may find more in it."""


def proposals_in(reading: Reading) -> tuple[NewProposal, ...]:
    """What a reading proposes, in the order of the text."""
    found = [
        *(_proposal(RecordKind.PERSON, person, role=person.role) for person in reading.people),
        *(_proposal(RecordKind.PLACE, place) for place in reading.places),
        *(_proposal(RecordKind.EVENT, event, date=event.date) for event in reading.events),
        *(_proposal(RecordKind.ORGANISATION, body) for body in reading.organisations),
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.kind.value)))


def moved(proposals: Iterable[NewProposal], start: int, length: int) -> tuple[NewProposal, ...]:
    """Proposals of a text as those of a part of it; what lies outside is left out.

    Args:
        proposals: Those of the whole text.
        start: Where the part begins, in code points.
        length: How long it is.
    """
    shifted = (replace(one, start=one.start - start, end=one.end - start) for one in proposals)
    return tuple(one for one in shifted if 0 <= one.start < one.end <= length)


def _proposal(
    kind: RecordKind, read: ReadPerson | ReadName | ReadEvent, role: str = "", date: str = ""
) -> NewProposal:
    return NewProposal(
        start=read.start,
        end=read.end,
        text=read.name,
        role=role,
        kind=kind,
        record=None if read.id is None else RecordRef(kind, read.id),
        candidates=tuple(RecordRef(kind, one) for one in read.candidates),
        certainty=read.certainty,
        reasons=read.reasons or (Reason(read.reason),),
        date=date,
    )
