# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.empty_page import EmptyPage


def test_it_says_nothing_until_something_is_known(qtbot: QtBot, theme: Theme) -> None:
    page = EmptyPage(theme, "images")
    qtbot.addWidget(page)
    assert page._mark.isHidden()
    page.show_text("All decided.")
    assert page.text == "All decided."
    assert not page._mark.isHidden()
