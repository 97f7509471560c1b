# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates in the words of three languages, in full and short."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.date_words import LANGUAGES, date_words, short_date_words
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError

WORDED = [
    # EDTF, English, French, Vietnamese
    ("1997-11-14", "14 November 1997", "14 novembre 1997", "ngày 14 tháng 11 năm 1997"),
    ("1997-11", "November 1997", "novembre 1997", "tháng 11 năm 1997"),
    ("1997-11-XX", "November 1997", "novembre 1997", "tháng 11 năm 1997"),
    ("1997-05-01", "1 May 1997", "1er mai 1997", "ngày 1 tháng 5 năm 1997"),
    ("1997", "1997", "1997", "1997"),
    ("1954~", "circa 1954", "vers 1954", "khoảng 1954"),
    (
        "1997-11-14~",
        "circa 14 November 1997",
        "vers le 14 novembre 1997",
        "khoảng ngày 14 tháng 11 năm 1997",
    ),
    ("1954?", "1954 (uncertain)", "1954 (date incertaine)", "1954 (chưa chắc chắn)"),
    (
        "1954%",
        "circa 1954 (uncertain)",
        "vers 1954 (date incertaine)",
        "khoảng 1954 (chưa chắc chắn)",
    ),
    ("199X", "1990s", "années 1990", "thập niên 1990"),
    ("199X~", "circa 1990s", "vers les années 1990", "khoảng thập niên 1990"),
    ("18XX", "19th century", "XIXe siècle", "thế kỷ 19"),
    ("20XX", "21st century", "XXIe siècle", "thế kỷ 21"),
    ("1975-21", "spring 1975", "printemps 1975", "mùa xuân năm 1975"),
    ("1972-22", "summer 1972", "été 1972", "mùa hè năm 1972"),
    ("1975-33", "first quarter of 1975", "1er trimestre 1975", "quý 1 năm 1975"),
    (
        "1975-30",
        "summer 1975 (southern hemisphere)",
        "été 1975 (hémisphère sud)",
        "mùa hè năm 1975 (nam bán cầu)",
    ),
    (
        "1997-11-14/1997-11-16",
        "14–16 November 1997",
        "du 14 au 16 novembre 1997",
        "từ ngày 14 đến ngày 16 tháng 11 năm 1997",
    ),
    (
        "1993-06-28/1993-07-03",
        "28 June – 3 July 1993",
        "du 28 juin au 3 juillet 1993",
        "từ ngày 28 tháng 6 đến ngày 3 tháng 7 năm 1993",
    ),
    (
        "1975-04-30/2025-04-30",
        "30 April 1975 – 30 April 2025",
        "du 30 avril 1975 au 30 avril 2025",
        "từ ngày 30 tháng 4 năm 1975 đến ngày 30 tháng 4 năm 2025",
    ),
    (
        "1993-04/1993-08",
        "April–August 1993",
        "d’avril à août 1993",
        "từ tháng 4 đến tháng 8 năm 1993",
    ),
    ("1993/1997", "1993–1997", "de 1993 à 1997", "từ 1993 đến 1997"),
    (
        "1975-21/1976-22",
        "spring 1975 – summer 1976",
        "du printemps 1975 à l’été 1976",
        "từ mùa xuân năm 1975 đến mùa hè năm 1976",
    ),
    ("1954~/1956", "circa 1954 – 1956", "vers 1954 – 1956", "khoảng 1954 – 1956"),
    ("1993/..", "from 1993", "depuis 1993", "từ 1993"),
    (
        "1993-06-01/..",
        "from 1 June 1993",
        "depuis le 1er juin 1993",
        "từ ngày 1 tháng 6 năm 1993",
    ),
    ("1993/", "from 1993, end unknown", "depuis 1993, fin inconnue", "từ 1993, không rõ kết thúc"),
    ("../1997-11", "until November 1997", "jusqu’à novembre 1997", "đến tháng 11 năm 1997"),
    (
        "../1997-11-14",
        "until 14 November 1997",
        "jusqu’au 14 novembre 1997",
        "đến ngày 14 tháng 11 năm 1997",
    ),
    ("[1954,1955]", "1954 or 1955", "1954 ou 1955", "1954 hoặc 1955"),
    ("{1954,1955,1957}", "1954, 1955 and 1957", "1954, 1955 et 1957", "1954, 1955 và 1957"),
    ("[..1984]", "1984 or earlier", "1984 ou avant", "1984 hoặc trước đó"),
    ("[1954]", "1954", "1954", "1954"),
    ("XXXX-06-30", "30 June", "30 juin", "ngày 30 tháng 6"),
    ("XXXX-06-23/XXXX-06-28", "23–28 June", "du 23 au 28 juin", "từ ngày 23 đến ngày 28 tháng 6"),
    ("XXXX-06", "June", "juin", "tháng 6"),
    ("XXXX", "undated", "sans date", "không rõ ngày"),
    ("19X3", "19X3", "19X3", "19X3"),
    (
        "1997-~11-~14",
        "14 November 1997 (approximate: month, day)",
        "14 novembre 1997 (approximatif : mois, jour)",
        "ngày 14 tháng 11 năm 1997 (ước chừng: tháng, ngày)",
    ),
    (
        "1993-06-25T14:30:00Z",
        "25 June 1993, 14:30 UTC",
        "25 juin 1993, 14:30 UTC",
        "ngày 25 tháng 6 năm 1993, 14:30 UTC",
    ),
]

