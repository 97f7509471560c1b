# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.camera_raw import open_raw
from photo_archive.media.decoding import decode_reduced
from photo_archive.media.examine import examine
from photo_archive.media.failures import MediaError
from photo_archive.media.picture import inspect

MakeDng = Callable[..., Path]


def _is_red(image: Image.Image, at: tuple[int, int]) -> bool:
    red, green, blue = image.convert("RGB").getpixel(at)  # type: ignore[misc]
    return bool(red > 180 and green < 100 and blue < 100)


def test_the_header_of_a_dng(make_dng: MakeDng) -> None:
    facts = inspect(make_dng(size=(320, 200), orientation=6))
    assert (facts.format, facts.mime) == ("DNG", "image/x-adobe-dng")
    assert (facts.width_px, facts.height_px, facts.orientation) == (320, 200, 6)


@pytest.mark.parametrize(
    ("orientation", "size", "corner"),
    [(1, (320, 200), (10, 10)), (3, (320, 200), (310, 190)), (6, (200, 320), (190, 10))],
)
def test_sensor_data_are_developed_upright(
    make_dng: MakeDng, orientation: int, size: tuple[int, int], corner: tuple[int, int]
) -> None:
    decoded = decode_reduced(make_dng(size=(320, 200), orientation=orientation), 320)
    assert decoded.is_complete
    assert decoded.image.size == size
    assert _is_red(decoded.image, corner)


@pytest.mark.parametrize(
    ("preview", "orientation", "corner"),
    [((1200, 900), 1, (10, 10)), ((1200, 900), 6, (380, 10)), ((900, 1200), 6, (10, 10))],
)
def test_the_preview_is_shown_and_turned_unless_the_camera_did(
    make_dng: MakeDng, preview: tuple[int, int], orientation: int, corner: tuple[int, int]
) -> None:
    path = make_dng(size=(1600, 1200), preview=preview, orientation=orientation)
    decoded = decode_reduced(path, 512)
    assert decoded.is_complete
    assert decoded.image.size == ((512, 384) if orientation == 1 else (384, 512))
    assert _is_red(decoded.image, corner)


def test_a_tiny_preview_is_no_substitute_for_the_picture(make_dng: MakeDng) -> None:
    path = make_dng(size=(1600, 1200), preview=(160, 120))
    assert decode_reduced(path, 1600).image.size == (1600, 1200)


def test_content_serves_as_well_as_a_path(make_dng: MakeDng) -> None:
    content = make_dng(size=(320, 200)).read_bytes()
    assert open_raw(content).width_px == 320
    assert _is_red(decode_reduced(content, 320, suffix=".dng").image, (10, 10))


def test_a_dng_is_examined_with_what_it_says(make_dng: MakeDng) -> None:
    examined = examine(make_dng(size=(320, 200), caption="Le président à l'aéroport"))
    assert not examined.problems
    assert examined.thumbnail_jpeg
    assert examined.embedded.fields.caption == {"x-default": "Le président à l'aéroport"}


def test_a_raw_file_without_usable_data_shows_its_first_picture(
    make_picture: Callable[..., Path],
) -> None:
    plain = make_picture("a.tif", size=(160, 100))
    raw = plain.rename(plain.with_suffix(".nef"))
    decoded = decode_reduced(raw, 100)
    assert inspect(raw).format == "camera raw"
    assert _is_red(decoded.image, (5, 5))


def test_nonsense_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.nef"
    path.write_bytes(b"II*\x00\x08\x00\x00\x00" + b"\x07" * 300)
    with pytest.raises(MediaError) as caught:
        inspect(path)
    assert caught.value.kind is ProblemKind.DAMAGED
