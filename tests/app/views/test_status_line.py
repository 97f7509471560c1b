# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.status_line import StatusLine
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording


def test_what_goes_on_is_said(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    line = StatusLine(theme, wording)
    qtbot.addWidget(line)
    line.show()
    assert line._found.text() == "No archive open"
    line.show_counts("213 of 48,112", "1 selected")
    line.show_job(Progress(1204, 3000, Message("Reading")), "Importing")
    assert line._job_text.text() == "Importing 1,204 of 3,000"
    assert line._job_bar.value() == 1204
    with qtbot.waitSignal(line.cancel_wanted):
        line._cancel.click()
    line.show_job(None, "Opening")
    assert line._job_bar.maximum() == 0
    line.show_job(None, "")
    assert line._job_bar.isHidden()
    line.show_saved("Saved 09:16", undo=True)
    with qtbot.waitSignal(line.undo_wanted):
        line._undo.click()


def test_that_nothing_can_be_changed_is_said(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    line = StatusLine(theme, wording)
    qtbot.addWidget(line)
    line.show()
    assert not line.reopen.isVisible()
    line.show_read_only("Read-only", "Open for writing in Photo Archive")
    assert line._read_only.toolTip() == "Open for writing in Photo Archive"
    with qtbot.waitSignal(line.reopen_wanted):
        line.reopen.click()
    line.show_read_only("", "")
    assert not line.reopen.isVisible()
