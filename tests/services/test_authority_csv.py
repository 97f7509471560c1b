# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.domain.ids import RecordKind
from photo_archive.reading.grids import grid_of_text
from photo_archive.services.authority_csv import columns_of, read_csv_table, write_csv_table
from photo_archive.services.authority_entry import AuthorityFile, Entry, RoleEntry, checked

FILE = Path("people.csv")
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=15)
LINES = TEXTS.filter(lambda text: bool(text.strip("\ufeff \u200b")))


def read(text: str, kind: RecordKind = RecordKind.PERSON) -> AuthorityFile:
    return read_csv_table(grid_of_text(text.removeprefix("\ufeff"), str(FILE)), FILE, kind)


def told(text: str, kind: RecordKind = RecordKind.PERSON) -> list[str]:
    return [str(problem.message) for problem in read(text, kind).problems]


def test_headings_in_any_order_and_dress() -> None:
    (entry,) = read("Birth;NAME;Name Language\n1957;Tô Lâm;vi\n").entries
    assert (entry.name, entry.name_language, entry.fields) == ("Tô Lâm", "vi", {"birth": "1957"})
    assert (entry.roles, entry.names, entry.where) == (None, (), 2)


def test_names_and_roles_in_a_cell() -> None:
    text = (
        "name,names,roles\n"
        '"Tô Lâm","To Lam [unaccented; en] | T. L.","Minister [organisation: mps; from: 2016;'
        ' to: 2024; vi: Bộ trưởng]"\n'
    )
    (entry,) = read(text).entries
    assert entry.names == (Name("To Lam", NameKind.UNACCENTED, "en"), Name("T. L."))
    assert entry.roles == (RoleEntry("Minister", "mps", "2016", "2024", {"vi": "Bộ trưởng"}),)


def test_a_row_with_the_wrong_number_of_cells_is_told_by_line() -> None:
    found = read('key,name,birth\na,A,1950\nb,B\n"c","C\nc",1951\nd,D,1952,\ne,E,1953,x\n')
    assert [entry.key for entry in found.entries] == ["a", "c", "d"]
    assert [problem.kind for problem in found.problems] == [ProblemKind.INVALID] * 2
    first, second = [str(problem.message) for problem in found.problems]
    assert first.startswith("line 3 has 2 cells where there are 3 columns")
    assert second.startswith("line 7 has 4 cells where there are 3 columns")


def test_columns_nobody_knows_are_told_once() -> None:
    text = "name,colour,colour,birth\nA,red,blue,1950\nB,red,blue,1951\n"
    assert len(told(text)) == 2
    assert "“colour” is not used" in told(text)[0]
    assert len(read(text).entries) == 2


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("birth", "10/07/1957", "1993-06-23"),
        ("id", "seven", "no whole number"),
        ("names", "A [kind: nickname]", "no kind of name"),
        ("names", "A [colour: red]", "nothing that can be said of"),
        ("names", "A [", "square brackets"),
        ("roles", "A [since when: 1990]", "nothing that can be said of"),
        ("other_ids", "7", "scheme"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(column: str, cell: str, said: str) -> None:
    text = f"name,{column}\nA,\nB,{cell}\nC,\n"
    assert [entry.name for entry in read(text).entries] == ["A", "C"]
    (only,) = told(text)
    assert only.startswith("line 3 was left out: ")
    assert said in only


@pytest.mark.parametrize("text", ["", "birth,death\n1,2\n", "\n\n"])
def test_a_table_without_a_name_is_refused(text: str) -> None:
    with pytest.raises(ArchiveError, match="“name”"):
        read(text)
    with pytest.raises(ArchiveError, match="“title”"):
        read(text, RecordKind.EVENT)


def test_spreadsheets_run_nothing_and_people_keep_their_apostrophes() -> None:
    entries = [
        checked(Entry(RecordKind.PERSON, name))
        for name in ("=1+1", "-2", "'s-Gravenhage", "'=x", "@a", "+49")
    ]
    text = "".join(write_csv_table(entries, RecordKind.PERSON))
    assert text.startswith("\ufeffid,key,name,")
    cells = [row[2] for row in csv.reader(io.StringIO(text))][1:]
    assert cells == ["'=1+1", "-2", "''s-Gravenhage", "''=x", "'@a", "'+49"]
    assert [one.name for one in read(text).entries] == [one.name for one in entries]
    assert [one.name for one in read("name\n's-Gravenhage\n").entries] == ["'s-Gravenhage"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@given(name=LINES, note=TEXTS, other=LINES, role=LINES, wording=LINES)
def test_any_cells_come_back(
    delimiter: str, name: str, note: str, other: str, role: str, wording: str
) -> None:
    entry = checked(
        Entry(
            RecordKind.PERSON,
            f"a{name}",
            fields={"note": note.strip()},
            names=(Name(f"b{other}", NameKind.ALIAS, "fr", "1990"),),
            roles=(RoleEntry(f"c{role}", f"d{other}", wording={"vi": f"e{wording}"}),),
        )
    )
    text = "".join(write_csv_table([entry], RecordKind.PERSON, delimiter))
    (found,) = read(text).entries
    assert (found.name, found.names, found.roles) == (entry.name, entry.names, entry.roles)
    assert found.fields["note"] == entry.fields["note"]


def test_every_kind_has_its_columns() -> None:
    assert columns_of(RecordKind.TAG) == (
        "id", "key", "label", "name_language", "broader", "names", "wikidata", "viaf", "isni",
        "geonames", "bnf", "ulan", "iso3166", "other_ids", "note", "sources",
    )  # fmt: skip
