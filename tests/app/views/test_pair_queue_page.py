# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.models.pair_queue import PairQueue, PairWords
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.page_frame import PageTitle
from photo_archive.app.views.pair_list import PairDelegate, PairList
from photo_archive.app.views.pair_queue_page import PairQueuePage
from photo_archive.wording import Wording


class Letters(PairQueuePage[str]):
    """Pairs of letters; remembers what it was told."""

    def __init__(self, theme: Theme, wording: Wording, holder: QObject) -> None:
        title = PageTitle("letters", "Letters", "images")
        queue = PairQueue(lambda pair: PairWords(pair, (pair[0], pair[1]), ""))
        actions = build_actions(theme, wording, holder)
        super().__init__(theme, wording, actions, title, queue, PairList())
        self.list.setItemDelegate(PairDelegate(theme, self.list))
        self.told: list[str] = []
        self._put_in(QLabel(), unite="Make one", beside=QLabel())

    def _show_pair(self, pair: str) -> None:
        self.told.append(f"show {pair}")

    def _unite(self, pair: str, at: int) -> None:
        self._decide(at)
        self.told.append(f"unite {pair}")

    def _tell_apart(self, pair: str, at: int) -> None:
        self._decide(at)
        self.told.append(f"apart {pair}")

    def _act(self, command: str, pair: str) -> None:
        self.told.append(f"{command} {pair}")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, wording: Wording) -> Letters:
    holder = QObject()
    made = Letters(theme, wording, holder)
    holder.setParent(made)
    qtbot.addWidget(made)
    made.model.set_pairs(["ab", "cd", "ef"])
    made._show_at(0)
    made.told.clear()
    return made


def test_keys_lead_through_the_queue(qtbot: QtBot, page: Letters) -> None:
    assert page.left_to_decide() == "3 pairs to decide"
    qtbot.keyClick(page.list, Qt.Key.Key_L)
    assert page.current() == "cd"
    qtbot.keyClick(page.list, Qt.Key.Key_M)
    assert page.current() == "ef"
    qtbot.mouseClick(page.apart, Qt.MouseButton.LeftButton)
    assert page.current() == "ab"
    qtbot.keyClick(page.list, Qt.Key.Key_S)
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    done = [one for one in page.told if not one.startswith("show")]
    assert done == ["unite cd", "apart ef", "swap ab", "apart ab"]
    assert page.nothing.text == "All decided."
    qtbot.keyClick(page.list, Qt.Key.Key_M)
    assert page.told[-1] == "apart ab"


def test_work_in_progress_leaves_what_is_there(page: Letters) -> None:
    page._say_at_work("Looking…")
    assert page._centre.currentWidget() is not page.nothing
    page.model.set_pairs(())
    page._say_at_work("Looking…")
    assert page._centre.currentWidget() is page.nothing
    page._show_at(0)
    assert page.nothing.text == "No duplicates found."


def test_read_only_archives_are_looked_at(qtbot: QtBot, page: Letters) -> None:
    page.set_writable(False)
    for key in (Qt.Key.Key_M, Qt.Key.Key_N):
        qtbot.keyClick(page.list, key)
    assert page.model.rowCount() == 3
    assert not page.unite.isEnabled()
    assert page.later.isEnabled()
