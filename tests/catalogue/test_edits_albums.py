# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photo_archive.catalogue import albums, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.edits_albums import GAP
from photo_archive.domain.albums import AlbumId, SearchId
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.picture_order import Unite

Add = Callable[..., PhotoId]
Dump = Callable[[Archive], dict[str, list[dict[str, object]]]]


def make(archive: Archive, name: str, *photos: PhotoId) -> AlbumId:
    with archive.changing(Message("Make")) as changes:
        album = changes.albums.make(name)
        changes.albums.add(album, photos)
    return album


def content(archive: Archive, album: AlbumId) -> list[int]:
    with archive.reading() as session:
        return list(albums.photos_in(session, album))


def names(archive: Archive) -> list[tuple[str, int]]:
    with archive.reading() as session:
        return [(one.name, one.photos) for one in albums.albums(session)]


def searches(archive: Archive) -> list[tuple[str, str]]:
    with archive.reading() as session:
        return [(one.name, one.query) for one in albums.saved_searches(session)]


def test_photos_come_in_once_and_keep_their_order(archive: Archive, add_photo: Add) -> None:
    a, b, c, d = (add_photo() for _ in range(4))
    album = make(archive, " Best\u00a0of ", c, a, c)
    assert names(archive) == [("Best of", 2)]
    with archive.changing(Message("Add")) as changes:
        assert changes.albums.add(album, [a, b], before=a) == [b]
        assert changes.albums.add(album, [d]) == [d]
    assert content(archive, album) == [c, b, a, d]
    with archive.changing(Message("Take")) as changes:
        assert changes.albums.take(album, [a, c, a]) == 2
    assert content(archive, album) == [b, d]
    undoing.undo(archive)
    assert content(archive, album) == [c, b, a, d]
    undoing.undo(archive)
    assert content(archive, album) == [c, a]


@pytest.mark.parametrize(
    ("moving", "before", "expected"),
    [
        ([3], 0, [3, 0, 1, 2]),
        ([0], None, [1, 2, 3, 0]),
        ([2, 0], 1, [2, 0, 1, 3]),
        ([1, 2], 1, [0, 1, 2, 3]),
        ([2, 1], 1, [0, 2, 1, 3]),
        ([2, 3], 3, [0, 1, 2, 3]),
        ([0, 99], None, [1, 2, 3, 0]),
        ([0], 99, [1, 2, 3, 0]),
    ],
)
def test_photos_are_moved(
    archive: Archive, add_photo: Add, moving: list[int], before: int | None, expected: list[int]
) -> None:
    photos = [add_photo() for _ in range(4)]
    album = make(archive, "One", *photos)

    def at(place: int) -> PhotoId:
        return photos[place] if place < 4 else PhotoId(place)

    with archive.changing(Message("Move")) as changes:
        target = None if before is None else at(before)
        changes.albums.move(album, [at(one) for one in moving], target)
        made = changes.id
    assert content(archive, album) == [photos[one] for one in expected]
    assert (made is None) == (expected == [0, 1, 2, 3])
    if made is not None:
        undoing.undo(archive)
        assert content(archive, album) == photos


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(moves=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 6)), max_size=25))
def test_any_moves_give_the_order_a_list_would_have(
    archive: Archive, add_photo: Add, moves: list[tuple[int, int]]
) -> None:
    with archive.reading() as session:
        known = albums.albums(session)
    album = known[0].id if known else make(archive, "One", *(add_photo() for _ in range(6)))
    expected = content(archive, album)
    with archive.changing(Message("Move")) as changes:
        for moving, target in moves:
            photo = PhotoId(expected[moving])
            before = PhotoId(expected[target]) if target < 6 else None
            changes.albums.move(album, [photo], before)
            if before != photo:
                expected.remove(photo)
                at = expected.index(before) if before is not None else len(expected)
                expected.insert(at, photo)
    assert content(archive, album) == expected


def test_a_gap_that_is_used_up_is_made_anew(archive: Archive, add_photo: Add, dump: Dump) -> None:
    photos = [add_photo() for _ in range(3)]
    album = make(archive, "One", *photos)
    before = dump(archive)
    for turn in range(GAP.bit_length() + 3):
        with archive.changing(Message("Move")) as changes:
            order = content(archive, album)
            changes.albums.move(album, [PhotoId(order[-1])], PhotoId(order[1]))
        assert content(archive, album) == [order[0], order[2], order[1]]
        assert turn < 40
    for _ in range(GAP.bit_length() + 3):
        undoing.undo(archive)
    assert dump(archive)["album_photo"] == before["album_photo"]


