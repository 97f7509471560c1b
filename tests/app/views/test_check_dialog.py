# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.check_dialog import CheckDialog
from photo_archive.domain.fixity import Found, Tally
from photo_archive.wording import Wording


def make(qtbot: QtBot, theme: Theme, wording: Wording) -> CheckDialog:
    dialog = CheckDialog(theme, wording, last="", every_days=30)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_is_asked_is_told(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording)
    assert dialog.every.currentData() == 30
    with qtbot.waitSignal(dialog.schedule_chosen) as chosen:
        dialog.every.setCurrentIndex(0)
    assert chosen.args == [0]
    dialog.due.setChecked(True)
    with qtbot.waitSignal(dialog.check_wanted) as wanted:
        dialog.start.click()
    assert wanted.args == [True]
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel.click()


def test_what_was_found_can_be_reported(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording)
    dialog.start.click()
    dialog.show_found(Tally().with_found(Found.INTACT, 3).with_found(Found.MISSING))
    assert dialog._verdict.text() == "1 original needs attention"
    assert "Intact 3" in dialog._counts.text()
    assert dialog.missing.isVisible()
    with qtbot.waitSignal(dialog.report_wanted):
        dialog.report.click()
    dialog.start.click()
    assert not dialog.isVisible()


def test_a_check_that_was_stopped_has_no_report(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = make(qtbot, theme, wording)
    dialog.start.click()
    dialog.show_end("Stopped.")
    assert not dialog.report.isVisible()
    assert dialog.start.text() == "Close"
