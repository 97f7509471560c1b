# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.documents.sheet import Sheet
from photo_archive.documents.sheet_csv import CsvProfile
from photo_archive.documents.write_sheet import SheetKind, SheetOptions, kind_of, write_sheet
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.progress import finish
from photo_archive.wording import Wording

MakeSheet = Callable[..., Sheet]


@pytest.mark.parametrize(
    ("name", "start"),
    [("a.pdf", b"%PDF-1.7"), ("a.PDF", b"%PDF"), ("a.html", b"<!doctype"), ("a.csv", b"reference")],
)
def test_the_suffix_chooses(make_sheet: MakeSheet, tmp_path: Path, name: str, start: bytes) -> None:
    target = tmp_path / name
    assert finish(write_sheet(make_sheet(), target, None, Wording("en"))) == target
    assert target.read_bytes().startswith(start)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["sheet.odt", "sheet", "sheet.", "sheet.pdf.zip"])
def test_an_unknown_suffix_lists_what_there_is(name: str) -> None:
    with pytest.raises(ArchiveError, match=r"\.pdf, \.html, \.csv"):
        kind_of(Path(name))


def test_the_kind_goes_before_the_suffix(make_sheet: MakeSheet, tmp_path: Path) -> None:
    target = tmp_path / "sheet.txt"
    options = SheetOptions(csv_profile=CsvProfile.EXCEL)
    finish(write_sheet(make_sheet(), target, SheetKind.CSV, Wording("en"), options))
    assert target.read_bytes().startswith("\ufeffreference".encode())


@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_missing_folder_is_named(make_sheet: MakeSheet, tmp_path: Path, kind: SheetKind) -> None:
    target = tmp_path / "nowhere" / "sheet"
    with pytest.raises(ArchiveError, match="nowhere"):
        finish(write_sheet(make_sheet(), target, kind, Wording("en")))
