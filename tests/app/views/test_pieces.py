# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import (
    ElidedLabel,
    Segment,
    Segments,
    label,
    scrolled,
    tool_button,
)


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


def test_a_line_that_is_not_elided_is_left_out_where_it_does_not_fit(qtbot: QtBot) -> None:
    shown = ElidedLabel("of 48,112 · 12 ms", mode=Qt.TextElideMode.ElideNone)
    qtbot.addWidget(shown)
    shown.resize(400, 20)
    roomy = shown.grab().toImage()
    shown.resize(10, 20)
    narrow = shown.grab().toImage()
    assert len({roomy.pixel(x, y) for x in range(200) for y in range(20)}) > 1
    assert len({narrow.pixel(x, y) for x in range(10) for y in range(20)}) == 1


def test_a_body_is_scrolled_only_up_and_down(qtbot: QtBot) -> None:
    body = QWidget()
    made = scrolled(body)
    qtbot.addWidget(made)
    body.setMinimumSize(50, 900)
    made.resize(100, 100)
    made.show()
    assert made.widget() is body
    assert made.verticalScrollBar().maximum() > 0
    assert not made.horizontalScrollBar().isVisible()
    assert made.focusPolicy() is Qt.FocusPolicy.NoFocus
