# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.review_index import IndexEntry, ReviewIndex, Tally
from photo_archive.wording import Wording

ENTRIES = (
    IndexEntry("", "Links proposed"),
    IndexEntry("proposed:person", "People", "users", 21),
    IndexEntry("", "Checks"),
    IndexEntry("check:", "Photos to check", "triangle-alert", 14),
)


def test_arrow_keys_pass_over_headings(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    index = ReviewIndex(theme, wording)
    qtbot.addWidget(index)
    index.show()
    index.show_entries(ENTRIES)
    index.choose("proposed:person")
    with qtbot.waitSignal(index.chosen) as told:
        qtbot.keyClick(index.list, Qt.Key.Key_Down)
    assert told.args == ["check:"]
    with qtbot.waitSignal(index.entered):
        qtbot.keyClick(index.list, Qt.Key.Key_Return)
    spoken = index.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "People, 21"


def test_new_counts_and_rows_keep_what_is_chosen(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    index = ReviewIndex(theme, wording)
    qtbot.addWidget(index)
    index.show_entries(ENTRIES)
    index.choose("check:")
    with qtbot.assertNotEmitted(index.chosen):
        index.show_entries((*ENTRIES[:2], IndexEntry("check:", "Photos to check", "x", 13)))
    assert index.current() == "check:"
    index.show_tally(Tally(41, 7), 37)
    assert index._decided.text() == "48 decided"
    assert (index._bar.value(), index._bar.maximum()) == (48, 85)
