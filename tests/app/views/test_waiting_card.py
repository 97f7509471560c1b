# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.waiting_card import WaitingCard
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording


@pytest.mark.parametrize(("step", "total"), [(None, 0), (Progress(3, 7, Message("Work")), 7)])
def test_it_names_the_work_in_the_middle_of_the_window(
    qtbot: QtBot, theme: Theme, wording: Wording, step: Progress | None, total: int
) -> None:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    card = WaitingCard(theme, wording, window)
    card.show_job(step, "Undo")
    assert "Still to be finished: Undo" in card.accessibleName()
    assert "Nothing is lost" in card.accessibleName()
    assert card.findChild(QProgressBar).maximum() == total
    assert abs((card.geometry().center() - window.rect().center()).manhattanLength()) <= 2
