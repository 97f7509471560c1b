# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import albums, history, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId

Add = Callable[..., PhotoId]


def test_albums_as_the_index_sees_them(archive: Archive, add_photo: Add) -> None:
    a, b = add_photo(), add_photo()
    with archive.changing(Message("Make")) as changes:
        one = changes.albums.make("One")
        two = changes.albums.make("Two", "empty")
        changes.albums.add(one, [b, a])
    with archive.reading() as session:
        found = albums.findable_albums(session)
        assert [(x.id, x.name, list(x.photos)) for x in found] == [
            (one, "One", [b, a]),
            (two, "Two", []),
        ]
        assert [x.id for x in albums.findable_albums(session, [two, 99])] == [two]
        assert [x.name for x in albums.albums_of(session, a)] == ["One"]
        assert [(x.name, x.note, x.photos) for x in albums.albums(session)] == [
            ("One", "", 2),
            ("Two", "empty", 0),
        ]


def test_which_albums_changed(archive: Archive, add_photo: Add) -> None:
    a, b = add_photo(), add_photo()

    def seq() -> int:
        with archive.reading() as session:
            return history.change_seq(session)

    def since(number: int) -> set[int]:
        with archive.reading() as session:
            return albums.albums_since(session, number)

    start = seq()
    with archive.changing(Message("Make")) as changes:
        one, two = changes.albums.make("One"), changes.albums.make("Two")
        changes.albums.add(one, [a, b])
    assert since(start) == {one, two}
    made = seq()
    assert since(made) == set()
    with archive.changing(Message("Move")) as changes:
        changes.albums.move(one, [b], a)
    assert since(made) == {one}
    moved = seq()
    with archive.changing(Message("Take")) as changes:
        changes.albums.take(one, [a])
        changes.albums.add(two, [a])
    assert since(moved) == {one, two}
    taken = seq()
    with archive.changing(Message("Remove")) as changes:
        changes.albums.remove(one)
    assert since(taken) == {one}
    gone = seq()
    undoing.undo(archive)
    assert since(gone) == {one}


def test_photos_that_came_into_an_album_are_not_read_again(
    archive: Archive, add_photo: Add
) -> None:
    a = add_photo()
    with archive.reading() as session:
        before = history.change_seq(session)
    with archive.changing(Message("Make")) as changes:
        changes.albums.add(changes.albums.make("One"), [a])
    with archive.reading() as session:
        touched = history.touched_since(session, before)
        assert not touched.edited
        (of_photo, *_) = history.history(session, a)
        assert str(of_photo.title) == "Make"
        ((label, was, now),) = [(str(x.label), x.before, x.after) for x in of_photo.changes]
    assert (label, was, now) == ("Album", "", "One")
    with archive.changing(Message("Remove")) as changes:
        changes.albums.remove(albums_of(archive)[0])
    with archive.reading() as session:
        (of_photo, *_) = history.history(session, a)
        assert [(x.before, x.after) for x in of_photo.changes] == [("One", "")]


def albums_of(archive: Archive):
    with archive.reading() as session:
        return [one.id for one in albums.albums(session)]
