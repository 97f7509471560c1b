# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""EDTF: what is accepted, which days it means, what is refused and how."""

import contextlib
from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.dates import (
    DAY_MAX,
    DAY_MIN,
    DateKind,
    DayRange,
    OpenEnd,
    Precision,
    Qualifier,
    parse_edtf,
)
from photo_archive.domain.errors import ArchiveError


def days(first: str, last: str) -> DayRange:
    return DayRange(
        date.fromisoformat(first).toordinal() if first else DAY_MIN,
        date.fromisoformat(last).toordinal() if last else DAY_MAX,
    )


BOUNDS = [
    # text, strict, padded ("" for the same)
    ("1997-11-14", ("1997-11-14", "1997-11-14"), None),
    ("1997-11", ("1997-11-01", "1997-11-30"), None),
    ("1997", ("1997-01-01", "1997-12-31"), None),
    ("199X", ("1990-01-01", "1999-12-31"), None),
    ("19XX", ("1900-01-01", "1999-12-31"), None),
    ("1997-11-XX", ("1997-11-01", "1997-11-30"), None),
    ("1997-XX-XX", ("1997-01-01", "1997-12-31"), None),
    ("1997-11~", ("1997-11-01", "1997-11-30"), ("1997-10-01", "1997-12-31")),
    ("1997?", ("1997-01-01", "1997-12-31"), ("1996-01-01", "1998-12-31")),
    ("1997%", ("1997-01-01", "1997-12-31"), ("1995-01-01", "1999-12-31")),
    ("1997-11-14~", ("1997-11-14", "1997-11-14"), ("1997-11-13", "1997-11-15")),
    ("1997-~11-~14", ("1997-11-14", "1997-11-14"), ("1997-10-13", "1997-12-15")),
    ("1997-11~-14", ("1997-11-14", "1997-11-14"), ("1996-10-14", "1998-12-14")),
    ("1997?-11-14", ("1997-11-14", "1997-11-14"), ("1996-11-14", "1998-11-14")),
    ("?1997-11-14", ("1997-11-14", "1997-11-14"), ("1996-11-14", "1998-11-14")),
    ("1997-11-~14", ("1997-11-14", "1997-11-14"), ("1997-11-13", "1997-11-15")),
    ("1997-11-XX~", ("1997-11-01", "1997-11-30"), ("1997-10-01", "1997-12-31")),
    ("199X~", ("1990-01-01", "1999-12-31"), ("1980-01-01", "2009-12-31")),
    ("1997-21", ("1997-03-01", "1997-05-31"), None),
    ("1997-22", ("1997-06-01", "1997-08-31"), None),
    ("1997-23", ("1997-09-01", "1997-11-30"), None),
    ("1997-24", ("1997-12-01", "1998-02-28"), None),
    ("1997-22~", ("1997-06-01", "1997-08-31"), ("1997-03-09", "1997-11-23")),
    ("1997-28", ("1997-12-01", "1998-02-28"), None),
    ("1997-32", ("1997-06-01", "1997-08-31"), None),
    ("1997-33", ("1997-01-01", "1997-03-31"), None),
    ("1997-36", ("1997-10-01", "1997-12-31"), None),
    ("1997-41", ("1997-07-01", "1997-12-31"), None),
    ("1997-11-14/1997-11-16", ("1997-11-14", "1997-11-16"), None),
    ("1997-11-14~/1997-11-16", ("1997-11-14", "1997-11-16"), ("1997-11-13", "1997-11-16")),
    ("1993/..", ("1993-01-01", ""), None),
    ("1993/", ("1993-01-01", ""), None),
    ("../1997-11", ("", "1997-11-30"), None),
    ("/1997-11", ("", "1997-11-30"), None),
    ("1997-11/..", ("1997-11-01", ""), None),
    ("[1997-11-14,1997-11-15]", ("1997-11-14", "1997-11-15"), None),
    ("{1997-11-14,1997-11-16..1997-11-18}", ("1997-11-14", "1997-11-18"), None),
    ("[..1984]", ("", "1984-12-31"), None),
    ("[1984..]", ("1984-01-01", ""), None),
    ("XXXX-06-30", ("", ""), None),
    ("XXXX-06-30~", ("", ""), None),
    ("1997-1X", ("1997-10-01", "1997-12-31"), None),
    ("1997-0X-3X", ("1997-01-30", "1997-09-30"), None),
    ("19X4-02-29", ("1904-02-29", "1984-02-29"), None),
    ("9999-12~", ("9999-12-01", "9999-12-31"), ("9999-11-01", "9999-12-31")),
    ("1993-06-25T14:30:00", ("1993-06-25", "1993-06-25"), None),
    ("1993-06-25T14:30:00+07:00", ("1993-06-25", "1993-06-25"), None),
]


