# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority files as tables for spreadsheets and OpenRefine: one row a record.

What is several stands in one cell, as ``cell_items`` writes it. The file has a byte order mark, by
which spreadsheets know UTF-8, and guards cells they would take for formulas with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from photo_archive.documents.sheet_csv import guarded
from photo_archive.domain.authorities import ExternalId, Name, NameKind
from photo_archive.domain.errors import ArchiveError, Problem
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.names import fold
from photo_archive.reading.grids import Grid, GridRow
from photo_archive.services.authority_entry import (
    FIELDS,
    SCHEMES,
    SHARED_FIELDS,
    AuthorityFile,
    Entry,
    RoleEntry,
    checked,
    is_language,
    label_field,
    name_kind,
)
from photo_archive.services.authority_problems import line_left_out, unused, wrong_cells
from photo_archive.services.cell_items import Item, read_items, write_items

_PARTS: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.PERSON: ("names", "roles"),
    RecordKind.ORGANISATION: ("parent", "names"),
    RecordKind.PLACE: ("parent", "names"),
    RecordKind.EVENT: ("parent", "places", "participants", "names"),
    RecordKind.TAG: ("broader", "names"),
}
_OTHER_IDS = "other_ids"
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_GUARDED = re.compile(r"' *(?:[=+\-@\t\r\n\0＝＋－＠]|')")
_ROLE_PARTS = ("organisation", "from", "to")


def columns_of(kind: RecordKind) -> tuple[str, ...]:
    """The columns of a table of a kind, in the order they are written."""
    return (
        *("id", "key", label_field(kind), "name_language"),
        *FIELDS[kind],
        *_PARTS[kind],
        *SCHEMES,
        _OTHER_IDS,
        *SHARED_FIELDS,
    )


def write_csv_table(
    entries: Iterable[Entry], kind: RecordKind, delimiter: str = ","
) -> Iterable[str]:
    """The text of a table, a line at a time, the mark of UTF-8 first. Source: RFC 4180."""
    columns = columns_of(kind)
    yield "\ufeff" + _line(columns, delimiter)
    for entry in entries:
        cells = _cells(entry)
        yield _line([_safe(cells.get(column, "")) for column in columns], delimiter)


def read_csv_table(grid: Grid, path: Path, kind: RecordKind) -> AuthorityFile:
    """The entries of a table.

    Raises:
        ArchiveError: It has no headings, or no column for the name.
    """
    columns, problems = _headings(grid, path, kind)
    entries: list[Entry] = []
    for row in grid[1:]:
        surplus = [cell for cell in row.cells[len(columns) :] if cell]
        if surplus or len(row.cells) < len(columns):
            problems.append(wrong_cells(path, row.line, len(row.cells), len(columns)))
            continue
        cells = {
            column: _bare(cell) for column, cell in zip(columns, row.cells, strict=False) if column
        }
        try:
            entries.append(checked(_entry(cells, kind, row)))
        except ArchiveError as error:
            problems.append(line_left_out(path, row.line, error))
    return AuthorityFile(tuple(entries), tuple(problems))


def _headings(grid: Grid, path: Path, kind: RecordKind) -> tuple[tuple[str, ...], list[Problem]]:
    """The column each cell of a row belongs to, "" where it is not used."""
    known = {*columns_of(kind), "name"}
    columns: list[str] = []
    problems: list[Problem] = []
    cells = list(grid[0].cells) if grid else []
    while cells and not cells[-1]:
        cells.pop()
    for cell in cells:
        column = fold(cell).strip().replace(" ", "_")
        column = label_field(kind) if column in ("name", label_field(kind)) else column
        if column not in known or column in columns:
            problems.append(unused(path, cell))
            column = ""
        columns.append(column)
    if label_field(kind) not in columns:
        raise ArchiveError(
            "{file} has no column “{column}”: call the columns of its first line as the help page"
            " on authority records does.",
            file=str(path),
            column=label_field(kind),
        )
    return tuple(columns), problems


def _entry(cells: Mapping[str, str], kind: RecordKind, row: GridRow) -> Entry:
    number = cells.get("id", "")
    if number and not number.isdecimal():
        raise ArchiveError("“{given}” is no whole number for {field}", given=number, field="id")
    items = {column: read_items(cells[column]) for column in _PARTS[kind] if column in cells}
    texts = {column: tuple(item.text for item in found) for column, found in items.items()}
    ids = tuple(_external_ids(cells))
    return Entry(
        kind=kind,
        name=cells[label_field(kind)],
        key=cells.get("key", ""),
        number=int(number) if number else None,
        where=row.line,
        name_language=cells.get("name_language"),
        fields={field: cells[field] for field in (*FIELDS[kind], *SHARED_FIELDS) if field in cells},
        names=tuple(map(_name, items.get("names", ()))),
        parent=next(iter(texts["parent"]), "") if "parent" in texts else None,
        broader=texts.get("broader"),
        roles=tuple(map(_role, items["roles"])) if "roles" in items else None,
        places=texts.get("places"),
        participants=(
            tuple(map(_participant, items["participants"])) if "participants" in items else None
        ),
        external_ids=ids,
        schemes=frozenset(SCHEMES) & cells.keys() | {one.scheme for one in ids},
    )


