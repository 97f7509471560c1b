# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.former_box import FormerBox
from photo_archive.domain.photo import FormerValue
from photo_archive.wording import Wording


def test_what_was_not_chosen(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    box = FormerBox(theme, wording)
    qtbot.addWidget(box)
    box.show_former(
        (
            FormerValue("B-7", "date", "", "1993-06-25"),
            FormerValue("B-7", "caption/edited", "fr", "À Paris"),
        )
    )
    assert box._detail.text() == "B-7"
    assert box._text.text() == "B-7 · Date\n25 June 1993\n\nB-7 · Caption · French\nÀ Paris"
    box.show_former(())
    assert box.isHidden()
