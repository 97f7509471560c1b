# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold tables → rows of text cells, whatever program wrote them.

CSV as spreadsheets of any country write it (comma, semicolon, tab), Excel workbooks, tables of
Word documents. Cells are text; a date cell becomes an ISO date, a whole number loses its ".0".
"""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime

from photo_archive.domain.errors import ArchiveError

LARGEST_UNPACKED_BYTES = 200 * 1024 * 1024
"""What an .xlsx or .docx may hold unpacked; more is no list of captions."""

LONGEST_FIELD = 1_000_000


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of cells, and the line or row it stands on in the file, from 1."""

    line: int
    cells: tuple[str, ...]


Grid = tuple[GridRow, ...]


def grid_of_text(text: str, name: str, delimiter: str = "") -> Grid:
    """The rows of separated text; without a delimiter the one of its first line is taken.

    Rows of empty cells are left out.

    Raises:
        ArchiveError: A quotation mark is never closed, or a cell is longer than a million letters.
    """
    delimiter = delimiter or likely_delimiter(text)
    csv.field_size_limit(LONGEST_FIELD)
    lines = io.StringIO(text, newline="")
    if _is_quoted(text, delimiter):
        reader = csv.reader(lines, delimiter=delimiter)
    else:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    rows: list[GridRow] = []
    line = 1
    try:
        for cells in reader:
            rows.append(GridRow(line, tuple(cell.strip() for cell in cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise ArchiveError(
            "{file} cannot be read from line {line} on: a quotation mark may be missing there.",
            file=name,
            line=line,
        ) from error
    return _filled(rows)


def likely_delimiter(text: str) -> str:
    """The separator that the first line with text has most of; a comma if it has none."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    if "\t" in first:
        return "\t"
    return max(",;|", key=first.count) if any(mark in first for mark in ",;|") else ","


def _is_quoted(text: str, delimiter: str) -> bool:
    """Whether quotation marks enclose cells; in plain tab-separated text they may be inches."""
    return any(f'{before}"' in text for before in (delimiter, "\n")) or text.startswith('"')


def grid_of_workbook(data: bytes, name: str) -> Grid:
    """The rows of the first sheet of an .xlsx workbook that has any.

    Raises:
        ArchiveError: It is not a workbook, is damaged, or unpacks to an enormous size.
    """
    from openpyxl import load_workbook

    _check_package(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = [
                GridRow(line, tuple(_cell(value) for value in values))
                for line, values in enumerate(sheet.iter_rows(values_only=True), start=1)
            ]
            filled = _filled(rows)
            if filled:
                return filled
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, OSError) as e:
        raise _damaged(name) from e
    return ()


@dataclass(frozen=True, slots=True)
class Document:
    """A Word document: its first table, and its paragraphs as lines."""

    table: Grid
    text: str


def document_of(data: bytes, name: str) -> Document:
    """What a .docx document holds.

    Raises:
        ArchiveError: It is not such a document, is damaged, or unpacks to an enormous size.
    """
    import docx

    _check_package(data, name)
    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        for table in document.tables:
            rows = [
                GridRow(line, tuple(cell.text.strip() for cell in row.cells))
                for line, row in enumerate(table.rows, start=1)
            ]
            if len(_filled(rows)) > 1:
                return Document(_filled(rows), text)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, OSError) as e:
        raise _damaged(name) from e
    return Document((), text)


def _check_package(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(member.file_size for member in package.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _damaged(name) from error
    if unpacked > LARGEST_UNPACKED_BYTES:
        raise ArchiveError(
            "{file} is too large for a list of captions: {megabytes} MB unpacked. Split it.",
            file=name,
            megabytes=unpacked // (1024 * 1024),
        )


def _damaged(name: str) -> ArchiveError:
    return ArchiveError(
        "{file} cannot be opened; it may be damaged. Save it again from the program that made it.",
        file=name,
    )


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        midnight = (value.hour, value.minute, value.second) == (0, 0, 0)
        return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _filled(rows: list[GridRow]) -> Grid:
    return tuple(row for row in rows if any(row.cells))
