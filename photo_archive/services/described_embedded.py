# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a picture's embedded metadata to a description.

What an archive of this program wrote into it is taken as it stands: its caption is not read anew
for credits, its date is EDTF, its places know all they lie in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.captions import Language
from photo_archive.domain.embedded import Standard
from photo_archive.domain.external_ids import id_at
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.links import PlaceRelation
from photo_archive.domain.photo import DateSource
from photo_archive.media.fields import (
    DEFAULT_LANGUAGE,
    Embedded,
    Fields,
    PlaceFields,
    Texts,
    default_text,
)
from photo_archive.services.description import Description, Named

SOURCE = "metadata"
"""The source of links that come from the metadata of a file."""

_DATE_SOURCES = {
    Standard.EXIF: DateSource.EXIF,
    Standard.IIM: DateSource.IPTC,
    Standard.XMP: DateSource.XMP,
    Standard.SIDECAR: DateSource.XMP,
    Standard.TAKEOUT: DateSource.UNKNOWN,
}


def describe_embedded(embedded: Embedded) -> Description:
    """What the file says of its picture; names are facts of the file and may be created."""
    said = embedded.fields
    told, translations = language_and_others(said.caption)
    caption = _best(said.caption)
    standard = embedded.sources.get("date_created")
    received, received_language = caption, None
    if said.own.received:
        received = default_text(said.own.received)
        received_language, _ = language_and_others(said.own.received)
    return Description(
        received=received,
        caption=caption,
        language=told or Language.EN,
        received_language=received_language,
        is_language_told=told is not None,
        is_settled=bool(said.own),
        translations=translations,
        extended=_extended(said.extended_description, told or Language.EN),
        former=(said.own.archive, said.own.reference) if said.own.reference else (),
        title=title_of(said),
        date=said.date_created.date if said.date_created else "",
        date_source=_DATE_SOURCES[standard]
        if said.date_created and standard
        else DateSource.UNKNOWN,
        credit=said.credit,
        source=said.source,
        photographer=", ".join(said.creators),
        rights_uri=said.own.rights_uri,
        rights_note=_first(said.copyright),
        alt_text=_first(said.alt_text),
        named={kind: names_of(said, kind) for kind in RecordKind},
    )


def title_of(said: Fields) -> str:
    """The title of a photo; a headline says more than what IPTC calls a title."""
    return said.headline or _first(said.title)


def names_of(said: Fields, kind: RecordKind) -> tuple[Named, ...]:
    """The records of a kind that a file names."""
    match kind:
        case RecordKind.PERSON:
            return _people(said)
        case RecordKind.PLACE:
            return tuple(_places(said))
        case RecordKind.EVENT:
            return tuple(_events(said))
        case RecordKind.ORGANISATION:
            return tuple(_listed(name) for name in said.organisations)
        case RecordKind.TAG:
            return tuple(_tags(said))


def language_and_others(texts: Texts) -> tuple[Language | None, dict[Language, str]]:
    """The language of the best text as far as it is said, and the texts in other languages."""
    best = _best(texts)
    tagged = {
        language: text
        for code, text in texts.items()
        for language in Language
        if code.split("-")[0] == language.value
    }
    told = next((language for language, text in tagged.items() if text == best), None)
    return told, {language: text for language, text in tagged.items() if text != best}


def _best(texts: Texts) -> str:
    """The text of no stated language, else the English one, else the first."""
    ranked = sorted(texts, key=lambda code: (code != DEFAULT_LANGUAGE, not code.startswith("en")))
    return texts[ranked[0]] if ranked else ""


def _extended(texts: Texts, fallback: Language) -> dict[Language, str]:
    if not texts:
        return {}
    told, others = language_and_others(texts)
    return {told or fallback: _best(texts)} | others


def _first(texts: Mapping[str, str]) -> str:
    return next(iter(texts.values()), "")


def _listed(name: str, within: tuple[str, ...] = ()) -> Named:
    return Named(name, may_create=True, within=within, source=SOURCE)


def _ids(addresses: Iterable[str]) -> tuple[ExternalId, ...]:
    known = (id_at(address) for address in addresses)
    return tuple(dict.fromkeys(ExternalId(*found) for found in known if found is not None))


def _tags(said: Fields) -> Iterator[Named]:
    """Keywords; one that also stands at the end of a path is narrower than what is before it."""
    leaves: dict[str, list[tuple[str, ...]]] = {}
    for path in said.keyword_paths:
        leaves.setdefault(path[-1], []).append(path[-2::-1])
    for word in dict.fromkeys((*said.keywords, *leaves)):
        yield _listed(word, within=leaves[word][0] if word in leaves else ())


def _events(said: Fields) -> Iterator[Named]:
    """The events of the one field there is for them; several are divided by semicolons."""
    names = [name for part in _first(said.event).split("; ") if (name := part.strip())]
    ids = _ids(said.event_ids) if len(names) == 1 else ()
    for name in names:
        yield Named(name, may_create=True, source=SOURCE, ids=ids)


def _people(said: Fields) -> tuple[Named, ...]:
    boxes = {region.name: region.box for region in said.regions if region.is_verified}
    return tuple(
        Named(
            person.name,
            role=person.description,
            region=boxes.get(person.name),
            may_create=True,
            source=SOURCE,
            ids=_ids(person.ids),
        )
        for person in said.people
    )


def _places(said: Fields) -> Iterator[Named]:
    """Where it was taken, then what is shown; the fields of old only where neither is said."""
    created = said.location_created or (PlaceFields() if said.locations_shown else said.place)
    related = [(created, PlaceRelation.CREATED)]
    related += [
        (place, PlaceRelation.CREATED if place.is_where_taken else PlaceRelation.SHOWN)
        for place in said.locations_shown
    ]
    for place, relation in related:
        named = _place(place, relation)
        if named is not None:
            yield named


def _place(place: PlaceFields, relation: PlaceRelation) -> Named | None:
    chain = (*(_first(place.names), place.sublocation, place.city, place.state, place.country),)
    names = list(dict.fromkeys(filter(None, chain)))
    if not names:
        return None
    within = place.within or tuple(names[1:])
    ids = _ids(place.ids)
    return Named(
        names[0], within=within, may_create=True, source=SOURCE, relation=relation, ids=ids
    )
