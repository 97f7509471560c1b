# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.calendar import Month
from photo_archive.domain.edits import NewRecord, SetField
from photo_archive.domain.edits import PhotoField as Field
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind


def test_days_lead_to_their_photos(qtbot: QtBot, opened: Program) -> None:
    desk, archive = opened.desk, opened.archive
    assert desk is not None
    assert archive is not None
    session, calendar = archive._session, archive.browsing.calendar
    photo = session.workspace.photo_by_reference("PA-1993-0001").id
    qtbot.waitUntil(lambda: archive.library.current_id() == photo)
    desk.actions["calendar"].trigger()
    page = calendar.page
    assert page is not None
    assert archive.pages.current() is page
    june, august = Month(1993, 6), Month(1993, 8)
    qtbot.waitUntil(lambda: bool(page.grid._days))
    assert page.grid.month == june
    edit = SetField(photo, Field.DATE, "1993-06-26")
    assert session.apply([edit], Message("Date"), (photo,))
    qtbot.waitUntil(lambda: page.grid.words_of(june.days.first + 25).endswith("1 photo"))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(page.side.rows))
    assert page.grid.month == august
    page.side.date_chosen.emit("1993-08")
    assert desk.window.search.query() == "date:1993-08"
    assert archive.pages.current() is None
    desk.actions["calendar"].trigger()
    qtbot.waitUntil(lambda: not archive.browsing.asking.is_asking)
    page.grid.chosen.emit(june.days.first + 25)
    assert desk.window.search.query().endswith("within:1993-06-26")
    page.side.undated_chosen.emit()
    assert desk.window.search.query().endswith("date:none")


def test_the_calendar_of_an_event(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    session, calendar = archive._session, archive.browsing.calendar
    visit = session.create(NewRecord(RecordKind.EVENT, "Visit"))
    assert visit is not None
    calendar.open_event(visit)
    page = calendar.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.says))
    page.everything.click()
    qtbot.waitUntil(lambda: bool(page.grid._days) and not archive.browsing.asking.is_asking)
    assert not page.everything.isVisible()
    assert not page.says
