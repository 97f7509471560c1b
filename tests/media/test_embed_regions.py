# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import exiv2

from photo_archive.domain.links import Region
from photo_archive.media.embed_regions import put_regions, remove_regions
from photo_archive.media.fields import NamedRegion
from photo_archive.media.regions import PictureShape, read_regions
from photo_archive.media.xmp_tree import read_packet

REGIONS = (
    NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "Võ Văn Kiệt", "Face"),
    NamedRegion(Region(0.5, 0.5, 0.1, 0.1), "Milou", "Pet"),
)


def packet(data: exiv2.XmpData) -> bytes:
    return exiv2.XmpParser.encode(data)[1].encode()


def test_both_forms_say_the_same() -> None:
    data = exiv2.XmpData()
    put_regions(data, REGIONS, PictureShape(60, 40))
    root = read_packet(packet(data))
    assert read_regions(root, PictureShape(60, 40)) == REGIONS
    del root.parts["mwg-rs:Regions"]
    names = [(one.name, one.box) for one in read_regions(root, None)]
    assert names == [(one.name, one.box) for one in REGIONS]


def test_they_are_put_in_place_of_others_and_taken_out() -> None:
    data = exiv2.XmpData()
    put_regions(data, REGIONS, None)
    put_regions(data, REGIONS[:1], None)
    assert read_regions(read_packet(packet(data)), None) == REGIONS[:1]
    remove_regions(data)
    assert data.empty()
    put_regions(data, (), None)
    assert data.empty()
