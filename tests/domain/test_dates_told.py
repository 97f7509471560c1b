# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which dates of a caption are its photograph's."""

from __future__ import annotations

import pytest

from photo_archive.domain.dates_told import dates_told
from photo_archive.domain.errors import ArchiveError

CAPTION = "Talks in Paris on 25 June 1993 (visit of 23–28 June 1993), after the accords of 1973."


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("1993-06-25", ["25 June 1993", "23–28 June 1993"]),
        ("1993-06-27", ["23–28 June 1993"]),
        ("1993-06", ["25 June 1993", "23–28 June 1993"]),
        ("1973-01-27", ["1973"]),
        ("2004", []),
        ("", ["25 June 1993", "23–28 June 1993", "1973"]),
    ],
)
def test_dates_of_the_photograph_are_told_from_others(edtf: str, told: list[str]) -> None:
    assert [one.text for one in dates_told(CAPTION, edtf)] == told


@pytest.mark.parametrize(("edtf", "told"), [("1975", []), ("1973/..", ["after 1973"])])
def test_an_open_end_agrees_with_itself_alone(edtf: str, told: list[str]) -> None:
    assert [one.text for one in dates_told("Hà Nội, after 1973", edtf)] == told


def test_words_stand_where_they_are_said_to() -> None:
    text = "𝒩 Chiều 12/11/2014, tại Hà Nội"
    (found,) = dates_told(text, "2014-11-12")
    assert text[found.start : found.end] == found.text


def test_a_caption_without_a_date_tells_none() -> None:
    assert dates_told("Võ Văn Kiệt", "1993") == []


def test_what_is_no_edtf_is_refused() -> None:
    with pytest.raises(ArchiveError):
        dates_told(CAPTION, "juin 1993")
