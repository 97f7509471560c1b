# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.browse_session import MOST_PHOTOS, PeopleNow
from photo_archive.app.models.people_model import PeopleModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.people_page import PeoplePage
from photo_archive.domain.people_cards import PeopleList
from photo_archive.wording import Wording


def test_people_are_shown_and_filtered(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    portraits, model = Thumbnails(lambda _: None), PeopleModel(wording)
    actions = build_actions(theme, wording, model)
    page = PeoplePage(theme, wording, actions, portraits, model)
    qtbot.addWidget(page, before_close_func=lambda _: portraits.stop())
    page.show()
    orders: list[str] = []
    page.order_chosen.connect(orders.append)
    page.show_people(PeopleNow("", "western", PeopleList(array("L", (1, 2, 3)))))
    page.gallery.choose(1)
    page.show_people(PeopleNow("", MOST_PHOTOS, PeopleList(array("L", (3, 2)))))
    assert model.person_at(page.gallery.currentIndex().row()) == 2
    assert page.orders.current() == MOST_PHOTOS
    assert not page.shows_nobody
    page.orders.button("vietnamese").click()
    assert orders == ["vietnamese"]
    qtbot.keyClick(page.gallery, Qt.Key.Key_V)
    assert page.text == "v"
    assert page.search is not None
    qtbot.keyClick(page.search.edit, Qt.Key.Key_Down)
    assert page.focusWidget() is page.gallery
    page.show_people(PeopleNow("v", MOST_PHOTOS, PeopleList(array("L"))))
    assert "spelling" in page.shows_nobody
    page.focus_first()
    assert page.focusWidget() is page.search.edit
    page.show_people(PeopleNow("", MOST_PHOTOS, PeopleList(array("L"))))
    assert page.shows_nobody.startswith("No person is recorded yet")
