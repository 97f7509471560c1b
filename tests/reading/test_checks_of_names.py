# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import AddLink, SetMentions
from photo_archive.domain.events import Event
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import NameOrder, Person, RoleHeld
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record
from photo_archive.reading.checked import CheckedPhoto, Known
from photo_archive.reading.checks_of_names import check_linked, check_named
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.reading.values import Reading

ANNA = Person(1, "Anna Berg", family="Berg", given="Anna")
MAYOR = RoleHeld("Mayor of Oslo", wording={"fr": "maire d’Oslo", "vi": "Thị trưởng Oslo"})
HIEN = Person(
    2, "Nguyễn Thị Hiền", family="Nguyễn", given="Hiền", name_order=NameOrder.FAMILY_FIRST,
    roles=(MAYOR,),
)  # fmt: skip
OSLO, NORWAY, PORT = Place(3, "Oslo"), Place(4, "Norway"), Place(5, "Oslo Harbour")
FAIR = Event(6, "Fair", place_ids=(5,))
KNOWN = Known(UsualCredits({}), above={5: 3, 3: 4})

Checked = Callable[..., CheckedPhoto]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Mayor Anna Berg opens the fair", "Anna Berg"),
        ("fr", "La maire Anna Berg ouvre la foire", "Anna Berg"),
        ("vi", "Thị trưởng Anna Berg khai mạc hội chợ", "Anna Berg"),
    ],
)
def test_someone_known_is_named_and_not_linked(
    checked: Checked, reading: Read, language: str, text: str, words: str
) -> None:
    read = reading(text, language, people={words: 1})
    (found,) = check_named(checked(text, language, reading=read, others=[ANNA]))
    assert (found.rule, found.record) == (Rule.NAMED_NOT_LINKED, RecordRef(RecordKind.PERSON, 1))
    assert text[found.start : found.end] == words
    assert found.fix is not None
    assert not found.fix.safe
    link, mentions = found.fix.edits
    assert link == AddLink(PhotoId(1), found.record, source="checker")
    assert isinstance(mentions, SetMentions)
    (mention,) = mentions.mentions
    assert (mention.start, mention.end) == (found.start, found.end)


def test_of_a_caption_as_received_no_words_are_marked(checked: Checked, reading: Read) -> None:
    read = reading("Anna Berg", people={"Anna Berg": 1})
    (found,) = check_named(checked(received="Anna Berg", reading=read, others=[ANNA]))
    assert found.fix is not None
    assert [type(edit) for edit in found.fix.edits] == [AddLink]


@pytest.mark.parametrize("rejected", [[(RecordRef(RecordKind.PERSON, 1), "Anna Berg")]])
def test_who_was_turned_down_or_is_linked_or_doubtful_is_not_asked_for(
    checked: Checked, reading: Read, rejected: list[tuple[RecordRef, str]]
) -> None:
    read = reading("Anna Berg", people={"Anna Berg": 1})
    unsure = replace(read.people[0], certainty=Certainty.PROBABLE)
    doubtful = replace(read, people=(unsure,))
    unknown = reading("Anna Berg", people={"Anna Berg": None})
    for photo in (
        checked("Anna Berg", reading=read, rejected=rejected),
        checked("Anna Berg", reading=read, linked=[ANNA]),
        checked("Anna Berg", reading=doubtful),
        checked("Anna Berg", reading=unknown),
    ):
        assert list(check_named(photo)) == []


@pytest.mark.parametrize(
    ("linked", "named", "missing"),
    [
        ([], {"Oslo": 3}, {3}),
        ([OSLO], {"Norway": 4}, set()),
        ([OSLO], {"Oslo Harbour": 5}, {5}),
        ([FAIR], {"Norway": 4, "Oslo": 3}, set()),
        ([], {"Norway": 4, "Oslo": 3}, {3}),
    ],
)
def test_what_lies_around_a_place_is_linked_with_it(
    checked: Checked,
    reading: Read,
    linked: list[Record],
    named: dict[str, int | None],
    missing: set[int],
) -> None:
    text = ", ".join(named)
    photo = checked(text, reading=reading(text, places=named), linked=linked, known=KNOWN)
    assert {one.record.id for one in check_named(photo) if one.record} == missing


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A reception in the town hall"),
        ("fr", "Une réception à l’hôtel de ville"),
        ("vi", "Tiệc chiêu đãi tại tòa thị chính"),
        ("en", "Anna Berg receives guests"),
    ],
)
def test_someone_linked_is_named_nowhere(checked: Checked, language: str, text: str) -> None:
    (found,) = check_linked(checked(text, language, linked=[HIEN]))
    assert (found.rule, found.record) == (Rule.LINKED_NOT_NAMED, RecordRef(RecordKind.PERSON, 2))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mrs Nguyen Thi Hien receives guests"),
        ("en", "Mrs Hiền receives guests"),
        ("en", "The Mayor of Oslo receives guests"),
        ("en", "The minister and his wife"),
        ("fr", "Le maire d’Oslo reçoit"),
        ("fr", "Le ministre et son épouse"),
        ("vi", "Bộ trưởng và phu nhân"),
        ("vi", "Thị trưởng Oslo tiếp khách"),
    ],
)
def test_a_name_an_office_or_a_relative_is_enough(
    checked: Checked, language: str, text: str
) -> None:
    assert list(check_linked(checked(text, language, linked=[HIEN]))) == []


def test_a_name_in_any_caption_is_enough(checked: Checked) -> None:
    photo = checked(
        "A reception", received="Nguyễn Thị Hiền, Oslo", linked=[HIEN], translations={"fr": "…"}
    )
    assert list(check_linked(photo)) == []


@pytest.mark.parametrize(("role", "mentions"), [("the host", []), ("", [("The host", HIEN)])])
def test_the_role_printed_or_marked_words_are_enough(
    checked: Checked, role: str, mentions: list[tuple[str, Record]]
) -> None:
    photo = checked("The host receives", linked=[HIEN], roles={2: role}, mentions=mentions)
    assert list(check_linked(photo)) == []


def test_without_a_caption_nobody_is_missing_from_it(checked: Checked) -> None:
    assert list(check_linked(checked(linked=[HIEN]))) == []


def test_a_slip_of_the_pen_is_the_matter_of_the_rule_on_spelling(
    checked: Checked, reading: Read
) -> None:
    text = "With Nguyễn Thị Hiènn"
    read = reading(text, people={"Nguyễn Thị Hiènn": None})
    assert list(check_linked(checked(text, linked=[HIEN], reading=read))) == []
