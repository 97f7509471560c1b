# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stack made, opened, closed and taken apart in the library."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.models.photo_model import PhotoRole
from photo_archive.services.stacks import stacks
from photo_archive.services.workspace import Workspace


def test_a_stack_in_the_grid(qtbot: QtBot, opened: Program, workspace: Workspace) -> None:
    archive, desk = opened.archive, opened.desk
    assert archive is not None
    assert desk is not None
    library = archive.library

    def shown(rows: int) -> None:
        qtbot.waitUntil(
            lambda: (
                library.photos.rowCount() == rows and library.is_settled and not opened.runner.jobs
            )
        )

    library.select_all()
    top = library.current_id()
    desk.actions["stack_photos"].trigger()
    shown(1)
    assert stacks(workspace)[0][0] == top
    index = library.photos.index(0, 0)
    assert index.data(PhotoRole.STACK) == 4
    library.grid.grab()
    desk.actions["toggle_stack"].trigger()
    shown(4)
    library.select_row(3)
    desk.actions["toggle_stack"].trigger()
    shown(1)
    assert library.current_id() == top
    desk.window.search.set_query("Huế")
    shown(1)
    assert library.photos.id_at(0) != top
    desk.window.search.set_query("")
    shown(1)
    desk.actions["unstack_photos"].trigger()
    shown(4)
    assert opened.session is not None
    opened.session.undo()
    shown(1)
    opened.session.redo()
    shown(4)


def test_one_photo_is_no_stack_and_nothing_is_proposed(
    qtbot: QtBot, opened: Program, workspace: Workspace
) -> None:
    assert opened.archive is not None
    stacking = opened.archive.stacking
    opened.archive.library.select_row(0)
    stacking.stack_selected()
    stacking.toggle()
    assert stacks(workspace) == []
    stacking.ask()
    qtbot.waitUntil(lambda: stacking.dialog is not None)
    assert stacking.dialog is not None
    assert stacking.dialog.stack.isHidden()
    stacking.dialog.reject()
