# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description as XMP properties, in every form that other programs look for.

Persons are written flat and at length, places in the flat fields and as structures, regions in the
form of the MWG; properties we do not know are left as they are.
Source: IPTC Photo Metadata Standard 2025.1; MWG Guidelines 2.0, 5.9.
"""

from __future__ import annotations

from collections.abc import Sequence

import exiv2

from photo_archive.media.fields import (
    Fields,
    GeoPoint,
    NamedRegion,
    PersonShown,
    PlaceFields,
    Texts,
)

_EXT = "Xmp.iptcExt."


def put_xmp(data: exiv2.XmpData, fields: Fields) -> None:
    """Set the properties of an XMP packet; what is empty stays as it is."""
    for key, text in _plain(fields).items():
        if text:
            data["Xmp." + key] = text
    for key, texts in _by_language(fields).items():
        if texts:
            data["Xmp." + key] = _alternative(texts)
    for key, items, kind in _lists(fields):
        if items:
            data["Xmp." + key] = _array(items, kind)
    if fields.people:
        _put_people(data, fields.people)
    if fields.location_created:
        _put_places(data, "LocationCreated", (fields.location_created,))
    if fields.locations_shown:
        _put_places(data, "LocationShown", fields.locations_shown)
    if fields.regions:
        _put_regions(data, fields.regions)


def _plain(fields: Fields) -> dict[str, str]:
    point = fields.point
    return {
        "photoshop.Headline": fields.headline,
        "photoshop.DateCreated": str(fields.date_created or ""),
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
        "exif.GPSLatitude": _coordinate(point.latitude, "NS") if point else "",
        "exif.GPSLongitude": _coordinate(point.longitude, "EW") if point else "",
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
    }


def _lists(fields: Fields) -> list[tuple[str, Sequence[str], exiv2.TypeId]]:
    bag, seq = exiv2.TypeId.xmpBag, exiv2.TypeId.xmpSeq
    paths = ["|".join(path) for path in fields.keyword_paths]
    return [
        ("dc.creator", fields.creators, seq),
        ("dc.subject", fields.keywords, bag),
        ("lr.hierarchicalSubject", paths, bag),
        ("iptcExt.PersonInImage", [person.name for person in fields.people], bag),
        ("iptcExt.OrganisationInImageName", fields.organisations, bag),
        ("iptcExt.EventId", fields.event_ids, bag),
    ]


def _array(items: Sequence[str], kind: exiv2.TypeId) -> exiv2.XmpArrayValue:
    array = exiv2.XmpArrayValue(kind)
    for item in items:
        array.append(item)
    return array


def _alternative(texts: Texts) -> exiv2.LangAltValue:
    value = exiv2.LangAltValue()
    for language, text in texts.items():
        value[language] = text
    return value


def _coordinate(degrees: float, letters: str) -> str:
    """Source: XMP part 2, GPSCoordinate, "DDD,MM.mmk"."""
    whole, minutes = divmod(round(abs(degrees) * 60, 6), 60)
    return f"{int(whole)},{minutes:.6f}{letters[degrees < 0]}"


def _new_list(data: exiv2.XmpData, key: str) -> None:
    """Put an empty list of structures in the place of what was there."""
    for old in [datum.key() for datum in data]:
        if old == key or old.startswith((key + "[", key + "/")):
            data.erase(data.findKey(exiv2.XmpKey(old)))
    value = exiv2.XmpTextValue()
    value.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaBag)
    data[key] = value


def _put_people(data: exiv2.XmpData, people: Sequence[PersonShown]) -> None:
    key = _EXT + "PersonInImageWDetails"
    _new_list(data, key)
    for number, person in enumerate(people, 1):
        item = f"{key}[{number}]/iptcExt:"
        data[item + "PersonName"] = _alternative({"x-default": person.name})
        if person.ids:
            data[item + "PersonId"] = _array(person.ids, exiv2.TypeId.xmpBag)
        if person.description:
            data[item + "PersonDescription"] = _alternative({"x-default": person.description})


def _put_places(data: exiv2.XmpData, name: str, places: Sequence[PlaceFields]) -> None:
    key = _EXT + name
    _new_list(data, key)
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
            "exif:GPSLatitude": _coordinate(point.latitude, "NS") if point else "",
            "exif:GPSLongitude": _coordinate(point.longitude, "EW") if point else "",
        }
        for part, text in values.items():
            if text:
                data[item + part] = text
        if place.names:
            data[item + "iptcExt:LocationName"] = _alternative(place.names)
        if place.ids:
            data[item + "iptcExt:LocationId"] = _array(place.ids, exiv2.TypeId.xmpBag)


def _put_regions(data: exiv2.XmpData, regions: Sequence[NamedRegion]) -> None:
    """Write boxes with their centre, as the MWG has it."""
    key = "Xmp.mwg-rs.Regions/mwg-rs:RegionList"
    whole = exiv2.XmpTextValue()
    whole.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
    data["Xmp.mwg-rs.Regions"] = whole
    _new_list(data, key)
    for number, region in enumerate(regions, 1):
        item, box = f"{key}[{number}]/mwg-rs:", region.box
        area = {
            "x": box.x + box.width / 2,
            "y": box.y + box.height / 2,
            "w": box.width,
            "h": box.height,
        }
        for name, value in area.items():
            data[f"{item}Area/stArea:{name}"] = f"{value:.6f}"
        data[f"{item}Area/stArea:unit"] = "normalized"
        for name, text in (
            ("Name", region.name),
            ("Type", region.kind or "Face"),
            ("Description", region.description),
        ):
            if text:
                data[item + name] = text
