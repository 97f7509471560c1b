# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.caption_reading import CaptionReading
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId


def test_captions_are_read_at_the_start_and_after_a_change(
    qtbot: QtBot, session: Session, runner: JobRunner
) -> None:
    reading = CaptionReading(session, runner, "en")
    assert not reading.is_settled
    with qtbot.waitSignal(reading.refreshed):
        reading.refresh_all()
    qtbot.waitUntil(lambda: reading.is_settled)
    reviewer, photo = session.workspace.reviewer, PhotoId(4)
    assert reviewer.of_photo(photo) == ()
    edit = SetCaption(photo, CaptionKind.EDITED, Language.EN, "A market in Paris.")
    session.workspace.apply([edit], Message("Caption"))
    with qtbot.waitSignal(reading.refreshed):
        reading.refresh([photo])
    assert [one.name for one in reviewer.of_photo(photo)] == ["Paris"]
    qtbot.waitUntil(lambda: reading.is_settled)
    reading.stop()
    assert reading.refresh_all() is None
