# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in an area, held against going through photos one by one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.area import Area
from photo_archive.domain.findable import FindablePhoto, FindableRecord
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.domain.query import parse
from photo_archive.index.positions import LatePositions, Positions
from photo_archive.index.snapshot import Index

LATITUDES = st.integers(-3, 3).map(lambda one: one * 30.0)
LONGITUDES = st.integers(-6, 6).map(lambda one: one * 30.0)
POINTS = st.tuples(LATITUDES, LONGITUDES)
PLACES = 6
ABOVE = st.lists(st.integers(0, PLACES), min_size=PLACES, max_size=PLACES)
"""For each place the number of the one it lies in; only those before it count."""


def place(number):
    return RecordRef(RecordKind.PLACE, number)


def photo(number, places):
    links = tuple(place(one) for one in sorted(places))
    return FindablePhoto(
        number, f"A-{number}", (), links, "", "", Status.LINKED, (), (), None, frozenset()
    )


def index_of(photos, parents, points, own):
    records = [
        FindableRecord(place(one), f"Place {one}", (), (parents[one],) if one in parents else ())
        for one in range(1, PLACES + 1)
    ]
    made = Index.build([photo(*one) for one in photos.items()], records)
    known = Positions(dict(points))
    known.put_own((), [(one, *at) for one, at in own.items()])
    made.contents.positions = LatePositions(lambda: known)
    return made


def slowly(area, photos, parents, points, own):
    def above(one):
        found = set()
        while one in parents:
            one = parents[one]
            found.add(one)
        return found

    for number, places in photos.items():
        if number in own:
            if area.holds(*own[number]):
                yield number
            continue
        exact = {one for one in places if one in points}
        told = {one for one in exact if not any(one in above(other) for other in exact)}
        if any(area.holds(*points[one]) for one in told):
            yield number


@given(
    places=st.lists(st.sets(st.integers(1, PLACES), max_size=3), max_size=8),
    above=ABOVE,
    points=st.dictionaries(st.integers(1, PLACES), POINTS),
    own=st.dictionaries(st.integers(1, 8), POINTS, max_size=3),
    corners=st.tuples(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES),
)
@settings(max_examples=200)
def test_the_same_as_one_by_one(places, above, points, own, corners):
    photos = dict(enumerate(places, 1))
    parents = {one: up for one, up in enumerate(above, 1) if 0 < up < one}
    south, north = sorted((corners[0], corners[2]))
    area = Area(south, corners[1], north, corners[3])
    index = index_of(photos, parents, points, own)
    wanted = sorted(slowly(area, photos, parents, points, own))
    hits = index.match(parse(f"area:{area}"))
    assert sorted(index.ordered(hits)) == wanted
    for number in photos:
        reasons = index.explain(parse(f"area:{area}"), photo(number, photos[number]))
        assert bool(reasons) == (number in wanted)
    without = index.match(parse(f"-area:{area}"))
    assert sorted(index.ordered(without)) == sorted(photos.keys() - set(wanted))


def test_a_photo_lies_where_it_says_and_changes_its_place():
    index = index_of({1: {1}, 2: {1}}, {}, {1: (48.0, 2.0)}, {2: (21.0, 105.8)})
    here, there = parse("area:47,1..49,3"), parse("area:20,105..22,106")
    assert list(index.ordered(index.match(here))) == [1]
    assert list(index.ordered(index.match(there))) == [2]
    (why,) = index.explain(here, photo(1, {1}))
    assert why.text == "{place} lies in the area"
    assert why.values == {"place": "Place 1"}
    (own,) = index.explain(there, photo(2, {1}))
    assert own.text == "Its own coordinates lie in the area"
    index.contents.positions.known().put_own({2}, [])
    index.contents.positions.known().put_places({1}, {1: (21.5, 105.9)})
    index.update([photo(1, {1})])
    assert sorted(index.ordered(index.match(there))) == [1, 2]
    assert not index.match(here).photos
