# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest

from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import RoleHeld
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.services.authorities import find_record
from photo_archive.services.people_list import (
    NamesInOrder,
    list_most_photographed,
    list_people,
    people_cards,
    shown_role,
)
from photo_archive.services.workspace import Workspace


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def names(workspace: Workspace, ids: list[int]) -> list[str]:
    return [card.name for card in people_cards(workspace, ids, "en")]


def test_everybody_stands_under_a_letter(sample: Workspace) -> None:
    everybody = list_people(sample)
    assert len(everybody.ids) == len(sample.records(RecordKind.PERSON, limit=None))
    letters = [letter for _, letter in everybody.headings]
    assert letters == sorted(letters)
    assert len(set(letters)) == len(letters)
    assert everybody.headings[0] == (0, "A")
    vietnamese = list_people(sample, order=PeopleOrder.VIETNAMESE)
    assert sorted(vietnamese.ids) == sorted(everybody.ids)
    assert list(vietnamese.ids) != list(everybody.ids)


def test_typing_filters_in_any_spelling(sample: Workspace) -> None:
    assert names(sample, list(list_people(sample, "to l").ids)) == ["Tô Lâm"]
    assert list_people(sample, "nobody at all").ids.tolist() == []
    assert list_people(sample, "nobody at all").headings == ()


def test_names_are_read_again_after_a_change(sample: Workspace) -> None:
    names = NamesInOrder()
    before = names.of(sample, PeopleOrder.WESTERN)
    assert names.of(sample, PeopleOrder.WESTERN) is before
    assert names.of(sample, PeopleOrder.VIETNAMESE) is not before
    known = list_people(sample, "", PeopleOrder.WESTERN, names)
    sample.create_record(NewRecord(RecordKind.PERSON, "Zoé Zola"))
    after = list_people(sample, "", PeopleOrder.WESTERN, names)
    assert len(after.ids) == len(known.ids) + 1


def test_most_photographed_first(sample: Workspace) -> None:
    found = list_most_photographed(sample, "", PeopleOrder.WESTERN)
    counts = [card.photos for card in people_cards(sample, list(found.ids), "en")]
    assert counts == sorted(counts, reverse=True)
    assert found.headings == ()


def test_a_card_says_who_it_is(sample: Workspace) -> None:
    lam = find_record(sample, RecordKind.PERSON, "Tô Lâm")
    (card,) = people_cards(sample, [lam.id, 999_999], "fr")
    assert (card.name, card.initials, card.birth) == ("Tô Lâm", "TL", "1957-07-10")
    assert card.role.startswith("secrétaire général")
    assert card.photos == sample.photo_count_of(lam)
    assert card.portrait is not None
    assert card.portrait.sha256


def test_who_is_on_no_photo_has_no_portrait(workspace: Workspace) -> None:
    ref = workspace.create_record(NewRecord(RecordKind.PERSON, "Nobody"))
    (card,) = people_cards(workspace, [ref.id], "en")
    assert (card.photos, card.portrait, card.role, card.initials) == (0, None, "", "N")


MAYOR = RoleHeld("Mayor", held_from="1977", held_to="1995")
PRESIDENT = RoleHeld("President", held_from="1995-05-17", held_to="2007-05-16")
ADVISER = RoleHeld("Adviser", held_from="2008")
UNKNOWN = RoleHeld("Author")


@pytest.mark.parametrize(
    ("roles", "days", "shown"),
    [
        ((), ("1996-01-01",), None),
        ((UNKNOWN,), (), UNKNOWN),
        ((MAYOR, PRESIDENT, ADVISER), ("1980-01-01", "1996-01-01", "1997-01-01"), PRESIDENT),
        ((MAYOR, PRESIDENT, ADVISER), ("1980-01-01",), MAYOR),
        ((MAYOR, PRESIDENT, ADVISER, UNKNOWN), (), ADVISER),
        ((UNKNOWN, MAYOR), ("1960-01-01",), MAYOR),
    ],
)
def test_the_office_most_photos_show(
    roles: tuple[RoleHeld, ...], days: tuple[str, ...], shown: RoleHeld | None
) -> None:
    assert shown_role(roles, [day(one) for one in days]) == shown


@pytest.mark.parametrize(
    ("role", "worded"),
    [
        (PRESIDENT, "President (1995–2007)"),
        (ADVISER, "Adviser (2008–)"),
        (RoleHeld("Mayor", held_to="1995"), "Mayor (–1995)"),
        (RoleHeld("Mayor", held_from="1995-01", held_to="1995-06"), "Mayor (1995)"),
        (UNKNOWN, "Author"),
    ],
)
def test_an_office_with_its_years(role: RoleHeld, worded: str) -> None:
    assert role.worded_with_years("en") == worded
