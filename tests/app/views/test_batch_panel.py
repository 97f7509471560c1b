# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.batch_panel import BatchPanel
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.field_plans import FieldPlan, Mode
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


@dataclass
class Shared:
    fields: dict[PhotoField, str] = field(default_factory=lambda: {PhotoField.CREDIT: "VNA"})
    differing: dict[PhotoField, int] = field(default_factory=lambda: {PhotoField.DATE: 3})
    links: tuple[RecordLine, ...] = (RecordLine(RecordRef(RecordKind.PLACE, 3), "Paris", photos=2),)
    untold: dict[RecordKind, int] = field(default_factory=dict)


def test_nothing_changes_until_something_is_wished(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    panel = BatchPanel(theme, wording)
    qtbot.addWidget(panel)
    panel.show_common(Shared(), 48)
    assert panel.apply.text() == "Apply to 48 photos"
    assert not panel.apply.isEnabled()
    credit = next(one for one in panel.fields if one.field is PhotoField.CREDIT)
    credit.edit.clear()
    qtbot.keyClicks(credit.edit, "VNS")
    assert panel._plan.text() == "1 change"
    with qtbot.waitSignal(panel.apply_wanted) as applied:
        panel.apply.click()
    assert applied.args[0].fields == (FieldPlan(PhotoField.CREDIT, Mode.REPLACE, "VNS"),)
    panel.reset.click()
    assert not panel.apply.isEnabled()
    assert credit.edit.text() == "VNA"
