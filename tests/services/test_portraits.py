# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.intake import NewLink, NewPhoto, NewRendition
from photo_archive.domain.links import Region
from photo_archive.domain.people_cards import Portrait
from photo_archive.media.portraits import PORTRAIT_PX
from photo_archive.media.thumbnails import thumbnail
from photo_archive.services.people_list import people_cards
from photo_archive.services.portraits import Portraits
from photo_archive.services.workspace import Workspace

FACE = Region(0.50, 0.30, 0.05, 0.08)


@pytest.fixture
def crowd(tmp_path: Path, workspace: Workspace) -> Portrait:
    """Somebody with a small face on a large picture, whose thumbnail is too small for it."""
    image = Image.new("RGB", (2000, 1200), "blue")
    box = (FACE.x * 2000, FACE.y * 1200, (FACE.x + FACE.width) * 2000, 0.38 * 1200)
    ImageDraw.Draw(image).rectangle(box, fill="red")
    path = tmp_path / "crowd.jpg"
    image.save(path, "JPEG", quality=95)
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    person = workspace.create_record(NewRecord(RecordKind.PERSON, "Tô Lâm"))
    with workspace.changing(Message("Import")) as changes:
        changes.add_photo(
            NewPhoto(
                "A-1",
                links=(NewLink(person, region=FACE),),
                renditions=(
                    NewRendition(str(tmp_path), path.name, sha256, len(data), "JPEG", 2000, 1200),
                ),
            )
        )
    workspace.pictures.keep([(sha256, thumbnail(path))])
    (card,) = people_cards(workspace, [person.id], "en")
    assert card.portrait is not None
    assert card.portrait.face == FACE
    return card.portrait


def red_of(jpeg: bytes | None) -> int:
    assert jpeg
    with Image.open(io.BytesIO(jpeg)) as image:
        assert image.size == PORTRAIT_PX
        found = image.convert("RGB").getpixel((PORTRAIT_PX[0] // 2, int(PORTRAIT_PX[1] * 0.42)))
    assert isinstance(found, tuple)
    return int(found[0])


def test_a_small_face_is_cut_from_the_picture_once(workspace: Workspace, crowd: Portrait) -> None:
    portraits = Portraits(workspace)
    cut = portraits.jpeg(crowd)
    assert red_of(cut) > 200
    Path(workspace.photo(crowd.photo).files[0].full_path).unlink()
    assert portraits.jpeg(crowd) == cut
    portraits.close()


def test_without_the_picture_the_thumbnail_must_do(workspace: Workspace, crowd: Portrait) -> None:
    Path(workspace.photo(crowd.photo).files[0].full_path).unlink()
    portraits = Portraits(workspace)
    assert red_of(portraits.jpeg(crowd)) > 100
    portraits.close()


def test_where_no_face_is_marked_the_photo_is_the_portrait(
    workspace: Workspace, crowd: Portrait
) -> None:
    portraits = Portraits(workspace)
    assert portraits.jpeg(Portrait(crowd.photo, crowd.sha256))
    assert portraits.jpeg(Portrait(crowd.photo, "gone")) is None
    assert portraits.jpeg(Portrait(PhotoId(99), "gone", FACE)) is None
    portraits.close()
