# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.captions import CaptionKind, Language


def test_captions_are_composed_and_taken_back(qtbot: QtBot, opened: Program) -> None:
    assert opened.archive is not None
    assert opened.session is not None
    archive, session = opened.archive, opened.session
    archive.library.select_all()
    ids = list(archive.library.selected_ids())
    dialog = archive.composing.ask()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.write.isEnabled())
    dialog.styles.setCurrentIndex(dialog.styles.findData("archive-fr"))

    def french() -> list[str]:
        return [
            caption.text
            for number in ids
            for caption in session.photo(number).captions
            if caption.language is Language.FR and caption.kind is CaptionKind.EDITED
        ]

    before = french()
    with qtbot.waitSignal(session.changed):
        dialog.write.click()
    assert len(french()) > len(before)
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert french() == before


def test_a_caption_composed_for_one_photo_is_shown(qtbot: QtBot, opened: Program) -> None:
    assert opened.archive is not None
    archive, status = opened.archive, opened.window.status
    dialog = archive.composing.ask()
    assert dialog is not None
    qtbot.waitUntil(dialog.write.isEnabled)
    dialog.styles.setCurrentIndex(dialog.styles.findData("archive-fr"))
    with qtbot.waitSignal(archive.composing.written):
        dialog.write.click()
    editor = archive.cataloguing.panel.editor
    qtbot.waitUntil(lambda: "Võ Văn Kiệt" in editor.caption())
    assert archive.cataloguing.panel.captions._language is Language.FR
    assert status._saved.text() == "1 caption written"
