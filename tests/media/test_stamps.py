# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.dates import parse_edtf
from photo_archive.media.fields import Stamp
from photo_archive.media.stamps import read_stamp


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1993:06:25 10:11:12", Stamp("1993-06-25", "10:11:12")),
        ("1993:06:25 10:11:12+07:00", Stamp("1993-06-25", "10:11:12", "+07:00")),
        ("19930625", Stamp("1993-06-25")),
        ("19930625T101112+0700", Stamp("1993-06-25", "10:11:12", "+07:00")),
        ("19930600", Stamp("1993-06")),
        ("19930000", Stamp("1993")),
        ("1993", Stamp("1993")),
        ("1993-06", Stamp("1993-06")),
        ("1993-06-25T10:11", Stamp("1993-06-25", "10:11:00")),
        ("1993-06-25T10:11:12.345Z", Stamp("1993-06-25", "10:11:12", "Z")),
        ("1911:03:10 00:00:00", Stamp("1911-03-10", "00:00:00")),
        ("1858:01:01 12:00:00\x00", Stamp("1858-01-01", "12:00:00")),
        ("1993:06:  ", Stamp("1993-06")),
        ("1993:06:25   :  :  ", Stamp("1993-06-25")),
        ("1993:06:25   :  :", Stamp("1993-06-25")),
        ("1970-01-01", Stamp("1970-01-01")),
        ("1970-01-01T10:31:00", Stamp("1970-01-01", "10:31:00")),
        ("2000-02-29", Stamp("2000-02-29")),
        ("0000:00:00 00:00:00", None),
        ("00000000", None),
        ("    :  :     :  :  ", None),
        ("1970:01:01 00:00:00", None),
        ("1970:01:01 08:17:31", None),
        ("1970-01-01T07:00:00", None),
        ("1980:01:01 00:00:00", None),
        ("1904:01:01 00:00:00", None),
        ("1993:13:01 00:00:00", None),
        ("1993:02:30 00:00:00", None),
        ("summer 1993", None),
        ("", None),
    ],
)
def test_stamps(text: str, expected: Stamp | None) -> None:
    assert read_stamp(text) == expected


@given(st.from_regex(r"\d{4}[:-]?\d{2}[:-]?\d{2}([ T]\d\d:\d\d:\d\d)?", fullmatch=True))
def test_every_date_read_is_valid_edtf(text: str) -> None:
    stamp = read_stamp(text)
    if stamp is not None:
        parse_edtf(stamp.date)
