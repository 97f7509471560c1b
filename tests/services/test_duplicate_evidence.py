# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from datetime import date

import pytest

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.captions import Certainty
from photo_archive.domain.events import Event
from photo_archive.domain.people import Organisation, Person
from photo_archive.domain.places import Place
from photo_archive.domain.proposals import Weight
from photo_archive.domain.record import Record
from photo_archive.domain.tags import Tag
from photo_archive.index.record_photos import Seen
from photo_archive.services.duplicate_evidence import Side, judge
from photo_archive.services.name_likeness import Alike, Likeness

SAME = Likeness("A", "A", Alike.SAME)


def years(first: int, last: int, *events: int) -> Seen:
    ends = date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()
    return Seen(3, *ends, frozenset(events))


def score(
    one: Record, other: Record, seen: tuple[Seen, Seen] = (Seen(), Seen()), together: int = 0
) -> float:
    there = judge(Side(one, seen[0]), Side(other, seen[1]), SAME, together).score
    assert judge(Side(other, seen[1]), Side(one, seen[0]), SAME, together).score == there
    return there


BARE = Person(1, "A"), Person(2, "A")


@pytest.mark.parametrize(
    ("one", "other", "better"),
    [
        (Person(1, "A", birth="1922-11-23"), Person(2, "A", birth="1922-11-23"), True),
        (Person(1, "A", birth="1922"), Person(2, "A", birth="1957"), False),
        (Person(1, "A", death="1922"), Person(2, "A", death="1957"), False),
        (Person(1, "A", external_ids=(ExternalId("viaf", "1"),)),
         Person(2, "A", external_ids=(ExternalId("viaf", "1"),)), True),
        (Person(1, "A", external_ids=(ExternalId("viaf", "1"),)),
         Person(2, "A", external_ids=(ExternalId("viaf", "2"),)), False),
        (Place(1, "A", parent_id=7), Place(2, "A", parent_id=7), True),
        (Place(1, "A", parent_id=7), Place(2, "A", parent_id=8), False),
        (Place(1, "A", parent_id=2), Place(2, "A"), False),
        (Place(1, "A", latitude=48.9, longitude=2.3), Place(2, "A", latitude=-20.9, longitude=55.5),
         False),
        (Place(1, "A", latitude=48.9, longitude=2.3), Place(2, "A", latitude=48.9, longitude=2.3),
         True),
        (Place(1, "A", kind="city"), Place(2, "A", kind="river"), False),
        (Event(1, "A", date="1993"), Event(2, "A", date="1993"), True),
        (Event(1, "A", date="1993"), Event(2, "A", date="1994"), False),
        (Event(1, "A", type="talks"), Event(2, "A", type="signing"), False),
        (Event(1, "A", place_ids=(5,)), Event(2, "A", place_ids=(5, 6)), True),
        (Event(1, "A", parent_id=2), Event(2, "A"), False),
        (Organisation(1, "A", parent_id=2), Organisation(2, "A"), False),
        (Organisation(1, "A", existed_from="1945"), Organisation(2, "A", existed_from="1976"),
         False),
        (Tag(1, "A", broader_ids=(5,)), Tag(2, "A", broader_ids=(5,)), True),
    ],
)  # fmt: skip
def test_what_moves_the_score(one: Record, other: Record, better: bool) -> None:
    bare = score(*BARE)
    assert (score(one, other) > bare) is better
    assert score(one, other) != bare


def test_photos_strengthen_and_weaken() -> None:
    bare = score(*BARE)
    assert score(*BARE, (years(1990, 1993), years(1992, 1995))) > bare
    assert score(*BARE, (years(1900, 1905), years(1992, 1995))) < bare
    assert score(*BARE, (years(1990, 1993, 7), years(1990, 1993, 7))) > score(
        *BARE, (years(1990, 1993), years(1990, 1993))
    )
    assert score(*BARE, (years(1990, 1993), years(1990, 1993)), together=2) < bare
    born = Person(1, "A", birth="1970")
    assert score(born, Person(2, "A"), (years(1990, 1991), years(1950, 1991))) < bare


def test_reasons_say_why_and_what_speaks_against() -> None:
    one = Person(1, "A", birth="1922", external_ids=(ExternalId("viaf", "1"),))
    other = Person(2, "A", birth="1957", external_ids=(ExternalId("viaf", "1"),))
    found = judge(Side(one, Seen()), Side(other, Seen()), SAME, 0)
    assert [(str(reason.message), reason.weight) for reason in found.reasons] == [
        ("Both have the name “A”.", Weight.FOR),
        ("One was born 1922, the other 1957.", Weight.AGAINST),
        ("Both are 1 in viaf.", Weight.FOR),
    ]


def test_a_score_has_a_word() -> None:
    def certainty(alike: Alike) -> Certainty:
        likeness = Likeness("A", "A", alike)
        return judge(Side(BARE[0], Seen()), Side(BARE[1], Seen()), likeness, 0).certainty

    assert certainty(Alike.SAME) is Certainty.CERTAIN
    assert certainty(Alike.REORDERED) is Certainty.PROBABLE
    assert certainty(Alike.PART) is Certainty.POSSIBLE


def test_the_same_identifier_is_enough() -> None:
    ids = (ExternalId("wikidata", "Q1"),)
    one, other = Person(1, "A", external_ids=ids), Person(2, "B", external_ids=ids)
    assert judge(Side(one, Seen()), Side(other, Seen()), None, 0).score >= 0.9
