# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.captions_dialog import CaptionsDialog, CaptionsWish
from photo_archive.reading.caption_file import CaptionFile
from photo_archive.wording import Wording


def test_files_are_chosen_read_and_reviewed(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    dialog = CaptionsDialog(theme, wording)
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    dialog.captions.set_paths((tmp_path / "a.txt", tmp_path / "b.txt"))
    with qtbot.waitSignal(dialog.read_wanted) as wanted:
        dialog.start.click()
    assert wanted.args == [CaptionsWish((tmp_path / "a.txt", tmp_path / "b.txt"), None)]
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel.click()
    dialog.show_end("16 captions read", well=True, proposals=True)
    with qtbot.waitSignal(dialog.review_wanted):
        dialog.review.click()
    assert dialog.isHidden()


def test_a_file_without_captions_is_not_read(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    dialog = CaptionsDialog(theme, wording)
    qtbot.addWidget(dialog)
    dialog.captions.set_paths((tmp_path / "a.bin",))
    assert dialog.start.isEnabled()  # it is not known yet
    dialog.captions.show_refused("a.bin holds no captions.")
    assert not dialog.start.isEnabled()
    dialog.captions.set_paths((tmp_path / "a.txt",))
    dialog.captions.show_list(CaptionFile())
    assert not dialog.start.isEnabled()
    dialog.captions.set_paths((tmp_path / "a.bin", tmp_path / "b.txt"))
    dialog.captions.show_refused("a.bin holds no captions.")
    assert dialog.start.isEnabled()  # the other one may hold some
