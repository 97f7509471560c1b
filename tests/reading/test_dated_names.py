# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.date_text import find_dates
from photo_archive.reading.dated_names import without_names
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("Nữ công nhân Nhà máy Cơ khí 1/5 trong ca đêm", "", "Nhà máy Cơ khí 1/5"),
        ("Xe buýt trên đường 3 tháng 2, sáng 7-4", "XXXX-04-07", "đường 3 tháng 2"),
        ("Khán giả tại sân vận động 30-4 ngày 2/9/1980", "1980-09-02", "sân vận động 30-4"),
        ("Công nhân Xí nghiệp May 10 ở Huế tăng ca", "", "Huế"),
    ],
)
def test_a_day_may_name_a_place(reader: Reader, text: str, date: str, place: str) -> None:
    read = reader.read(text)
    assert read.date == date
    assert place in [one.name for one in read.places]


@pytest.mark.parametrize("text", ["Chợ Huế sáng 8/3", "Chợ họp ngày 8/3", "Nhà máy Dệt 8/3/1975"])
def test_other_days_stay(scan: Callable[..., Scan], text: str) -> None:
    dates = find_dates(text)
    assert without_names(scan(text, "vi"), dates) == dates
