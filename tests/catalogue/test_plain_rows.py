# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain rows are those of the numbers asked for, however many they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.plain_rows import plain_rows
from photo_archive.catalogue.tables_photos import PHOTO
from photo_archive.domain.errors import Message
from photo_archive.domain.intake import NewPhoto

_PHOTOS = 1100
_COLUMNS = [PHOTO.c.id, PHOTO.c.reference]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive.create(tmp_path_factory.mktemp("plain") / "archive", "Visits") as made:
        with made.changing(Message("Import")) as changes:
            for at in range(_PHOTOS):
                changes.add_photo(NewPhoto(f"A-{at}"))
        yield made


@pytest.mark.parametrize("count", [0, 1, 2, 3, 50, 499, 500, 501, 1100])
def test_rows_are_those_asked_for(archive: Archive, count: int) -> None:
    with archive.reading() as session:
        found = list(plain_rows(session, _COLUMNS, PHOTO.c.id, range(1, count + 1)))
    assert sorted(found) == [(at + 1, f"A-{at}") for at in range(count)]


def test_numbers_of_no_row_are_left_out(archive: Archive) -> None:
    with archive.reading() as session:
        found = list(plain_rows(session, _COLUMNS, PHOTO.c.id, [_PHOTOS + 5, 3]))
    assert found == [(3, "A-2")]
