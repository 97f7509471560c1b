# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from photo_archive.documents.sheet import Sheet, SheetEntry, no_picture
from photo_archive.documents.sheet_layout import lay_out
from photo_archive.documents.typeset import PartOfSheet, Typesetter
from photo_archive.wording import Wording

MakeSheet = Callable[..., Sheet]


@pytest.fixture
def typesetter(make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path) -> Typesetter:
    sheet = make_sheet(*[replace(entry, number=at) for at in range(1, 9)])
    return Typesetter(lay_out(sheet, Wording("en")), "a4", tmp_path, no_picture)


def test_every_entry_has_its_page(typesetter: Typesetter) -> None:
    pages = typesetter.page_of_each(PartOfSheet(0, 8))
    assert len(pages) == 8
    assert pages[0] == (1, 1)
    assert [begin for begin, _ in pages] == sorted(begin for begin, _ in pages)
    assert all(begin == end for begin, end in pages)


def test_measuring_writes_no_pictures(
    make_sheet: MakeSheet, entry: SheetEntry, make_jpeg: Callable[..., bytes], tmp_path: Path
) -> None:
    tall = replace(entry, thumbnail_jpeg=None)
    sheet = make_sheet(tall, tall, tall, tall)
    layout = lay_out(sheet, Wording("en"))
    typesetter = Typesetter(layout, "a4", tmp_path, lambda _: make_jpeg(40, 80))
    assert typesetter.page_of_each(PartOfSheet(0, 4))[-1][1] == 2
    assert not list(tmp_path.glob("*.svg"))


def test_pictures_do_not_stay_in_the_scratch_folder(typesetter: Typesetter, tmp_path: Path) -> None:
    assert typesetter.pdf(PartOfSheet(0, 2)).startswith(b"%PDF-1.7")
    assert not list(tmp_path.glob("*.svg"))


def test_the_same_sheet_is_the_same_file(typesetter: Typesetter) -> None:
    part = PartOfSheet(0, 3)
    once = typesetter.pdf(part)
    typesetter.forget()
    assert typesetter.pdf(part) == once
