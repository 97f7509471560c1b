# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written loads again without a change, here and in another archive, in every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from photo_archive.catalogue import records
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.edits import (
    AddName,
    SetBroader,
    SetExternalIds,
    SetRecordField,
    SetRoles,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.people import RoleHeld
from photo_archive.domain.progress import finish
from photo_archive.domain.record import Record
from photo_archive.services.authorities import add_record, find_record
from photo_archive.services.authority_entry import Entry
from photo_archive.services.authority_export import entries_of, export_authorities
from photo_archive.services.authority_file import read_authority_file
from photo_archive.services.loading import Loaded, load_authorities
from photo_archive.services.workspace import Workspace

LOADED_FORMATS = (".toml", ".csv", ".tsv", ".jsonld")
IN_ORDER = (
    RecordKind.TAG,
    RecordKind.ORGANISATION,
    RecordKind.PLACE,
    RecordKind.PERSON,
    RecordKind.EVENT,
)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "other", "Another", "Another archivist") as made:
        yield made


def export(workspace: Workspace, kind: RecordKind, file: Path, **options: Any) -> Path:
    return finish(export_authorities(workspace, kind, file, **options)).file


def load(workspace: Workspace, kind: RecordKind, file: Path, **options: Any) -> Loaded:
    return finish(load_authorities(workspace, kind, file, **options))


def told(workspace: Workspace, kind: RecordKind) -> list[Entry]:
    """All records of a kind as files have them, without what differs between archives."""
    with workspace.reading() as session:
        return [
            replace(
                entry,
                number=None,
                handle="",
                names=tuple(sorted(entry.names, key=repr)),
                broader=None if entry.broader is None else tuple(sorted(entry.broader)),
                external_ids=tuple(sorted(entry.external_ids, key=repr)),
            )
            for entry in entries_of(session, kind)
        ]


def all_records(workspace: Workspace, kind: RecordKind) -> list[Record]:
    with workspace.reading() as session:
        return list(records.read_all(session, kind))


@pytest.mark.parametrize("suffix", LOADED_FORMATS)
@pytest.mark.parametrize("kind", list(RecordKind))
def test_what_is_written_loads_again_without_a_change(
    authority_archive: Workspace, tmp_path: Path, kind: RecordKind, suffix: str
) -> None:
    before = all_records(authority_archive, kind)
    file = export(authority_archive, kind, tmp_path / f"file{suffix}")
    loaded = load(authority_archive, kind, file)
    assert loaded.problems == ()
    assert (loaded.added, loaded.changed, loaded.unchanged) == (0, 0, len(before))
    assert all_records(authority_archive, kind) == before


@pytest.mark.parametrize("suffix", LOADED_FORMATS)
def test_another_archive_gets_the_same_records(
    authority_archive: Workspace, other: Workspace, tmp_path: Path, suffix: str
) -> None:
    for kind in IN_ORDER:
        loaded = load(other, kind, export(authority_archive, kind, tmp_path / f"{kind}{suffix}"))
        assert (loaded.problems, loaded.changed, loaded.unchanged) == ((), 0, 0), kind
        assert told(other, kind) == told(authority_archive, kind)
    for kind in IN_ORDER:
        again = load(other, kind, tmp_path / f"{kind}{suffix}")
        assert (again.added, again.changed) == (0, 0), kind


@pytest.fixture
def awkward(workspace: Workspace) -> Workspace:
    """Records without keys, with names, notes and identifiers that try every format."""
    body = add_record(workspace, RecordKind.ORGANISATION, "Office; of [the] | President")
    person = add_record(
        workspace,
        RecordKind.PERSON,
        '=cmd("x")',
        "vi",
        (),
        {"birth": "19XX", "note": 'two\nlines, "quoted"; and\ttab', "name_order": "family-first"},
    )
    add_record(workspace, RecordKind.PERSON, "'s-Gravenhage, Jan", "nl", (), {"death": "1990~"})
    twin = add_record(workspace, RecordKind.ORGANISATION, "Twin")
    add_record(workspace, RecordKind.ORGANISATION, "Twin", fields={"existed_from": "1900"})
    west = add_record(workspace, RecordKind.PLACE, "West", fields={"longitude": "-58.4"})
    broad = add_record(workspace, RecordKind.TAG, "Broad\\est")
    narrow = add_record(workspace, RecordKind.TAG, "-narrow")
    roles = (
        RoleHeld("Chair: acting [ad interim]", body.id, "1991", "", {"fr": "Président | p.i."}),
        RoleHeld("Member", twin.id, "", "2000-01-01"),
        RoleHeld("", None, "1980", "1981", {"vi": "Chủ tịch"}),
    )
    workspace.apply(
        [
            AddName(person, Name("Paris", NameKind.FORMER, "fr", "1950", "1960")),
            AddName(person, Name("Paris", NameKind.VARIANT, "fr")),
            AddName(person, Name("Paris", NameKind.PREFERRED, "vi")),
            AddName(person, Name("no language", NameKind.PREFERRED)),
            AddName(person, Name("odd [language]", NameKind.ALIAS, "old style")),
            AddName(person, Name("Wrnog", NameKind.MISSPELLING, "en")),
            AddName(west, Name("Western", NameKind.DEMONYM, "en")),
            AddName(west, Name("Ouest", NameKind.PREFERRED, "fr", "1990")),
            SetRoles(person.id, roles),
            SetBroader(narrow.id, (broad.id,)),
            SetRecordField(west, "sources", "A | B [C]"),
            SetExternalIds(
                person,
                (
                    ExternalId("wikidata", "Q42"),
                    ExternalId("wikidata", "not a Q"),
                    ExternalId("exact-match", "http://example.org/persons/7"),
                    ExternalId("close-match", "http://example.org/persons/8"),
                    ExternalId("own: scheme", "7 [a]"),
                ),
            ),
        ],
        Message("Make it awkward"),
    )
    return workspace


