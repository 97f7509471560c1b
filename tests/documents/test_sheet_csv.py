# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.documents.sheet import Sheet, SheetEntry
from photo_archive.documents.sheet_csv import (
    COLUMNS,
    CsvProfile,
    guarded,
    unguarded,
    write_csv,
)
from photo_archive.domain.progress import finish
from photo_archive.wording import Wording

MakeSheet = Callable[..., Sheet]
DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'quoted")


def rows(data: bytes, mark: str = ",") -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))


def test_data_comes_back_exactly(make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path) -> None:
    caption = 'He said "no",\r\nthen; =SUM(1) Đoàn'
    target = tmp_path / "sheet.csv"
    sheet = make_sheet(*[replace(entry, caption=caption, note=note) for note in DANGEROUS])
    finish(write_csv(sheet, target, Wording("fr")))
    table = rows(target.read_bytes())
    assert target.read_bytes()[:3] != b"\xef\xbb\xbf"
    assert tuple(table[0]) == COLUMNS
    assert [row[COLUMNS.index("note")] for row in table[1:]] == list(DANGEROUS)
    assert {row[COLUMNS.index("caption")] for row in table[1:]} == {caption}
    assert {row[0] for row in table[1:]} == {"VNF-1993-0114"}


@pytest.mark.parametrize(("language", "mark"), [("en", ","), ("fr", ";"), ("vi", ";")])
def test_spreadsheet_profile(
    make_sheet: MakeSheet, entry: SheetEntry, tmp_path: Path, language: str, mark: str
) -> None:
    target = tmp_path / "sheet.csv"
    sheet = make_sheet(*[replace(entry, caption=text) for text in DANGEROUS])
    finish(write_csv(sheet, target, Wording(language), CsvProfile.EXCEL))
    assert target.read_bytes()[:3] == b"\xef\xbb\xbf"
    table = rows(target.read_bytes(), mark)
    assert table[0][0] == "reference"
    captions = [row[COLUMNS.index("caption")] for row in table[1:]]
    assert all(caption.startswith("'") for caption in captions)
    assert [unguarded(caption) for caption in captions] == list(DANGEROUS)
    assert len(table[0]) == len(table[1]) == len(COLUMNS)


@given(st.text())
def test_the_guard_can_be_taken_off(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\0"))


def test_restricted_photographs_are_no_rows(make_sheet: MakeSheet, tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    finish(write_csv(make_sheet(left_out=5), target, Wording("en")))
    assert len(rows(target.read_bytes())) == 2


def test_cancelling_leaves_nothing(make_sheet: MakeSheet, tmp_path: Path) -> None:
    job = write_csv(make_sheet(), tmp_path / "sheet.csv", Wording("en"))
    next(job)
    job.close()
    assert list(tmp_path.iterdir()) == []
