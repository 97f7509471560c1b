# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joining, looked at from the PDF; that a joined sheet reads as one is in test_sheet_pdf."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from photo_archive.documents.join_pdf import join_pdfs
from photo_archive.documents.sheet import Sheet, SheetEntry, no_picture
from photo_archive.documents.sheet_layout import lay_out
from photo_archive.documents.typeset import PartOfSheet, Typesetter
from photo_archive.wording import Wording


@pytest.fixture
def joined(make_sheet: Callable[..., Sheet], entry: SheetEntry, tmp_path: Path) -> Path:
    sheet = make_sheet(*[replace(entry, number=at, date_words=f"day {at}") for at in range(1, 4)])
    typesetter = Typesetter(lay_out(sheet, Wording("en")), "a4", tmp_path, no_picture)
    parts = [tmp_path / f"{at}.pdf" for at in range(3)]
    for at, part in enumerate(parts):
        part.write_bytes(typesetter.pdf(PartOfSheet(at, at + 1, at + 1, 3)))
    target = tmp_path / "joined.pdf"
    with target.open("wb") as file:
        join_pdfs(parts, file)
    return target


def test_pages_and_their_content_keep_together(joined: Path) -> None:
    """Each page's entry in the parent tree holds elements that say they are on that page."""
    with pikepdf.open(joined) as pdf:
        assert len(pdf.pages) == 3
        numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
        for page in pdf.pages:
            at = [int(key) for key in list(numbers)[::2]].index(int(page.obj.StructParents))
            pages = {element.Pg.objgen for element in numbers[2 * at + 1] if "/Pg" in element}
            assert pages == {page.obj.objgen}


def test_one_document_holds_everything(joined: Path) -> None:
    with pikepdf.open(joined) as pdf:
        roots = pdf.Root.StructTreeRoot.K
        assert len(roots) == 1
        assert all(child.P.objgen == roots[0].objgen for child in roots[0].K)


def test_bookmarks_hang_together(joined: Path) -> None:
    with pikepdf.open(joined) as pdf:
        title = pdf.Root.Outlines.First
        names, item, before = [], title.First, None
        while item is not None:
            names.append(str(item.Title))
            assert item.Parent.objgen == title.objgen
            if before is not None:
                assert item.Prev.objgen == before.objgen
            item, before = item.get("/Next"), item
        assert names == ["day 1", "day 2", "day 3"]
        assert abs(int(title.Count)) == 3


def test_qpdf_finds_nothing_wrong(joined: Path) -> None:
    with pikepdf.open(joined) as pdf:
        assert pdf.check_pdf_syntax() == []
