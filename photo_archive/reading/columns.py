# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which column of a table holds what: by its heading, by what a person says, or by its cells.

Every use of a column says how it came about, so that a person can see it and say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from photo_archive.domain.date_text import read_date
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.names import fold
from photo_archive.reading.wordlists import WordList, load_words

_SIGNS = re.compile(r"[\W_]+")
_FILE_NAME = re.compile(r"[^\t\n|]{1,200}\.[A-Za-z][A-Za-z0-9]{1,4}")
_REFERENCE = re.compile(
    r"(?=\S*\d)(?=\S*[^\W\d]|\S{3})[\w./\-–()]{1,40}(?: [\w./\-–()]{1,20}){0,2}"
)
_LONGEST_DATE = 60
_CAPTION_WORDS = 4.0
_SAMPLE = 200
_EXAMPLE = 120

BY_HEADING = Message("by its heading")
BY_CHOICE = Message("as you said")
_FILES = Message("its cells are file names")
_DATES = Message("its cells are dates")
_CAPTIONS = Message("its cells are the longest texts")
_REFERENCES = Message("its cells are short, different and have figures in them")


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column is taken for.

    Attributes:
        number: Which column, from 1.
        heading: Its heading, "" if the table has none.
        field: The field of a caption row, "" if the column is not used.
        reason: How that was told.
        example: The first cell that is filled, cut to a line.
    """

    number: int
    heading: str
    field: str
    reason: Message | None = None
    example: str = ""


class ColumnNames:
    """What columns are called, in three languages (``resources/reading/columns.toml``).

    Args:
        words: Other headings than the installed ones.

    Raises:
        ArchiveError: The word list cannot be read.
    """

    def __init__(self, words: WordList | None = None) -> None:
        words = words or load_words("columns")
        self.fields = words.names()
        self._rank = {
            name: {heading_key(h): rank for rank, h in enumerate((name, *words.words(name)))}
            for name in self.fields
        }
        self._fields = {key: name for name, ranks in self._rank.items() for key in ranks}

    def field_of(self, heading: str) -> str:
        """The field a heading stands for, "" if it is not known."""
        return self._fields.get(heading_key(heading), "")

    def rank(self, heading: str) -> int:
        """How usual a heading is for its field: 0 is its own name."""
        key = heading_key(heading)
        return self._rank[self._fields[key]][key]


def heading_key(text: str) -> str:
    """A heading as it is compared: without case, accents, dots and underscores."""
    return _SIGNS.sub(" ", fold(text)).strip()


def chosen_columns(
    chosen: Mapping[str, str], headings: Sequence[str], names: ColumnNames, file: str
) -> tuple[ColumnUse, ...]:
    """The columns as a person named them: field to heading, or to the number of the column.

    Raises:
        ArchiveError: There is no such field or no such column; it says which there are.
    """
    taken: dict[int, str] = {}
    for name, wanted in chosen.items():
        if name not in names.fields:
            raise ArchiveError(
                "“{field}” is no field of a caption list. Use one of {fields}.",
                field=name,
                fields=", ".join(names.fields),
            )
        taken[_column(wanted, headings, file)] = name
    return tuple(
        ColumnUse(index + 1, heading, taken.get(index, ""), BY_CHOICE if index in taken else None)
        for index, heading in enumerate(headings)
    )


def _column(wanted: str, headings: Sequence[str], file: str) -> int:
    keys = [heading_key(heading) for heading in headings]
    if heading_key(wanted) in keys:
        return keys.index(heading_key(wanted))
    if wanted.isdecimal() and 1 <= int(wanted) <= len(headings):
        return int(wanted) - 1
    raise ArchiveError(
        "{file} has no column “{column}”. Its columns are {columns}.",
        file=file,
        column=wanted,
        columns=", ".join(heading or str(n) for n, heading in enumerate(headings, 1)),
    )


def guessed_columns(
    rows: Sequence[Sequence[str]], known: Sequence[ColumnUse] = ()
) -> tuple[ColumnUse, ...]:
    """What columns hold, told by their cells, where nothing else tells.

    Args:
        rows: The cells of the table without its headings.
        known: What the columns are taken for so far; only those without a field are looked at.
    """
    width = max((len(row) for row in rows), default=0)
    uses = list(known) or [ColumnUse(number, "", "") for number in range(1, width + 1)]
    cells = [_cells(rows, index) for index in range(len(uses))]
    for name, reason, fits in (
        ("file", _FILES, _are_files),
        ("date", _DATES, _are_dates),
        ("caption", _CAPTIONS, _are_captions),
        ("reference", _REFERENCES, _are_references),
    ):
        if any(use.field == name for use in uses):
            continue
        free = [index for index, use in enumerate(uses) if not use.field and fits(cells[index])]
        if name == "caption" and not free and any(use.field == "file" for use in uses):
            free = [i for i, use in enumerate(uses) if not use.field and _words(cells[i]) >= 2]
        if free:
            longest = max(free, key=lambda index: sum(map(len, cells[index])))
            best = longest if name == "caption" else free[0]
            uses[best] = ColumnUse(best + 1, uses[best].heading, name, reason)
    return tuple(uses)


def with_examples(
    uses: Sequence[ColumnUse], rows: Sequence[Sequence[str]]
) -> tuple[ColumnUse, ...]:
    """The columns with the first filled cell of each, for a person to know them by."""
    return tuple(
        replace(use, example=next(iter(_cells(rows, use.number - 1)), "")[:_EXAMPLE])
        for use in uses
    )


def _cells(rows: Iterable[Sequence[str]], index: int) -> list[str]:
    found = (row[index] for row in rows if index < len(row))
    return [cell for cell in found if cell][:_SAMPLE]


def _are_files(cells: Sequence[str]) -> bool:
    return _most(cells, lambda cell: bool(_FILE_NAME.fullmatch(cell)))


def _are_dates(cells: Sequence[str]) -> bool:
    return _most(cells, _is_date)


def _are_captions(cells: Sequence[str]) -> bool:
    return _words(cells) >= _CAPTION_WORDS


def _words(cells: Sequence[str]) -> float:
    """How many words a cell has on average."""
    return sum(len(cell.split()) for cell in cells) / len(cells) if cells else 0.0


def _are_references(cells: Sequence[str]) -> bool:
    return len(set(cells)) == len(cells) and _most(
        cells, lambda cell: bool(_REFERENCE.fullmatch(cell)) and not _is_date(cell)
    )


def _is_date(cell: str) -> bool:
    if len(cell) > _LONGEST_DATE or not any(letter.isdigit() for letter in cell):
        return False
    try:
        return read_date(cell) is not None
    except ArchiveError:
        return False


def _most(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(fits, cells)) * 5 >= len(cells) * 4
