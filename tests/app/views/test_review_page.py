# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
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
        page.certainty.setCurrentIndex(2)
    assert page.chosen_certainty() is Certainty.CERTAIN
    page.show_keys([("A", "Accept"), ("R", "Reject")])
    shown = [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]
    assert {"A", "Accept", "R", "Reject"} <= set(shown)
    page.show_empty("All decided", "Nothing waits.")
    assert not page.queue.isVisible()
    page.show_queue()
    assert page.queue.isVisible()