SHORT = [
    ("1993-06-25", "25 Jun 1993", "25 juin 1993", "25/6/1993"),
    ("2024-10-07", "7 Oct 2024", "7 oct. 2024", "7/10/2024"),
    ("1993-06", "Jun 1993", "juin 1993", "6/1993"),
    ("1954~", "circa 1954", "vers 1954", "khoảng 1954"),
    ("1993-06-23/1993-06-28", "23–28 Jun 1993", "23–28 juin 1993", "23–28/6/1993"),
    ("1993-06-28/1993-07-03", "28 Jun – 3 Jul 1993", "28 juin – 3 juil. 1993", "28/6–3/7/1993"),
    ("1993/1997", "1993–1997", "1993–1997", "1993–1997"),
    ("1975-21", "spring 1975", "printemps 1975", "mùa xuân 1975"),
    ("XXXX-06-30", "30 Jun", "30 juin", "30/6"),
]


@pytest.mark.parametrize(("text", "english", "french", "vietnamese"), WORDED)
def test_in_full(text: str, english: str, french: str, vietnamese: str) -> None:
    value = parse_edtf(text)
    worded = [date_words(value, code) for code in ("en", "fr", "vi")]
    assert worded == [english, french, vietnamese]


@pytest.mark.parametrize(("text", "english", "french", "vietnamese"), SHORT)
def test_short(text: str, english: str, french: str, vietnamese: str) -> None:
    value = parse_edtf(text)
    worded = [short_date_words(value, code) for code in ("en", "fr", "vi")]
    assert worded == [english, french, vietnamese]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "undated"), ("fr", "sans date"), ("vi", "không rõ ngày"), ("de", "undated")],
)
def test_no_date(language: str, words: str) -> None:
    assert date_words(None, language) == words
    assert short_date_words(None, language) == words


@given(st.text(alphabet="0123X-/.,[]{}?~%T: "), st.sampled_from(sorted(LANGUAGES)))
def test_every_date_has_words(text: str, language: str) -> None:
    with contextlib.suppress(ArchiveError):
        value = parse_edtf(text)
        assert date_words(value, language)
        assert short_date_words(value, language)


@given(
    st.from_regex(
        r"[?~%]?[012X]{3}[0-9X](-[?~%]?[0-4X][0-9X](-[?~%]?[0-3X][0-9X])?)?[?~%]?", fullmatch=True
    ),
    st.sampled_from(["{}", "{}/..", "/{}", "{}/9999", "[{}]", "{{{},2001}}", "[{}..]", "[..{}]"]),
    st.sampled_from(sorted(LANGUAGES)),
)
def test_every_form_has_words(date: str, form: str, language: str) -> None:
    with contextlib.suppress(ArchiveError):
        value = parse_edtf(form.format(date))
        assert date_words(value, language)
        assert short_date_words(value, language)
