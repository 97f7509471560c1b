# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array

import pytest

from photo_archive.domain.findable import FindablePhoto, FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.index.contents import Contents
from photo_archive.index.records_named import (
    most_photographed,
    photo_totals,
    record_called,
    records_named,
)
from photo_archive.index.snapshot import Index

PEOPLE = {1: "Võ Văn Kiệt", 2: "Vo Van Tan", 3: "François Mitterrand", 4: "Tô Lâm"}
REFS = {one: RecordRef(RecordKind.PERSON, one) for one in PEOPLE}


@pytest.fixture
def contents() -> Contents:
    records = [FindableRecord(REFS[one], name, (name,)) for one, name in PEOPLE.items()]
    links = ((4,), (4, 3), (2,))
    photos = [
        FindablePhoto(
            id=number,
            reference=f"A-{number}",
            texts=(),
            links=tuple(REFS[one] for one in people),
            photographer="",
            credit="",
            status=Status.IMPORTED,
            files=(),
            other_numbers=(),
            days=None,
            flags=frozenset(),
        )
        for number, people in enumerate(links)
    ]
    return Index.build(photos, records).contents


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("v", {1, 2}),
        ("v k", {1}),
        ("kiet", {1}),
        ("Kiệ", {1}),
        ("vo van", {1, 2}),
        ("tolam", {4}),
        ("to l", {4}),
        ("mitt", {3}),
        ("rand", set()),
        ("person:(", set()),
    ],
)
def test_any_spelling_and_beginning_finds(contents: Contents, typed: str, found: set[int]) -> None:
    assert records_named(contents, RecordKind.PERSON, typed) == found


@pytest.mark.parametrize("typed", ["", "  ", "…"])
def test_nothing_typed_is_everybody(contents: Contents, typed: str) -> None:
    assert records_named(contents, RecordKind.PERSON, typed) is None


def test_those_with_most_photos_come_first(contents: Contents) -> None:
    ids = array("L", (3, 1, 2, 4, 99))
    assert list(photo_totals(contents, RecordKind.PERSON, ids)) == [1, 0, 1, 2, 0]
    assert list(most_photographed(contents, RecordKind.PERSON, ids)) == [4, 3, 2, 1, 99]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Võ Văn Kiệt", 1),
        ("Vo Van Kiet", None),
        ("Võ Văn", None),
        ("Kiệt Võ Văn", None),
        ("François Mitterrand", 3),
        ("", None),
        ("…", None),
    ],
)
def test_only_a_whole_authorised_name_is_a_record(
    contents: Contents, name: str, number: int | None
) -> None:
    assert record_called(contents, RecordKind.PERSON, name) == number
