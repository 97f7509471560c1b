# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as EDTF."""

import pytest

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.day_spans import days_text


@pytest.mark.parametrize(
    "edtf",
    [
        "1993-06-25",
        "1993-06",
        "1993-12",
        "1992-02",
        "1993",
        "199X",
        "1998/2004",
        "1993-06-23/1993-06-28",
        "1993-06-01/1993-07-15",
        "../1954-12-31",
        "1954-01-01/..",
        "0004",
    ],
)
def test_days_are_said_as_they_were_meant(edtf):
    days = parse_edtf(edtf).strict
    assert days_text(days.first, days.last) == edtf
