# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import picture_pairs
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.intake import NewPhoto, NewRendition
from photo_archive.domain.picture_order import PicturePair

Add = Callable[..., PhotoId]


def _pair(one: PhotoId, other: PhotoId, agreement: float, turn: int = 0) -> PicturePair:
    """Photos of this test have one file each, with the same number."""
    files = RenditionId(int(one)), RenditionId(int(other))
    return PicturePair(one, other, *files, agreement, turn)


def test_pairs_are_kept_and_told_apart(archive: Archive, add_photo: Add) -> None:
    a, b, c = add_photo("A"), add_photo("B"), add_photo("C")
    with archive.deriving() as session:
        assert picture_pairs.compared_to(session) == 0
        picture_pairs.keep_pairs(session, [_pair(a, b, 0.8, 1), _pair(b, c, 0.95)], 2)
        picture_pairs.keep_pairs(session, [_pair(a, b, 0.8, 1)], 3)
    with archive.reading() as session:
        assert picture_pairs.compared_to(session) == 3
        assert picture_pairs.pairs(session) == [_pair(b, c, 0.95), _pair(a, b, 0.8, 1)]
    with archive.changing(Message("Tell apart")) as changes:
        changes.tell_apart(c, b)
    with archive.deriving() as session:
        assert picture_pairs.pairs(session) == [_pair(a, b, 0.8, 1)]
        picture_pairs.keep_pairs(session, [], 0)
        assert picture_pairs.pairs(session) == []


def test_pairs_of_one_photo_or_of_gone_files_are_none(archive: Archive, add_photo: Add) -> None:
    a, b = add_photo("A"), add_photo("B")
    with archive.deriving() as session:
        picture_pairs.keep_pairs(
            session, [_pair(a, b, 0.9), PicturePair(a, b, RenditionId(1), RenditionId(77), 0.9)], 2
        )
    from photo_archive.domain.picture_order import Unite

    with archive.changing(Message("Unite")) as changes:
        changes.unite(Unite(a, b))
    with archive.reading() as session:
        assert picture_pairs.pairs(session) == []


def test_copies_of_one_file(archive: Archive) -> None:
    def photo(reference: str, folder: str) -> NewPhoto:
        file = NewRendition(folder, "one.jpg", "ab" * 32, 10, "JPEG", 30, 20)
        return NewPhoto(reference, renditions=(file,))

    with archive.changing(Message("Import")) as changes:
        ids = changes.add_photos([photo(name, f"/{name}") for name in ("A", "B", "C")])
    with archive.reading() as session:
        found = picture_pairs.pairs(session)
    assert {(one.one, one.other) for one in found} == {
        (ids[0], ids[1]), (ids[0], ids[2]), (ids[1], ids[2]),
    }  # fmt: skip
    assert all(one.is_exact and one.agreement == 1 for one in found)


def test_hashes_are_read_and_renewed(archive: Archive, add_photo: Add) -> None:
    photo = add_photo("A")
    with archive.deriving() as session:
        picture_pairs.keep_hashes(session, {RenditionId(1): "ff"})
        picture_pairs.keep_hashes(session, {})
    with archive.reading() as session:
        assert [(one.photo, one.hash) for one in picture_pairs.prints(session)] == [(photo, "ff")]


@pytest.mark.parametrize(("turn", "back"), [(0, 0), (1, 3), (2, 2), (3, 1), (4, 4), (7, 7)])
def test_turning_back(turn: int, back: int) -> None:
    assert picture_pairs.back(turn) == back
