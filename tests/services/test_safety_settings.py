# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.services.safety_settings import SafetySettings, read_settings, save_settings
from photo_archive.services.workspace import Workspace


def test_they_travel_with_the_archive_and_can_be_undone(workspace: Workspace) -> None:
    assert read_settings(workspace) == SafetySettings()
    chosen = SafetySettings(30, 0, "/media/disk")
    save_settings(workspace, chosen)
    assert read_settings(workspace) == chosen
    save_settings(workspace, chosen)
    assert len(workspace.history()) == 1
    workspace.undo()
    assert read_settings(workspace) == SafetySettings()


def test_what_cannot_be_read_counts_as_not_chosen(workspace: Workspace) -> None:
    from photo_archive.domain.errors import Message

    with workspace.changing(Message("Change settings")) as changes:
        changes.save_setting("check_every_days", "often")
    assert read_settings(workspace).check_every_days == 90
