# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import exiv2

from photo_archive.media.embed_iim import put_iim
from photo_archive.media.fields import Fields, Stamp


def _values(data: exiv2.IptcData, name: str) -> list[str]:
    return [str(datum.value()) for datum in data if datum.key().endswith(f".{name}")]


def test_repeated_fields_replace_what_was_there() -> None:
    data = exiv2.IptcData()
    put_iim(data, Fields(keywords=("cũ", "xưa", "khác"), city="Huế"))
    put_iim(data, Fields(keywords=("mới", "nay")))
    assert _values(data, "Keywords") == ["mới", "nay"]
    assert _values(data, "City") == ["Huế"]


def test_values_are_cut_between_letters() -> None:
    data = exiv2.IptcData()
    put_iim(data, Fields(credit="ộ" * 20))
    assert _values(data, "Credit") == ["ộ" * 10]


def test_a_date_known_in_part_is_left_out() -> None:
    data = exiv2.IptcData()
    put_iim(data, Fields(date_created=Stamp("1954-05")))
    assert _values(data, "DateCreated") == []
    put_iim(data, Fields(date_created=Stamp("1954-05-07", "17:30:00")))
    assert _values(data, "DateCreated") == ["1954-05-07"]
    assert _values(data, "TimeCreated") == []
