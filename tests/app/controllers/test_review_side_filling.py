# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.app.views.review_side import ReviewSide


def test_the_current_box_is_told_of_with_its_record(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    qtbot.waitUntil(lambda: archive.reviews.is_settled)
    reviewing = archive.reviewing
    side: ReviewSide = reviewing.page.side
    with qtbot.waitSignal(archive.reviews.facts_read) as told:
        reviewing.show("proposed:place")
    proposal = reviewing.decisions.proposal()
    assert told.args[0].proposal == proposal
    assert side._title.text()
    assert not side.picker.isVisible()
    with qtbot.waitSignal(archive.reviews.records_read):
        side.records_wanted.emit(proposal.kind, "hà")
    reviewing.model.set_rows([], more=False)
    reviewing.page.queue.go_to(0, 0)
    reviewing._side.show_current()
    assert side._body.isHidden()
