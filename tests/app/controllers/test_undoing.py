# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.archive_desk import ArchiveDesk
from photo_archive.app.controllers.program import Program


@pytest.fixture
def archive(opened: Program) -> ArchiveDesk:
    assert opened.archive is not None
    return opened.archive


def trigger(program: Program, action: str) -> None:
    assert program.desk is not None
    assert program.desk.actions[action].isEnabled(), action
    program.desk.actions[action].trigger()


def test_undo_names_what_it_undoes(qtbot: QtBot, opened: Program, archive: ArchiveDesk) -> None:
    assert opened.desk is not None
    archive.cataloguing.set_status("approved")
    assert opened.desk.actions["undo"].text() == "Undo: Status of PA-1993-0001"
    assert not opened.desk.actions["redo"].isEnabled()
    assert opened.session is not None
    with qtbot.waitSignal(opened.session.changed):
        trigger(opened, "undo")
    assert opened.desk.actions["redo"].text() == "Redo: Status of PA-1993-0001"


def test_history_lists_what_was_done(opened: Program, archive: ArchiveDesk) -> None:
    archive.cataloguing.set_status("approved")
    dialog = archive.undoing.show_history(1)
    assert dialog.model.rowCount() >= 2
    assert dialog.model.changeset(0) is not None
    dialog.accept()