@pytest.mark.parametrize("suffix", LOADED_FORMATS)
def test_awkward_records_come_through_whole(
    awkward: Workspace, other: Workspace, tmp_path: Path, suffix: str
) -> None:
    for kind in IN_ORDER:
        file = export(awkward, kind, tmp_path / f"{kind}{suffix}")
        same = load(awkward, kind, file)
        assert (same.added, same.changed, same.problems) == (0, 0, ()), kind
    load(other, RecordKind.PLACE, tmp_path / f"place{suffix}")
    for kind in IN_ORDER:
        loaded = load(other, kind, tmp_path / f"{kind}{suffix}")
        if kind is not RecordKind.PERSON:
            assert loaded.problems == ()
            assert told(other, kind) == told(awkward, kind)
    # Which of two organisations of one name it was cannot be told in another archive.
    (problem,) = loaded_problems(other, tmp_path / f"person{suffix}")
    assert "#" in problem
    mine, theirs = told(awkward, RecordKind.PERSON), told(other, RecordKind.PERSON)
    assert [replace(one, roles=()) for one in mine] == [replace(one, roles=()) for one in theirs]


def loaded_problems(workspace: Workspace, file: Path) -> list[str]:
    return [str(one.message) for one in load(workspace, RecordKind.PERSON, file).problems]


def test_an_edited_table_changes_what_was_edited(
    authority_archive: Workspace, tmp_path: Path
) -> None:
    file = export(authority_archive, RecordKind.PERSON, tmp_path / "people.csv", delimiter=";")
    text = file.read_text("utf-8-sig")
    assert text.startswith("id;key;name;")
    file.write_text(text.replace("1977-12-21", "1977-12"), "utf-8")
    preview = load(authority_archive, RecordKind.PERSON, file, preview=True)
    assert [(one.name, one.fields) for one in preview.entries if one.fields] == [
        ("Emmanuel Macron", ("birth",))
    ]
    macron = find_record(authority_archive, RecordKind.PERSON, "emmanuel-macron").id
    assert authority_archive.person(macron).birth == "1977-12-21"
    assert load(authority_archive, RecordKind.PERSON, file).changed == 1
    assert authority_archive.person(macron).birth == "1977-12"
    authority_archive.undo()
    assert authority_archive.person(macron).birth == "1977-12-21"


def test_a_corrected_name_without_a_key_is_the_same_record(
    workspace: Workspace, tmp_path: Path
) -> None:
    ref = add_record(workspace, RecordKind.PERSON, "Jhon Smith")
    add_record(workspace, RecordKind.PERSON, "Another")
    file = export(workspace, RecordKind.PERSON, tmp_path / "people.csv")
    file.write_text(file.read_text("utf-8").replace("Jhon", "John"), "utf-8")
    assert (load(workspace, RecordKind.PERSON, file).changed) == 1
    assert workspace.person(ref.id).name == "John Smith"
    file.write_text(file.read_text("utf-8").replace("John Smith", "Someone Else"), "utf-8")
    loaded = load(workspace, RecordKind.PERSON, file)
    assert (loaded.added, loaded.changed) == (0, 0)
    assert "is “John Smith” here" in str(loaded.problems[0].message)


def test_numbers_of_another_archive_mean_nothing(
    workspace: Workspace, other: Workspace, tmp_path: Path
) -> None:
    for name in ("Lan", "Huệ"):
        add_record(workspace, RecordKind.PERSON, name)
    for name in ("Nguyễn Thị Bình", "Trần Văn Cung"):
        add_record(other, RecordKind.PERSON, name)
    loaded = load(
        other, RecordKind.PERSON, export(workspace, RecordKind.PERSON, tmp_path / "p.csv")
    )
    assert (loaded.added, loaded.changed, loaded.problems) == (2, 0, ())
    names = {record.name for record in all_records(other, RecordKind.PERSON)}
    assert names == {"Lan", "Huệ", "Nguyễn Thị Bình", "Trần Văn Cung"}


def test_a_name_for_no_format_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"\.toml, \.csv"):
        export(workspace, RecordKind.TAG, tmp_path / "tags.docx")
    with pytest.raises(ArchiveError, match="folder"):
        export(workspace, RecordKind.TAG, tmp_path / "none" / "tags.csv")
    assert (
        read_authority_file(
            export(workspace, RecordKind.TAG, tmp_path / "t.csv"), RecordKind.TAG
        ).entries
        == ()
    )
