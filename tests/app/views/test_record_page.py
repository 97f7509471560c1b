# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.authority_session import IndexNow, PageNow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_page import RecordPage as Page
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind
from photo_archive.wording import Wording


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> Page:
    holder = QObject()
    actions = build_actions(theme, wording, holder)
    page = Page(theme, wording, actions, Thumbnails(lambda _: None), RecordKind.PERSON)
    holder.setParent(page)
    qtbot.addWidget(page)
    return page


def test_the_key_for_a_new_record_is_told(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    page = filled(qtbot, theme, wording)
    assert page.new.shortcut().toString() == "Ctrl+Shift+N"
    assert page.new.toolTip().endswith("(Ctrl+Shift+N)")


def test_index_page_and_side_agree(
    qtbot: QtBot, theme: Theme, wording: Wording, page_now: PageNow
) -> None:
    page = filled(qtbot, theme, wording)
    now = page_now
    lines = (RecordLine(now.ref, "Võ Văn Kiệt"), *now.page.with_most)
    page.show_page(now)
    page.show_index(IndexNow(RecordKind.PERSON, "", lines), ())
    assert page.index.list.currentIndex().row() == 0
    assert page.centre.currentWidget() is page.view
    page.show_role(0)
    assert page.role == 0
    page.show_page(page_now)
    assert page.role == 0
    page.show_nothing("None is left.")
    assert page.now is None
    assert page.side._body.isHidden()
    page.grab()


def test_the_search_key_leads_to_the_index(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    page = filled(qtbot, theme, wording)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.begin_search()
    assert page.index.edit.hasFocus()
    page.focus_first()
    assert page.index.list.hasFocus()
