# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections import Counter
from itertools import count
from statistics import mean

import pytest

from photo_archive.domain.captions import Language
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.intake import NewPhoto
from photo_archive.services.bench_corpus import Planted, synthetic_photos
from photo_archive.services.bench_world import World, make_world

PHOTOS = 1500


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(PHOTOS)


@pytest.fixture(scope="module")
def planted(world: World) -> Planted:
    numbers = count(1)

    def refs(kind: RecordKind, wanted: int) -> tuple[RecordRef, ...]:
        return tuple(RecordRef(kind, next(numbers)) for _ in range(wanted))

    return Planted(
        refs(RecordKind.PERSON, len(world.people)),
        refs(RecordKind.PLACE, len(world.places)),
        refs(RecordKind.EVENT, len(world.events)),
        refs(RecordKind.TAG, len(world.tags)),
    )


@pytest.fixture(scope="module")
def photos(world: World, planted: Planted) -> list[NewPhoto]:
    return list(synthetic_photos(world, planted, PHOTOS))


def test_the_same_seed_draws_the_same_photos(
    world: World, planted: Planted, photos: list[NewPhoto]
) -> None:
    assert list(synthetic_photos(world, planted, PHOTOS)) == photos
    assert list(synthetic_photos(world, planted, PHOTOS, seed=8)) != photos


def test_references_and_files_are_each_of_one_photo(photos: list[NewPhoto]) -> None:
    assert len({photo.reference for photo in photos}) == PHOTOS
    assert len({photo.renditions[0].path for photo in photos}) == PHOTOS
    assert len({photo.renditions[0].sha256 for photo in photos}) == PHOTOS


def test_captions_are_in_three_languages_and_about_as_long_as_real_ones(
    photos: list[NewPhoto],
) -> None:
    captions = [caption for photo in photos for caption in photo.captions]
    languages = Counter(caption.language for caption in captions)
    assert min(languages[language] for language in Language) > PHOTOS / 6
    assert 110 < mean(len(caption.text) for caption in captions) < 220


def test_few_words_are_common_and_most_are_rare(photos: list[NewPhoto]) -> None:
    words = Counter(word for photo in photos for word in photo.captions[0].text.split())
    once = sum(1 for times in words.values() if times <= 2)
    assert words.most_common(1)[0][1] > PHOTOS / 10
    assert once > len(words) / 4


def test_dates_are_exact_rough_doubtful_ranges_and_missing(photos: list[NewPhoto]) -> None:
    dates = [photo.date for photo in photos]
    for date in filter(None, dates):
        parse_edtf(date)
    assert "" in dates
    for mark in ("~", "/", "X"):
        assert any(mark in date for date in dates)
    assert any(len(date) == 7 for date in dates)


def test_every_photo_shows_someone_somewhere(photos: list[NewPhoto]) -> None:
    for photo in photos:
        kinds = {link.record.kind for link in photo.links}
        assert {RecordKind.PERSON, RecordKind.PLACE} <= kinds
