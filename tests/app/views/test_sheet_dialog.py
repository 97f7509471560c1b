# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.sheet_dialog import SheetDialog, SheetWish
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording


def test_the_form_names_the_file_and_the_end_opens_it(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    dialog = SheetDialog(
        theme, wording, title="Việt Nam–France, 1993", photos=12, language="fr", folder=tmp_path,
        forms=("pdf", "html"),
    )  # fmt: skip
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Caption sheet, 12 photos"
    dialog.forms.button("html").click()
    target = tmp_path / "việt-nam-france-1993.html"
    with qtbot.waitSignal(dialog.sheet_wanted) as wanted:
        dialog.make.click()
    assert wanted.args == [SheetWish(target, "fr", "Việt Nam–France, 1993")]
    dialog.show_progress(Progress(1, 4, Message("Laying out")))
    assert dialog._state.text() == "Laying out"
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel.click()
    dialog.show_end("Done.", target)
    with qtbot.waitSignal(dialog.open_wanted) as opened:
        dialog.make.click()
    assert opened.args == [target]
    dialog.forms.button("pdf").click()
    assert dialog.make.text() == "Make the sheet"
    with qtbot.waitSignal(dialog.sheet_wanted) as wanted:
        dialog.make.click()
    assert wanted.args == [SheetWish(target.with_suffix(".pdf"), "fr", "Việt Nam–France, 1993")]
    dialog.show_end("Stopped.", None)
    dialog.cancel.click()
    assert dialog.isHidden()


def test_enter_on_the_chosen_form_makes_the_sheet(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    dialog = SheetDialog(
        theme, wording, title="Visits", photos=2, language="en", folder=tmp_path,
        forms=("pdf", "html"),
    )  # fmt: skip
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.sheet_wanted):
        qtbot.keyClick(dialog.forms.button("html"), Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.sheet_wanted) as wanted:
        qtbot.keyClick(dialog.forms.button("html"), Qt.Key.Key_Return)
    assert wanted.args[0].target.suffix == ".html"
