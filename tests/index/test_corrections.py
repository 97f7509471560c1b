# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Did you mean."""

import pytest

from photo_archive.index.corrections import distance, similar


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("mitterand ", "mitterrand "),
        ("person:miterrand ", "person:mitterrand "),
        ("kiett 1993-zzz", None),
        ("dienbeinphu ", None),
        ("place:Frnace", "place:France"),
        ('person:"Vo Van Kiett"', 'person:"Vo Van Kiet"'),
        ("qqqqqq ", None),
        ("kiet ", None),
        ("-mitterand ", None),
    ],
)
def test_did_you_mean(index, query, meant):
    found = index.did_you_mean(query)
    assert found == () if meant is None else found[0] == meant


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("kiet", "kiet", 0),
        ("kiet", "kiett", 1),
        ("kiet", "keit", 1),
        ("kiet", "ki", 2),
        ("a", "bcd", 3),
    ],
)
def test_distance(one, other, steps):
    assert distance(one, other, 2) == steps


def test_similar_leaves_out_only_what_is_far():
    words = ["kiet", "kiett", "tiek", "paris", "", "kiệt", "k"]
    assert similar("kiet", words, 1) == [0, 1, 2, 5]
    assert similar("kiet", [], 1) == []
    assert similar("kiet", ["abcdefghi"], 1) == []
