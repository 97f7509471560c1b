# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.wording import Wording


def frame_with(qtbot: QtBot, theme: Theme, wording: Wording) -> PageFrame:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = build_actions(theme, wording, owner)
    actions["browse"].setChecked(True)
    actions["record"].setChecked(True)
    frame = PageFrame(
        theme, wording, actions, PageTitle("people", "People", "user", "Search people")
    )
    qtbot.addWidget(frame)
    frame._owner = owner
    frame.parts = [QPushButton("index"), QPushButton("page"), QPushButton("side")]
    frame.set_parts(*frame.parts)
    frame.resize(1440, 840)
    frame.show()
    return frame


def test_panels_follow_the_actions_and_the_room(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    frame = frame_with(qtbot, theme, wording)
    index, _, side = frame.parts
    frame.apply_panels(1440)
    assert index.isVisible()
    assert side.isVisible()
    frame.apply_panels(1000)
    assert not index.isVisible()
    assert side.isVisible()
    frame._actions["record"].setChecked(False)
    frame.apply_panels(1440)
    assert index.isVisible()
    assert not side.isVisible()


def test_keys_lead_back_and_search_first(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    frame = frame_with(qtbot, theme, wording)
    frame.activateWindow()
    assert frame.search is not None
    frame.begin_search()
    qtbot.waitUntil(frame.search.edit.hasFocus)
    with qtbot.waitSignal(frame.search_changed):
        qtbot.keyClicks(frame.search.edit, "k")
    qtbot.keyClick(frame.search.edit, Qt.Key.Key_Escape)
    assert frame.search.edit.text() == ""
    with qtbot.waitSignal(frame.left):
        qtbot.keyClick(frame.search.edit, Qt.Key.Key_Escape)
    with qtbot.waitSignal(frame.left):
        qtbot.keyClick(frame.parts[1], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_widths_are_kept_and_panels_stepped_through(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    frame = frame_with(qtbot, theme, wording)
    frame.activateWindow()
    frame.splitter.setSizes([300, 700, 440])
    before = frame.splitter.sizes()
    state = frame.layout_state()
    frame.splitter.setSizes([220, 900, 320])
    frame.restore_layout(state)
    assert frame.splitter.sizes() == before
    for one in (*frame.parts, frame.parts[0]):
        frame.step_panel(1)
        qtbot.waitUntil(one.hasFocus)
    frame.step_panel(-1)
    qtbot.waitUntil(frame.parts[2].hasFocus)
