# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description as XMP properties, in every form that other programs look for.

Persons are written flat and at length, places in the flat fields and as structures, regions in the
forms of the MWG and IPTC, tags flat and as paths; what no standard knows goes into a namespace of
our own. Properties we do not know are left as they are.
Source: IPTC Photo Metadata Standard 2025.1; MWG Guidelines 2.0, 5.9.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import exiv2

from photo_archive.media.embed_regions import put_regions, remove_regions
from photo_archive.media.embed_values import (
    alternative,
    array,
    coordinate,
    new_list,
    plain,
    remove,
)
from photo_archive.media.fields import Fields, GeoPoint, PersonShown, PlaceFields, Texts
from photo_archive.media.regions import PictureShape
from photo_archive.media.stamps import plain_date

_EXT = "Xmp.iptcExt."
_OWNED = (
    *("dc.description", "dc.title", "dc.creator", "dc.subject", "dc.rights", "dc.identifier"),
    *("photoshop.Headline", "photoshop.DateCreated", "photoshop.Credit", "photoshop.Source"),
    *("photoshop.City", "photoshop.State", "photoshop.Country"),
    *("iptc.Location", "iptc.CountryCode", "iptc.AltTextAccessibility"),
    *("iptc.ExtDescrAccessibility", "iptcExt.PersonInImage", "iptcExt.PersonInImageWDetails"),
    *("iptcExt.OrganisationInImageName", "iptcExt.Event", "iptcExt.EventId"),
    *("iptcExt.LocationCreated", "iptcExt.LocationShown", "exif.DateTimeOriginal"),
    *("lr.hierarchicalSubject", "digiKam.TagsList", "MicrosoftPhoto.LastKeywordXMP"),
    *("exif.GPSLatitude", "exif.GPSLongitude", "exif.GPSAltitude", "exif.GPSAltitudeRef"),
    *("pa.Archive", "pa.Reference", "pa.Date", "pa.CaptionAsReceived", "pa.Rights", "pa.Digest"),
)
"""What a record of an archive says, with nothing left over from the file."""


_OF_SIDECARS = frozenset({"crs", "darktable", "xmpMM", "tiff", "exif", "MP", "mwg-rs", "xmpNote"})


class Written(Enum):
    """What becomes of what the fields leave empty: it stays, or goes with what a record owns."""

    ADDED = "added"
    WHOLE = "whole"


def put_xmp(
    data: exiv2.XmpData,
    fields: Fields,
    written: Written = Written.ADDED,
    shape: PictureShape | None = None,
) -> None:
    """Set the properties of an XMP packet.

    Args:
        data: The packet.
        fields: What to write.
        written: Whether what is empty stays as it is in the packet.
        shape: Size of the picture, noted beside its regions.
    """
    if written is Written.WHOLE:
        for key in _OWNED:
            remove(data, "Xmp." + key)
        remove_regions(data)
    for key, text in (_plain(fields) | _own(fields)).items():
        if text:
            data["Xmp." + key] = plain(text)
    for key, texts in _by_language(fields).items():
        if texts:
            data["Xmp." + key] = alternative(texts)
    for key, items, kind in _lists(fields):
        if items:
            data["Xmp." + key] = array(items, kind)
    if fields.people:
        _put_people(data, fields.people)
    if fields.location_created:
        _put_places(data, "LocationCreated", (fields.location_created,))
    if fields.locations_shown:
        _put_places(data, "LocationShown", fields.locations_shown)
    if fields.regions:
        put_regions(data, fields.regions, shape)


def _plain(fields: Fields) -> dict[str, str]:
    point = fields.point
    return {
        "photoshop.Headline": fields.headline,
        "photoshop.DateCreated": _created(fields),
        "xmp.CreateDate": str(fields.date_digitised or ""),
        "photoshop.Credit": fields.credit,
        "photoshop.Source": fields.source,
        "photoshop.AuthorsPosition": fields.creator_title,
        "photoshop.CaptionWriter": fields.caption_writer,
        "photoshop.Instructions": fields.instructions,
        "photoshop.TransmissionReference": fields.job_id,
        "photoshop.City": fields.city,
        "photoshop.State": fields.state,
        "photoshop.Country": fields.country,
        "iptc.Location": fields.sublocation,
        "iptc.CountryCode": fields.country_code,
        "xmpRights.WebStatement": fields.rights_url,
        "iptcExt.DigImageGUID": fields.image_id,
        "exif.GPSLatitude": coordinate(point.latitude, "NS") if point else "",
        "exif.GPSLongitude": coordinate(point.longitude, "EW") if point else "",
    }


