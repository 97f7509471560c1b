# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of a query that are looked for."""

import pytest

from photo_archive.domain.query_tree import FieldName
from photo_archive.index.asked_runs import asked_runs


@pytest.mark.parametrize(
    ("query", "runs"),
    [
        ("vo van", [(["vo", "van"], None, False, True)]),
        ("vo van ", [(["vo", "van"], None, False, False)]),
        (
            'vo person:"a b" van',
            [
                (["vo"], None, False, False),
                (["a", "b"], FieldName.PERSON, True, False),
                (["van"], None, False, True),
            ],
        ),
        ("vo OR van", [(["vo"], None, False, False), (["van"], None, False, True)]),
        ("-vo =van", []),
        ("1993..", [(["1993"], None, False, True)]),
    ],
)
def test_runs(query, runs):
    found = list(asked_runs(query))
    assert [([w.text for w in r.tokens], r.field, r.phrase, r.unfinished) for r in found] == runs


def test_each_word_knows_its_place():
    (run,) = asked_runs("paris Hà-Nội")
    assert [start for start, _ in run.words] == [0, 6, 9]
