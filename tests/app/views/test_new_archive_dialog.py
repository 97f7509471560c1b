# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.new_archive_dialog import NewArchiveDialog
from photo_archive.wording import Wording


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path) -> NewArchiveDialog:
    made = NewArchiveDialog(theme, wording, tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_name_and_enter_are_enough(
    qtbot: QtBot, dialog: NewArchiveDialog, tmp_path: Path
) -> None:
    assert not dialog.create.isEnabled()
    with qtbot.waitSignal(dialog.creation_wanted) as told:
        qtbot.keyClicks(dialog.name, "Embassy  photographs ")
        assert str(tmp_path / "Embassy photographs") in dialog.told.text()
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert told.args == [tmp_path / "Embassy photographs", "Embassy photographs"]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Ảnh ngoại giao", "Ảnh ngoại giao"),
        ("Visits 1993/94", "Visits 1993-94"),
        ("..", None),
        ("   ", None),
    ],
)
def test_the_folder_is_called_as_the_archive(
    dialog: NewArchiveDialog, tmp_path: Path, name: str, folder: str | None
) -> None:
    dialog.name.setText(name)
    assert dialog.folder() == (tmp_path / folder if folder else None)


def test_a_refusal_is_said_where_it_can_be_mended(dialog: NewArchiveDialog) -> None:
    dialog.name.setText("Embassy")
    dialog.create.click()
    assert not dialog.name.isEnabled()
    dialog.show_refused("The folder is not empty.")
    assert dialog.told.text() == "The folder is not empty."
    assert dialog.told.property("role") == "error"
    assert dialog.name.selectedText() == "Embassy"
    assert dialog.create.isEnabled()
