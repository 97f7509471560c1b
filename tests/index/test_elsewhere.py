# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name asked of the wrong field."""

import pytest


@pytest.mark.parametrize(
    ("query", "says", "instead"),
    [
        ("person:Paris", 'Paris is a place: search place:"Paris"', 'place:"Paris"'),
        ("place:kiet a", "Võ Văn Kiệt is a person", 'person:"kiet" a'),
        ("place:kiet 1993-zz ", "Võ Văn Kiệt is a person", 'person:"kiet"'),
        ("person:ceremony", "is a tag", 'tag:"ceremony"'),
        ("place:talks", "Talks in Paris is an event", 'event:"talks"'),
        ("person:MOFA", "is an organisation", 'org:"MOFA"'),
        ('person:"Nguyễn Hữu"', "is a photographer", 'photographer:"Nguyễn Hữu"'),
        ("person:VNA", "is a credit line", 'credit:"VNA"'),
        ("person:1993-06", "is a date", "date:1993-06"),
        ("person:welcomed", "in captions", 'caption:"welcomed"'),
        ("person:arrival", "all fields", '"arrival"'),
        ("street AND houses", "“AND” was looked for as a word", "street houses"),
        ("street NOT paris", "search street -paris", "street -paris"),
        ("old ET houses VÀ street ", "“ET”", "old houses street "),
        ('-place:Paris person:"Ba Lê" ', "Ba Lê", 'place:"Ba Lê"'),
    ],
)
def test_it_is_said_what_it_is(index, query, says, instead):
    found = index.elsewhere(query)
    assert len(found) == 1
    assert says in str(found[0].message)
    assert found[0].query == instead
    assert found[0].total > 0


@pytest.mark.parametrize(
    "query",
    [
        "",
        "paris",
        "person:kiet",
        "person:zzz",
        "place:Opera",
        "-person:Paris",
        "file:kiet",
        "zzz AND paris",
    ],
)
def test_nothing_to_say(index, query):
    assert index.elsewhere(query) == ()
