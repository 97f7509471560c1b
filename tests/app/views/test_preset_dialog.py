# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.preset_dialog import PresetDialog
from photo_archive.domain.import_preset import (
    FolderMeans,
    GroupingRules,
    GroupPreview,
    ImportPreset,
)
from photo_archive.wording import Wording

FULL = ImportPreset(
    copy=True,
    group=True,
    rules=GroupingRules(recto=("a",), verso=("b", "_v"), same_name=False),
    credit="VNA",
    source="Agency",
    photographer="Minh Đạo",
    rights_uri="https://example.org/r",
    rights_note="Ask first",
    status="drafted",
    tags=("Visits", "Paris"),
    event="Visit",
    folder_means=FolderMeans.EVENT,
    columns={"date": "2"},
    by_order=True,
)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, wording: Wording) -> PresetDialog:
    made = PresetDialog(theme, wording)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_shown_is_kept(qtbot: QtBot, dialog: PresetDialog) -> None:
    assert not dialog.keep.isEnabled()
    with qtbot.waitSignal(dialog.groups_wanted) as asked:
        dialog.show_preset("Agency", FULL)
    assert asked.args == [FULL.rules]
    dialog.grab()
    assert dialog.preset() == FULL
    with qtbot.waitSignal(dialog.keep_wanted) as told:
        dialog.keep.click()
    assert told.args == ["Agency", FULL]


def test_a_preset_is_forgotten(qtbot: QtBot, dialog: PresetDialog) -> None:
    dialog.show_preset("Agency", ImportPreset())
    assert dialog.preset() == ImportPreset()
    with qtbot.waitSignal(dialog.keep_wanted) as told:
        dialog.forget.click()
    assert told.args == ["Agency", None]


def test_what_grouping_would_do(dialog: PresetDialog) -> None:
    found = GroupPreview(20, tuple((f"{n}a.jpg", f"{n}b.jpg") for n in range(8)))
    dialog.show_groups(found)
    assert dialog._preview.text() == ""
    dialog.groups.setChecked(True)
    dialog.show_groups(found)
    lines = dialog._preview.text().splitlines()
    assert lines[:2] == ["12 photos of 20 pictures", "0a.jpg + 0b.jpg"]
    assert lines[-1] == "…"
    dialog.groups.setChecked(False)
    assert not dialog.sides["recto"].isEnabled()


def test_files(
    qtbot: QtBot, dialog: PresetDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = str(tmp_path / "agency.toml")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
    with qtbot.waitSignal(dialog.load_wanted) as told:
        dialog._on_load()
    assert told.args == [Path(file)]
    with qtbot.waitSignal(dialog.save_wanted) as told:
        dialog._on_save()
    assert told.args == [Path(file), dialog.preset()]