def test_what_cannot_be(archive: Archive, add_photo: Add) -> None:
    a = add_photo()
    album = make(archive, "Tết", a)
    other = make(archive, "Other")
    gone = AlbumId(99)
    with archive.changing(Message("Same")) as changes:
        changes.albums.rename(album, "TẾT")
    for text, do in (
        ("an album “TẾT” already", lambda ways: ways.make("tet")),
        ("an album “TẾT” already", lambda ways: ways.rename(other, "Tết")),
        ("cannot be empty", lambda ways: ways.make("  ")),
        ("not in the archive", lambda ways: ways.rename(gone, "x")),
        ("not in the archive", lambda ways: ways.add(gone, [a])),
        ("not in the archive", lambda ways: ways.take(gone, [a])),
        ("not in the archive", lambda ways: ways.move(gone, [a], None)),
        ("not in the archive", lambda ways: ways.remove(gone)),
        ("not in the archive", lambda ways: ways.describe(gone, "x")),
        ("not in the archive", lambda ways: ways.add(album, [PhotoId(77)])),
    ):
        with pytest.raises(ArchiveError, match=text), archive.changing(Message("x")) as changes:
            do(changes.albums)
    assert names(archive) == [("TẾT", 1), ("Other", 0)]


def test_an_album_goes_and_comes_back(archive: Archive, add_photo: Add, dump: Dump) -> None:
    a, b = add_photo(), add_photo()
    album = make(archive, "One", b, a)
    with archive.changing(Message("Note")) as changes:
        changes.albums.describe(album, "For the book")
    before = dump(archive)
    with archive.changing(Message("Remove")) as changes:
        changes.albums.remove(album)
    assert names(archive) == []
    undoing.undo(archive)
    assert dump(archive) == before


def test_albums_are_put_in_order(archive: Archive) -> None:
    one, two, three = (make(archive, name) for name in ("One", "Two", "Three"))
    with archive.changing(Message("Order")) as changes:
        changes.albums.arrange([three, one])
    assert [name for name, _ in names(archive)] == ["Three", "One", "Two"]
    undoing.undo(archive)
    assert [name for name, _ in names(archive)] == ["One", "Two", "Three"]
    assert two


def test_photos_made_one_are_once_in_an_album(archive: Archive, add_photo: Add, dump: Dump) -> None:
    a, b, c = add_photo(), add_photo(), add_photo()
    both, second = make(archive, "Both", b, c, a), make(archive, "Second", b, c)
    before = dump(archive)
    with archive.changing(Message("Unite")) as changes:
        changes.unite(Unite(a, b))
    assert content(archive, both) == [c, a]
    assert content(archive, second) == [a, c]
    undoing.undo(archive)
    assert dump(archive)["album_photo"] == before["album_photo"]


def test_an_import_is_not_undone_below_an_album(archive: Archive, add_photo: Add) -> None:
    album = make(archive, "One", add_photo())
    with archive.reading() as session:
        first = 1
        assert albums.photos_in(session, album)
    with pytest.raises(ArchiveError, match="undo that first"):
        undoing.undo(archive, first)


def test_saved_searches_are_kept_changed_and_undone(archive: Archive) -> None:
    with archive.changing(Message("Save")) as changes:
        paris = changes.searches.save("Paris", "place:Paris")
        hanoi = changes.searches.save("Hà Nội", "place:Hanoi")
    with archive.changing(Message("Change")) as changes:
        changes.searches.change(paris, name="In Paris", query="place:Paris date:1993")
        changes.searches.arrange([hanoi, paris])
    assert searches(archive) == [("Hà Nội", "place:Hanoi"), ("In Paris", "place:Paris date:1993")]
    with archive.changing(Message("Remove")) as changes:
        changes.searches.remove(hanoi)
    assert searches(archive) == [("In Paris", "place:Paris date:1993")]
    undoing.undo(archive)
    undoing.undo(archive)
    assert searches(archive) == [("Paris", "place:Paris"), ("Hà Nội", "place:Hanoi")]


def test_saved_searches_that_cannot_be(archive: Archive) -> None:
    with archive.changing(Message("Save")) as changes:
        paris = changes.searches.save("Paris", "place:Paris")
    for text, do in (
        ("a saved search “Paris” already", lambda ways: ways.save("PARIS", "x")),
        ("cannot be empty", lambda ways: ways.save(" ", "x")),
        ("not in the archive", lambda ways: ways.change(SearchId(9), query="x")),
        ("not in the archive", lambda ways: ways.remove(SearchId(9))),
    ):
        with pytest.raises(ArchiveError, match=text), archive.changing(Message("x")) as changes:
            do(changes.searches)
    with archive.changing(Message("Same")) as changes:
        changes.searches.change(paris, name="paris")
    assert searches(archive) == [("paris", "place:Paris")]
