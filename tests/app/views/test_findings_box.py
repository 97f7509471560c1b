# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.findings_box import FindingsBox
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import PhotoId
from photo_archive.wording import Wording

CREDIT = Finding(
    PhotoId(1), "PA-1", Rule.CREDIT, Message("There is no credit."), Message("None is recorded."),
    Fix(Message("Credit: VNA"), (SetField(PhotoId(1), PhotoField.CREDIT, "VNA"),)),
)  # fmt: skip
WHO = Finding(
    PhotoId(1), "PA-1", Rule.WHO, Message("Nobody is named."), Message(""),
    Fix(Message("Link who is shown")),
)  # fmt: skip


def box_with(qtbot: QtBot, theme: Theme, wording: Wording, *, writable: bool = True) -> FindingsBox:
    box = FindingsBox(theme, wording)
    qtbot.addWidget(box)
    box.show_findings((CREDIT, WHO), writable=writable)
    box.activateWindow()
    return box


def test_each_finding_says_what_and_why(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    box = box_with(qtbot, theme, wording)
    spoken = [one.accessibleName() for one in box.rows()]
    assert spoken == ["There is no credit., None is recorded.", "Nobody is named."]
    assert box._pill.accessibleName() == "Checks: 2 open"
    box.show_findings((), writable=True)
    assert box._pill.accessibleName() == "Checks: none open"


def test_keys_mend_and_set_aside(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    box = box_with(qtbot, theme, wording)
    credit, who = box.rows()
    with qtbot.waitSignal(box.fix_wanted) as told:
        qtbot.keyClick(credit, Qt.Key.Key_F)
    assert told.args == [CREDIT]
    with qtbot.assertNotEmitted(box.fix_wanted):
        qtbot.keyClick(who, Qt.Key.Key_F)
    with qtbot.waitSignal(box.dismissed) as told:
        qtbot.keyClick(who, Qt.Key.Key_D)
    assert told.args == [WHO]
    with qtbot.waitSignal(box.pointed_at):
        qtbot.keyClick(who, Qt.Key.Key_Return)


def test_a_read_only_archive_only_says_it(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    box = box_with(qtbot, theme, wording, writable=False)
    with qtbot.assertNotEmitted(box.dismissed), qtbot.assertNotEmitted(box.fix_wanted):
        qtbot.keyClick(box.rows()[0], Qt.Key.Key_D)
        qtbot.keyClick(box.rows()[0], Qt.Key.Key_F)
