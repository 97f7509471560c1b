# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from photo_archive.media import decoding, large_scans
from photo_archive.media.formats import JPEG, PNG, TIFF

MakePicture = Callable[..., Path]


@pytest.fixture
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_scans, "LARGE_PIXELS", 0)


def test_only_large_pictures_of_the_right_kind_are_streamed() -> None:
    assert large_scans.can_stream(TIFF, large_scans.LARGE_PIXELS + 1)
    assert large_scans.can_stream(PNG.name, large_scans.LARGE_PIXELS + 1)
    assert not large_scans.can_stream(TIFF, large_scans.LARGE_PIXELS)
    assert not large_scans.can_stream(JPEG, large_scans.LARGE_PIXELS + 1)


@pytest.mark.usefixtures("everything_is_large")
@pytest.mark.parametrize(
    ("name", "mode", "options"),
    [
        ("a.tif", "RGB", {}),
        ("a.tif", "RGB", {"compression": "tiff_lzw"}),
        ("a.tif", "CMYK", {"compression": "tiff_adobe_deflate"}),
        ("a.tif", "L", {}),
        ("a.tif", "RGBA", {}),
        ("a.png", "RGB", {}),
        ("a.png", "RGBA", {}),
        ("a.png", "P", {}),
        ("a.png", "LA", {}),
    ],
)
def test_a_streamed_picture_is_the_one_that_pillow_decodes(
    make_picture: MakePicture,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    mode: str,
    options: dict[str, object],
) -> None:
    path = make_picture(name, size=(400, 300), mode=mode, **options)
    streamed = decoding.decode_reduced(path, 100)
    monkeypatch.setattr(large_scans, "LARGE_PIXELS", 10**9)
    plain = decoding.decode_reduced(path, 100)
    assert streamed.is_complete
    assert streamed.image.size == plain.image.size
    for at in ((20, 20), (80, 20), (20, 60), (80, 60)):
        pair = [one.image.convert("RGB").getpixel(at) for one in (streamed, plain)]
        assert all(abs(a - b) < 4 for a, b in zip(*pair, strict=True)), (at, pair)  # type: ignore[arg-type]


@pytest.mark.usefixtures("everything_is_large")
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_streamed_picture_is_turned_once(make_picture: MakePicture, orientation: int) -> None:
    path = make_picture("a.tif", size=(80, 40), orientation=orientation)
    from PIL import ImageOps

    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image)
        decoded = decoding.decode_reduced(path, 512).image
        assert (decoded.size, decoded.tobytes()) == (upright.size, upright.tobytes())


@pytest.mark.usefixtures("everything_is_large")
@pytest.mark.parametrize("white", [65535, 4095])
def test_deep_grey(tmp_path: Path, white: int) -> None:
    grey = Image.new("I", (300, 200), 0)
    grey.paste(white, (150, 0, 300, 200))
    grey.convert("I;16").save(tmp_path / "a.tif")
    decoded = decoding.decode_reduced(tmp_path / "a.tif", 60).image
    assert (decoded.getpixel((5, 5)), decoded.getpixel((55, 5))) == (0, pytest.approx(255, abs=1))


@pytest.mark.usefixtures("everything_is_large")
def test_deep_colour_and_its_profile(tmp_path: Path) -> None:
    pyvips = pytest.importorskip("pyvips")
    deep = pyvips.Image.black(300, 200, bands=3).linear(1, [65535, 0, 0]).cast("ushort")
    deep.copy(interpretation="rgb16").tiffsave(str(tmp_path / "a.tif"))
    red = decoding.decode_reduced(tmp_path / "a.tif", 60).image.getpixel((5, 5))
    assert red == (pytest.approx(255, abs=1), 0, 0)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (90, 60), "blue").save(tmp_path / "b.png", icc_profile=srgb)
    read = large_scans.reduced(tmp_path / "b.png", "PNG", 30)
    assert read.image.info["icc_profile"] == srgb


@pytest.mark.usefixtures("everything_is_large")
@pytest.mark.parametrize("name", ["a.tif", "a.png"])
def test_a_cut_off_scan_shows_what_is_there(tmp_path: Path, name: str) -> None:
    Image.effect_noise((900, 700), 90).convert("RGB").save(tmp_path / name)
    content = (tmp_path / name).read_bytes()
    decoded = decoding.decode_reduced(content[: len(content) * 6 // 10], 100)
    assert not decoded.is_complete
    assert decoded.image.size == (100, 78)


@pytest.mark.usefixtures("everything_is_large")
def test_pages_of_a_large_tiff(tmp_path: Path) -> None:
    pages = [Image.new("L", (200, 100), shade) for shade in (0, 100, 200)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    shades = [
        decoding.decode_reduced(tmp_path / "a.tif", 50, page=page).image.getpixel((5, 5))
        for page in range(3)
    ]
    assert shades == [0, 100, 200]


def test_nonsense_raises() -> None:
    with pytest.raises(ValueError, match="tiff"):
        large_scans.reduced(b"II*\x00 nothing of the kind", "TIFF", 50)
