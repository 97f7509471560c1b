# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from photo_archive.media.picture_data import StrangeFileError, picture_digest

MakePicture = Callable[..., Path]
NAMES = ["a.jpg", "a.png", "a.webp", "a.tif"]


@pytest.mark.parametrize("name", NAMES)
def test_the_description_does_not_count_and_the_picture_does(
    make_picture: MakePicture, name: str
) -> None:
    plain = make_picture(f"plain/{name}")
    told = make_picture(f"told/{name}", orientation=6)
    other = make_picture(f"other/{name}", size=(62, 40))
    assert plain.read_bytes() != told.read_bytes()
    assert picture_digest(plain) == picture_digest(told)
    assert picture_digest(plain) != picture_digest(other)


def test_every_page_counts(tmp_path: Path) -> None:
    digests = set()
    for colour in ("red", "blue"):
        path = tmp_path / f"{colour}.tif"
        pages = [Image.new("RGB", (20, 20)), Image.new("RGB", (20, 20), colour)]
        pages[0].save(path, save_all=True, append_images=pages[1:], compression="tiff_lzw")
        digests.add(picture_digest(path))
    assert len(digests) == 2


@pytest.mark.parametrize("content", [b"", b"text", b"GIF89a", b"II+\x00\x08\x00\x00\x00"])
def test_other_kinds_are_strange(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    with pytest.raises(StrangeFileError):
        picture_digest(path)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(NAMES), data=st.data())
def test_spoilt_files_raise_nothing_else(
    make_picture: MakePicture, name: str, data: st.DataObject
) -> None:
    path = make_picture(name)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content[: data.draw(st.integers(0, len(content)))]))
    with suppress(StrangeFileError):
        assert len(picture_digest(path)) == 32
