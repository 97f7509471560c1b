# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.progress_page import ProblemModel, ProgressPage
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

BAD = Problem("/a/notes.jpg", ProblemKind.NOT_A_PICTURE, Message("Not a picture; left out."))


def test_the_list_of_problems_is_a_sound_model(qtbot: QtBot, wording: Wording) -> None:
    model = ProblemModel(wording)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.add(BAD)
    assert tester.model() is model
    assert [model.index(0, column).data() for column in (0, 1)] == [
        "notes.jpg", "Not a picture; left out.",
    ]  # fmt: skip


def test_a_problem_is_listed_once_and_the_end_is_said(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    page = ProgressPage(theme, wording, "The window behind can be used.")
    qtbot.addWidget(page)
    page.begin()
    page.show_progress(Progress(12, None, Message("Reading"), "page.txt"))
    assert page.number.text() == "12"
    page.show_problem(BAD)
    page.show_problem(BAD)
    assert page.problems_title.text() == "1 problem"
    assert not page._going.isHidden()
    page.show_end("Done.", well=True)
    assert page._going.isHidden()
    assert (page.doing.text(), page.number.text()) == ("Done.", "")


def test_another_job_is_shown_after_one_that_ended(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    page = ProgressPage(theme, wording, "The window behind can be used.")
    qtbot.addWidget(page)
    page.begin()
    page.show_end("", well=True)
    assert page.doing.isHidden()
    page.begin()
    assert not page.doing.isHidden()
    assert not page._going.isHidden()
