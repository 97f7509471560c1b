# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photo_archive.media.embedded_exif import is_boilerplate, read_exif
from photo_archive.media.fields import Stamp


def _exif(main: dict[int, object], camera: dict[int, object] | None = None) -> bytes:
    exif = Image.Exif()
    exif.update(main)
    exif.get_ifd(0x8769).update(camera or {})
    return exif.tobytes()


def test_descriptive_tags() -> None:
    fields = read_exif(
        _exif(
            {
                0x010E: "Chủ tịch nước".encode(),
                0x013B: "Nguyễn Ảnh; Dupont, Jean".encode(),
                0x8298: "© TTXVN".encode(),
                0x9C9B: "Tiêu đề".encode("utf-16-le") + b"\x00\x00",
                0x9C9E: "một;hai".encode("utf-16-le"),
            }
        )
    )
    assert fields.caption == {"x-default": "Chủ tịch nước"}
    assert fields.creators == ("Nguyễn Ảnh", "Dupont, Jean")
    assert fields.copyright == {"x-default": "© TTXVN"}
    assert fields.title == {"x-default": "Tiêu đề"}
    assert fields.keywords == ("một", "hai")


def test_bytes_that_are_no_utf_8_are_guessed() -> None:
    fields = read_exif(_exif({0x010E: "Réception à l'Élysée".encode("cp1252")}))
    assert fields.caption == {"x-default": "Réception à l'Élysée"}


@pytest.mark.parametrize(
    "text",
    ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "  ", "DCIM\\100MEDIA", "Exif_JPEG_PICTURE", "---"],
)
def test_camera_boilerplate_is_no_caption(text: str) -> None:
    assert is_boilerplate(text)
    assert read_exif(_exif({0x010E: text})).caption == {}


def test_a_real_caption_is_no_boilerplate() -> None:
    assert not is_boilerplate("Picture of the delegation")


def test_dates_of_a_camera() -> None:
    camera = {0x9003: "2004:10:07 10:11:12", 0x9011: "+07:00", 0x9004: "2004:10:07 10:11:12"}
    fields = read_exif(_exif({0x010F: "Canon"}, camera))
    assert fields.date_created == Stamp("2004-10-07", "10:11:12", "+07:00")
    assert fields.date_digitised == Stamp("2004-10-07", "10:11:12")


@pytest.mark.parametrize(
    ("main", "camera"),
    [
        ({0x010F: "EPSON", 0x0110: "Perfection V850"}, {}),
        ({0x0131: "VueScan 9"}, {}),
        ({}, {0xA300: b"\x02"}),
    ],
)
def test_the_day_of_scanning_is_not_the_day_of_the_photograph(
    main: dict[int, object], camera: dict[int, object]
) -> None:
    fields = read_exif(_exif(main, {**camera, 0x9003: "2019:01:02 03:04:05"}))
    assert fields.date_created is None
    assert fields.date_digitised == Stamp("2019-01-02", "03:04:05")


@pytest.mark.parametrize("text", ["0000:00:00 00:00:00", "1970:01:01 00:00:00", "    :  :  "])
def test_a_clock_that_was_never_set(text: str) -> None:
    assert read_exif(_exif({}, {0x9003: text})).date_created is None


def test_position() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "S", 2: (48.0, 52.0, 14.2932), 3: "W", 4: (2.0, 19.0, 0.9624)})
    point = read_exif(exif.tobytes()).point
    assert point is not None
    assert (round(point.latitude, 5), round(point.longitude, 5)) == (-48.87064, -2.31693)


def test_a_file_that_says_no_position_has_none_to_refuse() -> None:
    fields = read_exif(_exif({0x010E: "A caption"}, {}))
    assert (fields.point, fields.point_refused) == (None, "")


def test_nought_nought_is_no_position() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)})
    fields = read_exif(exif.tobytes())
    assert fields.point is None
    assert fields.point_refused.startswith("at-zero: ")


def test_a_position_without_hemispheres_is_refused() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({2: (48.0, 52.0, 14.2932), 4: (2.0, 19.0, 0.9624)})
    fields = read_exif(exif.tobytes())
    assert fields.point is None
    assert fields.point_refused.startswith("no-hemisphere: ")


def test_a_whole_tiff_is_its_own_block() -> None:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Caption"
    Image.new("L", (4, 4)).save(buffer, "TIFF", exif=exif)
    assert read_exif(buffer.getvalue()).caption == {"x-default": "Caption"}
    buffer.seek(0)
    assert read_exif(buffer).caption == {"x-default": "Caption"}


@given(st.binary(max_size=300))
def test_no_block_breaks_the_reader(block: bytes) -> None:
    read_exif(block)
    read_exif(b"Exif\x00\x00II*\x00\x08\x00\x00\x00" + block)
