# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from array import array

import pytest

from photo_archive.domain.albums import AlbumId, FindableAlbum
from photo_archive.domain.query import parse
from photo_archive.index.albums import Albums


def _album(number, name, *photos):
    return FindableAlbum(AlbumId(number), name, array("I", photos))


@pytest.fixture
def index(index):
    index.contents.albums.update(
        [_album(1, "Paris", 30, 11), _album(2, "Paris 1993", 12), _album(7, "Tết", 22, 20, 99)]
    )
    return index


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('album:"Paris"', {11, 30}),
        ("album:Paris ", {11, 30}),
        ("album:Paris", {11, 30, 12}),
        ('album:"paris 1993"', {12}),
        ("album:1993 ", {12}),
        ('album:"tet"', {20, 22}),
        ("album:=Tet", set()),
        ("album:=Tết", {20, 22}),
        ('-album:"Paris"', {12, 20, 21, 22}),
        ('album:"Paris" OR album:tet ', {11, 30, 20, 22}),
        ('album:"Paris" mitterrand', {11}),
        ('album:"Nowhere"', set()),
        ("album:(paris OR tet) ", {11, 30, 12, 20, 22}),
    ],
)
def test_photos_of_albums_are_found(index, query, expected):
    assert set(index.page(index.match(parse(query)))) == expected


def test_photos_stay_in_their_albums_when_they_change(index, photos):
    index.update([one for one in photos if one.id == 30], [11])
    assert list(index.page(index.match(parse('album:"Paris"')))) == [30]
    index.update([one for one in photos if one.id == 11])
    assert set(index.page(index.match(parse('album:"Paris"')))) == {11, 30}


def test_albums_change_and_go(index):
    index.contents.albums.update([_album(1, "Lyon", 12), _album(8, "New", 21)], [2])
    assert list(index.page(index.match(parse('album:"Lyon"')))) == [12]
    assert not index.match(parse('album:"paris"'))
    assert list(index.page(index.match(parse("album:new ")))) == [21]


def test_why_a_photo_was_found_and_how_words_go_on(index, photos):
    photo = next(one for one in photos if one.id == 11)
    reasons = index.explain(parse('album:"Paris" OR album:"Tet"'), photo)
    assert [str(one) for one in reasons] == ["In the album Paris"]
    assert [(one.label, one.count) for one in index.complete("x album:par")] == [
        ("Paris", 2),
        ("Paris 1993", 1),
    ]
    assert len(index.complete("album:")) == 3
    assert index.complete("album:par")[0].insert == 'album:"Paris"'


def test_an_album_has_no_part_in_how_well_a_photo_answers(index):
    from photo_archive.index.order import Order

    hits = index.match(parse("album:(paris OR tet) "))
    assert index.ordered(hits, Order.RELEVANCE) == index.ordered(hits, Order.DATE)


def test_without_albums_nothing_is_called_anything():
    albums = Albums()
    assert albums.called(parse('"x"')) is None
    assert albums.albums == []


def test_albums_tell_how_many_of_some_photos_they_have(index):
    held = index.contents.albums.holding(array("I", [11, 12, 30, 21]))
    assert held == {1: 2, 2: 1}
    assert index.contents.albums.holding([]) == {}
