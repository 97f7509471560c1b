# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.media.embed import write_sidecar
from photo_archive.media.embedded_xmp import read_xmp
from photo_archive.media.fields import Fields, GeoPoint, PersonShown, Stamp


def _packet(inside: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:digiKam="http://www.digikam.org/ns/1.0/"'
        ' xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"><rdf:RDF>'
        f'<rdf:Description rdf:about="">{inside}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def test_every_field_that_exiv2_writes_is_read(tmp_path: Path, full_fields: Fields) -> None:
    write_sidecar(tmp_path / "a.xmp", full_fields)
    assert read_xmp((tmp_path / "a.xmp").read_bytes()) == full_fields


def test_persons_are_gathered_without_repeating() -> None:
    fields = read_xmp(
        _packet(
            "<ext:PersonInImage><rdf:Bag><rdf:li>Trần Đức Lương</rdf:li>"
            "<rdf:li>Jacques Chirac</rdf:li></rdf:Bag></ext:PersonInImage>"
            '<ext:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource">'
            "<ext:PersonName><rdf:Alt><rdf:li xml:lang='x-default'>Jacques Chirac</rdf:li>"
            "</rdf:Alt></ext:PersonName></rdf:li></rdf:Bag></ext:PersonInImageWDetails>"
        )
    )
    assert fields.people == (PersonShown("Jacques Chirac"), PersonShown("Trần Đức Lương"))


def test_hierarchical_keywords_of_several_programs() -> None:
    fields = read_xmp(
        _packet(
            "<lr:hierarchicalSubject><rdf:Bag><rdf:li>Lieux|France|Paris</rdf:li>"
            "<rdf:li>flat</rdf:li></rdf:Bag></lr:hierarchicalSubject>"
            "<digiKam:TagsList><rdf:Seq><rdf:li>Lieux/France/Paris</rdf:li>"
            "<rdf:li>People/Chirac</rdf:li></rdf:Seq></digiKam:TagsList>"
        )
    )
    assert fields.keyword_paths == (("Lieux", "France", "Paris"), ("People", "Chirac"))


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        ("48,51.5N", "2,21.0E", GeoPoint(48.8583333, 2.35)),
        ("48,51,30S", "2,21,0W", GeoPoint(-48.8583333, -2.35)),
        ("21.0285", "105.85", GeoPoint(21.0285, 105.85)),
        ("0,0.0N", "0,0.0E", None),
        ("95,0.0N", "2,21.0E", None),
        ("north", "east", None),
    ],
)
def test_position(latitude: str, longitude: str, expected: GeoPoint | None) -> None:
    fields = read_xmp(
        _packet(
            f"<exif:GPSLatitude>{latitude}</exif:GPSLatitude>"
            f"<exif:GPSLongitude>{longitude}</exif:GPSLongitude>"
        )
    )
    assert fields.point == expected


def test_taken_and_digitised_are_kept_apart() -> None:
    fields = read_xmp(
        _packet(
            "<photoshop:DateCreated>1954-05</photoshop:DateCreated>"
            "<xmp:CreateDate>2019-01-02T03:04:05+07:00</xmp:CreateDate>"
        )
    )
    assert fields.date_created == Stamp("1954-05")
    assert fields.date_digitised == Stamp("2019-01-02", "03:04:05", "+07:00")


def test_of_a_picture(described: Callable[[str], Path], full_fields: Fields) -> None:
    content = described("a.jpg").read_bytes()
    start, end = content.find(b"<x:xmpmeta"), content.find(b"</x:xmpmeta>") + 12
    assert read_xmp(content[start:end]) == full_fields
