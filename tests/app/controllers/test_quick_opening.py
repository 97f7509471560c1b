# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.quick_opening import QuickOpening
from photo_archive.app.models.quick_rows import QuickRole, QuickRow
from photo_archive.app.views.quick_open_dialog import QuickOpenDialog
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.name_rank import NameRank
from photo_archive.domain.quick_items import QuickItem, QuickKind


def open_dialog(
    qtbot: QtBot, program: Program, opening: QuickOpening | None = None
) -> QuickOpenDialog:
    if opening is None:
        ways = program.archive.quick_ways() if program.archive is not None else None
        opening = QuickOpening(program.desk, program.session, ways)
    dialog = opening.open()
    qtbot.waitUntil(lambda: dialog.list.model().rowCount() > 0)
    return dialog


def labels(dialog: QuickOpenDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def rows(dialog: QuickOpenDialog) -> list[QuickRow]:
    model = dialog.list.model()
    return [model.index(row, 0).data(QuickRole.ROW) for row in range(model.rowCount())]


def type_in(qtbot: QtBot, dialog: QuickOpenDialog, text: str, first: str) -> None:
    dialog.edit.setText(text)
    qtbot.waitUntil(lambda: labels(dialog)[:1] == [first])


def test_without_an_archive_there_are_commands(qtbot: QtBot, program: Program) -> None:
    dialog = open_dialog(qtbot, program)
    assert labels(dialog)[0] == "New archive…"
    assert "Quick open…" not in labels(dialog)
    type_in(qtbot, dialog, "abo photo", "About Photo Archive")
    found = rows(dialog)
    assert len(found) == 1
    dialog.reject()


def test_a_record_is_gone_to_and_remembered(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    dialog = open_dialog(qtbot, opened)
    type_in(qtbot, dialog, "vvk", "Võ Văn Kiệt")
    assert labels(dialog)[-1] == "Search photos for “vvk”"
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: archive.pages.current() is not None)
    dialog = open_dialog(qtbot, opened)
    assert labels(dialog)[:2] == ["Võ Văn Kiệt", "New archive…"]
    with qtbot.waitSignal(archive.library.searching.found):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.search.query() == 'person:"Võ Văn Kiệt"'
    assert archive.pages.current() is None


def test_a_number_opens_its_photo_and_a_command_is_done(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    dialog = open_dialog(qtbot, opened)
    type_in(qtbot, dialog, "PA-1993", "PA-1993-0001")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: archive.library.view == "loupe")
    dialog = open_dialog(qtbot, opened)
    type_in(qtbot, dialog, ">table", "Table")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: archive.library.view == "table")


@pytest.mark.parametrize(
    ("typed", "query"), [("zzzz", "zzzz"), ('x "OR (', '«x "OR (»'), ("-a", '"-a"')]
)
def test_what_fits_nothing_is_looked_for_in_photos(
    qtbot: QtBot, opened: Program, typed: str, query: str
) -> None:
    archive = opened.archive
    assert archive is not None
    dialog = open_dialog(qtbot, opened)
    dialog.edit.setText(typed)
    qtbot.waitUntil(lambda: labels(dialog)[-1] == f"Search photos for “{typed}”")
    dialog.list.setCurrentIndex(dialog.list.model().index(len(labels(dialog)) - 1, 0))
    with qtbot.waitSignal(archive.library.searching.found):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert opened.window.search.query() == query


def test_more_can_be_plugged_in(qtbot: QtBot, opened: Program) -> None:
    assert opened.archive is not None
    ref = RecordRef(RecordKind.TAG, 5)
    item = QuickItem(QuickKind.ALBUM, "album:1", "Zebra", query="x", ref=ref, rank=NameRank.WORDS)
    opening = QuickOpening(
        opened.desk, opened.session, opened.archive.quick_ways(), [lambda text: [item]]
    )
    dialog = open_dialog(qtbot, opened, opening)
    type_in(qtbot, dialog, "zeb", "Zebra")
    dialog.reject()
