# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from photo_archive.domain.errors import ProblemKind
from photo_archive.media.decoding import decode_reduced
from photo_archive.media.failures import MediaError
from photo_archive.media.pdf_pages import open_page
from photo_archive.media.picture import inspect


@pytest.fixture
def scans(tmp_path: Path, quartered: Callable[..., Image.Image]) -> Path:
    """Two scanned pages, the second upright and all grey."""
    path = tmp_path / "scans.pdf"
    first, second = quartered((120, 80), "RGB"), Image.new("RGB", (80, 120), "grey")
    first.save(path, save_all=True, append_images=[second])
    return path


def test_the_first_page_and_how_many_there_are(scans: Path) -> None:
    facts = inspect(scans)
    assert (facts.format, facts.mime, facts.pages) == ("PDF", "application/pdf", 2)
    assert (facts.width_px, facts.height_px) == (120, 80)


def test_pages_are_drawn(scans: Path) -> None:
    first, second = decode_reduced(scans, 100), decode_reduced(scans, 100, page=1)
    assert (first.image.size, second.image.size) == ((100, 67), (67, 100))
    red, green, blue = first.image.getpixel((10, 10))  # type: ignore[misc]
    assert red > 200 > green + blue
    assert second.image.getpixel((30, 50)) == (128, 128, 128)


def test_a_page_beyond_the_last_is_the_last(scans: Path) -> None:
    assert open_page(scans.read_bytes(), 9).width_px == 80


def test_a_document_of_text_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "captions.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path)
    with pytest.raises(MediaError) as caught:
        inspect(path)
    assert caught.value.kind is ProblemKind.NOT_A_PICTURE


def test_a_locked_pdf_says_so(scans: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    with pikepdf.open(scans) as document:
        document.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(MediaError) as caught:
        inspect(locked)
    assert caught.value.kind is ProblemKind.UNREADABLE


@pytest.mark.parametrize("length", [8, 100, 700])
def test_a_cut_off_pdf_is_damaged_or_shows_what_is_there(scans: Path, length: int) -> None:
    content = scans.read_bytes()[:length]
    with pytest.raises(MediaError) as caught:
        inspect(content, suffix=".pdf")
    assert caught.value.kind in {ProblemKind.DAMAGED, ProblemKind.NOT_A_PICTURE}
