# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, Segment, Segments, label, tool_button


def test_labels_never_read_mark_up(qtbot: QtBot) -> None:
    made = label("<b>Paris</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.text() == "<b>Paris</b>"


def test_icon_buttons_have_a_name_and_a_tooltip(qtbot: QtBot, theme: Theme) -> None:
    made = tool_button(theme, "plus", "Add a place")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Add a place"
    assert made.toolTip() == "Add a place"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(made.clicked):
            qtbot.keyClick(made, key)


def test_a_label_that_gives_way_tells_all_in_its_tooltip(qtbot: QtBot) -> None:
    made = ElidedLabel("A long sentence that does not fit at all")
    qtbot.addWidget(made)
    made.resize(60, 20)
    made.show()
    assert made.toolTip() == made.text()
    made.resize(900, 20)
    qtbot.waitUntil(lambda: made.toolTip() == "")
    assert made.minimumSizeHint().width() == 0


def test_segments_choose_one_and_tell(qtbot: QtBot, theme: Theme) -> None:
    made = Segments(theme, [Segment("a", "A", "image"), Segment("b", "B"), Segment("c", "C")])
    qtbot.addWidget(made)
    made.choose("a")
    assert made.current() == "a"
    with qtbot.waitSignal(made.chosen) as chosen:
        made.button("c").click()
    assert chosen.args == ["c"]
    made.choose("nowhere")
    assert made.current() == "c"
