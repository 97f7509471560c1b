# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as houses write them."""

from __future__ import annotations

import pytest

from photo_archive.domain.dates import parse_edtf
from photo_archive.reading.house_dates import house_date
from photo_archive.reading.house_style import DateForm


@pytest.mark.parametrize(
    ("edtf", "form", "language", "written"),
    [
        ("1993-06-25", DateForm.DAY_FIRST, "en", "25 June 1993"),
        ("1993-06-25", DateForm.DAY_FIRST, "fr", "25 juin 1993"),
        ("1993-06-25", DateForm.MONTH_FIRST, "en", "June 25, 1993"),
        ("2024-10-07", DateForm.SHORT_MONTH_FIRST, "en", "Oct. 7, 2024"),
        ("1993-06-25", DateForm.FIGURES, "vi", "25/6/1993"),
        ("1993-06-23/1993-06-28", DateForm.MONTH_FIRST, "en", "June 23 to 28, 1993"),
        ("1993-06-28/1993-07-02", DateForm.MONTH_FIRST, "en", "June 28 to July 2, 1993"),
        ("1993-12-30/1994-01-02", DateForm.SHORT_MONTH_FIRST, "en",
         "Dec. 30, 1993 to Jan. 2, 1994"),
        ("XXXX-06-30", DateForm.MONTH_FIRST, "en", "June 30"),
        ("1954~", DateForm.MONTH_FIRST, "en", "circa 1954"),
        ("2018-03", DateForm.SHORT_MONTH_FIRST, "en", "March 2018"),
    ],
)  # fmt: skip
def test_a_house_writes_days_its_way(
    edtf: str, form: DateForm, language: str, written: str
) -> None:
    assert house_date(parse_edtf(edtf), form, language) == written
