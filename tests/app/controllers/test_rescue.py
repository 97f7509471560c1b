# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import socket
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from photo_archive.app import safety_jobs as jobs
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.damaged_page import DamagedPage
from photo_archive.domain.errors import DamagedArchiveError, Message
from photo_archive.domain.progress import Progress, finish
from photo_archive.services.backing_up import back_up
from photo_archive.services.workspace import Workspace


def ruin(folder: Path) -> None:
    path = folder / "archive.sqlite"
    content = bytearray(path.read_bytes())
    content[:100] = b"\xff" * 100
    path.write_bytes(content)


def page_of(program: Program) -> DamagedPage:
    page = program.window.current_page()
    assert isinstance(page, DamagedPage)
    return page


def test_a_damaged_archive_comes_back_from_its_backup(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    finish(back_up(workspace))
    workspace.close()
    ruin(workspace.folder)
    program.open(workspace.folder)
    qtbot.waitUntil(lambda: isinstance(program.window.current_page(), DamagedPage))
    qtbot.waitUntil(page_of(program).restore.isEnabled)
    with qtbot.waitSignal(program.opened):
        page_of(program).restore.click()
    assert program.session is not None
    assert program.session.photo_count == 4
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)


def test_without_a_backup_the_page_says_so_and_can_be_left(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    workspace.close()
    ruin(workspace.folder)
    program.open(workspace.folder)
    qtbot.waitUntil(lambda: isinstance(program.window.current_page(), DamagedPage))
    qtbot.waitUntil(page_of(program).other.isEnabled)
    assert not page_of(program).restore.isEnabled()
    page_of(program).leave.click()
    assert not isinstance(program.window.current_page(), DamagedPage)


def test_damage_met_while_at_work_closes_the_archive(
    qtbot: QtBot, opened: Program, workspace: Workspace
) -> None:
    assert opened.desk is not None
    error = DamagedArchiveError(workspace.folder, Message("damaged"))
    opened.desk.messenger.show_error(error)
    assert opened.session is None
    assert isinstance(opened.window.current_page(), DamagedPage)
    opened.desk.messenger.show_error(error)
    qtbot.waitUntil(page_of(opened).other.isEnabled)


def test_a_fault_of_ours_in_opening_is_logged_and_nothing_else_is_offered(
    qtbot: QtBot, program: Program, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    program.rescue.offer_reading(ZeroDivisionError("oops"), tmp_path, "")
    assert "unexpected error" in caplog.text
    box = program.desk.messenger._box
    assert box is not None
    assert "Open to look only" not in [one.text() for one in box.buttons()]
    box.accept()


def test_an_archive_of_a_newer_program_is_not_offered_to_be_looked_at(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    workspace.close()
    with closing(sqlite3.connect(workspace.folder / "archive.sqlite")) as database:
        database.execute("PRAGMA user_version=999")
    program.open(workspace.folder)
    qtbot.waitUntil(lambda: program.desk.messenger._box is not None)
    box = program.desk.messenger._box
    assert box is not None
    assert "newer version" in box.text()
    assert len(box.buttons()) == 1
    box.accept()


@pytest.mark.parametrize("way", ["search", "job"])
def test_damage_is_told_wherever_it_is_met(
    qtbot: QtBot, opened: Program, workspace: Workspace, way: str
) -> None:
    error = DamagedArchiveError(workspace.folder, Message("damaged"))
    assert opened.session is not None
    if way == "search":
        opened.session.find_failed.emit(error)
    else:

        def fail() -> Generator[Progress, None, None]:
            yield Progress(0, None, Message("Importing"))
            raise error

        opened.runner.start(Message("Importing"), fail)
    qtbot.waitUntil(lambda: isinstance(opened.window.current_page(), DamagedPage))
    qtbot.waitUntil(page_of(opened).other.isEnabled)
    assert opened.session is None


def test_a_fault_of_ours_is_no_damage(
    qtbot: QtBot, opened: Program, caplog: pytest.LogCaptureFixture
) -> None:
    assert opened.desk is not None
    opened.desk.messenger.show_error(TypeError("a fault"))
    qtbot.waitUntil(lambda: not opened.rescue._doubting.busy)
    assert opened.session is not None
    box = opened.desk.messenger._box
    assert box is not None
    box.accept()
    caplog.clear()


def test_a_second_window_looks_until_the_first_is_closed(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    program.show(opening=True)
    program.open(workspace.folder)

    def box() -> QMessageBox | None:
        return next(
            (one for one in program.window.findChildren(QMessageBox) if one.isVisible()), None
        )

    qtbot.waitUntil(lambda: box() is not None)
    asking = box()
    assert asking is not None
    assert "since" in asking.text()
    assert not program.window.is_library()  # behind it the welcome page, should nobody look
    look = next(one for one in asking.buttons() if one.text() == "Open to look only")
    with qtbot.waitSignal(program.opened):
        look.click()
    status = program.window.status
    assert status.reopen.isVisible()
    assert "process" in status._read_only.toolTip()
    assert "(read-only)" in program.window.windowTitle()
    assert jobs.writer_of(workspace.folder) is not None
    workspace.close()
    with qtbot.waitSignal(program.opened):
        status.reopen.click()
    assert program.session is not None
    assert not program.session.read_only
    assert not status.reopen.isVisible()
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)


def test_a_log_that_is_gone_is_told(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    workspace.close()
    holder = {"program": "P", "pid": 1, "host": socket.gethostname(), "since": "2026-01-01"}
    (workspace.folder / "archive.lock").write_text(json.dumps(holder))
    with qtbot.waitSignal(program.opened):
        program.open(workspace.folder)
    assert program.desk is not None
    box = program.desk.messenger._box
    assert box is not None
    assert "archive.sqlite-wal is gone" in box.text()
    box.accept()
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)
