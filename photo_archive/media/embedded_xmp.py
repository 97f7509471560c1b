# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""XMP: the fields of IPTC Photo Metadata, in a file or in a sidecar beside it.

Source: IPTC Photo Metadata Standard 2025.1, XMP properties; ISO 16684-1 for their forms.
"""

from __future__ import annotations

from collections.abc import Iterable

from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import ArchiveError
from photo_archive.media.embedded_gps import SaidPoint, xmp_point
from photo_archive.media.embedded_more import more_fields
from photo_archive.media.fields import (
    Fields,
    NamedRegion,
    PersonShown,
    PlaceFields,
    Stamp,
)
from photo_archive.media.regions import NOT_PERSONS, PictureShape, read_regions
from photo_archive.media.stamps import plain_date, read_stamp
from photo_archive.media.xmp_tree import Node, read_packet


def read_xmp(packet: bytes, shape: PictureShape | None = None) -> Fields:
    """Read an XMP packet; ``shape`` of the picture is needed to place its regions surely.

    Raises:
        XmpRefusedError: The packet is too long, dangerous or broken.
    """
    return fields_of(read_packet(packet), shape)


def fields_of(root: Node, shape: PictureShape | None = None) -> Fields:
    """Return the fields that a parsed packet holds."""
    regions = read_regions(root, shape)
    point, refused = _point(root)
    return Fields(
        caption=root.get("dc:description").by_language(),
        headline=root.get("photoshop:Headline").one(),
        title=root.get("dc:title").by_language(),
        date_created=_edtf(root) or _stamp(root, "photoshop:DateCreated", "exif:DateTimeOriginal"),
        date_digitised=_stamp(root, "exif:DateTimeDigitized", "xmp:CreateDate"),
        credit=root.get("photoshop:Credit").one(),
        source=root.get("photoshop:Source").one(),
        creators=root.get("dc:creator").many(),
        creator_title=root.get("photoshop:AuthorsPosition").one(),
        caption_writer=root.get("photoshop:CaptionWriter").one(),
        people=_people(root, regions),
        regions=regions,
        organisations=root.get("Iptc4xmpExt:OrganisationInImageName").many(),
        keywords=root.get("dc:subject").many(),
        keyword_paths=_keyword_paths(root),
        sublocation=root.get("Iptc4xmpCore:Location").one(),
        city=root.get("photoshop:City").one(),
        state=root.get("photoshop:State").one(),
        country=root.get("photoshop:Country").one(),
        country_code=root.get("Iptc4xmpCore:CountryCode").one(),
        location_created=next(
            iter(_places(root.get("Iptc4xmpExt:LocationCreated"))), PlaceFields()
        ),
        locations_shown=tuple(_places(root.get("Iptc4xmpExt:LocationShown"))),
        event=root.get("Iptc4xmpExt:Event").by_language(),
        event_ids=root.get("Iptc4xmpExt:EventId").many(),
        copyright=root.get("dc:rights").by_language(),
        usage_terms=root.get("xmpRights:UsageTerms").by_language(),
        rights_url=root.get("xmpRights:WebStatement").one(),
        instructions=root.get("photoshop:Instructions").one(),
        job_id=root.get("photoshop:TransmissionReference").one(),
        alt_text=root.get("Iptc4xmpCore:AltTextAccessibility").by_language(),
        extended_description=root.get("Iptc4xmpCore:ExtDescrAccessibility").by_language(),
        point=point,
        point_refused=refused,
        image_id=root.get("Iptc4xmpExt:DigImageGUID").one(),
        **more_fields(root),
    )


def _edtf(root: Node) -> Stamp | None:
    """The date an archive wrote, unless another program has given the picture another since."""
    text = root.get("pa:Date").one()
    if not text:
        return None
    try:
        date = parse_edtf(text).text
    except ArchiveError:
        return None
    plain = _stamp(root, "photoshop:DateCreated")
    return Stamp(date) if (plain.date if plain else "") == plain_date(date) else None


def _stamp(root: Node, *names: str) -> Stamp | None:
    stamps = (read_stamp(root.get(name).one()) for name in names)
    return next((stamp for stamp in stamps if stamp is not None), None)


def _people(root: Node, regions: Iterable[NamedRegion]) -> tuple[PersonShown, ...]:
    """Persons described at length first, then those only named, then those only in a region."""
    people = {person.name: person for person in _described_people(root)}
    for name in root.get("Iptc4xmpExt:PersonInImage").many():
        people.setdefault(name, PersonShown(name))
    for region in regions:
        if region.name and region.kind.lower() not in NOT_PERSONS:
            people.setdefault(region.name, PersonShown(region.name))
    return tuple(people.values())


def _described_people(root: Node) -> Iterable[PersonShown]:
    for person in root.get("Iptc4xmpExt:PersonInImageWDetails").structures():
        name = person.get("Iptc4xmpExt:PersonName").one()
        if name:
            yield PersonShown(
                name,
                person.get("Iptc4xmpExt:PersonId").many(),
                person.get("Iptc4xmpExt:PersonDescription").one(),
            )


def _keyword_paths(root: Node) -> tuple[tuple[str, ...], ...]:
    """Hierarchical keywords, of which each program has its own spelling."""
    spelled = [(path, "|") for path in root.get("lr:hierarchicalSubject").many()]
    spelled += [(path, "/") for path in root.get("digiKam:TagsList").many()]
    spelled += [(path, "/") for path in root.get("MicrosoftPhoto:LastKeywordXMP").many()]
    paths = (
        tuple(filter(None, (part.strip() for part in path.split(mark)))) for path, mark in spelled
    )
    return tuple(dict.fromkeys(path for path in paths if len(path) > 1))


def _places(node: Node) -> Iterable[PlaceFields]:
    for place in node.structures():
        fields = PlaceFields(
            sublocation=place.get("Iptc4xmpExt:Sublocation").one(),
            city=place.get("Iptc4xmpExt:City").one(),
            state=place.get("Iptc4xmpExt:ProvinceState").one(),
            country=place.get("Iptc4xmpExt:CountryName").one(),
            country_code=place.get("Iptc4xmpExt:CountryCode").one(),
            world_region=place.get("Iptc4xmpExt:WorldRegion").one(),
            names=place.get("Iptc4xmpExt:LocationName").by_language(),
            ids=place.get("Iptc4xmpExt:LocationId").many(),
            point=_point(place)[0],
            within=place.get("pa:Within").many(),
            is_where_taken=place.get("pa:Relation").one() == "created",
        )
        if fields:
            yield fields


def _point(node: Node) -> SaidPoint:
    return xmp_point(node.get("exif:GPSLatitude").one(), node.get("exif:GPSLongitude").one())
