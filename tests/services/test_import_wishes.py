# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.import_preset import FolderMeans, ImportPreset
from photo_archive.domain.photo import RenditionRole, Status
from photo_archive.domain.progress import finish
from photo_archive.services.description import Description
from photo_archive.services.import_wishes import Wishes
from photo_archive.services.importing import import_pictures
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
GROUP = ImportPreset(group=True)


def _files(workspace: Workspace) -> dict[str, list[tuple[str, str]]]:
    ids = workspace.find("").ids
    return {
        photo.reference: [(file.path, file.role.value) for file in photo.files]
        for photo in workspace.photos(list(ids))  # type: ignore[arg-type]
    }


def test_no_wishes() -> None:
    wishes, said = Wishes(), Description(credit="VNA")
    assert wishes.filled(said, Path("a.jpg")) is said
    assert wishes.status is None
    assert wishes.role_of(Path("a.jpg"), RenditionRole.CROP) is RenditionRole.CROP
    wishes.note(Path("a.jpg"), "A-1")
    assert wishes.reference_of(Path("a.jpg")) == ""
    assert wishes.companions(Path("a.jpg")) == ()


def test_files_that_belong_together_are_one_photo(
    workspace: Workspace, make_picture: MakePicture
) -> None:
    for name in ("1_back.jpg", "1_recto.jpg", "2.jpg", "3_verso.jpg"):
        box = make_picture(name).parent
    summary = finish(import_pictures(workspace, [box], False, preset=GROUP))
    assert (summary.imported, summary.added_files) == (3, 1)
    found = list(_files(workspace).values())
    assert [("1_recto.jpg", "recto"), ("1_back.jpg", "verso")] in found
    assert [("3_verso.jpg", "verso")] in found


def test_a_back_that_comes_later_goes_to_its_front(
    workspace: Workspace, make_picture: MakePicture
) -> None:
    box = make_picture("1.jpg").parent
    finish(import_pictures(workspace, [box], False, preset=GROUP))
    make_picture("1_verso.jpg")
    summary = finish(import_pictures(workspace, [box], False, preset=GROUP))
    assert (summary.imported, summary.added_files, summary.unchanged) == (0, 1, 1)
    assert list(_files(workspace).values()) == [[("1.jpg", "recto"), ("1_verso.jpg", "verso")]]


def test_companions_in_different_batches(
    workspace: Workspace, make_picture: MakePicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photo_archive.services.importing.BATCH", 1)
    for name in ("1.jpg", "1_verso.jpg", "2.jpg", "2_neg.jpg"):
        box = make_picture(name).parent
    finish(import_pictures(workspace, [box], False, preset=GROUP))
    assert [len(one) for one in _files(workspace).values()] == [2, 2]


def test_a_preset_fills_what_is_empty(
    workspace: Workspace, make_picture: MakePicture, make_list: Callable[..., Path]
) -> None:
    box = make_picture("Visit/1.jpg").parent
    make_picture("Visit/2.jpg")
    rows = make_list({"file": "1.jpg", "reference": "A-1", "credit": "VNA", "tags": "Meetings"})
    preset = ImportPreset(
        credit="Agency",
        photographer="Minh Đạo",
        status="drafted",
        tags=("Paris",),
        event="Official visit",
        folder_means=FolderMeans.TAG,
    )
    finish(import_pictures(workspace, [box.parent], False, captions=rows, preset=preset))
    one = workspace.photo_by_reference("A-1")
    assert (one.credit, one.photographer, one.status) == ("VNA", "Minh Đạo", Status.DRAFTED)
    tags = {link.name for link in one.links if link.record.kind is RecordKind.TAG}
    assert tags == {"Meetings", "Paris", "Visit"}
    assert [link.name for link in one.links if link.record.kind is RecordKind.EVENT] == [
        "Official visit"
    ]
    assert workspace.find("credit:Agency").total == 1