@pytest.mark.parametrize(("text", "strict", "padded"), BOUNDS)
def test_bounds(text: str, strict: tuple[str, str], padded: tuple[str, str] | None) -> None:
    value = parse_edtf(text)
    assert value.text == str(value) == text
    assert value.strict == days(*strict)
    assert value.padded == days(*(padded or strict))
    assert value.strict.within(value.padded)


def test_year_nought_is_counted_back_from_year_one() -> None:
    assert parse_edtf("0000").strict == DayRange(-365, 0)
    assert parse_edtf("0000-12-31").strict == DayRange(0, 0)
    assert parse_edtf("0001~").padded.first == DAY_MIN


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("XXXX", Precision.UNKNOWN),
        ("1XXX", Precision.MILLENNIUM),
        ("19XX", Precision.CENTURY),
        ("199X", Precision.DECADE),
        ("1997", Precision.YEAR),
        ("19X7", Precision.YEAR),
        ("1997-XX", Precision.YEAR),
        ("1997-21", Precision.SEASON),
        ("1997-11-XX", Precision.MONTH),
        ("XXXX-06-30", Precision.DAY),
        ("1997-11-14/1998", Precision.YEAR),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert parse_edtf(text).precision is precision


def test_precision_sorts_coarser_first() -> None:
    texts = ["1997-01-01", "199X", "1997-01", "19XX", "1997"]
    ordered = sorted(texts, key=lambda text: parse_edtf(text).precision)
    assert ordered == ["19XX", "199X", "1997", "1997-01", "1997-01-01"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("1997", Qualifier.NONE),
        ("1997?", Qualifier.UNCERTAIN),
        ("1997~/1998", Qualifier.APPROXIMATE),
        ("?1997-~11", Qualifier.BOTH),
        ("1997%", Qualifier.BOTH),
    ],
)
def test_qualifier(text: str, qualifier: Qualifier) -> None:
    assert parse_edtf(text).qualifier == qualifier


def test_a_qualifier_reaches_left() -> None:
    part = parse_edtf("2004-06~-11").date
    assert part is not None
    assert (part.year_doubt, part.month_doubt, part.day_doubt) == (
        Qualifier.APPROXIMATE,
        Qualifier.APPROXIMATE,
        Qualifier.NONE,
    )


def test_parts_of_intervals_and_sets() -> None:
    interval = parse_edtf("1993-06/..")
    assert interval.kind is DateKind.INTERVAL
    assert interval.stretches[0].last is OpenEnd.OPEN
    assert parse_edtf("1993-06/").stretches[0].last is OpenEnd.UNKNOWN
    chosen = parse_edtf(" [1667, 1668,1670..1672] ")
    assert chosen.kind is DateKind.ONE_OF
    assert chosen.text == "[1667,1668,1670..1672]"
    assert [part.year for part in chosen.parts] == ["1667", "1668", "1670", "1672"]
    assert parse_edtf("{1960,1961-12}").kind is DateKind.ALL_OF


