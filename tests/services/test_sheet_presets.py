# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.services.sheet_presets import SheetPreset, keep_preset, kept_preset
from photo_archive.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "archive") as made:
        yield made


@pytest.mark.parametrize(
    "preset",
    [
        SheetPreset(),
        SheetPreset("Les visites officielles", "Mai Đỗ", "fr"),
        SheetPreset('A "quoted" \\ title\nof two lines\x7f', "\t#", "vi"),
    ],
)
def test_what_is_kept_comes_back(workspace: Workspace, preset: SheetPreset) -> None:
    keep_preset(workspace, "press", SheetPreset("Another", "", ""))
    keep_preset(workspace, "press", preset)
    assert kept_preset(workspace, "press") == preset


def test_keeping_can_be_undone(workspace: Workspace) -> None:
    keep_preset(workspace, "press", SheetPreset("A"))
    keep_preset(workspace, "press", SheetPreset("B"))
    workspace.undo()
    assert kept_preset(workspace, "press") == SheetPreset("A")


def test_one_that_is_not_there_names_those_that_are(workspace: Workspace) -> None:
    keep_preset(workspace, "press", SheetPreset())
    keep_preset(workspace, "exhibition", SheetPreset())
    with pytest.raises(ArchiveError, match=r"“pres”.*exhibition, press"):
        kept_preset(workspace, "pres")


@pytest.mark.parametrize("content", ["no toml", "title = 3", "\n"])
def test_one_that_is_no_preset(workspace: Workspace, content: str) -> None:
    with workspace.changing(Message("Save")) as changes:
        changes.save_sheet_preset("press", content)
    with pytest.raises(ArchiveError, match="“press”"):
        kept_preset(workspace, "press")


def test_a_name_is_needed(workspace: Workspace) -> None:
    with pytest.raises(ArchiveError):
        keep_preset(workspace, " ", SheetPreset())
