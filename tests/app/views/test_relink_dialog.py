# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.relink_dialog import CHOICE, PREVIEW, PROGRESS, RelinkDialog
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.wording import Wording

TWICE = Problem("/old/b.jpg", ProblemKind.AMBIGUOUS, Message("Found in 2 places."))


def make(qtbot: QtBot, theme: Theme, wording: Wording) -> RelinkDialog:
    dialog = RelinkDialog(theme, wording)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_look_see_and_take_over(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording)
    assert not dialog.go.isEnabled()
    dialog.where.setText(" /media/disk ")
    with qtbot.waitSignal(dialog.look_wanted) as wanted:
        dialog.go.click()
    assert wanted.args == [Path("/media/disk")]
    assert dialog.pages.currentIndex() == PROGRESS
    dialog.show_plan(3, 2, [("/old", "/new", 2)], [TWICE])
    assert dialog.pages.currentIndex() == PREVIEW
    assert dialog.verdict.text() == "2 of 3 missing files found"
    assert "1 file is not there" in dialog.rest.text()
    assert "b.jpg: Found in 2 places." in dialog.rest.text()
    with qtbot.waitSignal(dialog.relink_wanted):
        dialog.go.click()
    dialog.show_done(2, 1, [])
    assert dialog.verdict.text() == "2 files have their places again"
    dialog.go.click()
    assert not dialog.isVisible()


def test_nothing_found_leaves_nothing_to_take_over(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = make(qtbot, theme, wording)
    dialog.show_plan(3, 0, [], [])
    assert dialog.go.text() == "Close"
    assert dialog.verdict.text() == "0 of 3 missing files found"
    assert dialog.table.isHidden()
    assert dialog.rest.y() < dialog.pages.height() / 2  # at the top, with what it belongs to
    dialog.show_plan(0, 0, [], [])
    assert dialog.verdict.text() == "No file is missing."
    assert dialog.go.text() == "Close"


def test_looking_can_be_stopped(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    dialog = make(qtbot, theme, wording)
    dialog.where.setText("/media")
    dialog.go.click()
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel.click()
    dialog.show_end("Stopped.")
    assert dialog.verdict.text() == "Stopped."


def test_what_was_not_found_is_looked_for_elsewhere(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    dialog = make(qtbot, theme, wording)
    assert dialog.elsewhere.isHidden()
    dialog.where.setText("/media/one")
    dialog.go.click()
    dialog.show_plan(3, 0, [], [])
    assert dialog.focusWidget() is dialog.elsewhere
    dialog.elsewhere.click()
    assert dialog.pages.currentIndex() == CHOICE
    assert dialog.where.selectedText() == "/media/one"
    assert (dialog.go.text(), dialog.cancel.text()) == ("Look", "Cancel")
    assert dialog.cancel.isVisible()
    dialog.where.setText("/media/two")
    with qtbot.waitSignal(dialog.look_wanted) as wanted:
        dialog.go.click()
    assert wanted.args == [Path("/media/two")]
    dialog.show_plan(3, 2, [("/old", "/new", 2)], [])
    assert dialog.elsewhere.isHidden()  # what was found is written down first
    dialog.go.click()
    dialog.show_done(2, 1, [])
    assert dialog.elsewhere.isVisible()
    dialog.elsewhere.click()
    dialog.go.click()
    dialog.show_plan(1, 1, [("/old", "/newer", 1)], [])
    dialog.go.click()
    dialog.show_done(1, 0, [])
    assert dialog.elsewhere.isHidden()
