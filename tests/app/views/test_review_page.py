# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.models.queue_model import QueueModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.review_page import ReviewPage
from photo_archive.domain.captions import Certainty
from photo_archive.domain.proposals import QueueOrder
from photo_archive.wording import Wording


def test_filters_and_words_for_nothing(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = build_actions(theme, wording, owner)
    page = ReviewPage(theme, wording, actions, QueueModel(owner), thumbnails, thumbnails)
    qtbot.addWidget(page)
    page.resize(1440, 840)
    page.show()
    assert page.chosen_certainty() is None
    assert page.chosen_known() is None
    assert page.chosen_order() is QueueOrder.CERTAINTY
    with qtbot.waitSignal(page.filter_changed):
        page.filter.setCurrentIndex(1)
    assert page.chosen_certainty() is Certainty.CERTAIN
    page.filter.setCurrentIndex(4)
    assert page.chosen_known() is False
    assert page.chosen_certainty() is None
    page.show_looking()
    assert page.total.text() == "Looking…"
    assert not page.queue.isVisible()
    assert page.search is not None
    page.show_filters(proposals=False)
    assert not page.search.isEnabled()
    assert page.search.toolTip()
    page.show_filters(proposals=True)
    assert page.search.isEnabled()
    page.show_empty("All decided", "Nothing waits.")
    assert not page.queue.isVisible()
    page.show_queue()
    assert page.queue.isVisible()
