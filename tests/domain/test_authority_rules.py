# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.authority_rules import same_label, told_apart, warnings
from photo_archive.domain.events import Event
from photo_archive.domain.people import Organisation, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record, ref_of
from photo_archive.domain.tags import Tag

PREFERRED, HIDDEN = NameKind.PREFERRED, NameKind.HIDDEN


def codes(record: Record, *related: Record) -> list[str]:
    return [one.code for one in warnings(record, {ref_of(one): one for one in related})]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Person(1, "An", "vi", birth="1950", death="2001"), []),
        (Person(1, "An", birth="1950", death="1949"), ["death-before-birth"]),
        (Person(1, "An", birth="195X", death="1952"), []),
        (Place(1, "P", valid_from="1976", valid_to="1954"), ["period-reversed"]),
        (Tag(1, "ship", "en", names=(Name("boat", PREFERRED, "en"),)), ["two-preferred"]),
        (Tag(1, "ship", "en", names=(Name("bateau", PREFERRED, "fr"),)), []),
        (Tag(1, "ship", "en", names=(Name("ship", HIDDEN, ""),)), ["labels-not-disjoint"]),
        (Tag(1, "port", "en", names=(Name("port", PREFERRED, "fr"),)), []),
        (Person(1, "An", names=(Name("A", valid_from="1990", valid_to="1980"),)),
         ["period-reversed"]),
        (Person(1, "An", birth="1950", names=(Name("A", valid_to="1940"),)),
         ["name-outside-period"]),
        (Person(1, "Võ Văn Kiệt", family="Võ", middle="Văn", given="Kiệt"), []),
        (Person(1, "Võ Văn Kiệt", family="Phan"), ["name-parts"]),
        (Person(1, "A", roles=(RoleHeld("x", held_from="1990", held_to="1980"),)),
         ["period-reversed"]),
        (Person(1, "A", birth="1950", roles=(RoleHeld("x", held_from="1949"),)),
         ["role-outside-life"]),
        (Person(1, "A", death="1950", roles=(RoleHeld("x", held_from="1949"),)), []),
        (Person(1, "A", external_ids=(ExternalId("viaf", "Q535"),)), ["external-id"]),
        (Person(1, "A", external_ids=(ExternalId("isni", "0000000121200928"),)), ["external-id"]),
    ],
)  # fmt: skip
def test_a_record_by_itself(record: Record, expected: list[str]) -> None:
    assert codes(record) == expected


def test_an_identifier_under_the_wrong_scheme_names_the_right_one() -> None:
    (found,) = warnings(Person(1, "A", external_ids=(ExternalId("viaf", "Q535"),)), {})
    assert str(found.fix) == "Give it under wikidata."


def test_a_part_lies_within_the_time_of_the_whole() -> None:
    whole = Place(2, "Hà Tây", valid_from="1965", valid_to="2008-07-31")
    part = Place(1, "Hà Đông", parent_id=2, valid_from="1950", valid_to="2000")
    assert codes(part, whole) == ["period-outside-parent"]
    assert codes(Place(1, "Hà Đông", parent_id=2), whole) == []
    visit = Event(2, "Visit", date="1993-06-23/1993-06-28")
    assert codes(Event(1, "Talks", date="1993-06-25", parent_id=2), visit) == []
    (found,) = warnings(Event(1, "Talks", date="1993-07", parent_id=2), {ref_of(visit): visit})
    assert (found.code, found.other) == ("event-outside-parent", ref_of(visit))


def test_a_circle_is_seen_even_if_nobody_could_have_made_it() -> None:
    a, b = Tag(1, "a", broader_ids=(2,)), Tag(2, "b", broader_ids=(1,))
    assert codes(a, a, b) == ["cycle"]
    assert codes(Tag(3, "c", broader_ids=(1,)), a, b) == []


def test_a_role_needs_its_body() -> None:
    body = Organisation(5, "Senate", existed_from="1958")
    person = Person(1, "A", roles=(RoleHeld("Senator", 5, "1950", "1960"),))
    assert codes(person, body) == ["role-outside-body"]
    assert codes(person) == []


def test_who_is_told_apart() -> None:
    assert told_apart(Person(1, "A", birth="1950"), Person(2, "A", birth="1960"))
    assert not told_apart(Person(1, "A", birth="1950"), Person(2, "A"))
    assert told_apart(Place(1, "Saint-Denis", parent_id=7), Place(2, "Saint-Denis", parent_id=8))
    assert not told_apart(Place(1, "Saint-Denis", parent_id=7), Place(2, "S", parent_id=7))
    assert same_label("ASEM", "asem")
    assert not same_label("Đoàn", "Doãn")
