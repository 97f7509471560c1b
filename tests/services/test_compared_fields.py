# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record
from photo_archive.domain.record_pages import Agreement
from photo_archive.services.compared_fields import (
    compare_fields,
    dates_contradict,
    ids_contradict,
)
from photo_archive.wording import Wording


def name_of(kind: RecordKind, record: int) -> str:
    return f"{kind.value} {record}"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1957", "1957-07-10", False),
        ("1957-07-10", "1957-07-11", True),
        ("195X", "1957", False),
        ("1957~", "1958", False),
        ("1957", "", False),
        ("XXXX-07-10", "1957", False),
    ],
)
def test_dates_that_cannot_both_be_true(one: str, other: str, said: bool) -> None:
    assert dates_contradict(one, other) is said
    assert dates_contradict(other, one) is said


def test_people_side_by_side() -> None:
    roles = (RoleHeld("Minister", 7, "1991", "1997"),)
    one = Person(1, "Võ Văn Kiệt", birth="1922-11-23", death="2008", roles=roles, note="N")
    other = Person(2, "Vo Van Kiet", birth="1923", death="2008")
    found = {field.field: field for field in compare_fields(one, other, name_of)}
    assert {name: field.agreement for name, field in found.items()} == {
        "name": Agreement.DIFFERENT,
        "birth": Agreement.CONTRADICTION,
        "death": Agreement.SAME,
        "roles": Agreement.ONE_ONLY,
        "note": Agreement.ONE_ONLY,
    }
    assert found["roles"].winner == "Minister, organisation 7, 1991–1997"
    assert Wording("fr").value(found["roles"].winner) == (
        "Minister, organisation 7, de 1991 à 1997"
    )


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        (Place(1, "P", parent_id=3, latitude=1.5, longitude=2.0), Place(2, "P"),
         {"name": "P", "point": "1.5, 2.0", "above": "place 3"}),
        (Event(1, "E", date="1993", ordinal=2), Event(2, "E"),
         {"name": "E", "date": "1993", "ordinal": "2"}),
    ],
)  # fmt: skip
def test_other_kinds(one: Record, other: Record, fields: dict[str, str]) -> None:
    found = compare_fields(one, other, name_of)
    assert {field.field: field.winner for field in found} == fields


def test_identifiers_contradict_only_within_a_scheme() -> None:
    one = Person(1, "A", external_ids=(ExternalId("viaf", "1"), ExternalId("isni", "2")))
    other = Person(2, "A", external_ids=(ExternalId("viaf", "9"), ExternalId("bnf", "3")))
    assert ids_contradict(one, other) == ("viaf",)
    assert ids_contradict(one, one) == ()


def test_each_role_says_its_period_in_words() -> None:
    roles = (
        RoleHeld("Minister", None, "1981-05-21", "1995-05-17"),
        RoleHeld("Deputy", None, "", "1981"),
        RoleHeld("Mayor"),
    )
    (roles_field,) = [
        one
        for one in compare_fields(Person(1, "A", roles=roles), Person(2, "B"), name_of)
        if one.field == "roles"
    ]
    assert roles_field.winner == "Minister, 1981-05-21–1995-05-17\nDeputy, –1981\nMayor"
    assert Wording("en").value(roles_field.winner) == (
        "Minister, 21 May 1981 – 17 May 1995\nDeputy, until 1981\nMayor"
    )
