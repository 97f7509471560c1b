# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.authority_session import PageNow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_view import RecordView, Section
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


def test_a_page_shows_what_there_is(
    qtbot: QtBot, theme: Theme, wording: Wording, page_now: PageNow
) -> None:
    view = RecordView(theme, wording, Thumbnails(lambda _: None), RecordKind.PERSON)
    qtbot.addWidget(view)
    view.resize(800, 700)
    view.show_page(page_now, 0)
    view.show()
    view.grab()
    assert view.heading.name.text() == "Võ Văn Kiệt"
    assert view.heading._second.text() == "born 1922"
    assert view.names_model.rowCount() == 1
    assert view.roles._bars[0].current
    assert view.notices.isHidden()
    assert view._photos_part.isHidden()
    assert view._events_part.isHidden()
    assert view._photos_part.action.text() == "Open all 4 in the grid"


@pytest.mark.parametrize("kind", list(RecordKind))
def test_no_part_becomes_a_window(
    qtbot: QtBot, theme: Theme, wording: Wording, kind: RecordKind, page_now: PageNow
) -> None:
    view = RecordView(theme, wording, Thumbnails(lambda _: None), kind)
    qtbot.addWidget(view)
    line = RecordLine(RecordRef(RecordKind.ORGANISATION, 2), "Government")
    page = replace(
        page_now.page,
        days=tuple(date(year, 6, 25).toordinal() for year in (1993, 1996)),
        below=(line,),
        roles_of=(line,),
        events=(line,),
    )
    view.show_page(replace(page_now, page=page), None)
    view.show()
    windows = [one for one in view.findChildren(QWidget) if one.isWindow()]
    loose = [one for one in vars(view).values() if isinstance(one, Section) and one.isWindow()]
    assert not windows
    assert not [one for one in loose if not one.isHidden()]


def test_nothing_can_be_added_when_read_only(
    qtbot: QtBot, theme: Theme, wording: Wording, page_now: PageNow
) -> None:
    view = RecordView(theme, wording, Thumbnails(lambda _: None), RecordKind.PERSON)
    qtbot.addWidget(view)
    view.set_writable(False)
    view.show_page(page_now, None)
    assert view.names_part.action.isHidden()
    assert view.roles_part.action.isHidden()
    assert not view.names_model.writable
