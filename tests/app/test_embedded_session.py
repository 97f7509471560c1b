# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.embedded_session import EmbeddedSession
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.ids import PhotoId


def test_questions_are_answered_and_what_cannot_be_done_is_told(
    qtbot: QtBot, session: Session, runner: JobRunner
) -> None:
    asking = EmbeddedSession(session, runner, "en")
    with qtbot.waitSignal(asking.conflicts_found) as told:
        asking.ask_conflicts()
    assert told.args[0].photos == 0
    with qtbot.waitSignal(asking.told_found):
        asking.ask_told(PhotoId(session.workspace.find("").ids[0]))
    with qtbot.waitSignal(session.failed):
        asking.read_in([PhotoId(1)], "cp1258")
    asking.stop()
