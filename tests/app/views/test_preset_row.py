# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.preset_row import PresetRow
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.wording import Wording

AGENCY = ImportPreset(credit="VNA")


def test_choosing_and_changing(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    row = PresetRow(theme, wording)
    qtbot.addWidget(row)
    assert row.preset() is None
    with qtbot.waitSignal(row.edit_wanted) as told:
        row.edit.click()
    assert told.args == ["", ImportPreset(group=True)]
    row.show_presets({"Agency": AGENCY, "Scans": ImportPreset()}, "Agency")
    assert row.preset() == AGENCY
    assert row.edit.text() == "Change…"
    with qtbot.waitSignal(row.edit_wanted) as told:
        row.edit.click()
    assert told.args == ["Agency", AGENCY]
    row.show_presets({"Agency": AGENCY})
    assert row.preset() == AGENCY
    with qtbot.waitSignal(row.chosen) as told:
        row.choice.setCurrentIndex(0)
    assert told.args == [None]
