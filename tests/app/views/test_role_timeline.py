# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.role_timeline import RoleTimeline
from photo_archive.domain.people import RoleHeld
from photo_archive.wording import Wording

ROLES = (
    RoleHeld("Chairman", held_from="1991-08", held_to="1992-09"),
    RoleHeld("Prime Minister", held_from="1992-09-24", wording={"en": "PM of Việt Nam"}),
    RoleHeld("Adviser"),
)


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> RoleTimeline:
    line = RoleTimeline(theme, wording)
    qtbot.addWidget(line)
    line.resize(700, 200)
    line.show_roles(ROLES, [date(1993, 6, 25).toordinal()], 1)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.grab()
    return line


def test_each_role_has_a_spoken_name(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    line = filled(qtbot, theme, wording)
    names = [one.accessibleName() for one in line._bars]
    assert names == ["Chairman, 1991–1992", "PM of Việt Nam, from 1992", "Adviser"]


def test_keys_go_along_and_choose(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    line = filled(qtbot, theme, wording)
    line.focus_row(0)
    qtbot.keyClick(line._bars[0], Qt.Key.Key_Down)
    assert line._bars[1].hasFocus()
    with qtbot.waitSignal(line.chosen) as told:
        qtbot.keyClick(line._bars[1], Qt.Key.Key_Return)
    assert told.args == [1]
    with qtbot.waitSignal(line.removed) as told:
        qtbot.keyClick(line._bars[1], Qt.Key.Key_Delete)
    assert told.args == [1]


def test_the_focus_stays_when_shown_anew(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    line = filled(qtbot, theme, wording)
    line.focus_row(2)
    line.show_roles(ROLES[:2], [], None)
    assert line._bars[1].hasFocus()
    line.show_roles((), [], None)
    assert line.sizeHint().height() == 0


def test_dots_tell_their_dates(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    line = filled(qtbot, theme, wording)
    assert line._scale is not None
    x = round(line._scale.share(line._photos[0]) * line.width())
    assert line._dates_near(x, line.height() - theme.px(22)) == "25 Jun 1993"
    assert line._dates_near(x, 0) == ""


def test_roles_stand_by_time_and_keep_their_numbers(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    line = filled(qtbot, theme, wording)
    line.show_roles(ROLES[::-1], [], 0)
    assert [one.number for one in line._bars] == [2, 1, 0]
    assert [one.current for one in line._bars] == [False, False, True]
    with qtbot.waitSignal(line.chosen) as told:
        qtbot.keyClick(line._bars[0], Qt.Key.Key_Return)
    assert told.args == [2]
