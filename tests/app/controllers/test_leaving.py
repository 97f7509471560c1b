# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers import leaving
from photo_archive.app.controllers.leaving import Leaving
from photo_archive.app.controllers.program import Program
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import SetCaption
from photo_archive.domain.errors import Message
from photo_archive.services.workspace import Workspace

PATIENCE_S = 60


def test_an_edit_under_way_is_named_and_kept(
    qtbot: QtBot, opened: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "PAINTS_AFTER_S", 0.0)
    monkeypatch.setattr(leaving, "WORDS_AFTER_S", 0.0)
    shown = opened.window.findChild(Leaving)
    assert opened.session is not None
    workspace: Workspace = opened.session.workspace
    photo = workspace.photo_by_reference("PA-1993-0001")
    folder, release, words = opened.session.folder, threading.Event(), []

    def work() -> object:
        release.wait(PATIENCE_S)
        edit = SetCaption(photo.id, CaptionKind.EDITED, Language.EN, "Kept")
        return workspace.apply([edit], Message("Caption"))

    def look() -> None:
        card = shown.card
        if card is not None and card.isVisible():
            words.append(card.accessibleName())
            release.set()

    opened.session.write(Message("Many captions"), work, ())
    opened.runner.awaited.connect(look)
    opened.close_archive()
    assert "Still to be finished: Many captions" in words[0]
    assert shown.card is None
    with Workspace.open(folder) as again:
        kept = again.photo_by_reference("PA-1993-0001")
        assert "Kept" in [one.text for one in kept.captions]
