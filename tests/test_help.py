# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual says what the program does, and says the same in three languages."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from photo_archive.app.actions import ACTIONS, Menu
from photo_archive.cli.main import COMMANDS
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.date_text import read_date
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.domain.findable import Flag
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query import parse
from photo_archive.domain.query_tree import Everything, FieldName
from photo_archive.services.authority_csv import columns_of
from photo_archive.services.authority_file import read_authority_file
from photo_archive.services.authority_terms import CLASSES, FIELD_TERMS, PARENT_TERMS
from photo_archive.services.found import Facets
from photo_archive.services.workspace import Workspace
from photo_archive.wording import LANGUAGES, Wording

HELP = Path(__file__).parent.parent / "resources" / "help"
PAGES = sorted(page.name for page in (HELP / "en").glob("*.md"))
EVERY_PAGE = [(language, page) for language in LANGUAGES for page in PAGES]
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIRST_CELL = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
MENU_PATH = re.compile(r"\*([^*\n]+) › ([^*\n]+)\*")
TOML_FILES = {
    "people.toml": RecordKind.PERSON,
    "organisations.toml": RecordKind.ORGANISATION,
    "places.toml": RecordKind.PLACE,
    "events.toml": RecordKind.EVENT,
    "tags.toml": RecordKind.TAG,
}
KEY_NAMES = {
    "en": {},
    "fr": {
        "Shift": "Maj",
        "Enter": "Entrée",
        "Right": "Droite",
        "Left": "Gauche",
        "Home": "Début",
        "End": "Fin",
        "Del": "Suppr",
    },
    "vi": {"Right": "Phải", "Left": "Trái"},
}
KEYS: dict[str, set[str]] = {
    "import": {
        "imported", "unchanged", "moved", "duplicates", "captioned", "passed_over",
        "disagreeing", "changeset", "problems", "columns", "matches",
    },
    "captions": {
        "found", "added", "matched", "unchanged", "linked", "proposed", "files", "references",
        "changeset", "problems",
    },
    "compose": {"reference", "style", "language", "caption", "has_caption"},
    "propose": {
        "reference", "language", "caption_kind", "start", "end", "text", "role", "kind", "id",
        "name", "candidates", "certainty", "reasons", "date",
    },
    "read": {
        "text", "caption", "language", "date", "people", "places", "events", "organisations",
        "credit", "photographer",
    },
    "find": {"query", "total", "photos", "facets", "elapsed_ms"},
    "show": {
        "reference", "title", "status", "date", "date_text", "captions", "people", "places",
        "events", "organisations", "tags", "credit", "photographer", "files",
    },
    "set": {"query", "photos", "preview", "changes", "changeset"},
    "undo": {"changeset", "reverts", "title", "photos"},
    "sheet": {"file", "photos", "restricted_left_out"},
    "export": {
        "as", "folder", "photos", "copies", "sidecars", "unchanged", "replaced",
        "restricted_left_out", "problems",
    },
    "check": {"reference", "rule", "problem", "fix"},
    "duplicates": {
        "reference", "other_reference", "file", "other_file", "agreement", "exact",
        "quarter_turns", "mirrored",
    },
    "verify": {
        "checked", "intact", "missing", "changed", "unreadable", "unknown", "problems",
    },
    "relink": {
        "missing", "found", "still_missing", "preview", "moves", "changeset", "problems",
    },
    "restore": {"restored", "replaced", "photos"},
    "bench": {"photos", "results"},
}  # fmt: skip


def page(language: str, name: str) -> str:
    return (HELP / language / name).read_text("utf-8")


def fenced(language: str, name: str, kind: str) -> list[str]:
    return [text for found, text in FENCED.findall(page(language, name)) if found == kind]


