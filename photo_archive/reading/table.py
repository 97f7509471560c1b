# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions kept as a table: rows of cells → one ``CaptionRow`` each.

Columns are known by their headings, by what a person says, or by what stands in them
(``columns.py``), and the table tells which it was. Cells stay as written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.names import normal, normal_line
from photo_archive.reading.columns import (
    BY_HEADING,
    ColumnNames,
    ColumnUse,
    chosen_columns,
    guessed_columns,
    with_examples,
)
from photo_archive.reading.grids import Grid, GridRow
from photo_archive.reading.wordlists import WordList

_SEPARATOR = re.compile(r"(?:\s+\|\s+|\s*\n\s*|\s*;\s+|^\|\s*|\s*\|$)(?![^\[\]]*\])")
_WITH_ROLE = re.compile(r"(?P<name>[^\[\]]*?)\s*\[(?P<role>.*)\]")
_FILE_NAME = re.compile(r"[^\t\n|]{1,200}\.[A-Za-z][A-Za-z0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person in a list: ``Name [role]``."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class CaptionRow:
    """What one row says; a field without a column or a value is empty.

    Attributes:
        line: The line of the file it stands on, from 1.
        date: As written: EDTF or words.
    """

    line: int
    file: str = ""
    reference: str = ""
    title: str = ""
    date: str = ""
    date_source: str = ""
    caption: str = ""
    caption_fr: str = ""
    caption_vi: str = ""
    credit: str = ""
    photographer: str = ""
    people: tuple[NamedPerson, ...] = ()
    places: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    alt_text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CaptionTable:
    """The rows of a table, and what in it could not be used.

    Attributes:
        rows: One for each row that says anything.
        columns: What each column was taken for, and why.
        problems: Ragged rows, doubled and unknown columns.
    """

    rows: tuple[CaptionRow, ...] = ()
    columns: tuple[ColumnUse, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Problems:
    file: str
    found: list[Problem] = field(default_factory=list)

    def add(self, text: str, **values: str | int) -> None:
        message = Message(text, {"file": self.file, **values})
        self.found.append(Problem(self.file, ProblemKind.INVALID, message))


class TableReader:
    """Reads tables of captions. Made once, used for many.

    Args:
        words: Other column headings than the installed ones.

    Raises:
        ArchiveError: The word list cannot be read.
    """

    def __init__(self, words: WordList | None = None) -> None:
        self.names = ColumnNames(words)

    def is_heading(self, cells: Sequence[str]) -> bool:
        """Whether a row is headings: at least two known ones, or every cell known."""
        known = [cell for cell in cells if self.names.field_of(cell)]
        filled = [cell for cell in cells if cell]
        return len(known) >= 2 or (bool(filled) and len(known) == len(filled))

    def is_list(self, grid: Grid) -> bool:
        """Whether rows are a list of captions: with headings, or file name and caption each."""
        if not grid:
            return False
        if self.is_heading(grid[0].cells):
            return True
        named = [row for row in grid if _is_named_caption(row)]
        return len(named) * 10 >= len(grid) * 9

    def read(self, grid: Grid, name: str, chosen: Mapping[str, str] | None = None) -> CaptionTable:
        """The captions of a table.

        Args:
            grid: Its rows, the headings first if it has any.
            name: What to call the file in messages.
            chosen: Fields and the columns that hold them (heading or number from 1), as a person
                says; nothing is guessed then.

        Raises:
            ArchiveError: A column or a field that was chosen is not there.
        """
        problems = _Problems(name)
        if not grid:
            problems.add("{file} has no rows.")
            return CaptionTable(problems=tuple(problems.found))
        has_headings = self._has_headings(grid, chosen)
        first, body = grid[0].cells, grid[1:] if has_headings else grid
        if chosen:
            headings = first if has_headings else ("",) * max(len(row.cells) for row in grid)
            uses = chosen_columns(chosen, headings, self.names, name)
        else:
            known = self._named_columns(first, problems) if has_headings else ()
            uses = guessed_columns([row.cells for row in body], known)
        uses = with_examples(uses, [row.cells for row in body])
        fields = {use.field for use in uses}
        if not fields & {"file", "reference", "caption"}:
            problems.add(
                "{file} has no column headings that are known. Call the columns “file” and"
                " “caption”."
            )
            return CaptionTable(columns=uses, problems=tuple(problems.found))
        if has_headings:
            _tell_unused(uses, problems)
        if not body:
            problems.add("{file} has headings and no rows.")
        columns = tuple(use.field for use in uses)
        rows = (_row(row, columns, problems) for row in body)
        found = tuple(row for row in rows if row is not None)
        return CaptionTable(found, uses, tuple(problems.found))

    def _has_headings(self, grid: Grid, chosen: Mapping[str, str] | None) -> bool:
        """Whether the first row is headings: known ones, or such as a person named."""
        first = grid[0].cells
        if chosen and not all(wanted.isdecimal() for wanted in chosen.values()):
            return True
        return self.is_heading(first) or (len(grid) > 1 and _is_header_like(grid))

    def _named_columns(self, headings: Sequence[str], problems: _Problems) -> tuple[ColumnUse, ...]:
        uses: list[ColumnUse] = []
        for number, heading in enumerate(headings, 1):
            name = self.names.field_of(heading)
            if name and any(use.field == name for use in uses):
                problems.add(
                    "In {file} the column “{column}” stands for the same as an earlier one and is"
                    " not used.",
                    column=heading,
                )
                name = ""
            uses.append(ColumnUse(number, heading, name, BY_HEADING if name else None))
        return tuple(uses)


def _tell_unused(uses: Sequence[ColumnUse], problems: _Problems) -> None:
    doubled = {problem.message.values.get("column") for problem in problems.found}
    for use in uses:
        if use.heading and not use.field and use.heading not in doubled:
            problems.add("In {file} the column “{column}” is not used.", column=use.heading)


def _is_header_like(grid: Grid) -> bool:
    """Whether the first row names what the others hold: short, all filled, of another kind."""
    first, *body = (row.cells for row in grid)
    if not all(cell and len(cell) <= 40 and not _FILE_NAME.fullmatch(cell) for cell in first):
        return False
    with_file = [any(_FILE_NAME.fullmatch(cell) for cell in row) for row in body]
    longer = sum(map(len, body[0])) > 2 * sum(map(len, first))
    return all(with_file) or (longer and not any(any(c.isdigit() for c in cell) for cell in first))


def named_people(text: str) -> tuple[NamedPerson, ...]:
    """The people of a cell: ``Name [role] | Name``."""
    found = []
    for part in values(text):
        match = _WITH_ROLE.fullmatch(part)
        found.append(
            NamedPerson(match["name"], match["role"].strip()) if match else NamedPerson(part)
        )
    return tuple(person for person in found if person.name)


def values(text: str) -> tuple[str, ...]:
    """The values of a cell that holds several, divided by " | ", line breaks or semicolons.

    Inside square brackets nothing is divided.
    """
    parts = (normal_line(part) for part in _SEPARATOR.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


def _row(row: GridRow, columns: Sequence[str], problems: _Problems) -> CaptionRow | None:
    extra = [cell for cell in row.cells[len(columns) :] if cell]
    if extra:
        problems.add(
            "Line {line} of {file} has {cells} cells more than there are columns; they are not"
            " used.",
            line=row.line,
            cells=len(extra),
        )
    cells = {name: cell for name, cell in zip(columns, row.cells, strict=False) if name and cell}
    if not cells:
        return None
    return _filled(row.line, cells)


def _filled(line: int, cells: Mapping[str, str]) -> CaptionRow:
    def one_line(name: str) -> str:
        return normal_line(cells.get(name, ""))

    def text(name: str) -> str:
        return normal(cells.get(name, ""))

    def several(name: str) -> tuple[str, ...]:
        return values(cells.get(name, ""))

    return CaptionRow(
        line=line,
        file=one_line("file"),
        reference=one_line("reference"),
        title=one_line("title"),
        date=one_line("date"),
        date_source=one_line("date_source"),
        caption=text("caption"),
        caption_fr=text("caption_fr"),
        caption_vi=text("caption_vi"),
        credit=one_line("credit"),
        photographer=one_line("photographer"),
        people=named_people(cells.get("people", "")),
        places=several("places"),
        events=several("events"),
        organisations=several("organisations"),
        tags=several("tags"),
        alt_text=text("alt_text"),
        note=text("note"),
    )


def _is_named_caption(row: GridRow) -> bool:
    """Whether a row is a file name and its caption."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) == 2 and bool(_FILE_NAME.fullmatch(row.cells[0]))
