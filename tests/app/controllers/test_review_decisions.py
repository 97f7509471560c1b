# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from photo_archive.app import settings as options
from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.review_decisions import words_of


def test_counts_are_those_of_today(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    decisions = archive.reviewing.decisions
    decisions.add_tally(2, 1)
    assert (decisions.tally().accepted, decisions.tally().rejected) == (2, 1)
    decisions.add_tally(-5, 0)
    assert decisions.tally().accepted == 0
    opened.settings.set(options.REVIEW_DAY, date(1993, 6, 25).isoformat())
    assert decisions.tally().rejected == 0


def test_nothing_is_taken_back_that_was_not_decided(opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    decisions = archive.reviewing.decisions
    assert not decisions.undo_later()
    assert decisions.take_back() is None
    assert not decisions.is_own_change()
    assert decisions.proposal() is None
    assert decisions.finding() is None
    assert words_of("something else") is None
