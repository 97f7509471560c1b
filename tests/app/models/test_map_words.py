# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a map says of its clusters."""

from __future__ import annotations

from photo_archive.app.models.map_words import NAMED_IN_TOOLTIP, MapWords
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.index.spots import Spot
from photo_archive.services.on_map import Cluster, PlaceOnMap
from photo_archive.wording import Wording

POINT = (0.5, 0.3)


def words() -> MapWords:
    def french(ref: RecordRef | None, name: str) -> str:
        return "Hanoï" if name == "Hà Nội" else name

    return MapWords(Wording("en"), french)


def cluster(*places: tuple[str, int]) -> Cluster:
    made = tuple(
        PlaceOnMap(RecordRef(RecordKind.PLACE, at), name, count, POINT)
        for at, (name, count) in enumerate(places)
    )
    return Cluster(POINT, sum(count for _, count in places), made)


def test_one_place() -> None:
    one = cluster(("Hà Nội", 1))
    assert words().short(one) == "Hanoï"
    assert words().tooltip(one) == words().spoken(one) == "Hanoï: 1 photo"


def test_several_places() -> None:
    several = cluster(("Paris", 1200), ("Bagneux", 2))
    assert words().short(several) == "Paris +1"
    assert words().tooltip(several) == "1,202 photos\nParis: 1,200\nBagneux: 2"
    assert words().spoken(several) == "Paris; Bagneux: 1,202 photos"


def test_very_many_places() -> None:
    many = cluster(*((f"Place {at}", 1) for at in range(NAMED_IN_TOOLTIP + 3)))
    assert words().tooltip(many).splitlines()[-1] == "3 more places"


def test_coordinates_of_photos() -> None:
    spot = PlaceOnMap(None, "", 5, POINT, Spot(48.8566, 2.3522, 0.0001, 5))
    alone = Cluster(POINT, 5, (spot,))
    assert words().short(alone) == "48.8566° N, 2.3522° E"
    assert words().beside(alone) == ""
    paris = PlaceOnMap(RecordRef(RecordKind.PLACE, 1), "Paris", 2, POINT)
    both = Cluster(POINT, 7, (spot, paris))
    assert words().beside(both) == "Paris +1"
    assert words().spoken(both) == "48.8566° N, 2.3522° E; Paris: 7 photos"
