# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.services import albums
from photo_archive.services.searching import Finder
from photo_archive.services.workspace import Workspace

REFERENCES = ("A-1", "A-2", "A-3", "A-4", "A-5", "A-6")


@pytest.fixture
def photos(workspace: Workspace) -> list[PhotoId]:
    with workspace.changing(Message("Import")) as changes:
        return changes.add_photos(
            [
                NewPhoto(
                    reference=one,
                    captions=(NewCaption(CaptionKind.AS_RECEIVED, Language.EN, f"Number {one}"),),
                    renditions=(),
                )
                for one in REFERENCES
            ]
        )


@pytest.fixture
def found(workspace: Workspace) -> Callable[[str], list[int]]:
    return lambda query: list(workspace.finder.find(query, by_hand=True).ids)


def test_an_album_is_found_in_its_order(
    workspace: Workspace, photos: list[PhotoId], found: Callable[[str], list[int]]
) -> None:
    a, b, c, d, *_ = photos
    albums.make_album(workspace, "Best", [c, a, b])
    best = albums.album_named(workspace, "BEST")
    query = albums.query_of(best)
    assert query == 'album:"Best"'
    assert found(query) == [c, a, b]
    assert list(workspace.find(query).ids) == [a, b, c]
    assert workspace.find(query).album == best.id
    assert workspace.find("number").album is None
    assert albums.add_to_album(workspace, best, [d, a], before=a) == 1
    assert found(query) == [c, d, a, b]
    assert found(f'{query} "A-4"') == [d]
    workspace.apply([SetField(d, PhotoField.REFERENCE, "Z-9")], Message("Number"))
    assert found(query) == [c, d, a, b]
    albums.move_in_album(workspace, best, [b, a], c)
    assert found(query) == [b, a, c, d]
    assert albums.take_from_album(workspace, best, [a, photos[5]]) == 1
    assert found(query) == [b, c, d]
    workspace.undo()
    workspace.undo()
    assert found(query) == [c, d, a, b]
    albums.edit_album(workspace, best, "Chosen")
    assert found(query) == []
    assert found("album:chosen") == [c, d, a, b]
    assert [one.name for one in albums.albums_of(workspace, a)] == ["Chosen"]
    chosen = albums.album_named(workspace, "chosen")
    albums.edit_album(workspace, chosen, note="For the book")
    assert albums.albums(workspace)[0].note == "For the book"
    albums.remove_album(workspace, chosen)
    assert found("album:chosen") == []
    workspace.undo()
    assert found("album:chosen") == [c, d, a, b]


STEPS = (
    ([0], 1, "bacd"),
    ([0], -1, "abcd"),
    ([3], 1, "abcd"),
    ([3], -1, "abdc"),
    ([0, 1], 1, "cabd"),
    ([0, 2], 1, "bdac"),
    ([1, 3], -1, "bdac"),
    ([0, 3], -1, "adbc"),
    ([1], 99, "acdb"),
    ([2], -99, "cabd"),
    ([], 1, "abcd"),
)


def test_photos_go_a_step(workspace: Workspace, photos: list[PhotoId]) -> None:
    four = photos[:4]
    albums.make_album(workspace, "Best", four)
    best = albums.album_named(workspace, "Best")
    for places, steps, expected in STEPS:
        albums.step_in_album(workspace, best, [four[one] for one in places], steps)
        order = "".join(
            "abcd"[four.index(PhotoId(x))] for x in albums.photos_in(workspace, best.id)
        )
        assert order == expected, (places, steps)
        if expected != "abcd":
            workspace.undo()


def test_albums_are_put_in_order(workspace: Workspace) -> None:
    one, two = albums.make_album(workspace, "One"), albums.make_album(workspace, "Two")
    albums.arrange_albums(workspace, [two, one])
    assert [x.name for x in albums.albums(workspace)] == ["Two", "One"]


def test_what_cannot_be_asked(workspace: Workspace) -> None:
    with pytest.raises(ArchiveError, match="no album “x”; this archive has —"):
        albums.album_named(workspace, "x")
    with pytest.raises(ArchiveError, match="letter or figure"):
        albums.make_album(workspace, "!!!")


