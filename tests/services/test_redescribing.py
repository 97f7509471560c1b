# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.links import Region
from photo_archive.domain.progress import finish
from photo_archive.media.fields import Embedded, Fields, NamedRegion, PersonShown
from photo_archive.services.importing import import_pictures
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.redescribing import Redescriber
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
PHOTO = PhotoId(1)
FACE = Region(0.1, 0.1, 0.2, 0.2)
BEFORE = Fields(
    caption={"x-default": "HANOI", "fr": "HANOÏ"},
    credit="VNA",
    people=(PersonShown("A. Man"),),
    keywords=("talks", "s?a"),
)
AFTER = Fields(
    caption={"x-default": "Hà Nội", "fr": "Hanoï"},
    credit="TTXVN",
    people=(PersonShown("A. Man"), PersonShown("A Woman")),
    regions=(NamedRegion(FACE, "A. Man"),),
    keywords=("talks", "sea"),
)


@pytest.fixture
def described(workspace: Workspace, make_picture: MakePicture, box: Path) -> Workspace:
    make_picture("a.jpg", BEFORE)
    finish(import_pictures(workspace, [box], copy=False))
    return workspace


def redescribe(workspace: Workspace, field: str = "") -> None:
    knowledge = Knowledge(workspace)
    with workspace.changing(Message("Read anew")) as changes:
        describer = Redescriber(changes, knowledge)
        describer.redescribe(PHOTO, Embedded(BEFORE), Embedded(AFTER), field)


def names(workspace: Workspace, kind: RecordKind) -> list[str]:
    return [one.name for one in workspace.photo(PHOTO).links if one.record.kind is kind]


def test_everything_that_is_as_it_was_read_is_put_right(described: Workspace) -> None:
    redescribe(described)
    photo = described.photo(PHOTO)
    texts = {(one.kind, one.language): one.text for one in photo.captions}
    assert texts[CaptionKind.EDITED, Language.FR] == "Hanoï"
    assert [text for (kind, _), text in texts.items() if kind is CaptionKind.AS_RECEIVED] == [
        "Hà Nội"
    ]
    assert photo.credit == "TTXVN"
    assert names(described, RecordKind.TAG) == ["talks", "sea"]
    assert names(described, RecordKind.PERSON) == ["A. Man", "A Woman"]
    assert {one.region for one in photo.links if one.name == "A. Man"} == {FACE}


def test_what_somebody_wrote_stays_unless_that_field_is_meant(described: Workspace) -> None:
    described.apply([SetField(PHOTO, PhotoField.CREDIT, "Ours")], Message("Edit"))
    redescribe(described)
    assert described.photo(PHOTO).credit == "Ours"
    redescribe(described, "credit")
    assert described.photo(PHOTO).credit == "TTXVN"


@pytest.mark.parametrize("field", ["job_id", "regions"])
def test_one_field_leaves_the_others_alone(described: Workspace, field: str) -> None:
    redescribe(described, field)
    photo = described.photo(PHOTO)
    assert photo.credit == "VNA"
    assert names(described, RecordKind.TAG) == ["talks", "s?a"]