def test_search_and_certainty() -> None:
    june_1993 = parse_edtf("1993-06").strict
    day = parse_edtf("1993-06-25")
    assert day.overlaps(june_1993)
    assert day.certainly_within(june_1993)
    year = parse_edtf("1993")
    assert year.overlaps(june_1993)
    assert not year.certainly_within(june_1993)
    circa = parse_edtf("1993-05~")
    assert circa.overlaps(june_1993)
    yearless = parse_edtf("XXXX-06-30")
    assert yearless.overlaps(june_1993)
    assert not yearless.certainly_within(june_1993)
    assert not yearless.has_year
    assert year.has_year


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "write 1993-06-25"),
        ("yesterday", "write 1993-06-25"),
        ("19930625", "write 1993-06-25"),
        ("1993-6-25", "write 1993-06-25"),
        ("199u", "write 1993-06-25"),
        ("-0044", "write 1993-06-25"),
        ("Y170000", "write 1993-06-25"),
        ("１９９３", "write 1993-06-25"),
        ("1993-13", "calendar"),
        ("1993-00", "calendar"),
        ("1993-20", "calendar"),
        ("1993-42", "calendar"),
        ("1993-2X", "calendar"),
        ("1993-02-29", "calendar"),
        ("XXXX-02-30", "calendar"),
        ("19X3-02-29", "calendar"),
        ("1993-21-05", "calendar"),
        ("1993-06-00", "calendar"),
        ("1993/1992", "ends before it begins"),
        ("[1993..1992]", "ends before it begins"),
        ("/", "names no date"),
        ("../..", "names no date"),
        ("1991/1992/1993", "more than one"),
        ("[1993", "not closed"),
        ("[]", "write 1993-06-25"),
        ("1993-06-25T25:00:00", "date and time"),
        ("1993-06-31T12:00:00", "calendar"),
    ],
)
def test_refusals_say_what_is_wrong(text: str, says: str) -> None:
    with pytest.raises(ArchiveError, match=says):
        parse_edtf(text)


def test_a_long_text_is_cut_in_the_message() -> None:
    with pytest.raises(ArchiveError) as refusal:
        parse_edtf("x" * 10_000)
    assert len(str(refusal.value)) < 200


@given(st.text(alphabet="0123456789X-/.,[]{}?~%T: Yu") | st.text())
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(ArchiveError):
        value = parse_edtf(text)
        assert DAY_MIN <= value.padded.first <= value.strict.first
        assert value.strict.first <= value.strict.last <= value.padded.last <= DAY_MAX
        assert parse_edtf(value.text) == value


REAL_DATES = st.dates(min_value=date(1000, 1, 1)).map(str)
SIMPLE = st.one_of(
    REAL_DATES,
    REAL_DATES.map(lambda text: text[:7]),
    REAL_DATES.map(lambda text: text[:4]),
    REAL_DATES.map(lambda text: text[:3] + "X"),
    REAL_DATES.map(lambda text: text[:7] + "-XX"),
)


@settings(max_examples=40, deadline=None)
@given(SIMPLE, st.sampled_from(["", "?", "~", "%"]))
def test_bounds_agree_with_the_edtf_package(text: str, qualifier: str) -> None:
    theirs = edtf.parse_edtf(text + qualifier)
    ours = parse_edtf(text + qualifier).strict
    assert edtf.struct_time_to_date(theirs.lower_strict()).toordinal() == ours.first
    assert edtf.struct_time_to_date(theirs.upper_strict()).toordinal() == ours.last


@settings(max_examples=20, deadline=None)
@given(st.lists(SIMPLE, min_size=2, max_size=2, unique=True))
def test_intervals_agree_with_the_edtf_package(ends: list[str]) -> None:
    first, last = sorted(ends, key=lambda text: parse_edtf(text).strict.first)
    with contextlib.suppress(ArchiveError):
        ours = parse_edtf(f"{first}/{last}").strict
        theirs = edtf.parse_edtf(f"{first}/{last}")
        assert edtf.struct_time_to_date(theirs.lower_strict()).toordinal() == ours.first
        assert edtf.struct_time_to_date(theirs.upper_strict()).toordinal() == ours.last
