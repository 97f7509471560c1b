# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree of tags is changed on its page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.edits import NewRecord
from photo_archive.domain.ids import RecordKind
from photo_archive.services.workspace import Workspace


def test_a_tag_is_moved_cut_and_refused(
    qtbot: QtBot, opened: Program, workspace: Workspace
) -> None:
    events, talks, press = (
        workspace.create_record(NewRecord(RecordKind.TAG, name))
        for name in ("Events", "Talks", "Press")
    )
    assert opened.archive is not None
    assert opened.desk is not None
    desk = opened.archive.authorities
    desk.open_kind(RecordKind.TAG)
    model = desk.records[RecordKind.TAG].index.model

    def above(ref: object) -> object:
        line = next((one for one in model.lines if one.ref == ref), None)
        return None if line is None else line.parents

    qtbot.waitUntil(lambda: above(talks) == ())
    moving = desk.tag_moving
    moving.move((talks, None), events)
    qtbot.waitUntil(lambda: above(talks) == (events.id,))
    moving.ask((press, None))
    assert moving.dialog is not None
    moving.dialog.edit.setText("tal")
    moving.dialog.agree.click()
    qtbot.waitUntil(lambda: above(press) == (talks.id,))
    told: list[object] = []
    opened.desk.messenger.show_error = told.append  # type: ignore[method-assign]
    moving.move((events, None), press)
    qtbot.waitUntil(lambda: bool(told))
    assert "cannot be above “Events”" in str(told[0])
    choices = {text: (do, can) for text, do, can in moving.choices((press, talks.id))}
    assert not choices["Paste below this tag"][1]
    choices["Make it a top tag"][0]()
    qtbot.waitUntil(lambda: above(press) == ())
    choices["Cut"][0]()
    own = {text: (do, can) for text, do, can in moving.choices((events, None))}
    assert own["Paste below this tag"][1]
    own["Paste below this tag"][0]()
    qtbot.waitUntil(lambda: above(press) == (events.id,))
    qtbot.waitUntil(lambda: not opened.runner.jobs and desk.is_settled)