def _created(fields: Fields) -> str:
    """The date as far as XMP can say it: a year, a month or a day."""
    stamp = fields.date_created
    return str(stamp) if stamp is not None and plain_date(stamp.date) else ""


def _own(fields: Fields) -> dict[str, str]:
    own, stamp = fields.own, fields.date_created
    if not own:
        return {}
    return {
        "pa.Archive": own.archive,
        "pa.Reference": own.reference,
        "pa.Date": stamp.date if stamp else "",
        "pa.Rights": own.rights_uri,
        "pa.Digest": own.digest,
        "dc.identifier": own.reference,
    }


def _by_language(fields: Fields) -> dict[str, Texts]:
    return {
        "dc.description": fields.caption,
        "dc.title": fields.title,
        "dc.rights": fields.copyright,
        "xmpRights.UsageTerms": fields.usage_terms,
        "iptcExt.Event": fields.event,
        "iptc.AltTextAccessibility": fields.alt_text,
        "iptc.ExtDescrAccessibility": fields.extended_description,
        "pa.CaptionAsReceived": fields.own.received,
    }


def _lists(fields: Fields) -> list[tuple[str, Sequence[str], exiv2.TypeId]]:
    bag, seq = exiv2.TypeId.xmpBag, exiv2.TypeId.xmpSeq
    return [
        ("dc.creator", fields.creators, seq),
        ("dc.subject", fields.keywords, bag),
        ("lr.hierarchicalSubject", _joined(fields, "|"), bag),
        ("digiKam.TagsList", _joined(fields, "/"), seq),
        ("iptcExt.PersonInImage", [person.name for person in fields.people], bag),
        ("iptcExt.OrganisationInImageName", fields.organisations, bag),
        ("iptcExt.EventId", fields.event_ids, bag),
    ]


def _joined(fields: Fields, mark: str) -> list[str]:
    """Paths of keywords as texts; one with the mark in a name would be read as another path."""
    paths = fields.keyword_paths
    return [mark.join(path) for path in paths if not any(mark in name for name in path)]


def add_missing(data: exiv2.XmpData, other: exiv2.XmpData) -> None:
    """Add what another packet has and this one has not, but for what a record decides.

    How a raw converter develops a picture is no matter of a copy of it either.
    """
    there = {_property(datum) for datum in data} | {"Xmp." + key for key in _OWNED}
    for datum in other:
        if _property(datum) not in there and datum.groupName() not in _OF_SIDECARS:
            data.add(datum)


def _property(datum: exiv2.Xmpdatum) -> str:
    return str(datum.key()).split("/")[0].split("[")[0]


def _put_people(data: exiv2.XmpData, people: Sequence[PersonShown]) -> None:
    key = _EXT + "PersonInImageWDetails"
    new_list(data, key)
    for number, person in enumerate(people, 1):
        item = f"{key}[{number}]/iptcExt:"
        data[item + "PersonName"] = alternative({"x-default": person.name})
        if person.ids:
            data[item + "PersonId"] = array(person.ids, exiv2.TypeId.xmpBag)
        if person.description:
            data[item + "PersonDescription"] = alternative({"x-default": person.description})


def _put_places(data: exiv2.XmpData, name: str, places: Sequence[PlaceFields]) -> None:
    key = _EXT + name
    new_list(data, key)
    for number, place in enumerate(places, 1):
        item = f"{key}[{number}]/"
        point: GeoPoint | None = place.point
        values = {
            "iptcExt:Sublocation": place.sublocation,
            "iptcExt:City": place.city,
            "iptcExt:ProvinceState": place.state,
            "iptcExt:CountryName": place.country,
            "iptcExt:CountryCode": place.country_code,
            "iptcExt:WorldRegion": place.world_region,
            "exif:GPSLatitude": coordinate(point.latitude, "NS") if point else "",
            "exif:GPSLongitude": coordinate(point.longitude, "EW") if point else "",
            "pa:Relation": "created" if place.is_where_taken else "",
        }
        for part, text in values.items():
            if text:
                data[item + part] = plain(text)
        if place.names:
            data[item + "iptcExt:LocationName"] = alternative(place.names)
        if place.ids:
            data[item + "iptcExt:LocationId"] = array(place.ids, exiv2.TypeId.xmpBag)
        if place.within:
            data[item + "pa:Within"] = array(place.within, exiv2.TypeId.xmpSeq)
