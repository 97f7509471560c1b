# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.answering_view import AnsweringView
from photo_archive.app.controllers.program import Program
from photo_archive.domain.errors import ArchiveError


class Counting(AnsweringView):
    """Says which queries it was asked about."""

    def make_page(self) -> QWidget:
        self.asked: list[str] = []
        self.answers: list[object] = []
        return QWidget()

    def question(self, query: str) -> Callable[[], object]:
        self.asked.append(query)

        def answer() -> object:
            if query == "hue":
                raise ArchiveError("No.")
            return query

        return answer

    def show_answer(self, answer: object) -> None:
        self.answers.append(answer)


def test_each_search_is_answered_once_and_only_in_sight(qtbot: QtBot, opened: Program) -> None:
    archive = opened.archive
    assert archive is not None
    library = archive.library
    qtbot.waitUntil(lambda: library.is_settled)
    failed: list[object] = []
    archive._session.failed.connect(failed.append)
    view = Counting("map", archive._session, library)
    library.show_view("map")
    qtbot.waitUntil(lambda: view.answers == [""])
    view.look()
    library.show_view("grid")
    for query in ("hue", "kiet"):
        with qtbot.waitSignal(library.loaded):
            archive.browsing.show_query(query)
    assert view.asked == [""]
    library.show_view("map")
    qtbot.waitUntil(lambda: view.answers == ["", "kiet"])
    archive.browsing.show_query("hue")
    qtbot.waitUntil(lambda: view.asked == ["", "kiet", "hue"] and view.is_settled)
    assert view.answers == ["", "kiet"]
    assert failed == []
