# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stretches of time that only searches have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.query_periods import find_periods, read_from_today, read_period


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("early 1990s", "1990/1993"),
        ("in the early 1990s", "1990/1993"),
        ("mid-1990s", "1994/1996"),
        ("late 1990s", "1997/1999"),
        ("the second half of the 1990s", "1995/1999"),
        ("đầu những năm 1990", "1990/1993"),
        ("giữa thập niên 1950", "1954/1956"),
        ("cuối thập kỷ 90", "1997/1999"),
        ("début des années 1990", "1990/1993"),
        ("au milieu des années 50", "1954/1956"),
        ("fin des années 90", "1997/1999"),
        ("early 1954", "1954-37"),
        ("mid 1954", "1954-38"),
        ("end of 1954", "1954-39"),
        ("đầu năm 1954", "1954-37"),
        ("cuối năm 1954", "1954-39"),
        ("début 1954", "1954-37"),
        ("fin de l’année 1954", "1954-39"),
        ("first half of 1954", "1954-40"),
        ("nửa cuối năm 1954", "1954-41"),
        ("6 tháng đầu năm 2004", "2004-40"),
        ("2e semestre 2004", "2004-41"),
        ("Q2 2004", "2004-34"),
        ("2004 Q2", "2004-34"),
        ("T3 2004", "2004-35"),
        ("les années 90", "199X"),
        ("thập kỷ 90", "199X"),
        ("the 1990s", "199X"),
        ("'90s", "199X"),
        ("années 10", "201X"),
        ("années 20", "192X"),
        ("1990", None),
        ("early", None),
        ("June 1993", None),
        ("fin", None),
        ("Q5 2004", None),
        ("1993s", None),
        ("", None),
    ],
)
def test_parts_of_time(text, edtf):
    found = read_period(text)
    assert (found.text if found else None) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("today", "2026-01-01"),
        ("Aujourd’hui", "2026-01-01"),
        ("aujourd'hui", "2026-01-01"),
        ("hôm nay", "2026-01-01"),
        ("yesterday", "2025-12-31"),
        ("hier", "2025-12-31"),
        ("hôm qua", "2025-12-31"),
        ("this month", "2026-01"),
        ("le mois dernier", "2025-12"),
        ("tháng trước", "2025-12"),
        ("năm nay", "2026"),
        ("cette année", "2026"),
        ("last year", "2025"),
        ("l’année dernière", "2025"),
        ("năm ngoái", "2025"),
        ("tomorrow", None),
        ("1993", None),
    ],
)
def test_days_told_from_today(text, edtf):
    found = read_from_today(text, date(2026, 1, 1))
    assert (found.text if found else None) == edtf


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kiet early 1990s paris", [(1, 3, "1990/1993")]),
        ("cuối năm 1954 hoặc đầu năm 1955", [(0, 3, "1954-39"), (4, 7, "1955-37")]),
        ("in the first half of the 1990s", [(0, 7, "1990/1994")]),
        ("today and yesterday", []),
        ("", []),
    ],
)
def test_periods_among_words(words, found):
    periods = find_periods(words.split())
    assert [(one.first, one.end, one.edtf.text) for one in periods] == found


@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(text):
    read_period(text)
    read_from_today(text, date(2026, 1, 1))
    assert all(one.first < one.end for one in find_periods(text.split()))
