# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.messages import Messenger, error_box, error_text
from photo_archive.domain.errors import ArchiveError, DamagedArchiveError, Message
from photo_archive.wording import Wording


def test_what_the_user_can_act_on_is_said_plainly(qtbot: QtBot, wording: Wording) -> None:
    box = error_box(ArchiveError("{name} is in use; close it first.", name="<b>x</b>"), wording)
    qtbot.addWidget(box)
    assert box.text() == "<b>x</b> is in use; close it first."
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert not box.detailedText()


def test_a_bug_of_ours_keeps_its_traceback_behind_details(qtbot: QtBot, wording: Wording) -> None:
    try:
        raise ZeroDivisionError("oops")
    except ZeroDivisionError as error:
        box = error_box(error, wording)
    qtbot.addWidget(box)
    assert "oops" in box.detailedText()
    assert "oops" not in box.text()


def test_a_file_error_names_the_file(wording: Wording) -> None:
    assert "/a/b.jpg" in error_text(FileNotFoundError(2, "No such file", "/a/b.jpg"), wording)


def test_a_second_error_waits_for_the_first(qtbot: QtBot, wording: Wording) -> None:
    messenger = Messenger(wording)
    messenger.show_error(ArchiveError("One."))
    messenger.show_error(ArchiveError("One."))
    messenger.show_error(ArchiveError("Two."))
    first = messenger._box
    assert first is not None
    assert first.text() == "One."
    first.accept()
    second = messenger._box
    assert second is not None
    assert second.text() == "Two."
    second.accept()
    assert messenger._box is None


def test_a_bug_that_waits_to_be_shown_is_logged_once(
    qtbot: QtBot, wording: Wording, caplog: pytest.LogCaptureFixture
) -> None:
    messenger = Messenger(wording)
    messenger.show_error(ArchiveError("One."))
    messenger.show_error(ZeroDivisionError("oops"))
    assert messenger._box is not None
    messenger._box.accept()
    assert messenger._box is not None
    messenger._box.accept()
    assert [one.message for one in caplog.records] == ["unexpected error"]


def test_damage_is_told_and_not_shown_in_a_box(qtbot: QtBot, wording: Wording) -> None:
    messenger = Messenger(wording)
    error = DamagedArchiveError(Path("/archive"), Message("It is damaged."))
    with qtbot.waitSignal(messenger.damaged) as told:
        messenger.show_error(error)
    assert told.args == [Path("/archive")]
    assert messenger._box is None
    assert not messenger.tell_damage(ArchiveError("Something else."))
