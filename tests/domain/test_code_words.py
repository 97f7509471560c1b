# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain import code_words
from photo_archive.domain.authorities import NameKind
from photo_archive.domain.code_words import code_text
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import CodeText
from photo_archive.domain.photo import Status


def test_every_code_has_a_word() -> None:
    assert code_words.STATUS_WORDS.keys() == set(Status)
    assert code_words.PHOTO_FIELD_WORDS.keys() == set(PhotoField)
    assert code_words.NAME_KIND_WORDS.keys() == set(NameKind)


def test_a_code_stays_a_text_that_is_its_code() -> None:
    city = code_text("city", code_words.PLACE_KIND_WORDS)
    assert isinstance(city, CodeText)
    assert (city, str(city.words)) == ("city", "City")
    assert type(code_text("quarter of artisans", code_words.PLACE_KIND_WORDS)) is str
