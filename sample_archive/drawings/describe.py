# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write a row of captions.tsv into a picture as EXIF, IPTC IIM and XMP.

Field by field after IPTC Photo Metadata 2025.1. What a standard cannot say is left out: EXIF and
IIM get a date only when the day is known, XMP a year, month or day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import exiv2

STAND_IN = "Drawn stand-in, not a photograph. The credit is that of the picture it stands for."
SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
"""Drawn by a program from given shapes; no camera, no person drawing by hand."""
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
COUNTRY_CODES = {"viet-nam": "VNM", "france": "FRA"}
IIM_BYTES = {"Caption": 2000, "SpecialInstructions": 256, "ObjectName": 64, "Keywords": 64}
IIM_BYTES_OTHERWISE = 32


@dataclass(frozen=True, slots=True)
class Authorities:
    """The parts of the authority files that captions refer to."""

    places: Mapping[str, Mapping[str, str]]
    event_titles: Mapping[str, str]
    tag_labels: Mapping[str, str]


def listed(cell: str) -> list[str]:
    """The entries of a cell that holds several."""
    return [part.strip() for part in cell.split(" | ") if part.strip()]


def describe(picture: Path, row: Mapping[str, str], known: Authorities, orientation: int) -> None:
    """Write the metadata of ``row`` into ``picture``, in place of any it has."""
    image = exiv2.ImageFactory.open(str(picture))
    image.readMetadata()
    where = _location(row["places"], known)
    exif = image.exifData()
    if image.mimeType() == "image/jpeg":
        for key, required in _required_of_jpeg(image).items():
            exif[key] = required
    for key, value in _exif(row).items():
        exif[key] = value
    if orientation != 1:
        exif["Exif.Image.Orientation"] = exiv2.UShortValue(orientation)
    image.setExifData(exif)
    image.setIptcData(_iim(row, where, known))
    image.setXmpData(_xmp(row, where, known))
    image.writeMetadata()


def _required_of_jpeg(image: exiv2.Image) -> dict[str, str | int]:
    """The fields that Exif asks of every compressed file, as exiftool -validate checks them."""
    return {
        "Exif.Image.XResolution": "300/1",
        "Exif.Image.YResolution": "300/1",
        "Exif.Image.ResolutionUnit": 2,
        "Exif.Image.YCbCrPositioning": 1,
        "Exif.Photo.ExifVersion": "48 50 51 50",
        "Exif.Photo.ComponentsConfiguration": "1 2 3 0",
        "Exif.Photo.FlashpixVersion": "48 49 48 48",
        "Exif.Photo.ColorSpace": 1,
        "Exif.Photo.PixelXDimension": image.pixelWidth(),
        "Exif.Photo.PixelYDimension": image.pixelHeight(),
    }


def _exif(row: Mapping[str, str]) -> dict[str, str]:
    fields = {
        "Exif.Image.ImageDescription": row["caption"],
        "Exif.Image.Artist": row["photographer"],
        "Exif.Image.Software": "Photo Archive, drawings of the sample archive",
    }
    if _is_day(row):
        # Exif: the parts of a date and time that are not known are blanks between the colons.
        fields["Exif.Photo.DateTimeOriginal"] = row["date"].replace("-", ":") + "   :  :  "
    return {key: value for key, value in fields.items() if value}


def _is_day(row: Mapping[str, str]) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])) and row["date_source"] != "deduced"


def _iim(row: Mapping[str, str], where: Mapping[str, str], known: Authorities) -> exiv2.IptcData:
    data = exiv2.IptcData()
    data["Iptc.Envelope.CharacterSet"] = "\x1b%G"
    fields = {
        "ObjectName": row["title"],
        "SpecialInstructions": STAND_IN,
        "DateCreated": row["date"] if _is_day(row) else "",
        "Byline": row["photographer"],
        "SubLocation": where.get("Sublocation", ""),
        "City": where.get("City", ""),
        "ProvinceState": where.get("ProvinceState", ""),
        "CountryCode": where.get("CountryCode", ""),
        "CountryName": where.get("CountryName", ""),
        "TransmissionReference": row["reference"],
        "Credit": row["credit"],
        "Caption": row["caption"],
    }
    entries = [(name, value) for name, value in fields.items() if value]
    entries += [("Keywords", known.tag_labels[tag]) for tag in listed(row["tags"])]
    for name, value in entries:
        datum = exiv2.Iptcdatum(exiv2.IptcKey(f"Iptc.Application2.{name}"))
        datum.setValue(_cut(value, IIM_BYTES.get(name, IIM_BYTES_OTHERWISE)))
        data.add(datum)
    return data


