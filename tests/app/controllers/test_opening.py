# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app import settings as options
from photo_archive.app.controllers.opening import Slices
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.batch_panel import BatchPanel
from photo_archive.app.views.record_page import RecordPage
from photo_archive.app.views.welcome_page import WelcomePage
from photo_archive.services.workspace import Workspace


def three(did: list[int]) -> Generator[int, None, None]:
    for number in range(3):
        did.append(number)
        yield 0


def test_each_slice_has_its_turn(qtbot: QtBot) -> None:
    did: list[int] = []
    slices = Slices(three(did))
    assert did == []
    with qtbot.waitSignal(slices.done):
        pass
    assert did == [0, 1, 2]


def test_what_is_left_can_be_done_at_once(qtbot: QtBot) -> None:
    did: list[int] = []
    slices = Slices(three(did))
    with qtbot.waitSignal(slices.done):
        slices.finish()
        assert did == [0, 1, 2]
    slices.finish()
    assert did == [0, 1, 2]


def test_a_slice_that_fails_is_the_last(qtbot: QtBot) -> None:
    def failing() -> Generator[int, None, None]:
        yield 0
        raise ValueError("no")

    slices = Slices(failing())
    with qtbot.assertNotEmitted(slices.done):
        with pytest.raises(ValueError, match="no"):
            slices.finish()
        slices.finish()


def test_photos_are_shown_before_the_other_parts_are_made(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    seen: list[tuple[bool, bool]] = []
    with qtbot.waitSignal(program.opened):
        program._on_opened(workspace, "")
        assert program.session is not None
        program.session.found.connect(
            lambda _: seen.append((program.window.is_library(), program.archive is None))
        )
    assert seen[0] == (True, True)
    archive = program.archive
    assert archive is not None
    assert archive.library.photos.rowCount() == 4
    assert program.window.panes is not None
    assert program.window.panes.record is archive.cataloguing.pages
    qtbot.waitUntil(lambda: archive.albums.is_settled)
    program.close_archive()
    qtbot.waitUntil(lambda: len(program.window.findChildren(WelcomePage)) == 1)


def test_a_view_that_is_no_view_of_the_library_comes_with_everything(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    program.settings.set(options.VIEW, "timeline")
    with qtbot.waitSignal(program.opened):
        program._on_opened(workspace, "")
    archive = program.archive
    assert archive is not None
    assert archive.library.view == "timeline"
    qtbot.waitUntil(lambda: archive.library.is_settled)


def test_slices_wait_as_long_as_they_say(qtbot: QtBot) -> None:
    def waiting() -> Generator[int, None, None]:
        yield 10
        yield 0

    slices = Slices(waiting())
    with qtbot.waitSignal(slices.done):
        slices._do_one()
        assert slices._timer.interval() == 10


def test_leaving_while_an_archive_is_being_shown(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    program._on_opened(workspace, "")
    program.close_archive()
    assert program.archive is None
    assert program.session is None
    assert not program.window.is_library()


def test_pages_that_are_not_shown_are_not_made(qtbot: QtBot, opened: Program) -> None:
    archive, window = opened.archive, opened.window
    assert archive is not None
    assert window.findChildren(RecordPage) == []
    assert window.findChildren(BatchPanel) == []
    opened.desk.actions["people"].trigger()
    assert len(window.findChildren(RecordPage)) == 1
    archive.pages.leave()
    archive.library.select_all()
    qtbot.waitUntil(lambda: archive.cataloguing.shows_batch)
    assert len(window.findChildren(BatchPanel)) == 1
