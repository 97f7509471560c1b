# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a record of the archive to the fields of metadata, the way back from importing.

What the record says stands in them, nothing that the file said before; what the record has no
field for stays in the file as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from photo_archive.domain.captions import CaptionKind, Certainty
from photo_archive.domain.embedded import Data
from photo_archive.domain.external_ids import address_of
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import Link
from photo_archive.domain.photo import Photo, Rendition, RenditionRole
from photo_archive.domain.tags import Tag
from photo_archive.media.field_data import to_data
from photo_archive.media.fields import (
    DEFAULT_LANGUAGE,
    Fields,
    NamedRegion,
    OwnFields,
    PersonShown,
    Stamp,
    Texts,
    in_default,
)
from photo_archive.media.regions import NOT_PERSONS
from photo_archive.services.exported_places import place_fields
from photo_archive.services.record_reading import Records, label_in

_FORM = "1"
"""Raised when records are written in another way, so that copies are known to be outdated."""

_LANGUAGES = ("en", "fr", "vi")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Told:
    """What of a record is told in an export.

    ``with_points``: where it was taken as coordinates; ``with_notes``: names that are merely
    possible, and the caption as it was received.
    """

    archive: str
    with_points: bool = False
    with_notes: bool = False


def exported_fields(
    photo: Photo, file: Rendition, original: Fields, records: Records, told: Told
) -> Fields:
    """The fields to write into a copy of a file of a photo, or its sidecar.

    Args:
        photo: The record.
        file: The file of it.
        original: What the file says itself; of it stays what the record has no field for.
        records: Reads authority records.
        told: What is told.
    """
    people = [link for link in _linked(photo, RecordKind.PERSON) if _is_told(link, told)]
    created, shown = place_fields(photo.links, records, with_points=told.with_points)
    flat = created or next(iter(shown), created)
    date = photo.date
    made = Fields(
        caption=_captions(photo),
        headline=photo.title,
        title=in_default(photo.title),
        date_created=Stamp(date) if date else None,
        credit=photo.credit,
        source=photo.source,
        creators=_creators(photo, original),
        creator_title=original.creator_title,
        caption_writer=original.caption_writer,
        people=tuple(_person(link, records) for link in people),
        regions=_regions(people, original) if file.role is RenditionRole.RECTO else (),
        organisations=tuple(one.name for one in _linked(photo, RecordKind.ORGANISATION)),
        keywords=tuple(one.name for one in _linked(photo, RecordKind.TAG)),
        keyword_paths=tuple(_paths(_linked(photo, RecordKind.TAG), records)),
        sublocation=flat.sublocation,
        city=flat.city,
        state=flat.state,
        country=flat.country,
        country_code=flat.country_code,
        location_created=created,
        locations_shown=shown,
        event=_events(photo, records),
        event_ids=tuple(_event_ids(photo, records)),
        copyright=in_default(photo.rights_note),
        usage_terms=original.usage_terms,
        rights_url=photo.rights_uri or original.rights_url,
        instructions=original.instructions,
        job_id=original.job_id,
        alt_text=in_default(photo.alt_text),
        extended_description=_texts(photo, CaptionKind.EXTENDED),
        point=original.point if told.with_points else None,
        point_refused=original.point_refused if told.with_points else "",
    )
    received = _texts(photo, CaptionKind.AS_RECEIVED) if told.with_notes else {}
    own = OwnFields(told.archive, photo.reference, received, photo.rights_uri)
    made = replace(made, own=own)
    return replace(made, own=replace(own, digest=_digest(made, file)))


def _digest(fields: Fields, file: Rendition) -> str:
    data: Data = [_FORM, file.sha256, to_data(fields)]
    return hashlib.sha256(repr(data).encode()).hexdigest()[:32]


def _linked(photo: Photo, kind: RecordKind) -> list[Link]:
    """The links to records of a kind, people from left to right."""
    found = [link for link in photo.links if link.record.kind is kind]
    return sorted(found, key=lambda link: link.order or len(found) + 1)


def _is_told(link: Link, told: Told) -> bool:
    return told.with_notes or link.certainty is not Certainty.POSSIBLE


def _captions(photo: Photo) -> Texts:
    return _texts(photo, CaptionKind.EDITED) or _texts(photo, CaptionKind.AS_RECEIVED)


def _texts(photo: Photo, kind: CaptionKind) -> Texts:
    """The texts of a kind by language; that of no language is the one others are made from."""
    found = [caption for caption in photo.captions if caption.kind is kind and caption.text]
    found.sort(key=lambda caption: (caption.translated_from is not None, caption.id))
    if not found:
        return {}
    return {DEFAULT_LANGUAGE: found[0].text} | {one.language.value: one.text for one in found}


def _creators(photo: Photo, original: Fields) -> tuple[str, ...]:
    """The photographers one by one where the file has them so, else as the record has them."""
    if ", ".join(original.creators) == photo.photographer:
        return original.creators
    return (photo.photographer,) if photo.photographer else ()


def _person(link: Link, records: Records) -> PersonShown:
    ids = (address_of(one.scheme, one.value) for one in records.record(link.record).external_ids)
    return PersonShown(link.name, tuple(filter(None, ids)), link.role)


def _regions(people: Iterable[Link], original: Fields) -> tuple[NamedRegion, ...]:
    """Where people are, and what else somebody has marked in the picture."""
    ours = [NamedRegion(link.region, link.name, "Face") for link in people if link.region]
    others = [
        region
        for region in original.regions
        if region.is_verified and region.kind.lower() in NOT_PERSONS
    ]
    return (*ours, *others)


def _paths(tags: Iterable[Link], records: Records) -> Iterator[tuple[str, ...]]:
    """Each tag as paths from the broadest down; one that has nothing broader needs none."""
    for link in tags:
        yield from (path for path in _ways_to(link.record, records, ()) if len(path) > 1)


def _ways_to(ref: RecordRef, records: Records, below: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    tag = records.record(ref)
    assert isinstance(tag, Tag)
    path = (tag.name, *below)
    if not tag.broader_ids or len(path) >= _DEEPEST:
        yield path
        return
    for broader in tag.broader_ids:
        yield from _ways_to(RecordRef(RecordKind.TAG, broader), records, path)


def _events(photo: Photo, records: Records) -> Texts:
    """The events in the one field there is for them, per language where they have other names."""
    links = _linked(photo, RecordKind.EVENT)
    if not links:
        return {}
    told = "; ".join(link.name for link in links)
    worded = {
        language: "; ".join(label_in(records.record(link.record), language) for link in links)
        for language in _LANGUAGES
    }
    others = {language: text for language, text in worded.items() if text != told}
    return {DEFAULT_LANGUAGE: told} | others


def _event_ids(photo: Photo, records: Records) -> Iterator[str]:
    for link in _linked(photo, RecordKind.EVENT):
        for one in records.record(link.record).external_ids:
            if address := address_of(one.scheme, one.value):
                yield address
