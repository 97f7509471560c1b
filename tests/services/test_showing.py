# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from photo_archive.services.showing import Shower, needs_shower


def test_a_picture_is_decoded_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    Image.new("RGB", (60, 40), "red").save(path)
    shower = Shower()
    shown = shower.show(path)
    with Image.open(io.BytesIO(shown.jpeg)) as image:
        assert image.size == (60, 40)
    assert not shower.show(tmp_path / "none.tif").jpeg
    shower.close()
    assert shower.show(path).jpeg
    shower.close()


@pytest.mark.parametrize(
    ("head", "suffix", "needs"),
    [
        (b"II*\x00", ".tif", True),
        (b"II*\x00", ".nef", True),
        (b"%PDF-1.7", ".pdf", True),
        (b"8BPS\x00\x01", ".psd", True),
        (b"\xff\xd8\xff\xe0", ".jpg", False),
        (b"\xff\x0a", ".jxl", False),
        (b"a letter", ".txt", False),
    ],
)
def test_only_kinds_the_window_does_not_read_need_it(
    tmp_path: Path, head: bytes, suffix: str, needs: bool
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(head)
    assert needs_shower(path) is needs
    assert not needs_shower(tmp_path / "none")
