# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.browse_session import AroundNow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.around_page import ICONS, AroundPage, in_words
from photo_archive.domain.around import Around, Near, NearBy
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import PhotoLine, Status
from photo_archive.domain.record_pages import DatedPhoto
from photo_archive.wording import Wording

LINE = PhotoLine(
    *(PhotoId(1), "A-1", "", "Talks", "2025-05-26", Status.DRAFTED, "", "", "", 3, 2),
    file_count=1,
    restricted=False,
    missing=False,
    stale=False,
)
PICTURES = tuple(DatedPhoto(PhotoId(one), f"A-{one}", "", "") for one in range(2, 5))
NEAR = (
    Near(NearBy.EVENT, "State visit", 'event:"State visit"', 4, PICTURES),
    Near(NearBy.DAYS, "2025-05-23/2025-05-29", "date:2025-05-23..2025-05-29", 3, PICTURES[:2]),
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, wording: Wording) -> AroundPage:
    owner = QObject()
    pictures = Thumbnails(lambda _: None, owner)
    made = AroundPage(theme, wording, build_actions(theme, wording, owner), pictures)
    owner.setParent(made)
    qtbot.addWidget(made, before_close_func=lambda _: pictures.stop())
    made.resize(1100, 700)
    made.show()
    made.show_around(AroundNow(LINE, Around(LINE.id, NEAR)))
    return made


def test_rows_are_searches_that_can_be_reached_with_keys(qtbot: QtBot, page: AroundPage) -> None:
    asked: list[str] = []
    page.chosen.connect(asked.append)
    first, second = (row.link for row in page.rows)
    assert page.focusWidget() is first
    assert NEAR[0].query in first.toolTip()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert page.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Down)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert page.focusWidget() is first
    assert asked == [NEAR[1].query]


def test_a_picture_opens_within_its_search(qtbot: QtBot, page: AroundPage) -> None:
    opened: list[tuple[str, int]] = []
    page.photo_opened.connect(lambda query, photo: opened.append((query, photo)))
    picture = page.rows[0].strip._shown[0]
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert opened == [(NEAR[0].query, 2)]


def test_nothing_around_is_said(page: AroundPage) -> None:
    page.show_around(AroundNow(LINE, Around(LINE.id, ())))
    assert page.rows == []
    assert not page.says
    page.show_nothing("There is no such photo.")
    assert page.says == "There is no such photo."
    page.show_around(AroundNow(LINE, Around(LINE.id, NEAR)))
    assert len(page.rows) == 2


@pytest.mark.parametrize("by", list(NearBy))
def test_everything_in_common_has_words_and_an_icon(by: NearBy, wording: Wording) -> None:
    near = Near(by, "2025-05-26", "date:2025-05-26", 2, ())
    kind, name = in_words(near, wording)
    assert kind
    assert name
    assert by in ICONS
