# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what we read of pictures against what ExifTool reads: ``compare.py FOLDER [--all]``.

Each field of each standard (EXIF, IIM, XMP) is compared by itself, before anything is decided
between them. A difference is meant and has a reason, or it is one to be looked into; the exit
status tells whether there is any of those. ExifTool must be installed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from photo_archive.domain.embedded import Standard
from photo_archive.media import formats
from photo_archive.media.checksum import read_file
from photo_archive.media.embedded import read_xmp_blocks
from photo_archive.media.embedded_exif import is_boilerplate, read_exif
from photo_archive.media.embedded_iim import IimReading, read_iim
from photo_archive.media.failures import MediaError
from photo_archive.media.fields import Fields, GeoPoint, Stamp, tidy
from photo_archive.media.packets import find_xmp, packets_of
from photo_archive.media.picture import opened
from photo_archive.media.stamps import read_stamp

Tags = Mapping[str, object]

IIM_TAGS = {
    "caption": "Caption-Abstract", "headline": "Headline", "title": "ObjectName",
    "credit": "Credit", "source": "Source", "creators": "By-line", "creator_title": "By-lineTitle",
    "caption_writer": "Writer-Editor", "keywords": "Keywords", "sublocation": "Sub-location",
    "city": "City", "state": "Province-State", "country": "Country-PrimaryLocationName",
    "country_code": "Country-PrimaryLocationCode", "copyright": "CopyrightNotice",
    "instructions": "SpecialInstructions", "job_id": "OriginalTransmissionReference",
    "contact": "Contact", "subjects": "SubjectReference", "urgency": "Urgency",
}  # fmt: skip
XMP_TAGS = {
    "caption": "XMP-dc:Description", "headline": "XMP-photoshop:Headline", "title": "XMP-dc:Title",
    "credit": "XMP-photoshop:Credit", "source": "XMP-photoshop:Source",
    "creators": "XMP-dc:Creator", "creator_title": "XMP-photoshop:AuthorsPosition",
    "caption_writer": "XMP-photoshop:CaptionWriter", "keywords": "XMP-dc:Subject",
    "organisations": "XMP-iptcExt:OrganisationInImageName",
    "organisation_codes": "XMP-iptcExt:OrganisationInImageCode",
    "sublocation": "XMP-iptcCore:Location", "city": "XMP-photoshop:City",
    "state": "XMP-photoshop:State", "country": "XMP-photoshop:Country",
    "country_code": "XMP-iptcCore:CountryCode", "event": "XMP-iptcExt:Event",
    "event_ids": "XMP-iptcExt:EventID", "copyright": "XMP-dc:Rights",
    "usage_terms": "XMP-xmpRights:UsageTerms", "rights_url": "XMP-xmpRights:WebStatement",
    "instructions": "XMP-photoshop:Instructions",
    "job_id": "XMP-photoshop:TransmissionReference",
    "alt_text": "XMP-iptcCore:AltTextAccessibility",
    "extended_description": "XMP-iptcCore:ExtDescrAccessibility",
    "image_id": "XMP-iptcExt:DigitalImageGUID", "source_type": "XMP-iptcExt:DigitalSourceType",
    "rating": "XMP-xmp:Rating", "urgency": "XMP-photoshop:Urgency",
    "software": "XMP-xmp:CreatorTool",
}  # fmt: skip
EXIF_TAGS = {
    "caption": "IFD0:ImageDescription", "creators": "IFD0:Artist", "copyright": "IFD0:Copyright",
    "title": "IFD0:XPTitle", "keywords": "IFD0:XPKeywords", "image_id": "ExifIFD:ImageUniqueID",
}  # fmt: skip
SCANNERS = ("scan", "perfection", "coolscan", "flextight", "imacon", "silverfast", "expression")


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is read otherwise, and why ("" if nobody meant it)."""

    file: str
    standard: Standard
    field: str
    ours: str
    theirs: str
    reason: str


@dataclass(slots=True)
class Report:
    """What was compared."""

    files: int = 0
    not_read: list[str] = field(default_factory=list)
    equal: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def compared(self) -> int:
        """Fields that either of the two reads."""
        return self.equal + len(self.differences)

    @property
    def unexplained(self) -> list[Difference]:
        """Differences nobody meant."""
        return [one for one in self.differences if not one.reason]


@dataclass(frozen=True, slots=True)
class Ours:
    """What we read of a file, standard by standard."""

    exif: Fields
    iim: IimReading
    xmp: Fields
    is_xmp_refused: bool
    xmp_packets: int


def compare(folder: Path) -> Report:
    """Compare every picture under a folder."""
    report = Report()
    for path, tags in exiftool_reads(folder):
        try:
            ours = we_read(path)
        except MediaError as error:
            report.not_read.append(f"{path.relative_to(folder)}: {error}")
            continue
        report.files += 1
        for standard, said, theirs in (
            (Standard.EXIF, ours.exif, exif_fields(tags)),
            (Standard.IIM, ours.iim.fields, iim_fields(tags)),
            (Standard.XMP, ours.xmp, xmp_fields(tags)),
        ):
            for name, value in theirs.items():
                own = derived(said, name) if name in DERIVED else plain(getattr(said, name))
                if not own and not value:
                    continue
                if own == value or nearly(own, value):
                    report.equal += 1
                    continue
                reason = reason_of(standard, name, own, value, ours, tags)
                report.differences.append(
                    Difference(
                        str(path.relative_to(folder)), standard, name, str(own), str(value), reason
                    )
                )
    return report


def exiftool_reads(folder: Path) -> Iterator[tuple[Path, Tags]]:
    """What ExifTool reads of the files under a folder, by group and tag."""
    command = ["exiftool", "-json", "-struct", "-G1", "-n", "-r", "-q", "-q", "-i", "SYMLINKS"]
    command += ["-charset", "filename=utf8", str(folder)]
    done = subprocess.run(command, capture_output=True, check=False)
    for tags in json.loads(done.stdout.decode("utf-8", errors="replace") or "[]"):
        path = Path(tags["SourceFile"])
        is_picture = str(tags.get("File:MIMEType", "")).startswith("image/")
        if is_picture or path.suffix.lower() == ".xmp":
            yield path, tags


def we_read(path: Path) -> Ours:
    """What we read of a file.

    Raises:
        MediaError: We do not open it.
    """
    read = read_file(path)
    content = read.content or path.read_bytes()
    if path.suffix.lower() == ".xmp":
        xmp, is_refused = read_xmp_blocks([content], None)
        return Ours(Fields(), IimReading(Fields(), "", False), xmp, is_refused, 1)
    with opened(content, suffix=path.suffix) as picture:
        packets = packets_of(picture.image)
        kind = picture.facts.format
    if not packets.xmp and kind not in {formats.JPEG.name, formats.TIFF.name}:
        packets = replace(packets, xmp=tuple(filter(None, (find_xmp(content),))))
    is_tiff = content[:4] in {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}
    exif = packets.exif or (content if is_tiff else b"")
    xmp, is_refused = read_xmp_blocks(packets.xmp, None)
    iim = read_iim(packets.iim) if packets.iim else IimReading(Fields(), "", False)
    return Ours(read_exif(exif), iim, xmp, is_refused, len(packets.xmp))


def plain(value: object) -> object:
    """A value in a form in which both readers' can be held against each other."""
    if isinstance(value, Stamp):
        return str(value).removesuffix("Z").replace("+00:00", "")
    if isinstance(value, GeoPoint):
        return f"{value.latitude:.4f} {value.longitude:.4f}"
    if isinstance(value, Mapping):
        return {str(key).lower(): plain(text) for key, text in value.items()}
    if isinstance(value, tuple):
        return tuple(plain(each) for each in value)
    return value if value is not None else ""


