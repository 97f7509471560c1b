# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.catalogue.derived import (
    caption_columns,
    date_columns,
    edtf,
    name_columns,
    record_name_columns,
    reference_columns,
)
from photo_archive.domain.captions import text_hash
from photo_archive.domain.errors import ArchiveError


def test_an_undated_photo_has_no_bounds() -> None:
    assert set(date_columns(" ").values()) == {"", None}


def test_bounds_of_a_date() -> None:
    columns = date_columns(" 1993? ")
    assert columns["date"] == "1993?"
    first, last = columns["date_first"], columns["date_last"]
    padded = columns["date_padded_first"], columns["date_padded_last"]
    assert (first, last) == (727564, 727928)
    assert padded == (727564 - 366, 727928 + 365)


def test_dates_are_checked() -> None:
    assert (edtf(""), edtf(" 1993 ")) == ("", "1993")
    with pytest.raises(ArchiveError):
        edtf("yesterday")


def test_names_are_stored_with_what_they_are_found_by() -> None:
    assert name_columns(" Ha\u0300  Nô\u0323i ") == {
        "text": "Hà Nội", "folded": "ha noi", "squashed": "hanoi",
    }  # fmt: skip
    assert record_name_columns(" Hà  Nội ")["name"] == "Hà Nội"


def test_references_sort_by_their_numbers() -> None:
    keys = [str(reference_columns(name)["reference_sort"]) for name in ("A-2", "A-10")]
    assert keys == sorted(keys)


def test_captions_carry_their_hash() -> None:
    assert caption_columns(" a ") == {"text": "a", "text_hash": text_hash("a")}
