# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.date_text import find_dates
from photo_archive.reading.events_in_text import find_events
from photo_archive.reading.photo_date import caption_dates, event_date, photo_date
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A visit from June 23 to 28, 1985 (Oslo, June 25, 1985).", "1985-06-25"),
        ("A visit to Oslo from June 23 to 28, 1985.", "1985-06-23/1985-06-28"),
        (
            "The 20th anniversary of the Union (1 May 1950 – 1 May 1970) on 4 May 1970.",
            "1970-05-04",
        ),
        (
            "File photo dated 24-06-1984 of Jane Roe. Issue date: Thursday April 2, 1985.",
            "1984-06-24",
        ),
        ("The ship lies on its side, 8 July 1983. It was built in 1970.", "1983-07-08"),
        ("The town, founded in 1850, in winter", ""),
        ("Both on 30 June", "XXXX-06-30"),
        ("Jane Roe (1863-1943) at work, 1930", "1930"),
        ("Workers stand there. Roe said talks ended on 4 October.", ""),
        ("Jane Roe after the 1956 election, in 1957", "1957"),
        ("Nobody", ""),
        ("Lễ kỷ niệm Ngày thành lập, Huế, 15/9/2003", "2003-09-15"),
    ],
)
def test_photo_date(scan: Callable[..., Scan], text: str, edtf: str) -> None:
    language = "vi" if text.startswith("Lễ") else "en"
    found = photo_date(scan(text, language), find_dates(text))
    assert (found.edtf.text if found else "") == edtf


@pytest.mark.parametrize(
    ("text", "old", "edtf"),
    [
        ("13/4/26, Longchamp", True, "1926-04-13"),
        ("13/4/26, Longchamp", False, "2026-04-13"),
        ("14.2.59. Visite à Dole (1859)", False, "1859-02-14"),
        ("Roe, 17/11/79", False, "1979-11-17"),
        ("Dole bat Lure 13-12-1", False, ""),
    ],
)
def test_years_of_two_digits(scan: Callable[..., Scan], text: str, old: bool, edtf: str) -> None:
    found = photo_date(scan(text, "fr"), caption_dates(text, old=old))
    assert (found.edtf.text if found else "") == edtf


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Le peintre Jean Roux, ici à Dole en 1971, est mort mardi 3 mai 1983.", "fr", "1971"),
        ("Jane Roe, pictured here at Dover in 1971, died on Tuesday, 3 May 1983.", "en", "1971"),
        ("Roe’s mill at Dover. The bank sold it in 1983.", "en", ""),
        ("The mill at Dover. It was photographed in 1931.", "en", "1931"),
        ("Fête à Dole, 7-8.3.61  (1961)", "fr", "1961-03-07/1961-03-08"),
        ("Jane’s 90th, Dover, May '09", "en", "2009-05"),
        ("Jane’s 90th, Dover, Sept. '58", "en", "1958-09"),
    ],
)
def test_date_of_the_picture_among_others(
    scan: Callable[..., Scan], text: str, language: str, edtf: str
) -> None:
    found = photo_date(scan(text, language), caption_dates(text))
    assert (found.edtf.text if found else "") == edtf


def test_event_has_the_date_beside_it(scan: Callable[..., Scan]) -> None:
    text = "Roe on a visit to Norway from 3 to 6 May 1985 (Oslo, 5 May 1985)"
    scanned, dates = scan(text), find_dates(text)
    event = find_events(scanned, [False] * len(scanned), [(d.start, d.end) for d in dates])[0]
    assert event_date(scanned, event, dates, photo_date(scanned, dates)) == "1985-05-03/1985-05-06"


def test_visit_does_not_get_the_day_of_the_picture(scan: Callable[..., Scan]) -> None:
    text = "Visit to Norway by many at the ceremony in the town of Oslo, 5 May 1985"
    scanned, dates = scan(text), find_dates(text)
    found = find_events(scanned, [False] * len(scanned), [(d.start, d.end) for d in dates])
    days = {event.type: event_date(scanned, event, dates, dates[0]) for event in found}
    assert days == {"visit": "", "ceremony": "1985-05-05"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("OAKHAM 20191210 Jane Roe speaks.", "2019-12-10"),
        ("Obsèques de Jean Roux, 3 mars 64", "1964-03-03"),
        ("Jane Roe at the fair in Paris last June.", "XXXX-06"),
        ("Lễ ký tại Huế, ngày 5 / 3 / 2007.", "2007-03-05"),
        ("Họp báo chiều qua 12.12.", "XXXX-12-12"),
        ("Ngày 11/1/2007 họp. Trong ảnh: Bà Trần Thị Hiên ngày 7/11/2006.", "2006-11-07"),
        ("A mural of Jane Roe, who was shot dead on 14 March 2018.", ""),
        ("Refugees on the St. Louis wait to land, June 1, 1939.", "1939-06-01"),
    ],
)
def test_more_ways_of_writing_a_date(text: str, date: str) -> None:
    assert Reader().read(text).date == date
