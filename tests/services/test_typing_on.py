# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import Edit, PhotoField, SetCaption, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewPhoto
from photo_archive.services import typing_on
from photo_archive.services.workspace import Workspace

TITLE = Message("Edit caption")


@pytest.fixture
def photo(tmp_path: Path) -> tuple[Workspace, PhotoId]:
    workspace = Workspace.create(tmp_path / "archive", "Test")
    with workspace.changing(Message("Add")) as changes:
        added = changes.add_photo(NewPhoto("A-1"))
    return workspace, added


def caption(photo: PhotoId, text: str, language: Language = Language.EN) -> list[Edit]:
    return [SetCaption(photo, CaptionKind.EDITED, language, text)]


def test_saves_of_one_text_are_one_changeset_and_one_undo(
    photo: tuple[Workspace, PhotoId],
) -> None:
    workspace, number = photo
    for text in ("Le", "Leaders", "Leaders meet"):
        workspace.apply(caption(number, text), TITLE)
    assert len(workspace.history(number)) == 2
    assert workspace.photo(number).captions[0].text == "Leaders meet"
    workspace.undo()
    assert workspace.photo(number).captions == ()
    workspace.redo()
    assert workspace.photo(number).captions[0].text == "Leaders meet"
    workspace.close()


def test_anything_in_between_begins_another(photo: tuple[Workspace, PhotoId]) -> None:
    workspace, number = photo
    workspace.apply(caption(number, "One"), TITLE)
    workspace.apply(caption(number, "Un", Language.FR), TITLE)
    workspace.apply(caption(number, "One two"), TITLE)
    workspace.apply([SetField(number, PhotoField.CREDIT, "VNA")], Message("Set credit"))
    workspace.undo()
    workspace.apply([SetField(number, PhotoField.CREDIT, "AFP")], Message("Set credit"))
    assert len(workspace.history(number)) == 7
    workspace.close()


def test_a_long_pause_begins_another(
    photo: tuple[Workspace, PhotoId], monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, number = photo
    monkeypatch.setattr(typing_on, "PAUSE_S", 0.0)
    workspace.apply(caption(number, "One"), TITLE)
    workspace.apply(caption(number, "One two"), TITLE)
    workspace.undo()
    assert workspace.photo(number).captions[0].text == "One"
    workspace.close()
