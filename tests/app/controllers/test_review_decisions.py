# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from photo_archive.app import settings as options
from photo_archive.app.controllers.program import Program
from photo_archive.app.controllers.review_decisions import words_of
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind


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


def test_creating_one_record_decides_nothing_about_other_names(
    qtbot: QtBot, opened: Program
) -> None:
    archive, session = opened.archive, opened.session
    assert archive is not None
    assert session is not None
    text = "Foreign Minister Anna Lindqvist meets Secretary Piotr Kowalski, 5 May 1998."
    edit = SetCaption(PhotoId(4), CaptionKind.EDITED, Language.EN, text)
    session.workspace.apply([edit], Message("Edit"))
    session.changed.emit((4,))
    reviewing = archive.reviewing
    reviewing.show("proposed:person")
    qtbot.waitUntil(lambda: reviewing.model.places() == 2)
    first, second = (one.subject for one in reviewing.model.rows()[0].boxes)
    assert (first.record, second.record) == (None, None)
    reviewing.decisions._create(RecordKind.PERSON, first.text)
    assert not reviewing.model.is_open(0, 0)
    assert reviewing.model.is_open(0, 1)
