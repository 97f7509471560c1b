# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from random import Random

import pytest

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.events import EVENT_TYPES
from photo_archive.services.bench_world import early, make_world


def test_the_same_seed_makes_the_same_world() -> None:
    assert make_world(2000, seed=3) == make_world(2000, seed=3)
    assert make_world(2000, seed=3) != make_world(2000, seed=4)


@pytest.mark.parametrize(
    ("photos", "people", "places", "events"),
    [(100, 12, 60, 4), (10_000, 500, 303, 50), (2_000_000, 50_000, 3000, 10_000)],
)
def test_records_grow_with_the_photos_up_to_a_most(
    photos: int, people: int, places: int, events: int
) -> None:
    world = make_world(photos)
    assert (len(world.people), len(world.places), len(world.events)) == (people, places, events)


def test_what_is_above_comes_first_so_it_can_be_written_first() -> None:
    world = make_world(20_000)
    for records in (world.places, world.events, world.tags):
        assert all(one.parent is None or one.parent < at for at, one in enumerate(records))


def test_events_are_of_known_types_on_real_dates() -> None:
    for event in make_world(20_000).events:
        assert event.type in EVENT_TYPES
        assert parse_edtf(event.edtf).strict.first == event.first_day.toordinal()
        assert len(event.people) > 0


def test_the_first_are_drawn_most() -> None:
    random = Random(1)
    drawn = [early(random, 1000) for _ in range(3000)]
    assert {*drawn} <= {*range(1000)}
    assert drawn.count(0) > drawn.count(1) > drawn.count(500)
