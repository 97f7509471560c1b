# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain words that are all words of a known name are asked for side by side."""

import pytest

from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.query import parse
from photo_archive.domain.query_text import to_text
from photo_archive.index.named_runs import with_names
from photo_archive.index.snapshot import Index

LAM = RecordRef(RecordKind.PERSON, 1)
HANOI = RecordRef(RecordKind.PLACE, 2)
THAO = RecordRef(RecordKind.PERSON, 3)
RECORDS = [
    FindableRecord(LAM, "Tô Lâm", ("Tô Lâm", "General Tô Lâm")),
    FindableRecord(HANOI, "Hà Nội", ("Hà Nội",)),
    FindableRecord(THAO, "Nguyễn Thị Phương Thảo", ("Nguyễn Thị Phương Thảo",)),
]


@pytest.fixture
def known(make_photo):
    photos = [
        make_photo(10, "A-10", "Tô Lâm speaks in Paris."),
        make_photo(11, "A-11", "Welcome to the port.", photographer="Trần Lê Lâm"),
        make_photo(12, "A-12", "The delegations.", links=(LAM,)),
    ]
    return Index.build(photos, RECORDS), photos


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("To Lam ", '"To Lam"'),
        ("tô lâm", '"tô lâm"'),
        ("general to lam paris ", '"general to lam" paris '),
        ("nguyen thi phuong thao", '"nguyen thi phuong thao"'),
        ("ha noi -(to lam)", '"ha noi" -"to lam"'),
        ("tran le lam ", '"tran le lam"'),
        ("lam to ", "lam to "),
        ("tổ lâm ", "tổ lâm "),
        ("=To =Lam ", "=To =Lam "),
        ("nguyen thi ", "nguyen thi "),
        ("paris ", "paris "),
        ("person:(to lam)", "person:(to lam)"),
    ],
)
def test_a_name_is_understood(known, query, understood):
    index, _ = known
    assert with_names(parse(query), index.contents) == parse(understood)
    assert to_text(with_names(parse(query), index.contents))


def test_a_name_finds_the_person_and_not_its_words_apart(known):
    index, _photos = known
    assert set(index.page(index.match(parse("To Lam")))) == {10, 12}
    assert set(index.page(index.match(parse("Lam To")))) == {10, 11, 12}


def test_the_reason_names_the_whole_name(known):
    index, photos = known
    reasons = [str(reason) for reason in index.explain(parse("To Lam"), photos[0])]
    assert reasons == ["The caption has “Tô Lâm”"]
