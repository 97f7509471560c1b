# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Certainty
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.gazetteer import Entry, EventFacts, Gazetteer
from photo_archive.reading.known_events import known_event

HIEN = RecordRef(RecordKind.PERSON, 2)
ANNA = RecordRef(RecordKind.PERSON, 1)


@pytest.mark.parametrize(
    ("kind", "date", "involved", "found"),
    [
        ("official-visit", "1991-05-03", {HIEN}, True),
        ("visit", "1991-05-03", {HIEN}, True),
        ("official-visit", "1991-05-02/1991-05-06", {HIEN}, True),
        ("official-visit", "1991-06-03", {HIEN}, False),
        ("official-visit", "1991", {HIEN}, False),
        ("official-visit", "XXXX-05-03", {HIEN}, False),
        ("signing", "1991-05-03", {HIEN}, False),
        ("official-visit", "1991-05-03", {ANNA}, False),
        ("official-visit", "", {HIEN}, False),
    ],
)
def test_known_event(
    gazetteer: Gazetteer, kind: str, date: str, involved: set[RecordRef], found: bool
) -> None:
    linked = known_event(gazetteer, kind, parse_edtf(date) if date else None, involved)
    assert (linked is not None) is found
    if linked:
        assert linked.record == RecordRef(RecordKind.EVENT, 1)
        assert linked.certainty is Certainty.PROBABLE


def test_two_that_fit_are_a_question() -> None:
    facts = EventFacts("visit", parse_edtf("1991"), frozenset({HIEN}))
    twice = Gazetteer([Entry(RecordRef(RecordKind.EVENT, n), (f"V{n}",), facts) for n in (1, 2)])
    linked = known_event(twice, "visit", parse_edtf("1991-05-03"), {HIEN})
    assert linked is not None
    assert linked.record is None
    assert [ref.id for ref in linked.candidates] == [1, 2]
