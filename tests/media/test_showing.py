# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from photo_archive.media.showing import Shown, show


def test_a_page_is_shown_no_larger_than_asked(tmp_path: Path) -> None:
    sheets = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    sheets[0].save(tmp_path / "a.tif", save_all=True, append_images=sheets[1:])
    shown = show(tmp_path / "a.tif", 1, 150)
    assert (shown.page, shown.pages) == (1, 2)
    with Image.open(io.BytesIO(shown.jpeg)) as image:
        assert image.size == (150, 100)
        red, _, blue = image.convert("RGB").getpixel((9, 9))  # type: ignore[misc]
        assert blue > 200 > red


def test_what_cannot_be_shown_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"nothing")
    assert show(tmp_path / "a.jpg") == Shown()
    assert show(tmp_path / "none.jpg") == Shown()
