# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preset stated in the import dialog, kept, and gone by."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.presetting import Presetting
from photo_archive.app.controllers.program import Program
from photo_archive.domain.import_preset import ImportPreset
from photo_archive.services.import_presets import kept_presets
from photo_archive.services.workspace import Workspace


def test_a_preset_from_the_import_dialog(
    qtbot: QtBot, opened: Program, workspace: Workspace, tmp_path: Path
) -> None:
    box = tmp_path / "box"
    box.mkdir()
    for name, source in (("x_recto.jpg", "0001-recto"), ("x_back.jpg", "0001-verso")):
        picture = tmp_path / "pictures" / f"PA-1993-{source}.jpg"
        (box / name).write_bytes(picture.read_bytes() + b"another")
    assert opened.archive is not None
    dialog = opened.archive.exchanging.ask_import((box,))
    dialog.presets.edit.click()
    (presetting,) = dialog.findChildren(Presetting)
    stating = presetting.dialog
    assert stating is not None
    qtbot.waitUntil(lambda: "x_recto.jpg + x_back.jpg" in stating._preview.text())
    file = tmp_path / "agency.toml"
    stating.texts["credit"].setText("VNA")
    stating.copies.setChecked(True)
    stating.save_wanted.emit(file, stating.preset())
    stating.show_preset("", ImportPreset())
    stating.load_wanted.emit(file)
    assert stating.name.text() == "agency"
    stating.keep.click()
    assert list(kept_presets(workspace)) == ["agency"]
    assert dialog.presets.preset() == ImportPreset(group=True, copy=True, credit="VNA")
    assert dialog.copy.isChecked()
    dialog.start.click()
    qtbot.waitUntil(lambda: workspace.photo_count == 5 and not opened.runner.jobs)
    (photo,) = workspace.photos(list(workspace.find("credit:VNA").ids))  # type: ignore[arg-type]
    assert [(one.path, one.role.value) for one in photo.files] == [
        ("x_recto.jpg", "recto"),
        ("x_back.jpg", "verso"),
    ]
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.is_settled)


def test_what_cannot_be_loaded_is_told(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    assert opened.archive is not None
    dialog = opened.archive.exchanging.ask_import()
    (presetting,) = dialog.findChildren(Presetting)
    presetting.edit("", ImportPreset())
    assert presetting.dialog is not None
    presetting.dialog.load_wanted.emit(tmp_path / "none.toml")
    presetting.dialog.save_wanted.emit(tmp_path / "none" / "a.toml", ImportPreset())
    assert presetting.dialog.name.text() == ""
    presetting.dialog.reject()