def text_of(value: object) -> str:
    """ExifTool writes numbers as numbers where they look like one."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return tidy(str(value)) if value is not None else ""


def list_of(value: object) -> tuple[str, ...]:
    """A list, or the one value in its place; each once, as we keep it."""
    items = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, (text_of(item) for item in items))))


def one_of(value: object) -> str:
    """The first of several."""
    return next(iter(list_of(value)), "")


def by_language(tags: Tags, name: str) -> dict[str, str]:
    """The texts of a language alternative, which ExifTool has as tags of their own."""
    found = {"x-default": one_of(tags.get(name))}
    for tag, value in tags.items():
        if tag.startswith(f"{name}-"):
            found[tag.removeprefix(f"{name}-").lower()] = one_of(value)
    return {language: text for language, text in found.items() if text}


def stamp_of(*texts: object) -> str:
    """A date as we write it; what is no date stays as it is."""
    text = "".join(text_of(part) for part in texts if part is not None)
    stamp = read_stamp(text)
    return str(plain(stamp)) if stamp else text


def point_of(latitude: object, longitude: object) -> str:
    """A point as two numbers."""
    try:
        return f"{float(str(latitude)):.4f} {float(str(longitude)):.4f}"
    except ValueError:
        return ""


def exif_fields(tags: Tags) -> dict[str, object]:
    """The fields of EXIF, as ExifTool reads them."""
    found: dict[str, object] = {}
    for name, tag in EXIF_TAGS.items():
        text = text_of(tags.get(tag))
        if name in {"creators", "keywords"}:
            parts = (part.strip() for part in text.split(";"))
            found[name] = tuple(dict.fromkeys(filter(None, parts)))
        elif name == "image_id":
            found[name] = text
        else:
            found[name] = {"x-default": text} if text else {}
    found["date_created"] = stamp_of(
        tags.get("ExifIFD:DateTimeOriginal"), tags.get("ExifIFD:OffsetTimeOriginal")
    )
    found["date_digitised"] = stamp_of(
        tags.get("ExifIFD:CreateDate"), tags.get("ExifIFD:OffsetTimeDigitized")
    )
    latitude, longitude = tags.get("GPS:GPSLatitude"), tags.get("GPS:GPSLongitude")
    south = -1 if tags.get("GPS:GPSLatitudeRef") == "S" else 1
    west = -1 if tags.get("GPS:GPSLongitudeRef") == "W" else 1
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        found["point"] = point_of(latitude * south, longitude * west)
    else:
        found["point"] = ""
    return found


def iim_fields(tags: Tags) -> dict[str, object]:
    """The fields of IIM, as ExifTool reads them."""
    found: dict[str, object] = {}
    for name, tag in IIM_TAGS.items():
        value = tags.get(f"IPTC:{tag}")
        sample = getattr(Fields(), name)
        if isinstance(sample, tuple):
            found[name] = list_of(value)
        elif isinstance(sample, str):
            found[name] = one_of(value)
        else:
            found[name] = {"x-default": one_of(value)} if one_of(value) else {}
    found["date_created"] = iim_stamp(tags, "DateCreated", "TimeCreated")
    found["date_digitised"] = iim_stamp(tags, "DigitalCreationDate", "DigitalCreationTime")
    return found


def iim_stamp(tags: Tags, date: str, time: str) -> str:
    """A date and a time of IIM together."""
    day, clock = text_of(tags.get(f"IPTC:{date}")), text_of(tags.get(f"IPTC:{time}"))
    return stamp_of(f"{day}T{clock}" if clock else day)


def xmp_fields(tags: Tags) -> dict[str, object]:
    """The fields of XMP, as ExifTool reads them."""
    found: dict[str, object] = {}
    for name, tag in XMP_TAGS.items():
        sample = getattr(Fields(), name)
        if isinstance(sample, tuple):
            found[name] = list_of(tags.get(tag))
        elif isinstance(sample, str):
            found[name] = one_of(tags.get(tag))
        else:
            found[name] = by_language(tags, tag)
    created = (tags.get("XMP-photoshop:DateCreated"), tags.get("XMP-exif:DateTimeOriginal"))
    digitised = (tags.get("XMP-exif:DateTimeDigitized"), tags.get("XMP-xmp:CreateDate"))
    found["date_created"] = next((stamp_of(text) for text in created if text), "")
    found["date_digitised"] = next((stamp_of(text) for text in digitised if text), "")
    found["point"] = point_of(tags.get("XMP-exif:GPSLatitude"), tags.get("XMP-exif:GPSLongitude"))
    return found | structures(tags)


def derived(said: Fields, name: str) -> tuple[str, ...]:
    """Structures of ours as lines."""
    if name == "region lines":
        return tuple(
            f"{one.name} {one.box.x + one.box.width / 2:.2f} {one.box.y + one.box.height / 2:.2f}"
            for one in said.regions
        )
    if name == "person lines":
        return tuple(
            joined(one.name, one.description, *one.ids)
            for one in said.people
            if one.ids or one.description
        )
    places = said.locations_shown if name == "locations shown" else (said.location_created,)
    return tuple(
        joined(
            one.sublocation, one.city, one.state, one.country, one.country_code, one.world_region,
            *one.ids, str(plain(one.point)),
        )
        for one in places
        if one
    )  # fmt: skip


DERIVED = ("region lines", "person lines", "locations shown", "location created")


def structures(tags: Tags) -> dict[str, object]:
    """Structures of XMP as ExifTool reads them, as lines."""
    shown, created = (
        tuple(
            joined(
                *(text_of(one.get(part)) for part in ("Sublocation", "City", "ProvinceState")),
                *(text_of(one.get(part)) for part in ("CountryName", "CountryCode", "WorldRegion")),
                *list_of(one.get("LocationId")),
                point_of(one.get("GPSLatitude"), one.get("GPSLongitude")),
            )
            for one in dicts(tags.get(f"XMP-iptcExt:{name}"))
        )
        for name in ("LocationShown", "LocationCreated")
    )
    people = (
        joined(
            text_of(one.get("PersonName")),
            text_of(one.get("PersonDescription")),
            *list_of(one.get("PersonId")),
        )
        for one in dicts(tags.get("XMP-iptcExt:PersonInImageWDetails"))
        if one.get("PersonName") and (one.get("PersonId") or one.get("PersonDescription"))
    )
    found: dict[str, object] = {
        "locations shown": shown,
        "location created": created[:1],
        "person lines": tuple(people),
    }
    # Those of IPTC are not compared: they have several shapes and names inside.
    if "XMP-iptcExt:ImageRegion" not in tags:
        found["region lines"] = tuple(region_lines(tags))
    return found


def region_lines(tags: Tags) -> Iterator[str]:
    """The regions of the MWG, else those of Microsoft; those of IPTC stand in another test."""
    info = dicts(tags.get("XMP-mwg-rs:RegionInfo"))
    for one in dicts(info[0].get("RegionList")) if info else ():
        area = one.get("Area")
        if isinstance(area, dict):
            yield f"{text_of(one.get('Name'))} {area.get('X', 0):.2f} {area.get('Y', 0):.2f}"
    tagged = dicts(tags.get("XMP-MP:RegionInfoMP"))
    for one in dicts(tagged[0].get("Regions")) if tagged and not info else ():
        x, y, width, height = (float(part) for part in str(one.get("Rectangle")).split(","))
        name = text_of(one.get("PersonDisplayName"))
        yield f"{name} {x + width / 2:.2f} {y + height / 2:.2f}"


def dicts(value: object) -> list[dict[str, object]]:
    """Structures, or the one there is."""
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, dict)]


def joined(*parts: str) -> str:
    """What there is of these, as one line."""
    return " | ".join(filter(None, parts))


def nearly(own: object, theirs: object) -> bool:
    """Whether two values differ only in how they are written."""
    if isinstance(own, str) and isinstance(theirs, str):
        return squeezed(own) == squeezed(theirs) or is_number_alike(own, theirs)
    if isinstance(own, tuple) and isinstance(theirs, tuple):
        return [squeezed(str(one)) for one in own] == [squeezed(str(one)) for one in theirs]
    if isinstance(own, dict) and isinstance(theirs, dict):
        return {key: squeezed(text) for key, text in own.items()} == {
            key: squeezed(text) for key, text in theirs.items()
        }
    return False


def squeezed(text: str) -> str:
    """A text without what is not to be seen."""
    return " ".join("".join(c for c in text if unicodedata.category(c) != "Cf").split())


def is_number_alike(own: str, theirs: str) -> bool:
    """ExifTool writes 1.0 as 1."""
    try:
        return float(own) == float(theirs)
    except ValueError:
        return False


def reason_of(
    standard: Standard, name: str, own: object, theirs: object, ours: Ours, tags: Tags
) -> str:
    """Why we read a field otherwise, "" if for no reason we know."""
    told = str(next(iter(theirs.values()), "")) if isinstance(theirs, dict) else str(theirs)
    if standard is Standard.XMP and ours.is_xmp_refused:
        return "XMP that is not safe or not whole is refused"
    if standard is Standard.XMP and ours.xmp_packets > 1:
        return "of several packets we believe the first, ExifTool the last"
    if standard is Standard.XMP and not theirs and "BOM" in str(tags.get("ExifTool:Warning")):
        return "ExifTool gives up on UTF-16 where we do not"
    if standard is Standard.XMP and not own and b"rdf:nodeID" in Path(told_by(tags)).read_bytes():
        return "ISO 16684-1 C.2.5: nodes of RDF named by rdf:nodeID are no XMP"
    if name == "region lines" and len(str(own)) < len(str(theirs)):
        return "a box of more than the whole picture is none"
    if standard is Standard.IIM and not tags.get("IPTC:CodedCharacterSet") and own:
        return "IIM letters are guessed where no character set is declared"
    if name == "date_created" and tags.get("XMP-pa:Date"):
        return "the date an archive wrote says more than XMP can"
    if name.startswith("date"):
        return _reason_of_date(standard, own, told, tags)
    if name == "caption" and not own and is_boilerplate(told):
        return "what a camera writes into every picture is no caption"
    if name == "point" and not own:
        return "0, 0 and degrees off the globe are no place"
    if not own and not told.strip(" \x00."):
        return "blanks are nothing"
    return ""


def told_by(tags: Tags) -> str:
    """The file that tags are of."""
    return str(tags["SourceFile"])


def _reason_of_date(standard: Standard, own: object, theirs: str, tags: Tags) -> str:
    if not own and read_stamp(theirs) is None:
        return "a clock that was never set is no date"
    origin = " ".join(text_of(tags.get(f"IFD0:{tag}")) for tag in ("Make", "Model", "Software"))
    is_scan = any(word in origin.lower() for word in SCANNERS)
    is_scan = is_scan or tags.get("ExifIFD:FileSource") in (1, 2)
    if standard is Standard.EXIF and is_scan:
        return "the clock of a scanner tells when it was digitised"
    return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare and print; 1 if there are differences nobody meant."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="print the meant differences, too")
    given = parser.parse_args(arguments)
    report = compare(given.folder)
    print(f"files read {report.files}, not opened {len(report.not_read)}")
    print(f"fields compared {report.compared}, equal {report.equal}")
    for reason, count in Counter(one.reason for one in report.differences).most_common():
        print(f"{count:6} {reason or 'NOT MEANT'}")
    for one in report.differences if given.all else report.unexplained:
        print(f"{one.file} {one.standard.value} {one.field} [{one.reason}]")
        print(f"    ours     {one.ours[:300]}\n    ExifTool {one.theirs[:300]}")
    if given.all:
        print(*report.not_read, sep="\n")
    return 1 if report.unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
