# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What kind of name a known name is, as the words round it say."""

from __future__ import annotations

from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.gazetteer import Entry, Gazetteer
from photo_archive.reading.reader import Reader


def test_names_that_begin_small() -> None:
    road = Entry(RecordRef(RecordKind.PLACE, 3), ("route de Bellac",))
    reading = Reader(Gazetteer([road])).read("Vue de la route de Bellac le 3 mai 1970")
    assert [(one.name, one.id) for one in reading.places] == [("route de Bellac", 3)]


def test_a_country_or_a_body_before_a_known_name_is_no_part_of_it() -> None:
    person = Entry(RecordRef(RecordKind.PERSON, 7), ("Trần Đức Hiên",))
    reader = Reader(Gazetteer([person]))
    for text in (
        "Le président de la République du Viêt Nam Trần Đức Hiên à Oslo.",
        "Jean Roy, directeur général de Safran Trần Đức Hiên, à Oslo.",
    ):
        assert 7 in [one.id for one in reader.read(text).people]


def test_an_event_by_its_title_in_small_letters() -> None:
    event = Entry(RecordRef(RecordKind.EVENT, 5), ("Laying of flowers at the plaque",))
    reading = Reader(Gazetteer([event])).read("The mayor at the laying of flowers at the plaque")
    assert [one.id for one in reading.events] == [5]
