# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.authorities import NameKind
from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authority_file import read_authority_file

PEOPLE = """
[[person]]
key = "to-lam"
name = "Tô Lâm"
name_language = "vi"
family = "Tô"
given = "Lâm"
name_order = "family-first"
birth = "1957-07-10"
wikidata = "Q1"
variants = [{name = "To Lam", language = "en", kind = "unaccented"}]
roles = [{position = "State President", from = "2024-05-22", to = "2024-10-21", vi = "Chủ tịch"}]

[[person]]
key = "nobody"

[[person]]
key = "to-lam"
name = "Another"

[[person]]
name = "Bad Date"
birth = "10/7/1957"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "people.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_entries_are_read_and_bad_ones_named(tmp_path: Path) -> None:
    read = read_authority_file(write(tmp_path, PEOPLE), RecordKind.PERSON)
    assert [entry.key for entry in read.entries] == ["to-lam"]
    entry = read.entries[0]
    assert entry.fields["given"] == "Lâm"
    assert entry.names[0].kind is NameKind.UNACCENTED
    assert entry.roles[0].held_from == "2024-05-22"
    assert entry.roles[0].wording == {"vi": "Chủ tịch"}
    assert [(i.scheme, i.value) for i in entry.external_ids] == [("wikidata", "Q1")]
    assert [problem.kind for problem in read.problems] == [ProblemKind.INVALID] * 3
    told = [str(problem.message) for problem in read.problems]
    assert "entry 2" in told[0]
    assert "name" in told[0]
    assert "twice" in told[1]
    assert "entry 4" in told[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[person]\n", "not a readable authority file"),
        ("[[place]]\nname='x'\n", "no [[person]] entries"),
        ("", "no [[person]] entries"),
    ],
)
def test_a_file_that_is_not_one_is_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ArchiveError) as refused:
        read_authority_file(path, RecordKind.PERSON)
    assert said in str(refused.value)
    assert str(path) in str(refused.value)


def test_a_missing_file_and_wrong_letters_are_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be read"):
        read_authority_file(tmp_path / "none.toml", RecordKind.PERSON)
    path = tmp_path / "latin.toml"
    path.write_bytes("[[person]]\nname='Đ\xe9'\n".encode("cp1258", "replace") + b"\xff")
    with pytest.raises(ArchiveError, match="UTF-8"):
        read_authority_file(path, RecordKind.PERSON)


def test_events_and_tags_have_titles_in_three_languages(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text(
        '[[event]]\nkey="v"\ntype="state-visit"\ntitle="Visit"\nfr="Visite"\nvi="Chuyến thăm"\n'
        'date="2025-05-25/2025-05-27"\nplaces=["ha-noi"]\n'
        'participants=[{person="macron", role="guest"}]\n',
        encoding="utf-8",
    )
    entry = read_authority_file(path, RecordKind.EVENT).entries[0]
    assert entry.name == "Visit"
    assert {(name.language, name.text) for name in entry.names} == {
        ("fr", "Visite"),
        ("vi", "Chuyến thăm"),
    }
    assert entry.participants == (("macron", "guest"),)
    assert entry.places == ("ha-noi",)
