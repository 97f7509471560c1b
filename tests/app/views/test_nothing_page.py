# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.nothing_page import Line, NothingPage, WayOut
from photo_archive.wording import Wording


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, wording: Wording) -> NothingPage:
    made = NothingPage(theme, wording)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def test_other_queries_are_offered_and_parts_counted(qtbot: QtBot, page: NothingPage) -> None:
    way = WayOut('person:"Võ Văn Kiệt"', "Did you mean Võ Văn Kiệt?", "18 photos", "person")
    page.show_nothing_found([way], ["person:kyet", "1993"])
    page.show_parts((("person:kyet", 0), ("1993", 24)))
    lines = {one.accessibleName(): one for one in page.findChildren(Line)}
    assert not lines["person:kyet"].isEnabled()
    assert lines["1993"].accessibleDescription() == "24 photos"
    with qtbot.waitSignal(page.query_chosen) as chosen:
        lines["Did you mean Võ Văn Kiệt?"].click()
    assert chosen.args == ['person:"Võ Văn Kiệt"']
    assert page.first_line() is not None


def test_an_empty_archive_offers_pictures_and_captions(qtbot: QtBot, page: NothingPage) -> None:
    page.show_empty_archive(writable=True)
    pictures, captions = page.findChildren(QPushButton)
    with qtbot.waitSignal(page.import_wanted):
        pictures.click()
    with qtbot.waitSignal(page.captions_wanted):
        captions.click()


@pytest.mark.parametrize(
    ("show", "told"),
    [
        (NothingPage.show_empty_album, "This album is empty"),
        (NothingPage.show_empty_inbox, "The inbox is empty"),
    ],
)
def test_what_is_empty_says_how_it_is_filled(
    qtbot: QtBot, page: NothingPage, show: Callable[[NothingPage], None], told: str
) -> None:
    show(page)
    assert told in [one.text() for one in page.findChildren(QLabel)]
    with qtbot.waitSignal(page.cleared):
        page.findChildren(QPushButton)[0].click()


def test_a_query_that_cannot_be_read_says_why(qtbot: QtBot, page: NothingPage) -> None:
    page.show_unreadable("“35 June” is not a date.")
    assert "“35 June” is not a date." in {one.text() for one in page.findChildren(QLabel)}
    assert page.first_line() is None


def test_what_was_meant_is_offered_below_the_fault(qtbot: QtBot, page: NothingPage) -> None:
    way = WayOut("person:kiet", "Did you mean person:kiet?")
    page.show_unreadable("There is no field “persn”.", "<b>persn:kiet</b>", [way])
    assert "<b>persn:kiet</b>" in {one.text() for one in page.findChildren(QLabel)}
    line = page.first_line()
    assert line is not None
    with qtbot.waitSignal(page.query_chosen) as chosen:
        line.click()
    assert chosen.args == ["person:kiet"]


def test_a_record_without_photos_is_named(page: NothingPage) -> None:
    page.show_nothing_found([], ["person:bui"], ["Bùi Thanh Sơn"])
    said = {one.text() for one in page.findChildren(QLabel)}
    assert "“Bùi Thanh Sơn” is known, but has no photo yet" in said
