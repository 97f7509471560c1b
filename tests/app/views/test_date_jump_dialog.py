# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.date_jump_dialog import DateJumpDialog
from photo_archive.wording import Wording


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("25 June 1993", date(1993, 6, 25), date(1993, 6, 25)),
        ("tháng 6 năm 1993", date(1993, 6, 1), date(1993, 6, 30)),
        ("1993", date(1993, 1, 1), date(1993, 12, 31)),
    ],
)
def test_dates_in_words_are_understood(
    qtbot: QtBot, theme: Theme, wording: Wording, typed: str, first: date, last: date
) -> None:
    dialog = DateJumpDialog(theme, wording)
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    told: list[tuple[int, int]] = []
    dialog.date_chosen.connect(lambda *days: told.append(days))
    dialog.edit.setText(typed)
    assert "1993" in dialog.understood.text()
    dialog.go.click()
    assert told == [(first.toordinal(), last.toordinal())]


def test_without_a_year_there_is_nowhere_to_go(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = DateJumpDialog(theme, wording)
    qtbot.addWidget(dialog)
    for typed in ("undated", "some day"):
        dialog.edit.setText(typed)
        assert dialog.understood.text()
        assert not dialog.go.isEnabled()
    dialog.show_missed(later=False)
    assert "later" in dialog.understood.text()
