# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

pytestmark = pytest.mark.skipif(shutil.which("exiftool") is None, reason="ExifTool is missing")

EVERYTHING = [
    "-IPTC:CodedCharacterSet=UTF8", "-IPTC:Caption-Abstract=Võ Văn Kiệt", "-IPTC:Headline=Thăm",
    "-IPTC:ObjectName=VN-1", "-IPTC:By-line=Lê Minh", "-IPTC:By-line=Jean Dupont",
    "-IPTC:Credit=TTXVN", "-IPTC:Source=VNA", "-IPTC:Keywords=Hội đàm", "-IPTC:City=Hà Nội",
    "-IPTC:Keywords=visite", "-IPTC:Country-PrimaryLocationName=Việt Nam",
    "-IPTC:DateCreated=1993:06:25", "-IPTC:TimeCreated=10:11:12+01:00",
    "-IPTC:OriginalTransmissionReference=J-14",
    "-EXIF:ImageDescription=Võ Văn Kiệt à l'Élysée", "-EXIF:Artist=Lê Minh; Jean Dupont",
    "-EXIF:Copyright=© TTXVN", "-EXIF:DateTimeOriginal=1993:06:25 10:11:12",
    "-EXIF:OffsetTimeOriginal=+01:00", "-EXIF:CreateDate=2019:01:02 03:04:05",
    "-EXIF:GPSLatitude=48.870637", "-EXIF:GPSLatitudeRef=N", "-EXIF:GPSLongitude=2.316934",
    "-EXIF:GPSLongitudeRef=W", "-EXIF:XPTitle=Thăm Pháp",
    "-XMP-dc:Description=Visite", "-XMP-dc:Description-fr=Visite officielle",
    "-XMP-dc:Description-vi=Thăm chính thức", "-XMP-dc:Title-en=Visit", "-XMP-dc:Creator=Lê Minh",
    "-XMP-dc:Subject=Hội đàm", "-XMP-photoshop:DateCreated=1993-06",
    "-XMP-photoshop:Credit=TTXVN", "-XMP-iptcExt:PersonInImage=Võ Văn Kiệt",
    "-XMP-iptcExt:PersonInImageWDetails={PersonName=Võ Văn Kiệt,PersonId=http://example.org/1}",
    "-XMP-iptcExt:LocationShown={City=Paris,CountryName=France,LocationId=http://example.org/2}",
    "-XMP-iptcExt:LocationCreated={Sublocation=Élysée,City=Paris,CountryCode=FRA}",
    "-XMP-iptcExt:Event=Visite d'État", "-XMP-iptcExt:EventID=http://example.org/3",
    "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/print",
    "-XMP-xmpRights:UsageTerms=Presse", "-XMP-xmp:Rating=3",
    "-XMP-mwg-rs:RegionInfo={AppliedToDimensions={W=60,H=40,Unit=pixel},RegionList=[{Area={X=0.5,"
    "Y=0.4,W=0.2,H=0.3,Unit=normalized},Name=Võ Văn Kiệt,Type=Face}]}",
]  # fmt: skip


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


def write(path: Path, *tags: str) -> None:
    command = ["exiftool", "-q", "-m", "-charset", "utf8", "-overwrite_original", *tags]
    subprocess.run([*command, str(path)], check=True)


def test_all_fields_are_read_alike(tool: ModuleType, tmp_path: Path) -> None:
    for name in ("a.jpg", "a.tif", "a.png", "a.webp"):
        Image.new("RGB", (60, 40)).save(tmp_path / name)
        kept = [tag for tag in EVERYTHING if name != "a.webp" or not tag.startswith("-IPTC")]
        write(tmp_path / name, *kept)
    subprocess.run(
        ["exiftool", "-q", "-tagsfromfile", str(tmp_path / "a.jpg"), str(tmp_path / "a.xmp")],
        check=True,
    )
    report = tool.compare(tmp_path)
    assert report.differences == []
    assert report.files == 5
    assert report.compared > 130


@pytest.mark.parametrize(
    ("tags", "reason"),
    [
        (("-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA",), "no caption"),
        (("-EXIF:DateTimeOriginal=1970:01:01 00:00:00",), "never set"),
        (
            ("-EXIF:Model=CoolScan 5000", "-EXIF:DateTimeOriginal=2019:01:02 03:04:05"),
            "clock of a scanner",
        ),
        (("-EXIF:GPSLatitude=0", "-EXIF:GPSLongitude=0"), "no place"),
        (("-IPTC:City=Orléans à Hué", "-charset", "iptc=MacRoman"), "guessed"),
    ],
)
def test_differences_that_are_meant(
    tool: ModuleType, tmp_path: Path, tags: tuple[str, ...], reason: str
) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg")
    write(tmp_path / "a.jpg", *tags)
    report = tool.compare(tmp_path)
    assert report.unexplained == []
    assert any(reason in one.reason for one in report.differences)


def test_it_prints_and_tells_by_its_status(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg")
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    write(tmp_path / "a.jpg", "-XMP-photoshop:City=Paris")
    assert tool.main([str(tmp_path), "--all"]) == 0
    told = capsys.readouterr().out
    assert "fields compared 1, equal 1" in told
