# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.authorities import ExternalId, Name
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_entry import AuthorityFile, Entry
from photo_archive.services.authority_toml import read_toml, write_toml

FILE = Path("places.toml")


def read(text: str, kind: RecordKind = RecordKind.PLACE) -> AuthorityFile:
    return read_toml(text, FILE, kind)


def test_what_is_not_mentioned_is_not_said() -> None:
    (entry,) = read('[[place]]\nname = "X"\nnote = ""\n').entries
    assert entry.fields == {"note": ""}
    assert (entry.parent, entry.name_language, entry.schemes) == (None, None, frozenset())
    (full,) = read('[[place]]\nname = "X"\nparent = ""\niso3166 = "FR"\nviaf = ""\n').entries
    assert (full.parent, full.schemes) == ("", {"iso3166", "viaf"})
    assert full.external_ids == (ExternalId("iso3166", "FR"),)


def test_a_file_may_say_where_it_is_from() -> None:
    text = 'source = "Somewhere"\nlicence = "CC0"\n[[place]]\nname = "X"\n'
    found = read(text)
    assert (found.source, found.licence) == ("Somewhere", "CC0")


def test_keys_nobody_knows_are_told_once() -> None:
    text = '[[place]]\nname = "X"\nheight = 1\n[[place]]\nname = "Y"\nheight = 2\nbirth = "1"\n'
    told = [str(problem.message) for problem in read(text).problems]
    assert [text.split("”")[0] for text in told] == ["“height", "“birth"]


@pytest.mark.parametrize(
    "line",
    [
        'id = "x"',
        "name = true",
        "variants = 3",
        'parent = ["x"]',
        'variants = [{name="a", kind="b"}]',
    ],
)
def test_a_wrong_entry_is_left_out_and_named(line: str) -> None:
    found = read(f'[[place]]\nnote = "X"\n{line}\n[[place]]\nname = "Y"\n')
    assert [entry.name for entry in found.entries] == ["Y"]
    assert "entry 1 was left out" in str(found.problems[0].message)


def test_written_and_read() -> None:
    entry = Entry(
        RecordKind.PLACE,
        'A "b"',
        key="a",
        where=1,
        name_language="en",
        fields={"latitude": "1.5", "note": "x\ny"},
        names=(Name("C", language="fr", valid_to="1990"),),
        parent="",
        external_ids=(ExternalId("viaf", "1"), ExternalId("viaf", "2"), ExternalId("own", "3")),
        schemes=frozenset({"viaf", "own"}),
    )
    text = "".join(write_toml([entry], RecordKind.PLACE, "Two\nlines"))
    assert text.startswith("# Two\n# lines\n\n[[place]]\n")
    assert read(text).entries == (entry,)
    assert read("".join(write_toml([], RecordKind.PLACE, "None"))).entries == ()
