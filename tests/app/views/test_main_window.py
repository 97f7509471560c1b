# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import ACTIONS, build_actions
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.main_window import MainWindow, Panes
from photo_archive.wording import Wording


def window_with(qtbot: QtBot, theme: Theme, wording: Wording) -> MainWindow:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = build_actions(theme, wording, owner)
    actions["browse"].setChecked(True)
    actions["record"].setChecked(True)
    window = MainWindow(theme, wording, actions, ("grid", "table", "loupe"))
    qtbot.addWidget(window)
    window._owner = owner
    return window


def test_every_action_has_a_menu_entry(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    window = window_with(qtbot, theme, wording)
    entries = set()
    for menu in window.menuBar().actions():
        for entry in menu.menu().actions():
            inner = entry.menu().actions() if entry.menu() is not None else [entry]
            entries |= {one.objectName() for one in inner}
    assert {one.id for one in ACTIONS} <= entries


def test_panels_close_where_there_is_no_room(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    window = window_with(qtbot, theme, wording)
    panes = Panes(QLabel("browse"), QLabel("bar"), QStackedWidget(), QLabel("record"))
    window.put_in(panes)
    assert window.status._found.text() == "Looking…"
    window.resize(1440, 900)
    window.show()
    assert not panes.browse.isHidden()
    window.resize(1000, 700)
    assert panes.browse.isHidden()
    assert not panes.record.isHidden()
    window.resize(800, 700)
    assert panes.record.isHidden()
    window.take_out()
    assert window.panes is None


def test_pages_and_keys(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    window = window_with(qtbot, theme, wording)
    window.show()
    window.show_page(QLabel("welcome"))
    assert not window.is_library()
    window.show_library()
    assert window.is_library()
    with qtbot.waitSignal(window.escaped):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_style_sheet_is_the_windows_own(
    qtbot: QtBot, theme: Theme, wording: Wording, qapp: QApplication
) -> None:
    theme.apply(qapp)
    window = window_with(qtbot, theme, wording)
    assert qapp.styleSheet() == ""
    assert window.styleSheet() == theme.style_sheet()


def test_what_was_last_seen_stands_until_others_are_put_in(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    window = window_with(qtbot, theme, wording)
    panes = [
        Panes(QLabel("browse"), QLabel("bar"), QStackedWidget(), QLabel("record")) for _ in range(2)
    ]
    window.put_in(panes[0])
    assert window.splitter.updatesEnabled()
    window.take_out()
    assert not window.splitter.updatesEnabled()
    window.put_in(panes[1])
    assert window.splitter.updatesEnabled()


def test_grounds_stand_where_the_panes_will_be(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    window = window_with(qtbot, theme, wording)
    window.resize(1440, 900)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    window.await_panes("table")
    assert window.is_library()
    assert window.views.current() == "table"
    window.put_in_record(QWidget())
    assert window.panes is None
    window.put_in(Panes(QWidget(), QWidget(), QStackedWidget(), QWidget()))
    before = window.splitter.sizes()
    record = QStackedWidget()
    window.put_in_record(record)
    assert window.splitter.sizes() == before
    assert window.panes is not None
    assert window.panes.record is record
    assert record.isVisible()
    window.actions_by_id["record"].setChecked(False)
    window.apply_panels()
    assert record.isHidden()


def test_icons_are_drawn_when_a_menu_opens(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    window = window_with(qtbot, theme, wording)
    for action in window.actions_by_id.values():
        action.setIcon(QIcon())
    window.menuBar().actions()[0].menu().aboutToShow.emit()
    assert not window.actions_by_id["open"].icon().isNull()
    assert window.actions_by_id["undo"].icon().isNull()
