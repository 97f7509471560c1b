# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of fields as data and back, so that what lost at import can still be chosen years later.

The file may be gone by then; what it said is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType

from photo_archive.domain.embedded import Data
from photo_archive.domain.links import Region
from photo_archive.media.fields import (
    Fields,
    GeoPoint,
    NamedRegion,
    PersonShown,
    PlaceFields,
    Stamp,
)


def to_data(value: object) -> Data:
    """A value of ``Fields`` as JSON has it: structures by their names, lists, texts, numbers."""
    if value is None or isinstance(value, str | float | bool):
        return value
    if isinstance(value, int):
        return float(value)
    if isinstance(value, Mapping):
        return {str(key): to_data(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [to_data(each) for each in value]
    if is_dataclass(value):
        return {each.name: to_data(getattr(value, each.name)) for each in fields(value)}
    msg = f"a field holds a {type(value).__name__}"
    raise TypeError(msg)


def with_field(said: Fields, name: str, data: Data) -> Fields:
    """``said`` with one field as ``to_data`` gave it.

    Raises:
        ValueError: There is no such field, or its data are not of its kind.
    """
    if name not in _NAMES:
        msg = f"no field is called {name}"
        raise ValueError(msg)
    try:
        value = _READ.get(name, _plain)(data)
    except (TypeError, LookupError, AttributeError) as error:
        msg = f"{name} is not kept as it should be"
        raise ValueError(msg) from error
    return replace(said, **{name: value})  # type: ignore[arg-type]


_NAMES = frozenset(each.name for each in fields(Fields))


def _plain(data: Data) -> object:
    return tuple(map(_plain, data)) if isinstance(data, list | tuple) else data


def _texts(data: Data) -> dict[str, str]:
    return {key: str(text) for key, text in _structure(data).items()}


def _structure(data: Data) -> dict[str, Data]:
    if not isinstance(data, dict):
        raise TypeError
    return data


def _items(data: Data) -> list[dict[str, Data]]:
    if not isinstance(data, list | tuple):
        raise TypeError
    return [_structure(each) for each in data]


def _strings(data: Data) -> tuple[str, ...]:
    return tuple(map(str, data)) if isinstance(data, list | tuple) else ()


def _number(data: Data) -> float:
    if not isinstance(data, int | float):
        raise TypeError
    return float(data)


def _stamp(data: Data) -> Stamp:
    said = _structure(data)
    return Stamp(str(said["date"]), str(said["time"]), str(said["zone"]))


def _point(data: Data) -> GeoPoint | None:
    if data is None:
        return None
    said = _structure(data)
    return GeoPoint(_number(said["latitude"]), _number(said["longitude"]))


def _person(said: dict[str, Data]) -> PersonShown:
    return PersonShown(str(said["name"]), _strings(said["ids"]), str(said["description"]))


def _place(data: Data) -> PlaceFields:
    said = dict(_structure(data))
    return PlaceFields(
        names=_texts(said.pop("names")),
        ids=_strings(said.pop("ids")),
        point=_point(said.pop("point")),
        within=_strings(said.pop("within")),
        is_where_taken=bool(said.pop("is_where_taken")),
        **{key: str(text) for key, text in said.items()},
    )


def _region(said: dict[str, Data]) -> NamedRegion:
    box = {key: _number(value) for key, value in _structure(said["box"]).items()}
    return NamedRegion(
        Region(**box),
        str(said["name"]),
        str(said["kind"]),
        str(said["description"]),
        bool(said["is_verified"]),
    )


_READ: Mapping[str, Callable[[Data], object]] = MappingProxyType(
    dict.fromkeys(
        (
            *("caption", "title", "event", "copyright", "usage_terms"),
            *("alt_text", "extended_description"),
        ),
        _texts,
    )
    | {
        "date_created": _stamp,
        "date_digitised": _stamp,
        "point": _point,
        "location_created": _place,
        "locations_shown": lambda data: tuple(map(_place, _items(data))),
        "people": lambda data: tuple(map(_person, _items(data))),
        "regions": lambda data: tuple(map(_region, _items(data))),
    }
)
