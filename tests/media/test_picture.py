# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.failures import MediaError
from photo_archive.media.picture import inspect, opened

MakePicture = Callable[..., Path]
DATA = Path(__file__).parents[1] / "data"


def _png_header(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\x00" * 99))


@pytest.mark.parametrize(
    ("name", "format_name", "mode"),
    [
        ("a.jpg", "JPEG", "RGB"),
        ("a.jpg", "JPEG", "L"),
        ("a.png", "PNG", "RGB"),
        ("a.tif", "TIFF", "RGB"),
        ("a.gif", "GIF", "P"),
        ("a.webp", "WebP", "RGB"),
        ("a.bmp", "BMP", "RGB"),
        ("a.jp2", "JPEG 2000", "RGB"),
        ("a.avif", "AVIF", "RGB"),
    ],
)
def test_the_header_is_read(
    make_picture: MakePicture, name: str, format_name: str, mode: str
) -> None:
    facts = inspect(make_picture(name, mode=mode))
    assert (facts.format, facts.width_px, facts.height_px) == (format_name, 60, 40)
    assert (facts.mode, facts.orientation, facts.pages) == (mode, 1, 1)


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.webp", "a.avif"])
def test_orientation_is_read_and_size_is_as_stored(make_picture: MakePicture, name: str) -> None:
    facts = inspect(make_picture(name, orientation=6))
    assert facts.orientation == 6
    assert (facts.width_px, facts.height_px) == (60, 40)


def test_pages_of_a_tiff(tmp_path: Path) -> None:
    pages = [Image.new("L", (20, 10), shade) for shade in (0, 100, 200)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    with opened(tmp_path / "a.tif") as picture:
        assert picture.facts.pages == 3
        assert picture.image.getpixel((0, 0)) == 0


def test_a_page_of_a_tiff(tmp_path: Path) -> None:
    pages = [Image.new("L", (20, 10 + shade), shade) for shade in (0, 100, 200)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    with opened(tmp_path / "a.tif", page=1) as picture:
        assert (picture.page, picture.facts.height_px) == (1, 110)
        assert picture.image.getpixel((0, 0)) == 100
    with opened(tmp_path / "a.tif", page=7) as picture:
        assert picture.page == 2


def test_a_picture_of_a_telephone() -> None:
    facts = inspect(DATA / "quartered.heic")
    assert (facts.format, facts.width_px, facts.height_px) == ("HEIC", 120, 80)
    assert facts.orientation == 1


def test_content_serves_as_well_as_a_path(make_picture: MakePicture) -> None:
    path = make_picture("a.png")
    assert inspect(path.read_bytes()) == inspect(path)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.jpg", b"", ProblemKind.EMPTY),
        ("a.jpg", b"Dear colleague, here is the list", ProblemKind.NOT_A_PICTURE),
        ("letter", b"Dear colleague, here is the list", ProblemKind.NOT_A_PICTURE),
        ("a.tga", b"\x00\x00\x02\x00" + b"\x00" * 40, ProblemKind.UNSUPPORTED),
        ("a.heic", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", ProblemKind.DAMAGED),
        ("a.jxl", b"\xff\x0a\x00\x00", ProblemKind.UNSUPPORTED),
        ("a.jpg", b"\xff\xd8\xff\xe0", ProblemKind.DAMAGED),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", ProblemKind.DAMAGED),
        ("a.tif", b"II*\x00\xff\xff\xff\x7f", ProblemKind.DAMAGED),
        ("a.png", _png_header(30_000, 30_000), ProblemKind.TOO_LARGE),
        ("a.png", _png_header(2_000_000, 2_000_000), ProblemKind.TOO_LARGE),
    ],
)
def test_what_is_unusable_is_named(
    tmp_path: Path, name: str, content: bytes, kind: ProblemKind
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(MediaError) as caught:
        inspect(tmp_path / name)
    assert caught.value.kind is kind


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MediaError) as caught:
        inspect(tmp_path / "none.jpg")
    assert caught.value.kind is ProblemKind.MISSING


def test_nonsense_orientation_is_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 77
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "JPEG", exif=exif)
    assert inspect(buffer.getvalue()).orientation == 1
