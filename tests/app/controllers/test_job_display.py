# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress


def test_a_job_is_shown_and_can_be_stopped(qtbot: QtBot, program: Program) -> None:
    pause = threading.Event()

    def work() -> Generator[Progress, None, None]:
        while True:
            yield Progress(3, 10, Message("Reading"))
            pause.wait(0.01)

    status = program.window.status
    job = program.runner.start(Message("Importing"), work)
    with qtbot.waitSignal(job.progressed):
        pass
    assert status._job_text.text() == "Importing 3 of 10"
    with qtbot.waitSignal(job.cancelled):
        status._cancel.click()
    assert status._job_bar.isHidden()
