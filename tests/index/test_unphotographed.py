# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records a query means that have no photo."""

import pytest

from photo_archive.domain.findable import FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.query import parse
from photo_archive.index.snapshot import Index

VISIT = RecordRef(RecordKind.EVENT, 1)
TALKS = RecordRef(RecordKind.EVENT, 2)
RECORDS = [
    FindableRecord(VISIT, "State visit of Emmanuel Macron", ("Visite d’État",)),
    FindableRecord(TALKS, "Talks in Paris", ()),
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('event:"state visit"', ("State visit of Emmanuel Macron",)),
        ("event:etat ", ("State visit of Emmanuel Macron",)),
        ("state macron ", ("State visit of Emmanuel Macron",)),
        ("event:talks", ()),
        ("person:macron", ()),
        ('event:"state visit" date:2025', ()),
        ("", ()),
    ],
)
def test_known_records_without_a_photo(make_photo, query, expected):
    index = Index.build([make_photo(10, "A-10", "At the talks.", links=(TALKS,))], RECORDS)
    assert index.without_photos(parse(query)) == expected
