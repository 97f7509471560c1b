# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.meant_line import MeantLine
from photo_archive.app.views.nothing_page import WayOut


def test_what_was_meant_is_one_click_away(qtbot: QtBot, theme: Theme) -> None:
    line = MeantLine(theme)
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_way(WayOut("mitterrand", "Did you mean mitterrand?", "40 photos"))
    assert not line.isHidden()
    assert line.link.text() == line.link.accessibleName() == "Did you mean mitterrand?"
    assert line.link.accessibleDescription() == "40 photos"
    with qtbot.waitSignal(line.chosen) as chosen:
        line.link.click()
    assert chosen.args == ["mitterrand"]
    line.show_way(WayOut("Võ Văn Kiệt", "Did you mean Võ Văn Kiệt?", "40 photos", "person"))
    line.show_way(None)
    assert line.isHidden()
