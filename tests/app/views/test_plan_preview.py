# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.plan_preview import PlanPreviewBox
from photo_archive.domain.field_plans import Example, PlanPreview
from photo_archive.wording import Wording


def test_what_changes_is_counted_and_shown(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    box = PlanPreviewBox(theme, wording)
    qtbot.addWidget(box)
    examples = (Example("", "VNA", 30), Example("AFP", "AFP, VNA", 1), Example("x", "x, VNA", 1))
    box.show_preview(PlanPreview(1234, 2000, examples, 4))
    assert box.changes.text() == "1,234 of 2,000 photos will change"
    assert [(before.text(), after.text()) for before, _, after in box.rows] == [
        ("empty", "VNA"),
        ("AFP", "AFP, VNA"),
        ("x", "x, VNA"),
    ]
    assert box.untold.text() == "and 4 more"
    box.show_preview(PlanPreview(0, 2000, (), 0))
    assert all(one.isHidden() for labels in box.rows for one in labels)
    assert box.untold.isHidden()