def _cut(text: str, most: int) -> str:
    """At most ``most`` bytes of UTF-8, never half a letter."""
    return text.encode()[:most].decode(errors="ignore")


def _xmp(row: Mapping[str, str], where: Mapping[str, str], known: Authorities) -> exiv2.XmpData:
    data = exiv2.XmpData()
    captions = {"en": row["caption"], "fr": row["caption_fr"], "vi": row["caption_vi"]}
    _say(data, "Xmp.dc.title", {"x-default": row["title"]})
    _say(data, "Xmp.dc.description", {"x-default": row["caption"], **captions})
    _say(data, "Xmp.iptc.AltTextAccessibility", {"x-default": row["alt_text"]})
    events = [known.event_titles[key] for key in listed(row["events"])]
    _say(data, "Xmp.iptcExt.Event", {"x-default": "; ".join(events)})
    _say(data, "Xmp.xmpRights.UsageTerms", {"x-default": "The drawing: CC0 1.0, public domain."})
    _list(data, "Xmp.dc.creator", [row["photographer"]], exiv2.TypeId.xmpSeq)
    _list(data, "Xmp.dc.subject", [known.tag_labels[tag] for tag in listed(row["tags"])])
    people = [re.sub(r" \[.*\]$", "", person) for person in listed(row["people"])]
    _list(data, "Xmp.iptcExt.PersonInImage", people)
    _list(data, "Xmp.iptcExt.OrganisationInImageName", listed(row["organisations"]))
    plain = {
        "Xmp.photoshop.Credit": row["credit"],
        "Xmp.photoshop.Instructions": STAND_IN,
        "Xmp.photoshop.TransmissionReference": row["reference"],
        "Xmp.photoshop.City": where.get("City", ""),
        "Xmp.photoshop.State": where.get("ProvinceState", ""),
        "Xmp.photoshop.Country": where.get("CountryName", ""),
        "Xmp.iptc.CountryCode": where.get("CountryCode", ""),
        "Xmp.iptc.Location": where.get("Sublocation", ""),
        "Xmp.iptcExt.DigitalSourceType": SOURCE_TYPE,
        "Xmp.xmpRights.WebStatement": CC0,
    }
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", row["date"]):
        plain["Xmp.photoshop.DateCreated"] = row["date"]
    for key, value in plain.items():
        if value:
            data[key] = value
    if where:
        _place_shown(data, where)
    return data


def _say(data: exiv2.XmpData, key: str, texts: Mapping[str, str]) -> None:
    """Add a language alternative; the default comes first."""
    said = {language: text for language, text in texts.items() if text}
    if said:
        value = exiv2.LangAltValue()
        for language, text in said.items():
            value[language] = text
        data.add(exiv2.XmpKey(key), value)


def _list(
    data: exiv2.XmpData,
    key: str,
    entries: list[str],
    kind: exiv2.TypeId = exiv2.TypeId.xmpBag,
) -> None:
    """Add a bag or a sequence of texts."""
    if any(entries):
        value = exiv2.XmpArrayValue(kind)
        for entry in entries:
            value.read(entry)
        data.add(exiv2.XmpKey(key), value)


def _place_shown(data: exiv2.XmpData, where: Mapping[str, str]) -> None:
    """Add the location as the one structure of a bag."""
    bag = exiv2.XmpTextValue("")
    bag.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaBag)
    data.add(exiv2.XmpKey("Xmp.iptcExt.LocationShown"), bag)
    for part, value in where.items():
        data[f"Xmp.iptcExt.LocationShown[1]/iptcExt:{part}"] = value


def _location(cell: str, known: Authorities) -> dict[str, str]:
    """The IPTC location of the most specific place of the cell, with what it lies in."""
    names = listed(cell)
    if not names:
        return {}
    by_name = {place["name"]: place for place in known.places.values()}
    place: Mapping[str, str] | None = by_name[names[0]]
    parts: dict[str, str] = {}
    while place is not None:
        kind = place["kind"]
        part = {"city": "City", "province": "ProvinceState", "country": "CountryName"}.get(kind)
        if part is None and kind in ("venue", "village"):
            part = "Sublocation"
        if part is not None:
            parts.setdefault(part, place["name"])
        if kind == "country":
            parts["CountryCode"] = COUNTRY_CODES.get(place["key"], "")
        place = known.places.get(place["parent"])
    return {part: value for part, value in parts.items() if value}
