# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as people write them, read whole and found in running text."""

import contextlib
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.date_text import find_dates, read_date
from photo_archive.domain.date_words import date_words, short_date_words
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError

WRITTEN = [
    # English
    ("25 June 1993", "1993-06-25"),
    ("June 25, 1993", "1993-06-25"),
    ("June 25th, 1993", "1993-06-25"),
    ("the 25th of June 1993", "1993-06-25"),
    ("on Friday, June 25, 1993", "1993-06-25"),
    ("Nov. 11, 2019", "2019-11-11"),
    ("7 Oct 2024", "2024-10-07"),
    ("7 Oct. 2024", "2024-10-07"),
    ("25-Jun-1993", "1993-06-25"),
    ("JUNE 1993", "1993-06"),
    ("June, 1993", "1993-06"),
    ("June 30", "XXXX-06-30"),
    ("30 June", "XXXX-06-30"),
    ("June", "XXXX-06"),
    ("1954", "1954"),
    ("in 1954", "1954"),
    ("June 23 to 28, 1993", "1993-06-23/1993-06-28"),
    ("23 to 28 June 1993", "1993-06-23/1993-06-28"),
    ("23–28 June 1993", "1993-06-23/1993-06-28"),
    ("6–8 October 2004", "2004-10-06/2004-10-08"),
    ("October 6–8, 2004", "2004-10-06/2004-10-08"),
    ("October 6-8, 2004", "2004-10-06/2004-10-08"),
    ("from October 6 to 7, 2024", "2024-10-06/2024-10-07"),
    ("June 23 to 28", "XXXX-06-23/XXXX-06-28"),
    ("28 June – 3 July 1993", "1993-06-28/1993-07-03"),
    ("June 28 to July 3, 1993", "1993-06-28/1993-07-03"),
    ("(30 April 1975 – 30 April 2025)", "1975-04-30/2025-04-30"),
    ("June–August 1993", "1993-06/1993-08"),
    ("1954–1956", "1954/1956"),
    ("1954-56", "1954/1956"),
    ("from 1954 to 1956", "1954/1956"),
    ("between 1954 and 1956", "1954/1956"),
    ("1954 or 1955", "[1954,1955]"),
    ("1954, 1955 or 1957", "[1954,1955,1957]"),
    ("25 or 26 June 1993", "[1993-06-25,1993-06-26]"),
    ("June 25 and 26, 1993", "{1993-06-25,1993-06-26}"),
    ("1, 16 and 17 November 1979", "{1979-11-01,1979-11-16,1979-11-17}"),
    ("circa 1954", "1954~"),
    ("about 1954", "1954~"),
    ("c. 1954", "1954~"),
    ("c.1954", "1954~"),
    ("ca. 1954", "1954~"),
    ("ca 1954", "1954~"),
    ("circa June 1954", "1954-06~"),
    ("circa 1954–1956", "1954~/1956~"),
    ("circa 1954 – 1956", "1954~/1956"),
    ("circa 1954 – circa 1956", "1954~/1956~"),
    ("1954?", "1954?"),
    ("1954 (?)", "1954?"),
    ("1954 (uncertain)", "1954?"),
    ("probably 1954", "1954?"),
    ("circa 1954?", "1954%"),
    ("circa 1954 (uncertain)", "1954%"),
    ("the 1990s", "199X"),
    ("1990's", "199X"),
    ("circa 1990s", "199X~"),
    ("19th century", "18XX"),
    ("nineteenth century", "18XX"),
    ("spring 1975", "1975-21"),
    ("spring of 1975", "1975-21"),
    ("Fall 1975", "1975-23"),
    ("winter 1946–1947", "1946-24"),
    ("first quarter of 1975", "1975-33"),
    ("before 1954", "../1954"),
    ("until 1954", "../1954"),
    ("after 1954", "1954/.."),
    ("since June 1954", "1954-06/.."),
    ("from 1954", "1954/.."),
    ("June 25/26, 1993", "1993-06-25/1993-06-26"),
    ("25 & 26 June 1993", "{1993-06-25,1993-06-26}"),
    ("May/June 1954", "1954-05/1954-06"),
    ("1954/55", "1954/1955"),
    ("[circa 1954]", "1954~"),
    ("1954 (approx.)", "1954~"),
    # French
    ("le 7 octobre 2024", "2024-10-07"),
    ("lundi 7 octobre 2024", "2024-10-07"),
    ("15 Octobre 1974.", "1974-10-15"),
    ("1er mai 1954", "1954-05-01"),
    ("08 janvier 2019", "2019-01-08"),
    ("7 fevrier 2019", "2019-02-07"),
    ("7 févr. 2019", "2019-02-07"),
    ("août 1944", "1944-08"),
    ("du 23 au 28 juin 1993", "1993-06-23/1993-06-28"),
    ("du 28 juin au 3 juillet 1993", "1993-06-28/1993-07-03"),
    ("d’avril à août 1993", "1993-04/1993-08"),
    ("de 1954 à 1956", "1954/1956"),
    ("entre 1954 et 1956", "1954/1956"),
    ("1954 ou 1955", "[1954,1955]"),
    ("1er, 16 et 17 novembre 1979", "{1979-11-01,1979-11-16,1979-11-17}"),
    ("vers 1954", "1954~"),
    ("vers le 25 juin 1954", "1954-06-25~"),
    ("années 1990", "199X"),
    ("les années 1990", "199X"),
    ("vers les années 1990", "199X~"),
    ("XIXe siècle", "18XX"),
    ("19ème siècle", "18XX"),
    ("Ier siècle", "00XX"),
    ("printemps 1975", "1975-21"),
    ("été 1972", "1972-22"),
    ("l’été 1972", "1972-22"),
    ("avant 1954", "../1954"),
    ("après 1954", "1954/.."),
    ("depuis le 1er juin 1993", "1993-06-01/.."),
    ("jusqu’au 14 novembre 1997", "../1997-11-14"),
    ("1954 (date incertaine)", "1954?"),
    # Vietnamese
    ("ngày 25 tháng 6 năm 1993", "1993-06-25"),
    ("25 tháng 6 năm 1993", "1993-06-25"),
    ("25 tháng 6, 1993", "1993-06-25"),
    ("ngay 25 thang 6 nam 1993", "1993-06-25"),
    ("NGÀY 25 THÁNG 6 NĂM 1993", "1993-06-25"),
    ("25/6/1993", "1993-06-25"),
    ("25-6-1993", "1993-06-25"),
    ("25.6.1993", "1993-06-25"),
    ("05/11/1997", "1997-11-05"),
    ("ngày 25/6/1993", "1993-06-25"),
    ("ngày 3-3", "XXXX-03-03"),
    ("ngày 25 tháng 6", "XXXX-06-25"),
    ("tháng 6 năm 1993", "1993-06"),
    ("tháng 2/1992", "1992-02"),
    ("tháng 6-1993", "1993-06"),
    ("6/1993", "1993-06"),
    ("tháng Sáu năm 1993", "1993-06"),
    ("tháng mười hai năm 1972", "1972-12"),
    ("năm 1954", "1954"),
    ("khoảng 1954", "1954~"),
    ("vào khoảng năm 1954", "1954~"),
    ("thập niên 1950", "195X"),
    ("những năm 1960", "196X"),
    ("thập niên 60 của thế kỷ 20", "196X"),
    ("thế kỷ 19", "18XX"),
    ("thế kỷ XIX", "18XX"),
    ("mùa xuân 1975", "1975-21"),
    ("mùa xuân năm 1975", "1975-21"),
    ("hè 1972", "1972-22"),
    ("quý I/1975", "1975-33"),
    ("từ ngày 23 đến ngày 28 tháng 6 năm 1993", "1993-06-23/1993-06-28"),
    ("từ ngày 23 đến 28/6/1993", "1993-06-23/1993-06-28"),
    ("ngày 23 - 28/6/1993", "1993-06-23/1993-06-28"),
    ("23-28/6/1993", "1993-06-23/1993-06-28"),
    ("3-5/6/1993", "1993-06-03/1993-06-05"),
    ("từ 28/6 đến 3/7/1993", "1993-06-28/1993-07-03"),
    ("28/6–3/7/1993", "1993-06-28/1993-07-03"),
    ("từ năm 1954 đến năm 1956", "1954/1956"),
    ("1954 hoặc 1955", "[1954,1955]"),
    ("trước năm 1954", "../1954"),
    ("sau năm 1954", "1954/.."),
    # EDTF
    ("1993-06-25", "1993-06-25"),
    ("1993-06", "1993-06"),
    ("XXXX-06-30", "XXXX-06-30"),
    ("1954~", "1954~"),
    ("1993-06-23/1993-06-28", "1993-06-23/1993-06-28"),
    ("[1954, 1955]", "[1954,1955]"),
    ("1993/..", "1993/.."),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_read_date(text: str, expected: str) -> None:
    value = read_date(text)
    assert value is not None
    assert value.text == expected


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_decomposed_text_reads_the_same(text: str, expected: str) -> None:
    value = read_date(unicodedata.normalize("NFD", text))
    assert value is not None
    assert value.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "undated",
        "Undated.",
        "n.d.",
        "[n.d.]",
        "sans date",
        "s.d.",
        "không rõ ngày",
        "Khong ro ngay",
    ],
)
def test_undated(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "31/2/1993",
        "6/25/1993",
        "25/6/93",
        "5/6",
        "23",
        "25 June 1993 in Paris",
        "Paris, 25 June 1993",
        "30 February 1993",
        "#1954",
        "1954 BC",
        "mồng 5 tháng 5 năm 1954 âm lịch",
        "between 1954",
        "28 to 23 June 1993",
        "1954 or",
        "le 25 juin 1993 à 14",
        "1945 secondes",
        "années 90",
        "early 1954",
        "he 1972",
        "2567 B.E. 12",
        "4–8/1993",
        "x" * 1000,
    ],
)
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(ArchiveError):
        read_date(text)


