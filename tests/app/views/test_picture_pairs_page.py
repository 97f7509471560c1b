# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page says before there are pairs; deciding is tried in the controller's tests."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.picture_pairs_page import PicturePairsPage
from photo_archive.wording import Wording


def test_before_anything_is_found(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    holder = QObject()
    thumbnails = Thumbnails(lambda _: None, holder)
    page = PicturePairsPage(theme, wording, build_actions(theme, wording, holder), thumbnails)
    holder.setParent(page)
    qtbot.addWidget(page)
    assert page.nothing.text == "Comparing pictures…"
    page.do("unite")
    page.show_pairs([])
    assert page.nothing.text == "No duplicates found."
    page.set_writable(False)
    assert not page.unite.isEnabled()
    page.focus_first()
    page.grab()
    thumbnails.stop()
