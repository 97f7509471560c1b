# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import json
from pathlib import Path

import pytest

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields, GeoPoint, PersonShown, Stamp
from photo_archive.media.takeout import read_takeout

TAKEN = {"photoTakenTime": {"timestamp": "738979200"}, "creationTime": {"timestamp": "1600000000"}}


def write(folder: Path, name: str, said: object) -> Path:
    path = folder / name
    path.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("picture", "beside"),
    [
        ("photo.jpg", "photo.jpg.json"),
        ("photo.jpg", "photo.jpg.supplemental-metadata.json"),
        ("photo(1).jpg", "photo.jpg(1).json"),
        ("photo(1).jpg", "photo.jpg.supplemental-metadata(1).json"),
        ("photo-edited.jpg", "photo.jpg.json"),
        (
            "IMG_20190704_120000_BURST001_COVER.jpg",
            "IMG_20190704_120000_BURST001_COVER.jpg.supplem.json",
        ),
        (
            "IMG_20190704_120000_BURST001_COVER(1).jpg",
            "IMG_20190704_120000_BURST001_COVER.jpg.suppl(1).json",
        ),
        (
            "a very long name of a photograph made in Hanoi.jpg",
            "a very long name of a photograph made in Hanoi.json",
        ),
    ],
)
def test_names_of_the_file(tmp_path: Path, picture: str, beside: str) -> None:
    path = write(tmp_path, beside, TAKEN | {"description": "Thăm Hà Nội"})
    found = read_takeout(tmp_path / picture)
    assert found is not None
    assert found.path == path
    assert found.fields.caption == {"x-default": "Thăm Hà Nội"}


@pytest.mark.parametrize("beside", ["other.jpg.json", "photo.png.json", "photo.jpg(1).json"])
def test_files_of_other_pictures(tmp_path: Path, beside: str) -> None:
    write(tmp_path, beside, TAKEN)
    assert read_takeout(tmp_path / "photo.jpg") is None


def test_a_cut_name_may_be_that_of_another(tmp_path: Path) -> None:
    write(tmp_path, "photo.png.json", TAKEN | {"title": "photo.jpg"})
    assert read_takeout(tmp_path / "photo.png") is None


def test_all_it_says(tmp_path: Path) -> None:
    said = TAKEN | {
        "title": "photo.jpg",
        "description": "Võ Văn Kiệt",
        "people": [{"name": "Võ Văn Kiệt"}, {"name": ""}, "x", {"name": "Võ Văn Kiệt"}],
        "geoData": {"latitude": 0.0, "longitude": 0.0},
        "geoDataExif": {"latitude": 21.0285, "longitude": 105.8542},
    }
    write(tmp_path, "photo.jpg.json", said)
    found = read_takeout(tmp_path / "photo.jpg")
    assert found is not None
    assert found.fields == Fields(
        caption={"x-default": "Võ Văn Kiệt"},
        date_created=Stamp("1993-06-02", "00:00:00", "Z"),
        people=(PersonShown("Võ Văn Kiệt"),),
        point=GeoPoint(21.0285, 105.8542),
    )


@pytest.mark.parametrize(
    ("taken", "uploaded", "date"),
    [
        ("738979200", "1600000000", "1993-06-02"),
        ("-500000000", "1600000000", "1954-02-26"),
        ("1600000000", "1600000030", ""),
        ("0", "1600000000", ""),
        ("soon", "1600000000", ""),
        ("99999999999999999", "1600000000", ""),
    ],
)
def test_the_day_of_uploading_is_no_date(
    tmp_path: Path, taken: str, uploaded: str, date: str
) -> None:
    said = {"photoTakenTime": {"timestamp": taken}, "creationTime": {"timestamp": uploaded}}
    write(tmp_path, "photo.jpg.json", said)
    found = read_takeout(tmp_path / "photo.jpg")
    assert found is not None
    assert (found.fields.date_created.date if found.fields.date_created else "") == date


@pytest.mark.parametrize("said", [[], {"a": 1}, "text", 7, None])
def test_other_json_is_nobodys_business(tmp_path: Path, said: object) -> None:
    write(tmp_path, "photo.jpg.json", said)
    assert read_takeout(tmp_path / "photo.jpg") is None


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "photo.jpg.json").write_bytes(content)
    with pytest.raises(MediaError, match=r"photo\.jpg\.json") as caught:
        read_takeout(tmp_path / "photo.jpg")
    assert caught.value.kind is ProblemKind.METADATA


@pytest.mark.parametrize(
    "place", [None, 3, {}, {"latitude": "x", "longitude": 1}, {"latitude": 200, "longitude": 1}]
)
def test_no_place(tmp_path: Path, place: object) -> None:
    write(tmp_path, "photo.jpg.json", TAKEN | {"geoData": place})
    found = read_takeout(tmp_path / "photo.jpg")
    assert found is not None
    assert found.fields.point is None
