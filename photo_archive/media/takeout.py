# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Google Takeout says of a picture: a JSON file beside it, under one of many names.

``photo.jpg.json``, ``photo.jpg.supplemental-metadata.json``, either cut short where the name grew
too long, with the number of ``photo(1).jpg`` moved to the end; an edited picture shares the file of
the one it was made from. The day of uploading is never taken for the day of the photograph.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.checksum import read_file
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields, GeoPoint, PersonShown, Stamp, in_default, tidy

_MAX_BYTES = 1024 * 1024
_LONGEST = 46
"""Letters a name keeps before ".json"."""

_SUPPLEMENT = ".supplemental-metadata"
_NUMBERED = re.compile(r"(?P<stem>.+)(?P<number>\(\d+\))(?P<suffix>\.[^.]+)?")
_EDITED = ("-edited", "-modifié", "-đã chỉnh sửa", "-bearbeitet", "-editado")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SAME_MOMENT_S = 120
"""A photo without a date is given that of its upload, give or take this."""


@dataclass(frozen=True, slots=True)
class Takeout:
    """A file of Takeout and what it says of its picture."""

    path: Path
    fields: Fields


def read_takeout(picture: Path) -> Takeout | None:
    """Return what Takeout says of a picture, None if there is no file of it.

    Raises:
        MediaError: There is one, but it cannot be read.
    """
    for name in dict.fromkeys(_names(picture.name)):
        path = picture.with_name(f"{name}.json")
        try:
            is_there = path.is_file()
        except (OSError, ValueError):
            continue
        if not is_there:
            continue
        said = _parsed(path)
        if said is not None and _is_of(said, picture):
            return Takeout(path, _fields(said))
    return None


def _names(name: str) -> Iterator[str]:
    """The names a file of Takeout may have without ".json", the likeliest first."""
    yield from _spelled(name, "")
    numbered = _NUMBERED.fullmatch(name)
    if numbered:
        yield from _spelled(numbered["stem"] + (numbered["suffix"] or ""), numbered["number"])
    stem, dot, suffix = name.rpartition(".")
    for mark in _EDITED:
        if stem.endswith(mark):
            yield from _names(stem.removesuffix(mark) + dot + suffix)


def _spelled(name: str, number: str) -> Iterator[str]:
    long = name + _SUPPLEMENT
    yield long[:_LONGEST] + number
    yield name[:_LONGEST] + number
    if len(long) > _LONGEST or number:
        # Where exactly it is cut differs: the number, and letters of several bytes, count or not.
        for length in range(min(len(long), _LONGEST + 1), min(len(name), _LONGEST) - 4, -1):
            yield long[:length] + number


def _parsed(path: Path) -> Mapping[str, object] | None:
    """What a JSON file holds; None if it is no file of Takeout."""
    content = read_file(path, keep_bytes=_MAX_BYTES).content
    try:
        said = json.loads((content or b"").decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        text = Message(
            "{name}, which Google Takeout wrote beside the picture, could not be read: it is"
            " damaged. The picture was used without it. Download that part of the export again.",
            {"name": path.name},
        )
        raise MediaError(ProblemKind.METADATA, text) from error
    is_takeout = isinstance(said, dict) and bool({"photoTakenTime", "creationTime"} & said.keys())
    return said if is_takeout else None


def _is_of(said: Mapping[str, object], picture: Path) -> bool:
    """Whether the name it notes may be that of the picture: a cut name can be another's."""
    title = said.get("title")
    if not isinstance(title, str) or not title:
        return True
    suffix = Path(title).suffix.lower()
    return not suffix or suffix == picture.suffix.lower() or picture.suffix.lower() in _CONVERTED


_CONVERTED = frozenset({".jpg", ".jpeg", ".mp4"})
"""Suffixes Takeout gives to what it converts from another format."""


def _fields(said: Mapping[str, object]) -> Fields:
    people = said.get("people")
    names = [
        tidy(name)
        for person in (people if isinstance(people, list) else ())
        if isinstance(person, dict) and isinstance(name := person.get("name"), str) and name
    ]
    description = said.get("description")
    return Fields(
        caption=in_default(tidy(description) if isinstance(description, str) else ""),
        date_created=_taken(said),
        people=tuple(PersonShown(name) for name in dict.fromkeys(names)),
        point=_point(said.get("geoData")) or _point(said.get("geoDataExif")),
    )


def _taken(said: Mapping[str, object]) -> Stamp | None:
    """When it was taken (UTC); where nothing better is known that is the upload, which is none."""
    taken, uploaded = _seconds(said.get("photoTakenTime")), _seconds(said.get("creationTime"))
    if not taken or (uploaded is not None and abs(taken - uploaded) < _SAME_MOMENT_S):
        return None
    try:
        moment = _EPOCH + timedelta(seconds=taken)
    except OverflowError:
        return None
    return Stamp(moment.strftime("%Y-%m-%d").zfill(10), moment.strftime("%H:%M:%S"), "Z")


def _seconds(time: object) -> int | None:
    value = time.get("timestamp") if isinstance(time, dict) else None
    try:
        return int(value) if isinstance(value, str | int) else None
    except ValueError:
        return None


def _point(place: object) -> GeoPoint | None:
    if not isinstance(place, dict):
        return None
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    is_somewhere = (latitude or longitude) and abs(latitude) <= 90 and abs(longitude) <= 180
    return GeoPoint(round(latitude, 7), round(longitude, 7)) if is_somewhere else None