def test_refusals_say_what_to_do() -> None:
    with pytest.raises(ArchiveError, match="day, month, year"):
        read_date("6/25/1993")
    with pytest.raises(ArchiveError, match="write it like"):
        read_date("the day after")
    with pytest.raises(ArchiveError, match="ends before it begins"):
        read_date("1993/1992")


FOUND = [
    # text, what is found in it as (written, EDTF)
    ("Signed in Paris on June 25, 1993.", [("June 25, 1993", "1993-06-25")]),
    (
        "during his official visit from October 6 to 7, 2024.",
        [("from October 6 to 7, 2024", "2024-10-06/2024-10-07")],
    ),
    (
        "the anniversary (30 April 1975 – 30 April 2025), held on May 4, 2025",
        [
            ("30 April 1975 – 30 April 2025", "1975-04-30/2025-04-30"),
            ("May 4, 2025", "2025-05-04"),
        ],
    ),
    (
        "relations begun in 1973. Later, in 2013, a partnership",
        [("1973", "1973"), ("2013", "2013")],
    ),
    ("in 1973 and 2013", [("1973", "1973"), ("2013", "2013")]),
    (
        "le 25 juin 1993 à 14 heures, à Paris",
        [("25 juin 1993", "1993-06-25")],
    ),
    ("le 25 juin à 14 h", [("25 juin", "XXXX-06-25")]),
    ("đón tại Osaka chiều 27-6 - Ảnh: TTXVN", [("27-6", "XXXX-06-27")]),
    (
        "Toulouse, les 1, 16, 17 novembre 1979.",
        [("1, 16, 17 novembre 1979", "{1979-11-01,1979-11-16,1979-11-17}")],
    ),
    ("ngày 19, 20/5/1954", [("ngày 19, 20/5/1954", "{1954-05-19,1954-05-20}")]),
    ("hồ sơ 1954/12 và 12/1954/55, 1954-0023, 1954_Hue.jpg", []),
    ("hiver 1954-1955, 1954/55.", [("hiver 1954-1955", "1954-24"), ("1954/55", "1954/1955")]),
    ("Room 5, 25 June 1993", [("25 June 1993", "1993-06-25")]),
    ("7.5.71. Toulouse", []),
    ("Ngày 3-3, tại thủ đô", [("Ngày 3-3", "XXXX-03-03")]),
    ("thăm trường, tháng 2/1992. (Ảnh", [("tháng 2/1992", "1992-02")]),
    (
        "thăm Pháp từ ngày 23 đến 28/6/1993 theo lời mời",
        [("từ ngày 23 đến 28/6/1993", "1993-06-23/1993-06-28")],
    ),
    ("HORGOS, SERBIA - SEPTEMBER 17: a man", [("SEPTEMBER 17", "XXXX-09-17")]),
    ("FILE - In this Nov. 11, 2019 photo", [("Nov. 11, 2019", "2019-11-11")]),
    ("photographed circa 1954 near the river", [("circa 1954", "1954~")]),
    ("villagers before 1954, Hanoi", [("before 1954", "../1954")]),
    ("a village in the 1950s", [("1950s", "195X")]),
    ("un village (vers 1954?)", [("vers 1954?", "1954%")]),
    ("was it 1954?", [("1954", "1954")]),
    ("En 1971 M. Pompidou", [("1971", "1971")]),
    ("79-GC-2-1954 and IMG_1954.jpg, $1954, no. 12/34/1954", []),
    ("1,954 people, 1954 people, 1954 m, 23 men, 12/5 score", []),
    ("May and June came, then March", []),
    ("he 1972, thu 3, Xuân", [("1972", "1972")]),
    ("ngày mai, hôm 5", []),
    ("le 5 mai (âm lịch)", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_find_dates(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.text, found.edtf.text) for found in find_dates(text)] == expected


def test_years_of_two_digits_need_their_century() -> None:
    assert str(read_date("13/4/26", century=19)) == "1926-04-13"
    assert [one.edtf.text for one in find_dates("7.5.71. Toulouse", century=19)] == ["1971-05-07"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("tại Huế, 16 - 6 - 2014", "2014-06-16"),
        ("tập luyện chiều 12 - 11", "XXXX-11-12"),
        ("khuya 23-3", "XXXX-03-23"),
        ("à la tribune, années 30", "193X"),
        ("những năm 60", "196X"),
        ("Oslo, mid-1954", "1954"),
        ("late 1950", "1950"),
        ("thập niên 1950", "195X"),
    ],
)
def test_dates_of_captions(text: str, edtf: str) -> None:
    assert [one.edtf.text for one in find_dates(text)] == [edtf]


