# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.export_dialog import INCLUDED, LAID_OUT, ExportChoice, ExportDialog
from photo_archive.domain.ids import PhotoId
from photo_archive.wording import Wording


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(
        theme, wording, query="date:1993", photos=(PhotoId(3), PhotoId(4)), total=2,
        folder=tmp_path / "out",
    )  # fmt: skip
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_leaves_but_what_is_asked_for(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    assert dialog.windowTitle() == "Export 2 selected photos"
    choice = dialog.choice()
    assert choice == ExportChoice(
        "date:1993", (PhotoId(3), PhotoId(4)), tmp_path / "out", "copies",
        restricted=False, locations=False, notes=False, folders=False, replace=False,
    )  # fmt: skip
    for key, _, _ in (*INCLUDED, *LAID_OUT):
        with qtbot.waitSignal(dialog.changed) as told:
            dialog.included[key].click()
        assert getattr(told.args[0], key) is True
    dialog.forms.button("sidecars").click()
    assert dialog.choice().form == "sidecars"


def test_what_will_leave_and_what_will_not_is_told(dialog: ExportDialog) -> None:
    dialog.show_outlook(photos=2, files=3, size_bytes=85_000_000, restricted=1, missing=2)
    assert dialog._files.text() == "2 photos, 3 files, 85.0 MB"
    assert dialog._restricted.text() == "1 restricted photo will be left out"
    assert dialog._missing.text() == "2 files are missing"
    assert dialog._restricted_row.isVisible()
    assert dialog.start.text() == "Export 2 photos"
    dialog.included["restricted"].click()
    dialog.show_outlook(photos=2, files=3, size_bytes=3_200_000_000, restricted=1, missing=0)
    assert dialog._restricted.text() == "1 restricted photo is among them"
    assert dialog._files.text().endswith(" 3.2 GB")
    assert not dialog._missing_row.isVisible()
    dialog.show_outlook(photos=0, files=0, size_bytes=0, restricted=0, missing=0)
    assert not dialog.start.isEnabled()


def test_it_begins_is_stopped_and_ends(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.export_wanted):
        dialog.start.click()
    assert dialog.pages.currentIndex() == 1
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel.click()
    dialog.show_end("Done", well=True)
    assert dialog.progress.doing.text() == "Done"
    with qtbot.waitSignal(dialog.open_wanted) as told:
        dialog.start.click()
    assert told.args == [dialog.choice().folder]
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_without_a_folder_nothing_begins(dialog: ExportDialog) -> None:
    dialog.folder.setText(" ")
    assert not dialog.start.isEnabled()
