# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.catalogue import embedded_kept
from photo_archive.domain.embedded import Disagreement, FileSaid, KeptValue, Reason, Standard
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.links import Region
from photo_archive.domain.progress import finish
from photo_archive.media.embed import write_sidecar
from photo_archive.media.fields import Embedded, Fields, GeoPoint, NamedRegion
from photo_archive.services.importing import import_pictures
from photo_archive.services.kept_said import file_said
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]


def test_what_no_field_holds_is_kept_with_its_standard_and_language() -> None:
    embedded = Embedded(
        Fields(
            caption={"x-default": "A visit", "en": "A visit", "de": "Ein Besuch"},
            headline="Visit",
            title={"x-default": "VN-1"},
            job_id="J-7",
            usage_terms={"x-default": "Press", "fr": "Presse"},
            copyright={"x-default": "©", "fr": "Tous droits réservés"},
            contributors=("Lê Minh · retoucher",),
            point=GeoPoint(21.0285, 105.8542),
            regions=(
                NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "A", is_verified=False),
                NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "B"),
            ),
        ),
        {"job_id": Standard.IIM, "point": Standard.EXIF},
    )
    assert file_said(embedded).values == (
        KeptValue("usage_terms", "Press", Standard.XMP),
        KeptValue("usage_terms", "Presse", Standard.XMP, "fr"),
        KeptValue("job_id", "J-7", Standard.IIM),
        KeptValue("point", "21.028500, 105.854200", Standard.EXIF),
        KeptValue("contributors", "Lê Minh · retoucher", Standard.XMP),
        KeptValue("copyright", "Tous droits réservés", Standard.XMP, "fr"),
        KeptValue("title", "VN-1", Standard.XMP),
        KeptValue("caption", "Ein Besuch", Standard.XMP, "de"),
        KeptValue("regions", "A (0.100, 0.200)", Standard.XMP),
    )


def test_how_letters_were_read_is_kept_where_it_is_no_matter_of_course() -> None:
    assert file_said(Embedded(iim_charset="utf-8")) == FileSaid()
    guessed = file_said(Embedded(iim_charset="cp1258", iim_charset_guessed=True))
    assert guessed == FileSaid(charset="cp1258", guessed=True)
    assert file_said(Embedded(sidecar="a.jpg.xmp")).sidecar == "a.jpg.xmp"


def test_an_import_keeps_it(workspace: Workspace, make_picture: MakePicture, box: Path) -> None:
    picture = make_picture("a.jpg", Fields(city="Nice", job_id="J-7", caption={"x-default": "A"}))
    sidecar = Fields(city="Paris")
    write_sidecar(picture.with_name("a.jpg.xmp"), sidecar)
    summary = finish(import_pictures(workspace, [box], copy=False))
    assert summary.disagreeing == 1
    with workspace.reading() as session:
        (conflict,) = embedded_kept.of_photo(session, PhotoId(1))
        kept = embedded_kept.said_by(session, [conflict.rendition])[conflict.rendition]
    assert conflict.said.field == "city"
    assert (conflict.said.believed, conflict.said.reason) == (
        Standard.SIDECAR,
        Reason.SIDECAR_FIRST,
    )
    assert {side.standard: side.value for side in conflict.said.sides} == {
        Standard.SIDECAR: "Paris", Standard.XMP: "Nice", Standard.IIM: "Nice",
    }  # fmt: skip
    assert KeptValue("job_id", "J-7", Standard.XMP) in kept.values
    assert isinstance(kept.conflicts[0], Disagreement)
