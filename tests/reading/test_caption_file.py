# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io

import docx
import pytest
from openpyxl import Workbook

from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.reading.caption_file import CaptionFileReader

READER = CaptionFileReader()


@pytest.mark.parametrize("name", ["list.csv", "list.tsv", "list.txt"])
def test_tables_of_text(name: str) -> None:
    mark = "," if name.endswith("csv") else "\t"
    found = READER.read(f"file{mark}caption\na.jpg{mark}A man\n".encode(), name)
    assert [(row.file, row.caption) for row in found.rows] == [("a.jpg", "A man")]
    assert found.captions == ()


def test_page() -> None:
    found = READER.read("|They meet in Oslo. VNA/VNS Photo Bùi Hoa\nText.\n".encode(), "page.txt")
    assert [one.text for one in found.captions] == ["They meet in Oslo. VNA/VNS Photo Bùi Hoa"]
    assert found.rows == ()
    assert "Text." in found.page


def test_workbook() -> None:
    book = Workbook()
    for row in (("Reference", "Caption"), ("A-1", "A man")):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    assert READER.read(stream.getvalue(), "LIST.XLSX").rows[0].reference == "A-1"


@pytest.mark.parametrize(
    "lines",
    [
        ("a.jpg\tA man", "b.jpg\tA dog"),
        ("|A man in Oslo. Photo: VNA", "|A dog in Oslo. Photo: VNA"),
    ],
)
def test_document_without_a_table(lines: tuple[str, ...]) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    found = READER.read(stream.getvalue(), "list.docx")
    assert len(found.rows or found.captions) == 2


def test_guessed_encoding_is_told() -> None:
    found = READER.read("file;légende\na.jpg;Fête à Angoulême\n".encode("cp1252"), "liste.csv")
    assert found.rows[0].caption == "Fête à Angoulême"
    assert [problem.kind for problem in found.problems] == [ProblemKind.ENCODING]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_empty(data: bytes) -> None:
    assert [problem.kind for problem in READER.read(data, "a.txt").problems] == [ProblemKind.EMPTY]


@pytest.mark.parametrize(
    ("data", "name"), [(b"%PDF-1.7", "a.pdf"), (b"\x00\x01\x02", "a.txt"), (b"x", "a.xlsx")]
)
def test_refused_by_name(data: bytes, name: str) -> None:
    with pytest.raises(ArchiveError, match=name):
        READER.read(data, name)
