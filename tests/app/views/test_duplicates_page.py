# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.duplicates_page import DuplicatesPage
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.proposals import Reason, Weight
from photo_archive.domain.record_pages import (
    MergePreview,
    PossibleDuplicate,
)
from photo_archive.wording import Wording

ONE, OTHER = RecordRef(RecordKind.PERSON, 1), RecordRef(RecordKind.PERSON, 2)


PAIR = PossibleDuplicate(
    RecordLine(ONE, "Võ Văn Kiệt"),
    RecordLine(OTHER, "Vo Van Kiet"),
    0.9,
    Certainty.PROBABLE,
    (Reason(Message("Same letters.")), Reason(Message("No dates."), Weight.AGAINST)),
)


def filled(qtbot: QtBot, theme: Theme, wording: Wording) -> DuplicatesPage:
    holder = QObject()
    page = DuplicatesPage(theme, wording, build_actions(theme, wording, holder))
    holder.setParent(page)
    qtbot.addWidget(page)
    page.show_pairs([PAIR])
    return page


def test_keys_decide(qtbot: QtBot, theme: Theme, wording: Wording, preview: MergePreview) -> None:
    page = filled(qtbot, theme, wording)
    page.show_preview(preview)
    page.grab()
    assert page._reasons.count() == 2
    with qtbot.waitSignal(page.preview_wanted) as told:
        qtbot.keyClick(page.list, Qt.Key.Key_Right)
    assert told.args == [OTHER, ONE]
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert told.args == [ONE]
    with qtbot.waitSignal(page.merge_wanted) as told:
        qtbot.keyClick(page.list, Qt.Key.Key_M)
    assert told.args == [ONE, OTHER]
    assert page.left_to_decide() == "0 pairs to decide"
    assert not page.is_undone(None)
    assert page.is_undone(None)
    assert not page.is_undone(())


def test_nothing_is_decided_when_read_only(
    qtbot: QtBot, theme: Theme, wording: Wording, preview: MergePreview
) -> None:
    page = filled(qtbot, theme, wording)
    page.set_writable(False)
    page.show_preview(preview)
    qtbot.keyClick(page.list, Qt.Key.Key_M)
    qtbot.keyClick(page.list, Qt.Key.Key_N)
    assert page.model.rowCount() == 1


def test_no_duplicates_are_a_good_answer(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    page = filled(qtbot, theme, wording)
    page.show_pairs(())
    assert page.nothing.text == "No duplicates found."
