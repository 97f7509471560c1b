# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGridLayout, QLabel
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.file_says_dialog import FileSaysDialog, FileShown
from photo_archive.domain.embedded import (
    Conflict,
    Disagreement,
    KeptValue,
    Reason,
    Side,
    Standard,
)
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.wording import Wording

SAID = Disagreement(
    "credit", (Side(Standard.XMP, "TTXVN"), Side(Standard.IIM, "AP")), Standard.XMP,
    Reason.XMP_FIRST,
)  # fmt: skip
CONFLICT = Conflict(PhotoId(1), RenditionId(1), "VN-1", "a.jpg", SAID)
FULL = FileShown(
    "a.jpg",
    "a.jpg.xmp",
    [KeptValue("usage_terms", "Presse", Standard.XMP, "fr")],
    [CONFLICT],
    "cp1258",
    guessed=True,
)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, wording: Wording) -> FileSaysDialog:
    made = FileSaysDialog(theme, wording, "VN-1")
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: FileSaysDialog) -> list[list[str]]:
    """The lines of the grids, from left to right."""
    found = []
    for grid in dialog.findChildren(QGridLayout):
        cells = [
            [grid.itemAtPosition(row, at) for at in range(3)] for row in range(grid.rowCount())
        ]
        found += [[cell.widget().text() for cell in line] for line in cells if all(line)]
    return found


def test_everything_is_shown(qtbot: QtBot, dialog: FileSaysDialog) -> None:
    dialog.show_files([FULL])
    assert rows(dialog) == [
        ["Credit", "TTXVN", "XMP (believed)"],
        ["", "AP", "IIM"],
        ["Terms of use", "Presse", "fr · XMP"],
    ]
    texts = {one.text() for one in dialog.findChildren(QLabel)}
    assert {"Read with a.jpg.xmp beside it.", "Letters guessed to be"} <= texts
    with qtbot.waitSignal(dialog.conflicts_wanted):
        dialog.decide.click()


def test_other_letters_are_chosen(qtbot: QtBot, dialog: FileSaysDialog) -> None:
    dialog.show_files([FULL])
    assert dialog.charset is not None
    assert dialog.charset.currentData() == "cp1258"
    dialog.charset.setCurrentIndex(dialog.charset.findData("mac-roman"))
    with qtbot.waitSignal(dialog.charset_chosen) as told:
        dialog.again.click()
    assert told.args == ["mac-roman"]


def test_letters_of_all_selected_photos_are_read_anew(dialog: FileSaysDialog) -> None:
    dialog.set_photos(12)
    dialog.show_files([FULL])
    assert dialog.again.text() == "Read anew in 12 photos"


def test_a_file_that_says_nothing_else(dialog: FileSaysDialog) -> None:
    dialog.show_files([FileShown("a.jpg", "", [], [], "", guessed=False)])
    assert rows(dialog) == []
    assert not dialog.decide.isVisible()


def test_read_only(dialog: FileSaysDialog) -> None:
    dialog.set_writable(writable=False)
    dialog.show_files([FULL])
    assert not dialog.again.isEnabled()
