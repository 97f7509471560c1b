# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.browse_session import (
    MOST_PHOTOS,
    AroundNow,
    BrowseSession,
    CalendarScope,
    PeopleNow,
)
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.calendar import CalendarMonth, CalendarMonths, Month
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.people_order import PeopleOrder


@pytest.fixture
def browsing(session: Session, runner: JobRunner) -> Iterator[BrowseSession]:
    made = BrowseSession(session, runner, "en")
    yield made
    made.stop()


def test_people_cards_and_portraits(qtbot: QtBot, browsing: BrowseSession) -> None:
    with qtbot.waitSignal(browsing.people_found) as found:
        browsing.ask_people(" ", MOST_PHOTOS, PeopleOrder.WESTERN)
    now = found.args[0]
    assert isinstance(now, PeopleNow)
    assert (now.text, now.order, len(now.people.ids)) == ("", MOST_PHOTOS, 2)
    with qtbot.waitSignal(browsing.people_found) as found:
        browsing.ask_people("kiệt", "western", PeopleOrder.WESTERN)
    with qtbot.waitSignal(browsing.cards_found) as read:
        browsing.ask_cards(list(found.args[0].people.ids))
    (card,) = read.args[0]
    assert card.name == "Võ Văn Kiệt"
    assert card.portrait is not None
    assert browsing.portrait(card.portrait)


def test_calendars(qtbot: QtBot, browsing: BrowseSession) -> None:
    scope = CalendarScope("person:kiet")
    with qtbot.waitSignal(browsing.months_found) as found:
        browsing.ask_months(scope)
    assert found.args[0] == scope
    assert isinstance(found.args[1], CalendarMonths)
    assert [one.month for one in found.args[1].months] == [Month(1993, 6)]
    with qtbot.waitSignal(browsing.month_found) as shown:
        browsing.ask_month(scope, Month(1993, 6))
    assert isinstance(shown.args[1], CalendarMonth)
    assert len(shown.args[1].days) == 1


def test_around_a_photo(qtbot: QtBot, session: Session, browsing: BrowseSession) -> None:
    photo = session.workspace.photo_by_reference("PA-1993-0001").id
    with qtbot.waitSignal(browsing.around_found) as found:
        browsing.ask_around(photo)
    now = found.args[0]
    assert isinstance(now, AroundNow)
    assert (now.line.id, now.around.photo) == (photo, photo)
    with qtbot.waitSignal(browsing.around_failed) as failed:
        browsing.ask_around(PhotoId(999))
    assert isinstance(failed.args[0], ArchiveError)
    assert not browsing.is_asking
