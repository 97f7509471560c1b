# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.import_preset import (
    NO_GROUPS,
    FolderMeans,
    GroupingRules,
    ImportPreset,
)
from photo_archive.services.import_presets import (
    keep_preset,
    kept_preset,
    kept_presets,
    load_preset,
    preset_text,
    read_preset,
    save_preset,
)
from photo_archive.services.import_wishes import said_of
from photo_archive.services.workspace import Workspace

FULL = ImportPreset(
    copy=True,
    group=True,
    rules=GroupingRules(recto=("a",), verso=("b", "_v"), same_name=False),
    credit='TTXVN "ảnh"',
    source="Agency",
    photographer="Minh Đạo",
    rights_uri="https://rightsstatements.org/vocab/InC/1.0/",
    rights_note="Ask first",
    status="drafted",
    tags=("Visits", "Paris"),
    event="Official visit",
    folder_means=FolderMeans.TAG,
    columns={"date": "Ngày chụp", "caption": "3"},
    by_order=True,
)


@pytest.mark.parametrize(
    "preset", [ImportPreset(), FULL, ImportPreset(folder_means=FolderMeans.EVENT)]
)
def test_what_is_written_is_read(preset: ImportPreset) -> None:
    assert read_preset(preset_text(preset), "x") == preset


def test_a_short_form() -> None:
    assert read_preset("group = true", "x") == ImportPreset(group=True)
    assert read_preset('[group]\nverso = ["b"]', "x").rules.verso == ("b",)
    assert ImportPreset().grouping == NO_GROUPS


@pytest.mark.parametrize(
    "text",
    [
        "copy = 1", "tags = 'one'", "tags = [1]", "status = 'lost'", "credit = []",
        "colour = 1", "folder_means = 'place'", "columns = 3", "= 3", "[group]\nsame_name = 'x'",
        "[group]\nrecto = 'a'",
    ],
)  # fmt: skip
def test_what_is_no_preset(text: str) -> None:
    with pytest.raises(ArchiveError, match="import preset “x” cannot be read"):
        read_preset(text, "x")


def test_presets_are_kept_handed_on_and_undone(workspace: Workspace, tmp_path: Path) -> None:
    keep_preset(workspace, "Agency", FULL)
    assert list(kept_presets(workspace)) == ["Agency"]
    assert kept_preset(workspace, "Agency") == FULL
    file = tmp_path / "agency.toml"
    save_preset(file, FULL)
    assert load_preset(file) == kept_preset(workspace, str(file)) == FULL
    keep_preset(workspace, "Agency", None)
    assert kept_presets(workspace) == {}
    workspace.undo()
    assert kept_preset(workspace, "Agency") == FULL
    with pytest.raises(ArchiveError, match="no import preset “Press”; this archive has Agency"):
        kept_preset(workspace, "Press")
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ArchiveError, match=r"agency\.toml"):
        load_preset(file)


def test_what_it_says_of_a_photo() -> None:
    said = said_of(FULL, Path("/box/Paris 1993/1.jpg"))
    assert said.credit == 'TTXVN "ảnh"'
    assert [one.name for one in said.named[RecordKind.TAG]] == ["Visits", "Paris", "Paris 1993"]
    assert [one.name for one in said.named[RecordKind.EVENT]] == ["Official visit"]
    assert all(one.may_create for one in said.named[RecordKind.TAG])
    event = said_of(ImportPreset(folder_means=FolderMeans.EVENT), Path("/box/Visit/1.jpg"))
    assert [one.name for one in event.named[RecordKind.EVENT]] == ["Visit"]
    assert not said_of(ImportPreset(), Path("/box/1.jpg")).named
