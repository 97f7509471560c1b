# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from photo_archive.domain.errors import ProblemKind
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.media.embed import write_sidecar
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields, GeoPoint
from photo_archive.services.export_values import ExportForm, ExportLedger, ExportWish
from photo_archive.services.export_writing import Place, Writer
from photo_archive.services.exported_fields import Told
from photo_archive.services.record_reading import Records

PHOTO = Photo(PhotoId(1), "VN-1", title="Visit")


def none(*_: object) -> object:
    raise AssertionError


RECORDS = Records(none)  # type: ignore[arg-type]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture of a format that carries no description, with a sidecar that says where it was."""
    path = tmp_path / "in" / "a.gif"
    path.parent.mkdir()
    Image.new("P", (20, 20)).save(path)
    write_sidecar(path.with_name("a.gif.xmp"), Fields(point=GeoPoint(21, 105)))
    return path


def rendition(path: Path) -> Rendition:
    content = path.read_bytes()
    return Rendition(
        RenditionId(1), RenditionRole.RECTO, str(path), path.name,
        hashlib.sha256(content).hexdigest(), len(content), "GIF", 20, 20,
    )  # fmt: skip


def write(path: Path, wish: ExportWish, ledger: ExportLedger) -> Path | None:
    writer = Writer(wish, Told("uuid", with_points=wish.with_points), ledger)
    place = Place(wish.folder, PurePosixPath(path.name), PurePosixPath(f"VN-1 {path.name}"))
    return writer.write(PHOTO, rendition(path), path, RECORDS, place)


def test_a_location_that_cannot_be_taken_out_stays(picture: Path, tmp_path: Path) -> None:
    wish = ExportWish("", tmp_path / "out", ExportForm.COPIES)
    with pytest.raises(MediaError) as caught:
        write(picture, wish, ExportLedger())
    assert caught.value.kind is ProblemKind.UNSUPPORTED
    ledger = ExportLedger()
    assert write(picture, replace(wish, with_points=True), ledger) == tmp_path / "out" / "a.gif"
    assert (ledger.copies, ledger.sidecars) == (1, 1)


def test_a_plain_copy_takes_another_name_where_one_is_taken(picture: Path, tmp_path: Path) -> None:
    wish = ExportWish("", tmp_path / "out", ExportForm.COPIES, with_points=True)
    wish.folder.mkdir()
    (wish.folder / "a.gif").write_bytes(b"another")
    assert write(picture, wish, ExportLedger()) == wish.folder / "VN-1 a.gif"
    assert (wish.folder / "VN-1 a.gif.xmp").exists()
    (wish.folder / "VN-1 a.gif").write_bytes(b"another, too")
    with pytest.raises(MediaError, match="left alone"):
        write(picture, wish, ExportLedger())


def test_a_sidecar_can_leave_without_its_picture(picture: Path, tmp_path: Path) -> None:
    wish = ExportWish("", tmp_path / "out", ExportForm.SIDECARS)
    file = rendition(picture)
    picture.unlink()
    writer = Writer(wish, Told("uuid"), ExportLedger())
    place = Place(wish.folder, PurePosixPath("a.gif"), PurePosixPath("a.gif"))
    made = writer.write(PHOTO, file, picture, RECORDS, place)
    assert made == wish.folder / "a.gif.xmp"