def test_albums_are_there_when_the_index_is_read_from_the_cache(
    workspace: Workspace, photos: list[PhotoId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photo_archive.services.searching._KEPT_FROM", 0)
    albums.make_album(workspace, "Best", photos[:2])
    assert len(workspace.find("album:best").ids) == 2
    workspace.finder.keep()
    best = albums.album_named(workspace, "Best")
    albums.take_from_album(workspace, best, photos[:1])
    later = Finder(workspace.archive)
    assert list(later.find("album:best").ids) == photos[1:2]


MOVES = st.one_of(
    st.tuples(st.just("make"), st.integers(0, 3), st.lists(st.integers(0, 5), max_size=4)),
    st.tuples(st.just("add"), st.integers(0, 3), st.lists(st.integers(0, 5), max_size=4)),
    st.tuples(st.just("take"), st.integers(0, 3), st.lists(st.integers(0, 5), max_size=4)),
    st.tuples(st.just("step"), st.integers(0, 3), st.lists(st.integers(0, 5), max_size=4)),
    st.tuples(st.just("remove"), st.integers(0, 3), st.just([])),
    st.tuples(st.just("undo"), st.integers(0, 0), st.just([])),
    st.tuples(st.just("renumber"), st.integers(0, 5), st.just([])),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(MOVES, min_size=1, max_size=8))
def test_what_is_found_of_albums_is_what_the_catalogue_has(
    workspace: Workspace, photos: list[PhotoId], moves: list[tuple[str, int, list[int]]]
) -> None:
    assert workspace.find("").total >= 0
    for what, number, places in moves:
        try:
            _carry_out(workspace, what, number, [photos[one] for one in places], photos)
        except ArchiveError:
            continue
        there = set(workspace.find("").ids)
        for one in albums.albums(workspace):
            expected = list(albums.photos_in(workspace, one.id))
            shown = workspace.finder.find(albums.query_of(one), by_hand=True)
            assert list(shown.ids) == expected
            assert shown.album == one.id
            assert set(workspace.find(f"-{albums.query_of(one)}").ids) == there - set(expected)


def _carry_out(
    workspace: Workspace, what: str, number: int, chosen: list[PhotoId], photos: list[PhotoId]
) -> None:
    if what == "undo":
        workspace.undo()
    elif what == "renumber":
        edit = SetField(photos[number], PhotoField.CREDIT, f"Credit {workspace.undo_title()}")
        workspace.apply([edit], Message("Credit"))
    elif what == "make":
        albums.make_album(workspace, f"a{number}", chosen)
    else:
        album = albums.album_named(workspace, f"a{number}")
        if what == "add":
            albums.add_to_album(workspace, album, chosen, chosen[0] if chosen else None)
        elif what == "take":
            albums.take_from_album(workspace, album, chosen)
        elif what == "step":
            albums.step_in_album(workspace, album, chosen, 1)
        else:
            albums.remove_album(workspace, album)


def test_name_and_more_are_changed_as_one(workspace: Workspace) -> None:
    albums.make_album(workspace, "One")
    albums.edit_album(workspace, albums.album_named(workspace, "One"), "Two", "Note")
    assert albums.album_named(workspace, "two").note == "Note"


@pytest.mark.parametrize(
    ("name", "note", "title"),
    [
        ("Two", None, "Rename album {name}"),
        (None, "Note", "Note of album {name}"),
        ("Two", "Note", "Change album {name}"),
    ],
)
def test_history_tells_what_was_changed(
    workspace: Workspace, name: str | None, note: str | None, title: str
) -> None:
    albums.make_album(workspace, "One")
    albums.edit_album(workspace, albums.album_named(workspace, "One"), name, note)
    assert workspace.undo_title() == Message(title, {"name": "One"})


def test_albums_that_hold_some_photos(workspace: Workspace, photos: list[PhotoId]) -> None:
    a, b, c, *_ = photos
    albums.make_album(workspace, "Best", [a, b])
    albums.make_album(workspace, "Last", [c, b])
    held = albums.albums_holding(workspace, [b, c])
    assert [(album.name, number) for album, number in held] == [("Best", 1), ("Last", 2)]
    workspace.undo()
    assert [album.name for album, _ in albums.albums_holding(workspace, [b, c])] == ["Best"]
    assert albums.albums_holding(workspace, [c]) == []
