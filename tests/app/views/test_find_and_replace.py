# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.find_and_replace import FindAndReplace
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.field_plans import FieldPlan, Mode
from photo_archive.wording import Wording


def test_there_is_a_plan_once_there_is_something_to_look_for(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    shown = FindAndReplace(theme, wording, "Credit line")
    qtbot.addWidget(shown)
    assert shown.find.accessibleName() == "Credit line: text to find"
    shown.put.setText("Hà Nội")
    assert shown.plan(PhotoField.CREDIT) is None
    with qtbot.waitSignal(shown.changed):
        qtbot.keyClicks(shown.find, "H")
    with qtbot.waitSignal(shown.changed):
        shown.case.toggle()
    assert shown.plan(PhotoField.CREDIT) == FieldPlan(
        PhotoField.CREDIT, Mode.FIND, "Hà Nội", "H", match_case=False
    )
    shown.clear()
    assert shown.plan(PhotoField.CREDIT) is None