def sections(language: str) -> dict[str, str]:
    """The text under each second heading of the page on commands."""
    parts = re.split(r"^## (.+)$", page(language, "commands.md"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def document(language: str, command: str) -> Any:
    kinds = FENCED.findall(sections(language)[command])
    return json.loads(next(text for kind, text in kinds if kind == "json"))


def anchors(text: str) -> set[str]:
    """The ends of links to headings, as repositories make them."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in headings}


def menu_paths() -> Iterator[tuple[str, str, str]]:
    for language, name in EVERY_PAGE:
        for menu, text in MENU_PATH.findall(page(language, name)):
            yield language, menu, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_pages(language: str) -> None:
    assert sorted(one.name for one in (HELP / language).iterdir()) == PAGES


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_pages_are_built_alike_in_each_language(language: str, name: str) -> None:
    def shape(text: str) -> list[str]:
        bare = FENCED.sub("```", text)
        return [
            re.match(r"#+|\||```|- |\d+\.", line)[0]  # type: ignore[index]
            for line in bare.splitlines()
            if re.match(r"#+ |\||```|- |\d+\.", line)
        ]

    assert shape(page(language, name)) == shape(page("en", name))


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_links_lead_somewhere(language: str, name: str) -> None:
    for target in LINK.findall(page(language, name)):
        if target.startswith("https://"):
            continue
        file, _, heading = target.partition("#")
        assert (HELP / language / file).is_file(), target
        assert not heading or heading in anchors(page(language, file)), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_leads_to_every_other(language: str) -> None:
    assert {*LINK.findall(page(language, "index.md")), "index.md"} == set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_has_its_section(language: str) -> None:
    named = {name for heading in sections(language) for name in heading.split(", ")}
    assert named == set(COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", KEYS)
def test_documents_have_the_keys_of_the_contract(language: str, command: str) -> None:
    assert set(document(language, command)) == KEYS[command]


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_are_json_and_the_same_in_each_language(language: str) -> None:
    for text in fenced(language, "commands.md", "json"):
        json.loads(text)
    assert fenced(language, "commands.md", "json") == fenced("en", "commands.md", "json")


def test_the_counts_beside_a_search_are_all_there() -> None:
    assert set(document("en", "find")["facets"]) == {one.name for one in fields(Facets)}


def test_the_reading_in_the_manual_points_at_its_text() -> None:
    reading = document("en", "read")
    for kind in ("people", "places", "events", "organisations"):
        for one in reading[kind]:
            assert reading["text"][one["start"] : one["end"]] == one["name"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_a_search_can_be_read(language: str) -> None:
    examples = FIRST_CELL.findall(page(language, "finding.md"))
    assert len(examples) > 20
    assert examples == FIRST_CELL.findall(page("en", "finding.md"))
    for example in examples:
        assert not isinstance(parse(example), Everything), example


def test_every_example_finds_something_in_the_sample(read_sample: Path) -> None:
    examples = page("en", "finding.md").partition("## Words")[0]
    with Workspace.open(read_sample, write=False) as workspace:
        totals = {query: workspace.find(query).total for query in FIRST_CELL.findall(examples)}
    assert [query for query, total in totals.items() if not total] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_captions_names_every_column(language: str) -> None:
    known = tomllib.loads((HELP.parent / "reading" / "columns.toml").read_text("utf-8"))
    text = page(language, "captions.md")
    assert [column for column in known if f"`{column}`" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_finding_names_every_field_and_condition(language: str) -> None:
    text = page(language, "finding.md")
    assert [name for name in FieldName if f"{name.value}:" not in text] == []
    assert [flag for flag in Flag if f"`is:{flag.value}`" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_a_date_is_read_as_it_says(language: str) -> None:
    table = page(language, "describing.md").partition("(EDTF) |")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]
    assert len(rows) > 8
    for written, kept in rows:
        for example in written.split(", "):
            value = read_date(example)
            assert (value.text if value else "") == (kept.strip("`") if "`" in kept else "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_authority_files_in_the_manual_can_be_loaded(language: str, tmp_path: Path) -> None:
    examples = fenced(language, "authorities.md", "toml")
    assert len(examples) == len(TOML_FILES)
    for text in examples:
        tomllib.loads(text)
        name = text.splitlines()[0].removeprefix("# ")
        file = tmp_path / name
        file.write_text(text, "utf-8")
        read = read_authority_file(file, TOML_FILES[name])
        assert len(read.entries) == 1
        assert not read.problems


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_and_graphs_in_the_manual_can_be_loaded(language: str, tmp_path: Path) -> None:
    for kind, fence, suffix in (
        (RecordKind.PERSON, "csv", ".csv"),
        (RecordKind.TAG, "json", ".jsonld"),
    ):
        (text,) = fenced(language, "authorities.md", fence)
        file = tmp_path / f"file{suffix}"
        file.write_text(text, "utf-8")
        read = read_authority_file(file, kind)
        assert len(read.entries) == 1
        assert read.entries[0].names
        assert not read.problems


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_every_column_and_term_of_authority_files(language: str) -> None:
    text = page(language, "authorities.md")
    columns = {column for kind in RecordKind for column in columns_of(kind)}
    terms = {*FIELD_TERMS.values(), *PARENT_TERMS.values(), *CLASSES.values()}
    assert [name for name in sorted(columns | terms) if f"`{name}`" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_every_code_a_user_can_write(language: str) -> None:
    authorities, commands = page(language, "authorities.md"), page(language, "commands.md")
    names = {kind.value for kind in NameKind if kind is not NameKind.AUTHORISED}
    for code in (*names, *EVENT_TYPES):
        assert f"`{code}`" in authorities, code
    for code in (*PhotoField, *ProblemKind, *Rule):
        assert f"`{code.value}`" in commands, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_keys_has_every_shortcut_of_ours(language: str) -> None:
    text = page(language, "keys.md")
    missing = []
    for row in ACTIONS:
        for shortcut in row.shortcuts[:1]:
            keys = shortcut.replace("Return", "Enter")
            for said, here in KEY_NAMES[language].items():
                keys = keys.replace(said, here)
            if not re.search(rf"[|,] {re.escape(keys)}(?: |,)", text):
                missing.append((row.id, keys))
    assert missing == []


@pytest.mark.parametrize(("language", "menu", "text"), sorted(set(menu_paths())))
def test_menus_are_named_as_they_are(language: str, menu: str, text: str) -> None:
    say = Wording(language).say
    assert menu in {say(one.value) for one in Menu}
    assert text in {say(row.text) for row in ACTIONS if say(row.menu.value) == menu}
