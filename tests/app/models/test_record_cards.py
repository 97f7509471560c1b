# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.authority_session import Record, RecordNow
from photo_archive.app.models.record_cards import LONGEST_NOTE, card_of
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.tags import Tag
from photo_archive.wording import Wording

REF = RecordRef(RecordKind.PERSON, 1)


@pytest.mark.parametrize(
    ("record", "facts"),
    [
        (Person(1, "x", birth="1922", death="2008"), "1922–2008 · 1 photo"),
        (Organisation(1, "x", existed_from="1976"), "from 1976 · 1 photo"),
        (Place(1, "x", kind="city", valid_to="1976"), "City · until 1976 · 1 photo"),
        (Event(1, "x", type="talks", date="1993-06"), "Talks · June 1993 · 1 photo"),
        (Tag(1, "x"), "1 photo"),
    ],
)
def test_a_card_in_words(record: Record, facts: str) -> None:
    card = card_of(Wording("en"), RecordNow(REF, record, "Name", "Prime Minister", 1))
    assert (card.name, card.role, card.facts) == ("Name", "Prime Minister", facts)


def test_a_long_note_ends_at_a_word() -> None:
    record = Person(1, "x", note="word " * 100 + "\nsecond line")
    note = card_of(Wording("en"), RecordNow(REF, record, "Name", "", 0)).note
    assert note.endswith("word…")
    assert len(note) <= LONGEST_NOTE + 1
