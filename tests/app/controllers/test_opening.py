# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.opening import Slices
from photo_archive.app.controllers.program import Program
from photo_archive.app.views.batch_panel import BatchPanel
from photo_archive.app.views.record_page import RecordPage
from photo_archive.app.views.welcome_page import WelcomePage
from photo_archive.services.workspace import Workspace


def three(did: list[int]) -> Generator[None, None, None]:
    for number in range(3):
        did.append(number)
        yield


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
    def failing() -> Generator[None, None, None]:
        yield
        raise ValueError("no")

    slices = Slices(failing())
    with qtbot.assertNotEmitted(slices.done):
        with pytest.raises(ValueError, match="no"):
            slices.finish()
        slices.finish()


def test_the_window_changes_when_all_of_an_archive_is_there(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    seen: list[bool] = []
    slices = program._building
    assert slices is None
    with qtbot.waitSignal(program.opened):
        program._on_opened(workspace, "")
        slices = program._building
        assert slices is not None
        while program.archive is None:
            seen.append(program.window.is_library())
            slices._do_one()
    assert len(seen) > 3
    assert not any(seen[:3])
    assert program.window.is_library()
    program.close_archive()
    qtbot.waitUntil(lambda: len(program.window.findChildren(WelcomePage)) == 1)


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
