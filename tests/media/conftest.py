# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small pictures made on the spot, and a description that fills every field."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.domain.links import Region
from photo_archive.media.embed import write_copy
from photo_archive.media.fields import (
    Fields,
    GeoPoint,
    NamedRegion,
    PersonShown,
    PlaceFields,
    Stamp,
)

MakePicture = Callable[..., Path]


def _quartered(size: tuple[int, int], mode: str) -> Image.Image:
    """A picture whose quarters are red, green, blue and white: shows how it was turned."""
    image = Image.new("RGB", size)
    width, height = size[0] // 2, size[1] // 2
    colours = ("red", "lime", "blue", "white")
    for at, colour in enumerate(colours):
        image.paste(colour, (at % 2 * width, at // 2 * height, size[0], size[1]))
        if at == 1:
            image.paste("blue", (0, height, width, size[1]))
    return image.convert(mode)


@pytest.fixture
def quartered() -> Callable[..., Image.Image]:
    return _quartered


@pytest.fixture
def make_picture(tmp_path: Path) -> MakePicture:
    """Make a picture file; orientation is written as EXIF."""

    def make(
        name: str = "a.jpg",
        size: tuple[int, int] = (60, 40),
        mode: str = "RGB",
        orientation: int = 1,
        **options: object,
    ) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if orientation != 1:
            exif = Image.Exif()
            exif[0x0112] = orientation
            options["exif"] = exif
        _quartered(size, mode).save(path, **options)
        return path

    return make


@pytest.fixture
def make_dng(tmp_path: Path) -> MakePicture:
    """Make a raw file of linear colours, with or without a preview. Source: DNG 1.4, chapter 2."""

    def make(
        name: str = "a.dng",
        size: tuple[int, int] = (320, 200),
        preview: tuple[int, int] | None = None,
        orientation: int = 1,
        caption: str = "",
    ) -> Path:
        dng = bytearray(b"II*\x00" + bytes(4))
        raw = [(254, 4, [0]), *_shape_tags(size), (262, 3, [34892]), (284, 3, [1])]
        raw += [*_data_tags(dng, _quartered(size, "RGB").tobytes(), size), (259, 3, [1])]
        first = [(254, 4, [1]), (50706, 1, [1, 4, 0, 0]), (50708, 2, b"Camera of the tests\x00")]
        if preview:
            buffer = io.BytesIO()
            _quartered(preview, "RGB").save(buffer, "JPEG", quality=90)
            first += [(330, 4, [_directory(dng, raw)]), *_shape_tags(preview), (262, 3, [6])]
            first += [*_data_tags(dng, buffer.getvalue(), preview), (259, 3, [7])]
        else:
            first = [*raw, *first[1:]]
        first += [(271, 2, b"Tests\x00"), (274, 3, [orientation])]
        first += [(270, 2, caption.encode() + b"\x00")] if caption else []
        struct.pack_into("<I", dng, 4, _directory(dng, first))
        path = tmp_path / name
        path.write_bytes(dng)
        return path

    return make


Tag = tuple[int, int, "list[int] | bytes"]


def _shape_tags(size: tuple[int, int]) -> list[Tag]:
    return [(256, 4, [size[0]]), (257, 4, [size[1]]), (258, 3, [8, 8, 8]), (277, 3, [3])]


def _data_tags(tiff: bytearray, data: bytes, size: tuple[int, int]) -> list[Tag]:
    start = len(tiff)
    tiff.extend(data + bytes(len(data) % 2))
    return [(273, 4, [start]), (278, 4, [size[1]]), (279, 4, [len(data)])]


def _directory(tiff: bytearray, tags: list[Tag]) -> int:
    """Add a directory to a TIFF and return where it is. Source: TIFF 6.0, section 2."""
    entries = b""
    for tag, kind, values in sorted(tags):
        letter = {1: "B", 3: "H", 4: "I"}.get(kind, "")
        data = (
            values if isinstance(values, bytes) else struct.pack(f"<{len(values)}{letter}", *values)
        )
        if len(data) > 4:
            start = len(tiff)
            tiff.extend(data + bytes(len(data) % 2))
            data = struct.pack("<I", start)
        entries += struct.pack("<HHI", tag, kind, len(values)) + data.ljust(4, b"\x00")
    start = len(tiff)
    tiff.extend(struct.pack("<H", len(tags)) + entries + bytes(4))
    return start


@pytest.fixture
def jpeg_bytes() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((400, 300), 60).convert("RGB").save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


@pytest.fixture
def full_fields() -> Fields:
    return Fields(
        caption={
            "x-default": "Le président Trần Đức Lương reçu à l'Élysée",
            "vi": "Chủ tịch nước Trần Đức Lương tại Điện Élysée",
            "fr": 'Le président, "reçu"; à l\'Élysée',
        },
        headline="Visite d'État",
        title={"x-default": "VN-2002-014"},
        date_created=Stamp("2002-10-28", "10:11:12", "+01:00"),
        date_digitised=Stamp("2019-01-02", "03:04:05"),
        credit="TTXVN / Thông tấn xã",
        source="Bảo tàng",
        creators=("Nguyễn Văn Ảnh", "Dupont, Jean"),
        creator_title="Photographe",
        caption_writer="LTM",
        people=(
            PersonShown("Trần Đức Lương", ("http://example.org/p/1",), "Président"),
            PersonShown("Jacques Chirac"),
        ),
        regions=(
            NamedRegion(Region(0.1, 0.2, 0.3, 0.4), "Trần Đức Lương", "Face"),
            NamedRegion(Region(0.5, 0.2, 0.1, 0.1), "Jacques Chirac", "Face"),
        ),
        organisations=("Bộ Ngoại giao",),
        keywords=("visite, officielle", "ký kết"),
        keyword_paths=(("Lieux", "France", "Paris"),),
        sublocation="Élysée",
        city="Paris",
        state="Île-de-France",
        country="France",
        country_code="FRA",
        location_created=PlaceFields(
            city="Paris",
            country="France",
            names={"x-default": "Paris", "vi": "Pa-ri"},
            ids=("http://example.org/place/1",),
            point=GeoPoint(48.870637, 2.316934),
        ),
        locations_shown=(
            PlaceFields(city="Hà Nội"),
            PlaceFields(city="Huế", country="Việt Nam", world_region="Asia"),
        ),
        event={"x-default": "Visite d'État", "vi": "Thăm cấp Nhà nước"},
        event_ids=("http://example.org/e/1",),
        copyright={"x-default": "© Thông tấn xã"},
        usage_terms={"x-default": "Avec mention du crédit"},
        rights_url="http://example.org/rights",
        instructions="Ne pas recadrer",
        job_id="J-14",
        alt_text={"x-default": "Deux hommes debout", "en": "Two men standing"},
        extended_description={"x-default": "Deux hommes debout devant un perron"},
        point=GeoPoint(-48.870637, -2.316934),
        image_id="guid-14",
    )


@pytest.fixture
def described(make_picture: MakePicture, full_fields: Fields) -> Callable[[str], Path]:
    """Return a function that makes a picture carrying every field, by name."""

    def make(name: str) -> Path:
        target = make_picture(f"plain-{name}").with_name(name)
        write_copy(target.with_name(f"plain-{name}"), target, full_fields)
        return target

    return make
