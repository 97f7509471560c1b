# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from photo_archive.app.controllers.recent_records import KEPT, RecentRecords
from photo_archive.app.settings import Settings
from photo_archive.domain.ids import RecordKind, RecordRef


def test_a_few_of_each_kind_are_kept_the_newest_first(settings: Settings) -> None:
    recent = RecentRecords(settings, Path("/archive"))
    place = RecordRef(RecordKind.PLACE, 1)
    recent.remember(place)
    people = [RecordRef(RecordKind.PERSON, number) for number in range(1, KEPT + 3)]
    for one in (*people, people[3]):
        recent.remember(one)
    expected = (people[3], *(one for one in reversed(people) if one != people[3]))[:KEPT]
    for known in (recent, RecentRecords(settings, Path("/archive"))):
        assert known.of(RecordKind.PERSON) == expected
        assert known.of(RecordKind.PLACE) == (place,)
        assert known.of(RecordKind.EVENT) == ()
    assert RecentRecords(settings, Path("/other")).of(RecordKind.PLACE) == ()


def test_what_cannot_be_read_is_left_out(settings: Settings) -> None:
    recent = RecentRecords(settings, Path("/archive"))
    settings.set(recent._option, "person:1,person:x,nonsense:2,,place:3")
    again = RecentRecords(settings, Path("/archive"))
    assert again.of(RecordKind.PERSON) == (RecordRef(RecordKind.PERSON, 1),)
    assert again.of(RecordKind.PLACE) == (RecordRef(RecordKind.PLACE, 3),)
