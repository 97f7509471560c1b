# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Places of the archive in the parts that metadata have for them: city, province, country.

Which part a place is its kind says; one without a kind is told by where it stands in the chain. All
it lies in is written beside, for archives of this program.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.external_ids import address_of
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import Link, PlaceRelation
from photo_archive.domain.places import Place
from photo_archive.media.fields import DEFAULT_LANGUAGE, GeoPoint, PlaceFields
from photo_archive.services.record_reading import Records, label_in

_PARTS = {
    "country": "country",
    "region": "state",
    "province": "state",
    "city": "city",
    "town": "city",
    "village": "city",
    "district": "sublocation",
    "ward": "sublocation",
    "venue": "sublocation",
    "street": "sublocation",
}
_LANGUAGES = ("en", "fr", "vi")
_MOST = 20
"""Places one in the other at most, whatever a damaged archive says."""


def place_fields(
    links: Sequence[Link], records: Records, *, with_points: bool
) -> tuple[PlaceFields, tuple[PlaceFields, ...]]:
    """Where a photo was taken and what places it shows.

    IPTC has room for one place where it was taken; the others stand among those shown, marked.

    Args:
        links: The links of a photo.
        records: Reads records.
        with_points: Whether the coordinates of places are said.
    """
    found = [link for link in links if link.record.kind is RecordKind.PLACE]
    created = next((one for one in found if one.relation is PlaceRelation.CREATED), None)
    others = tuple(
        _fields(one, records, with_points=with_points, is_shown=True)
        for one in found
        if one is not created
    )
    if created is None:
        return PlaceFields(), others
    return _fields(created, records, with_points=with_points), others


def _fields(
    link: Link, records: Records, *, with_points: bool, is_shown: bool = False
) -> PlaceFields:
    chain = _chain(link.record, records)
    place = chain[0]
    parts = _parts(chain)
    point = None
    if with_points and place.latitude is not None and place.longitude is not None:
        point = GeoPoint(place.latitude, place.longitude)
    names = {DEFAULT_LANGUAGE: place.name} | {
        language: label
        for language in _LANGUAGES
        if (label := label_in(place, language)) != place.name
    }
    ids = (address_of(one.scheme, one.value) for one in place.external_ids)
    return PlaceFields(
        sublocation=parts.get("sublocation", ""),
        city=parts.get("city", ""),
        state=parts.get("state", ""),
        country=parts.get("country", ""),
        country_code=_country_code(chain),
        names=names,
        ids=tuple(filter(None, ids)),
        point=point,
        within=tuple(one.name for one in chain[1:]),
        is_where_taken=is_shown and link.relation is PlaceRelation.CREATED,
    )


def _chain(ref: RecordRef, records: Records) -> list[Place]:
    """The place and all it lies in, from the nearest outwards."""
    chain: list[Place] = []
    waiting: RecordRef | None = ref
    while waiting is not None and len(chain) < _MOST:
        place = records.record(waiting)
        assert isinstance(place, Place)
        if any(one.id == place.id for one in chain):
            break
        chain.append(place)
        above = place.parent_id
        waiting = RecordRef(RecordKind.PLACE, above) if above is not None else None
    return chain


def _parts(chain: Sequence[Place]) -> dict[str, str]:
    """The names of a chain by the part they are; the nearest of several of one part."""
    parts: dict[str, str] = {}
    for place in chain:
        part = _PARTS.get(place.kind)
        if part:
            parts.setdefault(part, place.name)
    untold = [place for place in chain if place.kind not in _PARTS]
    if untold and "country" not in parts and untold[-1] is chain[-1] and len(chain) > 1:
        parts["country"] = untold.pop().name
    for place in untold:
        free = next((part for part in _order(place, chain) if part not in parts), None)
        if free:
            parts[free] = place.name
    return parts


def _order(place: Place, chain: Sequence[Place]) -> tuple[str, ...]:
    """The parts a place without a kind may be, the likeliest first."""
    is_alone = len(chain) == 1
    if is_alone:
        return ("city", "sublocation")
    return ("sublocation", "city", "state") if place is chain[0] else ("city", "state")


def _country_code(chain: Sequence[Place]) -> str:
    codes = (
        one.value.split("-")[0]
        for place in reversed(chain)
        for one in place.external_ids
        if one.scheme == "iso3166"
    )
    return next(codes, "")
