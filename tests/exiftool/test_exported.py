# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What we write into copies and sidecars, ExifTool reads as we do."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

from photo_archive.domain.links import Region
from photo_archive.media.embed import write_copy, write_sidecar
from photo_archive.media.embed_xmp import Written
from photo_archive.media.fields import (
    Fields,
    GeoPoint,
    NamedRegion,
    OwnFields,
    PersonShown,
    PlaceFields,
    Stamp,
)

pytestmark = pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is missing")

RECORD = Fields(
    caption={"x-default": "Võ Văn Kiệt à l’Élysée", "fr": "Võ Văn Kiệt à l’Élysée",
             "vi": "Thăm Pháp"},
    headline="Visite officielle",
    title={"x-default": "Visite officielle"},
    date_created=Stamp("1993-06-25"),
    credit="TTXVN",
    source="Bảo tàng",
    creators=("Lê Minh", "Jean Dupont"),
    people=(PersonShown("Võ Văn Kiệt", ("http://example.org/1",), "Thủ tướng"),),
    regions=(NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "Võ Văn Kiệt", "Face"),),
    organisations=("Bộ Ngoại giao",),
    keywords=("hội đàm", "visite"),
    keyword_paths=(("ngoại giao", "hội đàm"),),
    sublocation="Élysée",
    city="Paris",
    country="France",
    country_code="FR",
    location_created=PlaceFields(city="Paris", country="France", names={"x-default": "Élysée"}),
    locations_shown=(PlaceFields(city="Hà Nội", point=GeoPoint(21.0285, 105.8542)),),
    event={"x-default": "Visit", "vi": "Thăm"},
    event_ids=("http://example.org/e",),
    copyright={"x-default": "© TTXVN"},
    alt_text={"x-default": "Deux hommes"},
    point=GeoPoint(48.870637, -2.316934),
    own=OwnFields("uuid", "VN-1", digest="d"),
)  # fmt: skip


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = Path(__file__).with_name("compare.py")
    spec = importlib.util.spec_from_file_location("exiftool_compare", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("a.jpg", "a.tif", "a.png", "a.webp"):
        Image.new("RGB", (60, 40)).save(tmp_path / name)
        write_copy(tmp_path / name, folder / name, RECORD, written=Written.WHOLE)
    write_sidecar(folder / "a.jpg.xmp", RECORD, written=Written.WHOLE)
    return folder


def test_both_read_the_same(tool: ModuleType, copies: Path) -> None:
    report = tool.compare(copies)
    assert report.unexplained == []
    assert report.files == 5
    assert report.compared > 150


def test_exiftool_reads_what_the_record_says(copies: Path) -> None:
    command = ["exiftool", "-json", "-struct", "-G1", "-n", str(copies)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for tags in found:
        assert tags["XMP-dc:Description"] == "Võ Văn Kiệt à l’Élysée"
        assert tags["XMP-dc:Description-vi"] == "Thăm Pháp"
        assert tags["XMP-iptcExt:PersonInImage"] == ["Võ Văn Kiệt"]
        (details,) = tags["XMP-iptcExt:PersonInImageWDetails"]
        assert details["PersonId"] == ["http://example.org/1"]
        (region,) = tags["XMP-mwg-rs:RegionInfo"]["RegionList"]
        assert (region["Name"], region["Area"]["X"]) == ("Võ Văn Kiệt", 0.25)
        (boundary,) = tags["XMP-iptcExt:ImageRegion"]
        assert boundary["RegionBoundary"]["RbX"] == 0.1
        assert tags["XMP-lr:HierarchicalSubject"] == ["ngoại giao|hội đàm"]
        assert tags["XMP-digiKam:TagsList"] == ["ngoại giao/hội đàm"]
        assert tags["XMP-iptcExt:Event-vi"] == "Thăm"
        assert tags["XMP-pa:Date"] == "1993-06-25"
        if tags["SourceFile"].endswith("a.jpg"):
            assert tags["IPTC:CodedCharacterSet"] == "\x1b%G"
            assert tags["IPTC:Caption-Abstract"] == "Võ Văn Kiệt à l’Élysée"
            assert tags["IFD0:ImageDescription"] == "Võ Văn Kiệt à l’Élysée"
            assert tags["IPTC:DateCreated"] == "1993:06:25"


def test_exiftool_finds_nothing_wrong(copies: Path) -> None:
    command = ["exiftool", "-json", "-validate", "-warning", "-error", "-a", str(copies)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    for tags in found:
        told = str(tags.get("Warning", ""))
        # The pictures these copies are made from lack resolution and version tags of EXIF.
        assert not told or "Missing required" in told or "should be" in told, tags