def test_scores_are_no_dates() -> None:
    assert find_dates("Dole 13 - 12 Lure") == []


def test_spans_are_into_the_text_as_given() -> None:
    text = unicodedata.normalize("NFD", "Hà Nội, từ ngày 23 đến 28/6/1993, và tháng 2/1992 ở Huế")
    found = find_dates(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.edtf.text for one in found] == ["1993-06-23/1993-06-28", "1992-02"]


ROUND_TRIP = [
    "1997-11-14", "1997-05-01", "1997-11", "1997", "199X", "18XX", "1997~", "1997-11~", "1997?",
    "1997%", "1997-11-14~", "199X~", "1975-21", "1975-22~", "1975-34", "1997-11-14/1997-11-16",
    "1993-06-28/1993-07-03", "1993-12-28/1994-01-03", "1993-04/1993-08", "1993/1997",
    "1975-21/1976-22", "199X/200X", "18XX/19XX", "1954~/1956~", "1954~/1956", "1954?/1956",
    "1993/..", "1993-06-01/..", "../1997-11", "../1997-11-14", "[1954,1955]",
    "[1997-11-14,1997-11-15]", "{1954,1955,1957}", "{1960,1961-12}", "XXXX-06-30",
    "XXXX-06-23/XXXX-06-28", "XXXX-06", "1993-10/1994-04",
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fr", "vi"])
@pytest.mark.parametrize("text", ROUND_TRIP)
def test_what_is_shown_can_be_typed(text: str, language: str) -> None:
    worded = date_words(parse_edtf(text), language)
    assert str(read_date(worded)) == text, worded


@pytest.mark.parametrize("language", ["en", "fr", "vi"])
@pytest.mark.parametrize("text", ROUND_TRIP)
def test_what_is_shown_short_can_be_typed(text: str, language: str) -> None:
    worded = short_date_words(parse_edtf(text), language)
    if worded in ("30/6", "4–8/1993", "23–28/6", "10/1993 – 4/1994"):
        return  # numbers alone that could be something else
    assert str(read_date(worded)) == text, worded


WORDS = (
    "ngày tháng năm từ đến 25 6 1993 23 – - / . , ? ( ) June juin du au to and or et 1er circa "
    "khoảng vers the 1990s 19th century siècle thế kỷ XIX before trước mùa xuân hè 56 1954 ~"
)
PIECES = st.lists(st.sampled_from(WORDS.split()))


@given(st.one_of(st.text(), PIECES.map(" ".join), PIECES.map("".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ArchiveError):
        value = read_date(text)
        assert value is None or parse_edtf(value.text) == value


@given(st.one_of(st.text(), PIECES.map(" ".join), PIECES.map("".join)))
def test_found_dates_lie_in_the_text_in_order(text: str) -> None:
    found = find_dates(text)
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert parse_edtf(one.edtf.text) == one.edtf
        end = one.end
    assert find_dates(text) == found


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_can_be_typed_as_shown(day: date) -> None:
    value = parse_edtf(day.isoformat())
    for language in ("en", "fr", "vi"):
        assert read_date(date_words(value, language)) == value
        assert read_date(short_date_words(value, language)) == value
    assert read_date(f"{day.day}/{day.month}/{day.year}") == value


@pytest.mark.parametrize(
    "piece",
    ["1, ", "25 June ", "1-", "circa ", "từ ngày 1 ", "(", "1954 or ", "June ", "1/1/", "?"],
)
def test_long_texts_are_read_in_good_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    began = time.process_time()
    find_dates(text)
    assert time.process_time() - began < 10
