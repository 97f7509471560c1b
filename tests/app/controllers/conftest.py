# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with an open archive, as the program puts them together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.main import take_down
from photo_archive.app.settings import Settings
from photo_archive.services.workspace import Workspace


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[Program]:
    made = Program(qapp, settings, "en")
    made.show()
    made.window.resize(1440, 900)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    yield made
    made.unattended = True  # no backup of what is thrown away
    made.shut_down()
    take_down(made)


@pytest.fixture
def opened(qtbot: QtBot, program: Program, workspace: Workspace) -> Program:
    with qtbot.waitSignal(program.opened):
        program._on_opened(workspace, "")
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.library.is_settled)
    return program
