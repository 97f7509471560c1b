# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.documents.jpeg_size import jpeg_size


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_size_of_grey_and_colour(make_jpeg: Callable[..., bytes], mode: str) -> None:
    assert jpeg_size(make_jpeg(80, 50, mode=mode)) == (80, 50)


def test_four_colours_are_not_for_pdf_a(make_jpeg: Callable[..., bytes]) -> None:
    assert jpeg_size(make_jpeg(mode="CMYK")) is None


def test_cut_off(make_jpeg: Callable[..., bytes]) -> None:
    data = make_jpeg()
    assert jpeg_size(data[:20]) is None
    assert jpeg_size(b"\x89PNG\r\n\x1a\n") is None
    assert jpeg_size(b"") is None


@given(st.binary(max_size=200))
def test_never_fails_on_anything(data: bytes) -> None:
    jpeg_size(b"\xff\xd8" + data)
