# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.left_off import (
    KEPT_SELECTION,
    remember_open,
    remember_place,
    state_to_open,
)
from photo_archive.app.controllers.library import LibraryState
from photo_archive.app.controllers.program import Program
from photo_archive.app.session import Session
from photo_archive.app.settings import Settings
from photo_archive.services.workspace import Workspace

LEFT = LibraryState(query="date:1993", view="table", current=2, selected=(1, 2))


def test_an_archive_opens_where_it_was_left(settings: Settings, session: Session) -> None:
    remember_place(settings, session, LEFT)
    settings.save()
    again = state_to_open(Settings(settings.file), session.folder, "", anew=False)
    assert again == LibraryState("date:1993", "date", "table", 2, (1, 2))


@pytest.mark.parametrize(("query", "anew"), [("Huế", False), ("", True), ("Huế", True)])
def test_what_is_asked_for_comes_before_what_was_left(
    settings: Settings, session: Session, query: str, anew: bool
) -> None:
    remember_place(settings, session, LEFT)
    shown = state_to_open(settings, session.folder, query, anew=anew)
    assert (shown.query, shown.current, shown.selected) == (query, None, ())


def test_opening_forgets_no_place(settings: Settings, session: Session) -> None:
    remember_place(settings, session, LEFT)
    remember_open(settings, session)
    assert state_to_open(settings, session.folder, "", anew=False).query == LEFT.query
    assert state_to_open(settings, Path("/elsewhere"), "", anew=False).query == ""


def test_of_a_large_selection_the_current_photo_is_kept(
    settings: Settings, session: Session
) -> None:
    many = tuple(range(1, KEPT_SELECTION + 2))
    remember_place(settings, session, LibraryState(current=7, selected=many))
    shown = state_to_open(settings, session.folder, "", anew=False)
    assert (shown.current, shown.selected) == (7, ())


def test_search_photo_and_focus_are_found_again_after_closing(
    qtbot: QtBot, opened: Program, workspace: Workspace
) -> None:
    assert opened.archive is not None
    opened.archive.library.show_view("table")
    opened.window.search.set_query("1993")
    qtbot.waitUntil(lambda: opened.archive.library.is_settled)
    opened.archive.library.select_row(1)
    left = opened.archive.library.current_id()
    opened.close_archive()
    with qtbot.waitSignal(opened.opened):
        opened.open(workspace.folder)
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.is_settled)
    assert (opened.window.search.query(), library.view) == ("1993", "table")
    assert library.current_id() == left
    qtbot.waitUntil(library.table.hasFocus)
