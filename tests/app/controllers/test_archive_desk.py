# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import gc
from collections import Counter
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.services.workspace import Workspace

PAGES = (
    *("timeline", "map", "people", "events", "calendar", "around", "duplicates"),
    *("picture_pairs", "conflicts", "inbox", "review", "loupe", "table"),
)


def test_every_command_leads_one_way_while_an_archive_is_open(opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    ways = Counter(action_id for part in archive._parts for action_id in part.ways())
    assert set(ways.values()) == {1}
    without = {one for one in opened.desk.actions if one not in ways}
    opened.close_archive()
    assert without == {
        "about", "browse", "close", "full_screen", "manual", "new", "open", "palette", "quit",
        "record", "regions", "sample", "settings",
    }  # fmt: skip


def test_an_archive_that_is_left_goes_wholly(
    qtbot: QtBot, qapp: QApplication, program: Program, workspace: Workspace
) -> None:
    """What stays hears what is asked of the next archive, and keeps all of this one in memory."""

    def there() -> Counter[str]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        tops = [one for one in qapp.topLevelWidgets() if one.parent() is None]
        return Counter(type(one).__name__ for one in (*program.window.children(), *tops))

    assert program.rescue is not None  # the window's, made when first wanted
    before = there()
    with qtbot.waitSignal(program.opened):
        program._on_opened(workspace, "")
    for page in PAGES:
        program.desk.actions[page].trigger()
    archive, session = program.archive, program.session
    assert archive is not None
    assert session is not None
    parts: list[QObject] = [archive, session, archive.library.searching, *archive._parts]
    left = {type(one).__name__: ref(one) for one in parts}
    del archive, session
    parts.clear()
    program.close_archive()

    def all_gone() -> None:
        assert there() == before
        assert [name for name, part in left.items() if part() is not None] == []

    qtbot.waitUntil(all_gone)
