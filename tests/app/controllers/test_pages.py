# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel

from photo_archive.app.controllers.program import Program
from photo_archive.app.views.page_frame import PageFrame, PageTitle


def test_a_page_hides_the_library_and_leads_back(opened: Program) -> None:
    desk, archive = opened.desk, opened.archive
    assert desk is not None
    assert archive is not None
    page = PageFrame(
        desk.theme, desk.wording, desk.actions, PageTitle("people", "People", "user", "Search")
    )
    page.set_parts(None, QLabel("page"), None)
    assert desk.actions["edit_date"].isEnabled()
    archive.pages.show(page)
    assert archive.pages.current() is page
    assert not desk.actions["edit_date"].isEnabled()
    assert not desk.actions["select_all"].isEnabled()
    desk.actions["search"].trigger()
    assert page.search is not None
    assert opened.window.focusWidget() is page.search.edit
    page.left.emit()
    assert archive.pages.current() is None
    assert opened.window.is_library()
    assert desk.actions["edit_date"].isEnabled()
    assert desk.actions["select_all"].isEnabled()
    assert not opened.settings.layout("page/people").isEmpty()


def test_pages_go_with_the_archive(opened: Program) -> None:
    desk, archive = opened.desk, opened.archive
    assert desk is not None
    assert archive is not None
    page = PageFrame(desk.theme, desk.wording, desk.actions, PageTitle("people", "People", "user"))
    page.set_parts(None, QLabel("page"), None)
    archive.pages.show(page)
    desk.actions["grid"].trigger()
    assert opened.window.is_library()
    archive.pages.show(page)
    opened.close_archive()
    assert not opened.window.is_library()
    assert opened.archive is None
