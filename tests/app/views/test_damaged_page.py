# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.damaged_page import DamagedPage
from photo_archive.wording import Wording


def make(qtbot: QtBot, theme: Theme, wording: Wording) -> DamagedPage:
    page = DamagedPage(theme, wording, Path("/archive"))
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_backup_is_offered_once_it_was_read_through(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    page = make(qtbot, theme, wording)
    assert not page.restore.isEnabled()
    page.show_way_back(Path("/archive/backups/a.sqlite"), "Backup of yesterday", "22 photos")
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        page.restore.click()
    assert wanted.args == [Path("/archive/backups/a.sqlite")]
    page.show_restoring()
    assert not page.restore.isEnabled()
    page.show_failed("The disk is full.")
    assert page.restore.isEnabled()
    with qtbot.waitSignal(page.closed):
        page.leave.click()


def test_without_a_backup_another_can_be_chosen(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    page = make(qtbot, theme, wording)
    page.show_no_way_back()
    assert not page.restore.isEnabled()
    assert page.other.isEnabled()
