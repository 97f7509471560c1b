# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates in the draft form of 2012."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.date_upgrade import parse_draft_edtf, upgrade_edtf
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError


@pytest.mark.parametrize(
    ("draft", "upgraded"),
    [
        ("199u", "199X"),
        ("19uu", "19XX"),
        ("196x", "196X"),
        ("1999-uu-uu", "1999-XX-XX"),
        ("unknown/2006", "/2006"),
        ("2004-06-01/unknown", "2004-06-01/"),
        ("2004-01-01/open", "2004-01-01/.."),
        ("1984?~", "1984%"),
        ("1984~?/2004?~", "1984%/2004%"),
        ("2004?-06-11", "2004?-06-11"),
        ("2004-(06)?-11", "2004-?06-11"),
        ("2004-06-(11)~", "2004-06-~11"),
        ("(2004-06)?-11", "?2004-?06-11"),
        ("2011-(06-04)~", "2011-~06-~04"),
        ("(2011)-06-04~", "2011-~06-~04"),
        ("2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20"),
        ("[1667,1668, 1670..1672]", "[1667,1668, 1670..1672]"),
        ("y170000002", "Y170000002"),
        ("1997-11-14", "1997-11-14"),
        ("1997-11~/..", "1997-11~/.."),
    ],
)
def test_upgrade(draft: str, upgraded: str) -> None:
    assert upgrade_edtf(draft) == upgraded
    if not upgraded.startswith("Y"):
        assert parse_draft_edtf(draft) == parse_edtf(upgraded)


def test_years_beyond_four_digits_are_refused() -> None:
    with pytest.raises(ArchiveError):
        parse_draft_edtf("y170000002")


@given(st.text(alphabet="0129ux()?~-/.[],openunkwy "))
def test_any_text_is_upgraded_or_refused(text: str) -> None:
    with contextlib.suppress(ArchiveError):
        assert parse_draft_edtf(text)