def _cells(entry: Entry) -> dict[str, str]:
    """The cells of a record that are not empty, by column."""
    cells = {
        "id": "" if entry.number is None else str(entry.number),
        "key": entry.key,
        label_field(entry.kind): entry.name,
        "name_language": entry.name_language or "",
        "parent": write_items([Item(entry.parent)]) if entry.parent else "",
        "broader": write_items(map(Item, entry.broader or ())),
        "places": write_items(map(Item, entry.places or ())),
        "names": write_items(map(_name_item, entry.names)),
        "roles": write_items(map(_role_item, entry.roles or ())),
        "participants": write_items(
            Item(person, (("role", role),) if role else ())
            for person, role in entry.participants or ()
        ),
        _OTHER_IDS: write_items(
            Item(one.value, (("scheme", one.scheme),))
            for one in entry.external_ids
            if one.scheme not in SCHEMES
        ),
    }
    for scheme in SCHEMES:
        cells[scheme] = write_items(
            Item(one.value) for one in entry.external_ids if one.scheme == scheme
        )
    return cells | dict(entry.fields)


def _name_item(name: Name) -> Item:
    said = (
        ("kind", "" if name.kind is NameKind.VARIANT else name.kind.value),
        ("language", name.language),
        ("from", name.valid_from),
        ("to", name.valid_to),
    )
    return Item(name.text, tuple((part, text) for part, text in said if text))


def _name(item: Item) -> Name:
    said: dict[str, str] = {}
    for part, text in item.said:
        named = part or ("language" if is_language(text) else "kind")
        if named not in ("kind", "language", "from", "to"):
            raise _unknown_part(item, part, "kind, language, from, to")
        said[named] = text
    return Name(
        item.text,
        name_kind(said.get("kind", "")),
        said.get("language", ""),
        said.get("from", ""),
        said.get("to", ""),
    )


def _role_item(role: RoleEntry) -> Item:
    said = (
        ("organisation", role.organisation),
        ("from", role.held_from),
        ("to", role.held_to),
        *role.wording.items(),
    )
    return Item(role.position, tuple((part, text) for part, text in said if text))


def _role(item: Item) -> RoleEntry:
    said = dict(item.said)
    for part in said:
        if part not in _ROLE_PARTS and not is_language(part):
            raise _unknown_part(item, part or said[part], "organisation, from, to, en, fr, vi")
    return RoleEntry(
        item.text,
        said.get("organisation", ""),
        said.get("from", ""),
        said.get("to", ""),
        {code: text for code, text in said.items() if code not in _ROLE_PARTS},
    )


def _participant(item: Item) -> tuple[str, str]:
    for part, _ in item.said:
        if part not in ("", "role"):
            raise _unknown_part(item, part, "role")
    return item.text, "; ".join(text for _, text in item.said)


def _external_ids(cells: Mapping[str, str]) -> Iterable[ExternalId]:
    for scheme in SCHEMES:
        for item in read_items(cells.get(scheme, "")):
            yield ExternalId(scheme, item.text)
    for item in read_items(cells.get(_OTHER_IDS, "")):
        said = dict(item.said)
        scheme = said.get("scheme") or said.get("") or ""
        if not scheme or len(said) > 1:
            raise _unknown_part(item, next(iter(said), ""), "scheme")
        yield ExternalId(scheme, item.text)


def _unknown_part(item: Item, part: str, parts: str) -> ArchiveError:
    return ArchiveError(
        "“{part}” is nothing that can be said of “{name}”; write one of {parts}, as in"
        " {name} [{first}: …]",
        part=part,
        name=item.text,
        parts=parts,
        first=parts.split(",")[0],
    )


def _line(cells: Iterable[str], delimiter: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _safe(cell: str) -> str:
    return cell if _NUMBER.fullmatch(cell) else guarded(cell)


def _bare(cell: str) -> str:
    """A cell without the apostrophe that guarded it; one that begins a name stays."""
    return cell[1:] if _GUARDED.match(cell) else cell
