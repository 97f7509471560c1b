# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.reading.shorthand_dates import shorthand_dates


def _last_century(_: str) -> int:
    return 19


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Picnic at Dole, May '68", "1968-05"),
        ("Picnic at Dole, 12 July ’34.", "1934-07-12"),
        ("Picnic at Dole in the summer of '42", "1942-22"),
        ("Mai 68. Barricades", "1968-05"),
        ("14 juillet [1919], défilé", "1919-07-14"),
        ("7-8.3.61. Foire de Lure", "1961-03-07/1961-03-08"),
        ("7-8/3/1961 Foire de Lure", "1961-03-07/1961-03-08"),
        ("30.4-2.5.71. Foire de Lure", "1971-04-30/1971-05-02"),
        ("12.II.1934. Vue du pont", "1934-02-12"),
        ("12-XI-34. Vue du pont", "1934-11-12"),
        ("Sit-in at Dover, 5/28/1963", "1963-05-28"),
        ("Huế, 5.1968. Chợ", "1968-05"),
        ("Street scene, c1950", "1950~"),
    ],
)
def test_forms(text: str, edtf: str) -> None:
    assert [found.edtf.text for found in shorthand_dates(text, _last_century)] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Dole beat Lure 9-10.5",
        "Lure won 8-7/3/61",  # the second day comes first
        "Room 5.1968a",
        "May 68 years come",
        "Section XII.4.2",
        "12/1972 - 12/2017",
        "may '04nd",
        "31.II.1934",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert list(shorthand_dates(text, _last_century)) == []


def test_spans_are_those_of_the_text() -> None:
    text = "Regatta at Dole, Sept '36, first heat"
    (found,) = shorthand_dates(text, _last_century)
    assert text[found.start : found.end] == found.text == "Sept '36"


@given(st.text(alphabet="0123456789 ./-'’[]MayXI", max_size=40))
def test_never_raises(text: str) -> None:
    for found in shorthand_dates(text, _last_century):
        assert text[found.start : found.end] == found.text
