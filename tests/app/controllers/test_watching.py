# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder watched from the window: what is new waits in the inbox."""

from __future__ import annotations

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.watching import WatchedFolder
from photo_archive.services.workspace import Workspace


def test_new_pictures_come_in_by_themselves(
    qtbot: QtBot, opened: Program, workspace: Workspace, tmp_path: Path
) -> None:
    box = tmp_path / "box"
    (box / "deep").mkdir(parents=True)
    picture = tmp_path / "pictures" / "PA-2004-0001-recto.jpg"
    (box / "deep" / "new.jpg").write_bytes(picture.read_bytes() + b"another")
    os.utime(box / "deep" / "new.jpg", (1e9, 1e9))
    archive, desk = opened.archive, opened.desk
    assert archive is not None
    assert desk is not None
    watching = archive.watching
    desk.actions["watched"].trigger()
    assert watching.dialog is not None
    watching.dialog.add(str(box))
    watching.dialog.save.click()
    qtbot.waitUntil(lambda: workspace.find("is:inbox").total == 1 and not opened.runner.jobs)
    assert watching._told.directories() == [str(box), str(box / "deep")]
    library = archive.library
    assert library.browse_model.index_of("inbox").isValid()
    desk.actions["inbox"].trigger()
    qtbot.waitUntil(lambda: library.is_settled and library.photos.rowCount() == 1)
    library.select_row(0)
    desk.actions["take_from_inbox"].trigger()
    qtbot.waitUntil(lambda: workspace.find("is:inbox").total == 0 and not opened.runner.jobs)
    qtbot.waitUntil(lambda: not library.browse_model.index_of("inbox").isValid())
    watching.ask()
    assert watching.dialog.folders() == (WatchedFolder(str(box)),)
    watching.dialog._remove(0)
    watching.dialog.save.click()
    assert watching._told.directories() == []
    assert watching._folders() == ()
    qtbot.waitUntil(lambda: library.is_settled)


def test_the_archive_is_not_watched(qtbot: QtBot, opened: Program, workspace: Workspace) -> None:
    assert opened.archive is not None
    watching = opened.archive.watching
    watching._watch((WatchedFolder(str(workspace.folder)),))
    assert watching._folders() == ()
    watching.look()
    qtbot.waitUntil(lambda: watching._job is None)
