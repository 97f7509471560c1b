# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small sheets with real pictures."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

from photo_archive.documents.sheet import Sheet, SheetEntry, SheetHead, SheetPerson

MakeJpeg = Callable[..., bytes]
MakeSheet = Callable[..., Sheet]


@pytest.fixture
def make_jpeg() -> MakeJpeg:
    def make(width: int = 96, height: int = 64, colour: int = 0, mode: str = "RGB") -> bytes:
        file = io.BytesIO()
        picture = Image.new("RGB", (width, height), (colour % 256, 90, 60))
        picture.convert(mode).save(file, "JPEG")
        return file.getvalue()

    return make


@pytest.fixture
def entry(make_jpeg: MakeJpeg) -> SheetEntry:
    return SheetEntry(
        number=1,
        reference="VNF-1993-0114",
        thumbnail_jpeg=make_jpeg(),
        alt_text="Two men shake hands in front of flags.",
        caption="President François Mitterrand receives Prime Minister Võ Văn Kiệt.",
        caption_language="en",
        people=(
            SheetPerson("Võ Văn Kiệt", "Prime Minister", 2),
            SheetPerson("François Mitterrand", "President", 1),
        ),
        date_words="25 June 1993",
        place_words="Paris, France",
        event_words="Official visit",
        photographer="Minh Đạo",
        credit="VNA/VNS Photo Minh Đạo",
    )


@pytest.fixture
def head() -> SheetHead:
    return SheetHead(
        collection="Kho ảnh Việt Nam–Pháp",
        title="Visits and Encounters, 1993–2025",
        query="place:France visit",
        date_range_words="1993 to 2025",
        compiled_by="Nguyễn Thị Ngọc Lan",
        compiled_on="2026-03-14",
        language="en",
        total=1,
        compiled_on_words="14 March 2026",
    )


@pytest.fixture
def make_sheet(head: SheetHead, entry: SheetEntry) -> MakeSheet:
    def make(*entries: SheetEntry, left_out: int = 0) -> Sheet:
        return Sheet(head, entries or (entry,), left_out)

    return make
