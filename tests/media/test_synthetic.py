# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.media.decoding import decode_reduced
from photo_archive.media.picture import inspect
from photo_archive.media.synthetic import SyntheticPictures


def test_the_same_seed_makes_the_same_picture() -> None:
    assert SyntheticPictures(96, 64).jpeg(3) == SyntheticPictures(96, 64).jpeg(3)
    assert SyntheticPictures(96, 64).jpeg(3) != SyntheticPictures(96, 64).jpeg(4)


def test_pictures_have_the_size_asked_for_and_decode_whole() -> None:
    jpeg = SyntheticPictures(300, 200).jpeg(1)
    facts = inspect(jpeg, suffix=".jpg")
    assert (facts.width_px, facts.height_px) == (300, 200)
    assert decode_reduced(jpeg, 64).is_complete


def test_a_picture_of_three_megapixels_is_as_large_as_a_scan() -> None:
    assert 500_000 < len(SyntheticPictures(2048, 1536).jpeg(1)) < 2_000_000
