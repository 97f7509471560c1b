# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of captions of any kind → its captions: the one way in for whoever has a file.

A table gives rows, a page gives captions; which of the two a text is shows in its lines. The
file's name says only how to open it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.reading.columns import ColumnUse
from photo_archive.reading.decoding import decode
from photo_archive.reading.dumps import grid_of_json
from photo_archive.reading.essay import EssayReader
from photo_archive.reading.grids import Grid, document_of, grid_of_text, grid_of_workbook
from photo_archive.reading.table import CaptionRow, TableReader
from photo_archive.reading.values import PageCaption

WORKBOOKS = frozenset((".xlsx", ".xlsm"))
DOCUMENTS = frozenset((".docx",))
DUMPS = frozenset((".json", ".jsonld"))
SEPARATED = {".csv": "", ".tsv": "\t", ".tab": "\t"}
PAGES = frozenset((".txt", ".text", ".md", ""))
LARGEST_BYTES = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CaptionFile:
    """What a file of captions holds: rows of a table, or captions of a page; never both.

    Attributes:
        rows: If it is a table.
        captions: If it is a page.
        columns: What each column of the table was taken for, and why.
        page: The text of the page, "" for a table: whoever is named on it in full may be meant
            by a short name in one of its captions.
        problems: What to tell the user: a guessed encoding, rows that could not be used.
    """

    rows: tuple[CaptionRow, ...] = ()
    captions: tuple[PageCaption, ...] = ()
    columns: tuple[ColumnUse, ...] = ()
    page: str = ""
    problems: tuple[Problem, ...] = ()


class CaptionFileReader:
    """Reads files of captions. Made once, used for many.

    Args:
        essays: How the captions of a page are found.
        tables: How tables are read.
        chosen: Fields and the columns that hold them, as a person says.
    """

    def __init__(
        self,
        essays: EssayReader | None = None,
        tables: TableReader | None = None,
        chosen: Mapping[str, str] | None = None,
    ) -> None:
        self._essays = essays or EssayReader()
        self._tables = tables or TableReader()
        self._chosen = chosen

    def read(self, data: bytes, name: str) -> CaptionFile:
        """The captions of a file.

        Args:
            data: The whole file.
            name: Its name; the ending says how to open it.

        Raises:
            ArchiveError: It cannot be opened, or is of a kind that holds no captions.
        """
        suffix = PurePath(name).suffix.lower()
        if len(data) > LARGEST_BYTES:
            raise ArchiveError("{file} is too large for a list of captions. Split it.", file=name)
        if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
            message = Message("{file} is empty.", {"file": name})
            return CaptionFile(problems=(Problem(name, ProblemKind.EMPTY, message),))
        if suffix in WORKBOOKS:
            return self._table(grid_of_workbook(data, name), name)
        if suffix in DOCUMENTS:
            document = document_of(data, name)
            if self._tables.is_list(document.table) or (self._chosen and document.table):
                return self._table(document.table, name)
            return self._text(document.text, name, ())
        return self._separated_or_page(data, name, suffix)

    def _separated_or_page(self, data: bytes, name: str, suffix: str) -> CaptionFile:
        if suffix not in SEPARATED and suffix not in PAGES and suffix not in DUMPS:
            raise ArchiveError(
                "{file} cannot hold captions. Give them as .txt, .csv, .tsv, .xlsx, .docx or"
                " .json.",
                file=name,
            )
        decoded = decode(data, name)
        told = (decoded.problem,) if decoded.problem else ()
        if suffix in DUMPS:
            return self._table(grid_of_json(decoded.text, name, self._tables.names), name, told)
        if suffix in SEPARATED:
            grid = grid_of_text(decoded.text, name, SEPARATED[suffix])
            return self._table(grid, name, told)
        return self._text(decoded.text, name, told)

    def _text(self, text: str, name: str, told: tuple[Problem, ...]) -> CaptionFile:
        """A page, unless its lines are rows divided by tabs."""
        if "\t" in text:
            grid = grid_of_text(text, name, "\t")
            if self._tables.is_list(grid) or self._chosen:
                return self._table(grid, name, told)
        return CaptionFile(captions=self._essays.captions(text), page=text, problems=told)

    def _table(self, grid: Grid, name: str, told: tuple[Problem, ...] = ()) -> CaptionFile:
        table = self._tables.read(grid, name, self._chosen)
        return CaptionFile(
            rows=table.rows, columns=table.columns, problems=(*told, *table.problems)
        )
