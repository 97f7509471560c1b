# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program


def test_a_date_is_gone_to_and_the_selection_turned_round(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    library, jumping = archive.library, archive.date_jumping
    actions = opened.window.actions_by_id
    library.select_row(library.photos.rowCount() - 1)
    first = library.photos.id_at(0)
    line = library.photos.line_at(0)
    assert line is not None

    actions["go_to_date"].trigger()
    dialog = jumping._dialog
    assert dialog is not None
    dialog.edit.setText("next tuesday or so")
    assert not dialog.go.isEnabled()
    dialog.edit.setText("1801")
    dialog.go.click()
    qtbot.waitUntil(lambda: jumping.is_settled and library.current_id() == first)
    assert "next one" in dialog.understood.text()
    library.select_row(2)
    dialog.edit.setText(line.date)
    dialog.go.click()
    qtbot.waitUntil(lambda: jumping._dialog is None and library.current_id() == first)

    actions["invert_selection"].trigger()
    rest = library.photos.ids[1:]
    qtbot.waitUntil(lambda: library.selection.is_settled)
    assert library.selected_ids() == rest
