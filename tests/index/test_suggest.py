# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion in the search box."""

import pytest

from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("mit", 'person:"François Mitterrand"'),
        ("vo van k", 'person:"Võ Văn Kiệt"'),
        ("paris vo van k", 'person:"Võ Văn Kiệt"'),
        ("vovank", 'person:"Võ Văn Kiệt"'),
        ("hano", 'place:"Hà Nội"'),
        ("HÀ N", 'place:"Hà Nội"'),
        ("ba le", 'place:"Paris"'),
        ("person:la", 'person:"Tô Lâm"'),
        ('place:"ha n', 'place:"Hà Nội"'),
        ("-tag:cer", 'tag:"ceremony"'),
        ("nguyen h", 'photographer:"Nguyễn Hữu"'),
        ("credit:v", 'credit:"VNA"'),
        ("is:mi", "is:missing"),
        ("status:ch", "status:checked"),
        ("pers", "person:"),
        ("1993", "date:1993"),
        ("kiet 25 jun 1993", "date:1993-06-25"),
        ("ngày 25 tháng 6 năm 1993", "date:1993-06-25"),
        ("about 1954", "date:1954~"),
    ],
)
def test_the_first_completion(index, text, first):
    assert index.complete(text)[0].insert == first


def test_what_a_completion_says(index):
    found = index.complete("x sau d")[0]
    assert (found.label, found.detail, found.kind) == ("Võ Văn Kiệt", "Sáu Dân", "person")
    assert (found.replaces_from, found.count, found.ref.id) == (2, 1, 1)
    assert index.complete("hano")[0].detail == ""


@pytest.mark.parametrize("text", ["", " ", "paris ", "zzz", "person:zzz", "(", '"', "date:19"])
def test_nothing_to_complete(index, text):
    assert index.complete(text) == ()


def test_a_date_says_how_many_photos_may_be_of_it(index):
    found = index.complete("x June 1993")[0]
    assert (found.label, found.kind, found.count, found.replaces_from) == ("1993-06", "date", 2, 2)
    assert index.complete("June 1876") == ()
    assert "date" not in {one.kind for one in index.complete("30 June")}


def test_the_accents_typed_come_first(index, make_photo):
    index.update_records(
        [FindableRecord(RecordRef(RecordKind.PERSON, n), name, ()) for n, name in
         ((70, "Do Hoa"), (71, "Đỗ Hoa"), (72, "Đô Hoa"))]
    )  # fmt: skip
    links = (RecordRef(RecordKind.PERSON, 70),)
    index.update([make_photo(90, "Z-1", "", links), make_photo(91, "Z-2", "", links)])
    assert [one.label for one in index.complete("person:đỗ")] == ["Đỗ Hoa", "Do Hoa"]
    assert index.complete("person:do")[0].label == "Do Hoa"


def test_the_limit(index):
    assert len(index.complete("p", limit=2)) == 2
