# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from array import array

import pytest

from photo_archive.domain.albums import AlbumId, FindableAlbum
from photo_archive.domain.query import parse
from photo_archive.index.album_shown import album_shown, in_order_of


@pytest.fixture
def contents(index):
    albums = [(1, "Paris", (30, 11, 20)), (2, "Paris 1993", (12,)), (3, "Empty", ())]
    index.contents.albums.update(
        FindableAlbum(AlbumId(number), name, array("I", photos)) for number, name, photos in albums
    )
    return index.contents


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('album:"Paris"', "Paris"),
        ('mitterrand album:"paris" date:1993', "Paris"),
        ("album:1993", "Paris 1993"),
        ("album:empty ", "Empty"),
        ("album:pari", None),
        ('-album:"Paris"', None),
        ('album:"Paris" OR album:"Empty"', None),
        ('album:"Paris" album:"Empty"', None),
        ("album:nowhere ", None),
        ("paris", None),
        ("", None),
    ],
)
def test_which_album_a_query_shows(contents, query, expected):
    found = album_shown(parse(query), contents)
    assert (found and found.name) == expected


def test_what_was_found_comes_in_the_order_of_the_album(contents):
    album = contents.albums.albums[0]
    assert list(in_order_of(album, array("I", [20, 30]))) == [30, 20]
    assert list(in_order_of(album, array("I"))) == []
    assert list(in_order_of(contents.albums.albums[2], array("I"))) == []
