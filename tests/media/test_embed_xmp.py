# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import exiv2

from photo_archive.domain.links import Region
from photo_archive.media.embed_xmp import put_xmp
from photo_archive.media.embedded_xmp import read_xmp
from photo_archive.media.fields import Fields, NamedRegion, PersonShown, PlaceFields


def _written(path: Path, *steps: Fields) -> Fields:
    image = exiv2.ImageFactory.create(exiv2.ImageType.xmp, str(path))
    image.xmpData()["Xmp.xmp.Label"] = "kept"
    for fields in steps:
        put_xmp(image.xmpData(), fields)
    image.writeMetadata()
    assert b"kept" in path.read_bytes()
    return read_xmp(path.read_bytes())


def test_lists_of_structures_are_replaced_whole(tmp_path: Path) -> None:
    first = Fields(
        people=(PersonShown("a", ("http://example.org/a",)), PersonShown("b"), PersonShown("c")),
        locations_shown=(PlaceFields(city="Huế"), PlaceFields(city="Nice")),
        regions=(NamedRegion(Region(0, 0, 0.5, 0.5), "a"), NamedRegion(Region(0, 0, 1, 1), "b")),
    )
    second = Fields(
        people=(PersonShown("d"),),
        locations_shown=(PlaceFields(country="Việt Nam"),),
        regions=(NamedRegion(Region(0.5, 0.5, 0.5, 0.5), "d", "Face"),),
    )
    assert _written(tmp_path / "a.xmp", first, second) == second


def test_what_is_empty_stays_as_it_was(tmp_path: Path) -> None:
    fields = _written(tmp_path / "a.xmp", Fields(city="Huế", keywords=("a",)), Fields(city="Nice"))
    assert (fields.city, fields.keywords) == ("Nice", ("a",))
