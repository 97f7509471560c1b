# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.models.word_diff import Run
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.two_descriptions import TwoDescriptions, marked_text
from photo_archive.domain.captions import Language
from photo_archive.domain.errors import DateText, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import Photo
from photo_archive.domain.picture_order import ComparedText, SideBySide
from photo_archive.domain.record_pages import Agreement
from photo_archive.wording import Wording

FOUND = SideBySide(
    Photo(PhotoId(1), "A"),
    Photo(PhotoId(2), "B"),
    (
        ComparedText("credit", Message("Credit"), None, "", "VNA", Agreement.ONE_ONLY),
        ComparedText(
            "date", Message("Date"), None, DateText("1993"), DateText("1994"),
            Agreement.CONTRADICTION,
        ),
        ComparedText(
            "caption/edited/en", Message("Caption"), Language.EN, "In Paris", "In <b>Hue",
            Agreement.DIFFERENT,
        ),
    ),
    told_apart=False,
)  # fmt: skip


def by_tab(first: QWidget) -> list[QWidget]:
    """What the Tab key leads to from here."""
    chain = [first.nextInFocusChain()]
    while chain[-1] is not first:
        chain.append(chain[-1].nextInFocusChain())
    return [one for one in chain if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_choosing_field_by_field(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    shown = TwoDescriptions(theme, wording)
    qtbot.addWidget(shown)
    shown.show_side_by_side(FOUND, 0)
    shown.grab()
    assert set(shown.cells) == {"date", "caption/edited/en"}
    assert shown.taken() == frozenset()
    before, after = QPushButton(shown), QPushButton(shown)
    shown.set_tabs_after(before)
    assert by_tab(before)[:5] == [*(one for pair in shown.cells.values() for one in pair), after]
    date = shown.cells["date"]
    assert (date[0].is_chosen, date[1].is_chosen) == (True, False)
    spoken = [one.accessibleName() for one in date]
    assert spoken == ["Date: 1993, chosen", "Date: 1994, not chosen"]
    qtbot.keyClick(date[1], Qt.Key.Key_Space)
    assert (date[0].is_chosen, date[1].is_chosen) == (False, True)
    assert shown.taken() == {"date"}
    shown.set_stays(1)
    assert shown.taken() == frozenset()
    assert shown.cells["caption/edited/en"][1].is_chosen
    qtbot.mouseClick(date[0], Qt.MouseButton.LeftButton)
    assert shown.taken() == {"date"}
    words = {one.text() for one in shown.findChildren(QLabel)}
    assert {"Credit", "VNA", "—", "Contradiction", "Caption · English"} <= words
    shown.show_side_by_side(FOUND, 1)
    assert shown.taken() == frozenset()


def test_nothing_is_read_as_mark_up(qtbot: QtBot, theme: Theme) -> None:
    made = marked_text(theme, (Run("a <b> & ", differs=False), Run("c\nd", differs=True)))
    qtbot.addWidget(made)
    assert "a &lt;b&gt; &amp; <span" in made.text()
    assert "c<br>d" in made.text()
    assert made.accessibleName() == "a <b> & c\nd"
