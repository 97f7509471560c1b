# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import docx
import pytest
from openpyxl import Workbook

from photo_archive.domain.errors import ArchiveError
from photo_archive.reading import grids
from photo_archive.reading.grids import (
    document_of,
    grid_of_text,
    grid_of_workbook,
    likely_delimiter,
)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n1,2\n", [(1, ("a", "b")), (2, ("1", "2"))]),
        ("a;b\n1;2,5\n", [(1, ("a", "b")), (2, ("1", "2,5"))]),
        ('a\tb\n\n1\t6" gun\n', [(1, ("a", "b")), (3, ("1", '6" gun'))]),
        (
            'a,b\n"two\nlines",x\nz,y\n',
            [(1, ("a", "b")), (2, ("two\nlines", "x")), (4, ("z", "y"))],
        ),
        ("", []),
        (",,\n,,\n", []),
    ],
)
def test_text(text: str, rows: list[tuple[int, tuple[str, ...]]]) -> None:
    assert [(row.line, row.cells) for row in grid_of_text(text, "list.csv")] == rows


def test_delimiters() -> None:
    assert [likely_delimiter(t) for t in ("a\tb;c", "a;b;c,d", "\n\nx|y", "one")] == [
        "\t",
        ";",
        "|",
        ",",
    ]


def test_endless_cell_is_refused() -> None:
    with pytest.raises(ArchiveError, match=r"list\.csv"):
        grid_of_text('a,b\n"' + "x" * (grids.LONGEST_FIELD + 10), "list.csv")


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_workbook_cells() -> None:
    data = workbook(
        ("file", "date"),
        ("a.jpg", date(1987, 5, 3)),
        (12.0, datetime(1987, 5, 3, 10, 30)),
        (None, None),
    )
    assert [row.cells for row in grid_of_workbook(data, "list.xlsx")] == [
        ("file", "date"),
        ("a.jpg", "1987-05-03"),
        ("12", "1987-05-03T10:30:00"),
    ]


def test_document_table_and_text() -> None:
    document = docx.Document()
    document.add_paragraph("Captions")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("file", "caption"), ("a.jpg", "A man")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    found = document_of(stream.getvalue(), "list.docx")
    assert [row.cells for row in found.table] == [("file", "caption"), ("a.jpg", "A man")]
    assert found.text == "Captions"


def _zip(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize("data", [b"", b"no package", _zip(x=b"1"), workbook(("a",))[:-200]])
def test_damaged_packages_are_named(data: bytes) -> None:
    with pytest.raises(ArchiveError, match=r"list\.xlsx"):
        grid_of_workbook(data, "list.xlsx")
    with pytest.raises(ArchiveError, match=r"list\.docx"):
        document_of(data, "list.docx")


def test_enormous_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grids, "LARGEST_UNPACKED_BYTES", 1000)
    with pytest.raises(ArchiveError, match="too large"):
        grid_of_workbook(workbook(("a", "b")), "list.xlsx")
