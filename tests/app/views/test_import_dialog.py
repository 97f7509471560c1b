# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.import_dialog import ImportDialog, ImportWish
from photo_archive.domain.errors import Message, Problem, ProblemKind
from photo_archive.domain.progress import Progress
from photo_archive.wording import Wording

BAD = Problem("/a/notes.jpg", ProblemKind.NOT_A_PICTURE, Message("Not a picture; left out."))


def test_a_folder_must_be_chosen_first(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    dialog = ImportDialog(theme, wording)
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    assert dialog.focusWidget() is dialog.folder
    dialog.set_paths((tmp_path,))
    dialog.copy.setChecked(True)
    dialog.captions.set_paths((tmp_path / "captions.tsv",))
    with qtbot.waitSignal(dialog.import_wanted) as wanted:
        dialog.start.click()
    assert wanted.args == [ImportWish((tmp_path,), True, tmp_path / "captions.tsv")]


def test_progress_problems_and_end_are_shown(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    dialog = ImportDialog(theme, wording)
    qtbot.addWidget(dialog)
    dialog.set_paths((tmp_path,))
    dialog.start.click()
    dialog.progress.show_progress(Progress(1204, 3000, Message("Reading"), "scan_0114.jpg"))
    assert dialog.progress.number.text() == "1,204 of 3,000"
    dialog.progress.show_problem(BAD)
    assert dialog.progress.problems_title.text() == "1 problem"
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel.click()
    dialog.show_end("The pictures are in.", well=True)
    assert dialog.progress.doing.text() == "The pictures are in."
    dialog.cancel.click()
    assert dialog.isHidden()
