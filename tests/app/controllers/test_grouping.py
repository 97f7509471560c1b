# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos grouped by hand, their other side shown, and taken apart again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.services.workspace import Workspace


def test_grouping_showing_and_taking_apart(
    qtbot: QtBot, opened: Program, workspace: Workspace
) -> None:
    archive, desk = opened.archive, opened.desk
    assert archive is not None
    assert desk is not None
    library, grouping = archive.library, archive.grouping
    library.select_all()
    desk.actions["group_photos"].trigger()
    dialog = grouping.dialog
    assert dialog is not None
    assert len(dialog.sides) == 5
    dialog.group.click()
    qtbot.waitUntil(lambda: workspace.photo_count == 1 and not opened.runner.jobs)
    qtbot.waitUntil(lambda: library.is_settled and library.photos.rowCount() == 1)
    (photo,) = workspace.photos([library.current_id()])  # type: ignore[list-item]
    assert [file.role.value for file in photo.files].count("verso") == 1
    desk.actions["other_side"].trigger()
    assert library.view == "loupe"
    loupe = library.loupe
    qtbot.waitUntil(lambda: loupe._photo is not None and len(loupe._photo.files) == 5)
    before = loupe._file
    qtbot.keyClick(loupe.view, Qt.Key.Key_V)
    assert loupe._file != before
    for _ in range(4):
        qtbot.keyClick(loupe.view, Qt.Key.Key_V)
    assert loupe._file == before
    desk.actions["ungroup_photo"].trigger()
    qtbot.waitUntil(lambda: workspace.photo_count == 5 and not opened.runner.jobs)
    qtbot.waitUntil(lambda: library.is_settled)


def test_one_photo_is_no_group(qtbot: QtBot, opened: Program) -> None:
    assert opened.archive is not None
    opened.archive.library.select_row(0)
    opened.archive.grouping.ask()
    assert opened.archive.grouping.dialog is None
    qtbot.waitUntil(lambda: opened.archive is not None and opened.archive.library.is_settled)
