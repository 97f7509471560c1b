# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a picture's embedded metadata to a description."""

from __future__ import annotations

from collections.abc import Mapping

from photo_archive.domain.captions import Language
from photo_archive.domain.embedded import Standard
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import DateSource
from photo_archive.media.fields import DEFAULT_LANGUAGE, Embedded, Fields, PlaceFields
from photo_archive.services.description import Description, Named

_DATE_SOURCES = {
    Standard.EXIF: DateSource.EXIF,
    Standard.IIM: DateSource.IPTC,
    Standard.XMP: DateSource.XMP,
    Standard.SIDECAR: DateSource.XMP,
}


def describe_embedded(embedded: Embedded) -> Description:
    """What the file says of its picture; names are facts of the file and may be created."""
    said = embedded.fields
    caption, translations = _captions(said.caption)
    standard = embedded.sources.get("date_created")
    return Description(
        received=caption,
        caption=caption,
        translations=translations,
        title=said.headline or _first(said.title),
        date=said.date_created.date if said.date_created else "",
        date_source=_DATE_SOURCES[standard]
        if said.date_created and standard
        else DateSource.UNKNOWN,
        credit=said.credit,
        source=said.source,
        photographer=", ".join(said.creators),
        rights_note=_first(said.copyright),
        alt_text=_first(said.alt_text),
        named={
            RecordKind.PERSON: _people(said),
            RecordKind.PLACE: _places(said),
            RecordKind.EVENT: tuple(_listed(name) for name in _events(_first(said.event))),
            RecordKind.ORGANISATION: tuple(_listed(name) for name in said.organisations),
            RecordKind.TAG: tuple(_listed(word) for word in said.keywords),
        },
    )


def _captions(texts: Mapping[str, str]) -> tuple[str, dict[Language, str]]:
    """The caption of no stated language (else English, else the first) and the others."""
    ranked = sorted(texts, key=lambda code: (code != DEFAULT_LANGUAGE, not code.startswith("en")))
    if not ranked:
        return "", {}
    caption = texts[ranked[0]]
    others = {
        language: texts[code]
        for code in ranked[1:]
        for language in Language
        if code.split("-")[0] == language.value and texts[code] != caption
    }
    return caption, others


def _first(texts: Mapping[str, str]) -> str:
    return next(iter(texts.values()), "")


def _listed(name: str) -> Named:
    return Named(name, may_create=True, source="metadata")


def _events(text: str) -> list[str]:
    """The events of the one field there is for them; several are divided by semicolons."""
    return [name for part in text.split("; ") if (name := part.strip())]


def _people(said: Fields) -> tuple[Named, ...]:
    boxes = {region.name: region.box for region in said.regions if region.is_verified}
    return tuple(
        Named(
            person.name,
            role=person.description,
            region=boxes.get(person.name),
            may_create=True,
            source="metadata",
        )
        for person in said.people
    )


def _places(said: Fields) -> tuple[Named, ...]:
    places = (
        (*said.locations_shown, said.location_created)
        if said.locations_shown
        else (said.location_created or said.place,)
    )
    return tuple(named for place in places if (named := _place(place)) is not None)


def _place(place: PlaceFields) -> Named | None:
    chain = [
        name
        for name in (
            _first(place.names),
            place.sublocation,
            place.city,
            place.state,
            place.country,
        )
        if name
    ]
    names = list(dict.fromkeys(chain))
    if not names:
        return None
    return Named(names[0], within=tuple(names[1:]), may_create=True, source="metadata")
