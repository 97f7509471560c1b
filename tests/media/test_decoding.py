# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageOps

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.decoding import decode_open, decode_reduced
from photo_archive.media.failures import MediaError
from photo_archive.media.picture import opened

MakePicture = Callable[..., Path]


def _near(image: Image.Image, at: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    pixel = image.convert("RGB").getpixel((int(at[0] * image.width), int(at[1] * image.height)))
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("a.jpg", "RGB"),
        ("a.jpg", "CMYK"),
        ("a.tif", "RGB"),
        ("a.tif", "CMYK"),
        ("a.tif", "RGBA"),
        ("a.tif", "LAB"),
        ("a.png", "P"),
        ("a.png", "RGBA"),
        ("a.gif", "P"),
        ("a.webp", "RGB"),
        ("a.jp2", "RGB"),
    ],
)
@pytest.mark.parametrize("size", [(60, 40), (1600, 1200)])
def test_colours_of_every_layout(
    make_picture: MakePicture,
    quartered: Callable[..., Image.Image],
    name: str,
    mode: str,
    size: tuple[int, int],
) -> None:
    if mode == "LAB":
        path = make_picture("rgb.png", size=size).with_name("lab.tif")
        lab = ImageCms.createProfile("LAB")
        srgb = ImageCms.createProfile("sRGB")
        picture = ImageCms.profileToProfile(quartered(size, "RGB"), srgb, lab, outputMode="LAB")
        assert picture is not None
        picture.save(path, icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())
    else:
        path = make_picture(name, size=size, mode=mode)
    decoded = decode_reduced(path, 100)
    assert decoded.is_complete
    assert decoded.image.mode in {"L", "RGB"}
    assert max(decoded.image.size) == min(100, max(size))
    for at, colour in (
        ((0.25, 0.25), (255, 0, 0)),
        ((0.75, 0.25), (0, 255, 0)),
        ((0.25, 0.75), (0, 0, 255)),
        ((0.75, 0.75), (255, 255, 255)),
    ):
        assert _near(decoded.image, at, colour), (at, colour)


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.webp", "a.avif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(make_picture: MakePicture, name: str, orientation: int) -> None:
    path = make_picture(name, size=(80, 40), orientation=orientation)
    with Image.open(path) as plain:
        upright = ImageOps.exif_transpose(plain)
        decoded = decode_reduced(path, 512).image
        assert decoded.tobytes() == upright.tobytes()
        assert decoded.size == upright.size


@pytest.mark.parametrize("size", [(64, 64), (1500, 900)])
@pytest.mark.parametrize(
    ("mode", "white"), [("I;16", 65535), ("I;16", 4095), ("I;16B", 65535), ("F", 1.0), ("1", 255)]
)
def test_deep_grey_and_bilevel(
    tmp_path: Path, mode: str, white: float, size: tuple[int, int]
) -> None:
    grey = Image.new("F" if mode == "F" else "I" if mode != "1" else "1", size, 0)
    grey.paste(white if mode == "F" else int(white), (size[0] // 2, 0, size[0], size[1]))
    path = tmp_path / "a.tif"
    (grey.convert(mode) if mode.startswith("I;16") else grey).save(path)
    decoded = decode_reduced(path, 64).image
    assert decoded.mode == "L"
    assert decoded.getpixel((5, 5)) == 0
    assert decoded.getpixel((decoded.width - 5, 5)) == 255


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1e30])
def test_measured_values_that_are_no_shade(tmp_path: Path, value: float) -> None:
    image = Image.new("F", (20, 10), 0.5)
    image.putpixel((3, 3), value)
    image.save(tmp_path / "a.tif")
    assert decode_reduced(tmp_path / "a.tif", 64).image.size == (20, 10)


def test_transparency_lies_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (1200, 1200), (255, 0, 0, 0)).save(tmp_path / "a.png")
    Image.new("LA", (10, 10), (0, 0)).save(tmp_path / "b.png")
    palette = Image.new("P", (10, 10), 0)
    palette.putpalette([0, 0, 0, 255, 255, 255])
    palette.save(tmp_path / "c.png", transparency=0)
    for name in ("a.png", "b.png", "c.png"):
        decoded = decode_reduced(tmp_path / name, 100).image
        assert _near(decoded, (0.5, 0.5), (255, 255, 255)), name


def test_a_broken_colour_profile_is_passed_over(make_picture: MakePicture) -> None:
    path = make_picture("a.jpg", icc_profile=b"no profile at all")
    assert _near(decode_reduced(path, 100).image, (0.25, 0.25), (255, 0, 0))


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp", "a.gif", "a.jp2"])
def test_a_cut_off_picture_shows_what_is_there_or_says_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    Image.effect_noise((300, 200), 90).convert("RGB").save(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 6 // 10])
    if name == "a.webp":
        with pytest.raises(MediaError) as caught:
            decode_reduced(path, 100)
        assert caught.value.kind is ProblemKind.DAMAGED
    else:
        decoded = decode_reduced(path, 100)
        assert not decoded.is_complete
        assert decoded.image.size == (100, 67)


def test_a_cut_off_jpeg_keeps_its_beginning(tmp_path: Path, jpeg_bytes: bytes) -> None:
    decoded = decode_reduced(jpeg_bytes[: len(jpeg_bytes) // 2], 400)
    assert not decoded.is_complete
    assert decoded.image.crop((0, 0, 400, 100)).convert("L").getextrema() != (128, 128)


def test_a_header_that_promises_too_much_takes_no_memory() -> None:
    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 24_000, 24_000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\x00" * 99))
    with pytest.raises(MediaError) as caught:
        decode_reduced(bomb, 512)
    assert caught.value.kind is ProblemKind.DAMAGED


def test_a_progressive_header_that_promises_too_much(jpeg_bytes: bytes) -> None:
    buffer = io.BytesIO()
    Image.open(io.BytesIO(jpeg_bytes)).save(buffer, "JPEG", progressive=True)
    bomb = bytearray(buffer.getvalue())
    start = bomb.find(b"\xff\xc2")
    bomb[start + 5 : start + 9] = struct.pack(">HH", 24_000, 24_000)
    with pytest.raises(MediaError) as caught:
        decode_reduced(bytes(bomb), 512)
    assert caught.value.kind is ProblemKind.DAMAGED


def test_a_small_picture_is_not_enlarged(make_picture: MakePicture) -> None:
    assert decode_reduced(make_picture("a.png", size=(10, 7)), 512).image.size == (10, 7)


def test_a_very_long_picture_keeps_a_pixel(make_picture: MakePicture) -> None:
    assert decode_reduced(make_picture("a.png", size=(4000, 2)), 512).image.size == (512, 1)


def test_a_picture_of_a_telephone_shows_its_colours() -> None:
    decoded = decode_reduced(Path(__file__).parents[1] / "data" / "quartered.heic", 512).image
    assert decoded.size == (120, 80)
    assert _near(decoded, (0.25, 0.25), (255, 0, 0))
    assert _near(decoded, (0.75, 0.75), (255, 255, 255))


def test_a_large_jpeg_2000_is_decoded_without_its_finest_layers(tmp_path: Path) -> None:
    path = tmp_path / "a.jp2"
    Image.effect_noise((1600, 1200), 40).convert("RGB").save(path)
    with opened(path) as picture:
        assert decode_open(picture, 100).image.size == (100, 75)
        assert max(picture.image.size) < 800
