# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.views.map_page import MapPage
from photo_archive.domain.area import Area
from photo_archive.domain.edits import SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.services.workspace import Workspace


def test_a_place_is_asked_for(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    line = workspace.records(RecordKind.PLACE, "Paris")[0]
    edits = (
        SetRecordField(line.ref, "latitude", "48.8566"),
        SetRecordField(line.ref, "longitude", "2.3522"),
    )
    workspace.apply(edits, Message("Edit"))
    with qtbot.waitSignal(program.opened):
        program._on_opened(workspace, "")
    archive = program.archive
    assert archive is not None
    library = archive.library
    qtbot.waitUntil(lambda: library.is_settled)
    program.window.actions_by_id["map"].trigger()
    page = library.pages.currentWidget()
    assert isinstance(page, MapPage)
    qtbot.waitUntil(lambda: len(page.view.shape.clusters) == 1 and library.is_settled)
    assert page.here.table.model().index(0, 0).data() == "Paris"
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert program.window.search.query() == 'place:"Paris"'
    qtbot.waitUntil(lambda: library.is_settled and library.photos.rowCount() == 1)
    page.view.area_chosen.emit(Area(10, 100, 20, 110))
    assert program.window.search.query() == 'place:"Paris" area:10,100..20,110'
    qtbot.waitUntil(lambda: page.view.areas.asked == (Area(10, 100, 20, 110),))
    qtbot.waitUntil(lambda: library.is_settled and library.photos.rowCount() == 0)
    assert len(page.view.shape.clusters) == 1
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert program.window.search.query() == 'place:"Paris"'
    qtbot.waitUntil(lambda: library.is_settled and library.photos.rowCount() == 1)
    program.window.actions_by_id["larger"].trigger()
    qtbot.waitUntil(lambda: library.is_settled)
