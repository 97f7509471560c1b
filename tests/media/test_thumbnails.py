# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from photo_archive.media.sizes import THUMBNAIL_PX
from photo_archive.media.thumbnails import thumbnail


def test_a_thumbnail_is_a_small_plain_jpeg(make_picture: Callable[..., Path]) -> None:
    path = make_picture("a.jpg", size=(2000, 1000), orientation=6)
    with Image.open(io.BytesIO(thumbnail(path))) as small:
        assert small.format == "JPEG"
        assert small.size == (THUMBNAIL_PX // 2, THUMBNAIL_PX)
        assert "exif" not in small.info
        assert "icc_profile" not in small.info


def test_grey_stays_grey(make_picture: Callable[..., Path]) -> None:
    with Image.open(io.BytesIO(thumbnail(make_picture("a.jpg", mode="L")))) as small:
        assert small.mode == "L"
