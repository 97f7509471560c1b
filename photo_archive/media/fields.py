# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a picture file says about itself, in the words of IPTC, whichever standard it was stored in.

EXIF, IIM and XMP are each read into the same ``Fields``, so that they can be laid side by side;
``Embedded`` is the outcome, with who was believed and what the others said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from photo_archive.domain.embedded import Disagreement, Standard
from photo_archive.domain.links import Region
from photo_archive.domain.names import normal

DEFAULT_LANGUAGE = "x-default"
"""The key of a text whose language is not said (XMP 7.9.2.3, ``xml:lang``)."""

Texts = Mapping[str, str]
"""One text per language tag (RFC 3066, or DEFAULT_LANGUAGE), in the order of the file."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as far as it is known, with its time of day.

    ``date`` is EDTF, of level 0 (1954, 1954-05, 1954-05-07) unless an archive wrote it; ``time`` is
    "HH:MM:SS" or "", ``zone`` is "Z", "+07:00" or "".
    """

    date: str
    time: str = ""
    zone: str = ""

    def __str__(self) -> str:
        """The stamp as one text: an EDTF date with time where there is one."""
        return f"{self.date}T{self.time}{self.zone}" if self.time else self.date


@dataclass(frozen=True, slots=True)
class GeoPoint:
    """Degrees north and east (WGS 84)."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        """The two numbers to about ten centimetres."""
        return f"{self.latitude:.6f}, {self.longitude:.6f}"


@dataclass(frozen=True, slots=True)
class PlaceFields:
    """A place in the words of the file. Source: IPTC Photo Metadata, Location structure."""

    sublocation: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    country_code: str = ""
    world_region: str = ""
    names: Texts = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    point: GeoPoint | None = None
    within: tuple[str, ...] = ()
    """All it lies in, from the nearest outwards, where an archive wrote that down."""
    is_where_taken: bool = False
    """Whether an archive wrote that the picture was taken there, too."""

    def __bool__(self) -> bool:
        return self != PlaceFields()

    def __str__(self) -> str:
        """The parts from the smallest to the largest."""
        name = next(iter(self.names.values()), "")
        parts = (name, self.sublocation, self.city, self.state, self.country)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PersonShown:
    """A person in the picture. Source: IPTC Photo Metadata, Person Shown (in the Image)."""

    name: str
    ids: tuple[str, ...] = ()
    description: str = ""

    def __str__(self) -> str:
        """The name."""
        return self.name


@dataclass(frozen=True, slots=True)
class NamedRegion:
    """A part of the picture and who or what is there.

    ``kind`` is as the file has it ("Face", "Pet", "human"); ``is_verified`` is False where the file
    says that the region was drawn on a picture of another shape than this one.
    """

    box: Region
    name: str = ""
    kind: str = ""
    description: str = ""
    is_verified: bool = True

    def __str__(self) -> str:
        """Name and top-left corner."""
        return f"{self.name} ({self.box.x:.3f}, {self.box.y:.3f})"


@dataclass(frozen=True, slots=True)
class OwnFields:
    """What only an archive of this program writes, in a namespace of its own.

    ``digest`` tells whether the file still is what such an archive would write of it.
    """

    archive: str = ""
    reference: str = ""
    received: Texts = field(default_factory=dict)
    rights_uri: str = ""
    digest: str = ""

    def __bool__(self) -> bool:
        return self != NOTHING_OWN

    def __str__(self) -> str:
        """The reference."""
        return self.reference


NOTHING_OWN = OwnFields()


@dataclass(frozen=True, slots=True)
class Fields:
    """All that one standard says; what it does not say is empty.

    ``date_created`` is when the photograph was taken, ``date_digitised`` when it was scanned.
    ``people`` are all persons named, also those named only with a region. ``keyword_paths`` are
    hierarchical keywords from the broadest down.
    Source: IPTC Photo Metadata Standard 2025.1 for every field but the regions of the MWG.
    """

    caption: Texts = field(default_factory=dict)
    headline: str = ""
    title: Texts = field(default_factory=dict)
    date_created: Stamp | None = None
    date_digitised: Stamp | None = None
    credit: str = ""
    source: str = ""
    creators: tuple[str, ...] = ()
    creator_title: str = ""
    caption_writer: str = ""
    people: tuple[PersonShown, ...] = ()
    regions: tuple[NamedRegion, ...] = ()
    organisations: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    keyword_paths: tuple[tuple[str, ...], ...] = ()
    sublocation: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    country_code: str = ""
    location_created: PlaceFields = field(default_factory=PlaceFields)
    locations_shown: tuple[PlaceFields, ...] = ()
    event: Texts = field(default_factory=dict)
    event_ids: tuple[str, ...] = ()
    copyright: Texts = field(default_factory=dict)
    usage_terms: Texts = field(default_factory=dict)
    rights_url: str = ""
    instructions: str = ""
    job_id: str = ""
    alt_text: Texts = field(default_factory=dict)
    extended_description: Texts = field(default_factory=dict)
    point: GeoPoint | None = None
    point_refused: str = ""
    image_id: str = ""
    contributors: tuple[str, ...] = ()
    copyright_owners: tuple[str, ...] = ()
    organisation_codes: tuple[str, ...] = ()
    person_traits: tuple[str, ...] = ()
    artworks: tuple[str, ...] = ()
    source_type: str = ""
    ai_use: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    urgency: str = ""
    rating: str = ""
    software: str = ""
    own: OwnFields = field(default_factory=lambda: NOTHING_OWN)

    @property
    def place(self) -> PlaceFields:
        """The place in the flat fields of old, which does not say whether taken there or shown."""
        return PlaceFields(
            sublocation=self.sublocation,
            city=self.city,
            state=self.state,
            country=self.country,
            country_code=self.country_code,
        )


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a file says, decided.

    ``sources`` names for each filled field the standard that was believed; ``disagreements`` keeps,
    for each field on which standards differ, what every one of them says, the winner included.
    ``iim_charset`` is how the letters of the IIM block were read ("" without one), and
    ``iim_charset_guessed`` that the block did not say so itself.
    """

    fields: Fields = field(default_factory=Fields)
    sources: Mapping[str, Standard] = field(default_factory=dict)
    disagreements: tuple[Disagreement, ...] = ()
    iim_charset: str = ""
    iim_charset_guessed: bool = False
    sidecar: str = ""


def tidy(text: str) -> str:
    """Return a text of a file as the archive keeps it: NFC, without control characters."""
    if not text.isprintable():
        text = "".join(
            char for char in text if char in "\t\n\r" or unicodedata.category(char) not in _UNWANTED
        )
    return normal(text)


_UNWANTED = frozenset({"Cc", "Cs"})


def in_default(text: str) -> Texts:
    """Return a text of no stated language, and nothing for an empty one."""
    return {DEFAULT_LANGUAGE: text} if text else {}


def default_text(texts: Texts) -> str:
    """Return the text of no stated language, or the first there is."""
    return texts.get(DEFAULT_LANGUAGE) or next(iter(texts.values()), "")


def shown(value: object) -> str:
    """Return the value of a field as one text, for a list of conflicts."""
    if isinstance(value, Mapping):
        if set(value) == {DEFAULT_LANGUAGE}:
            return str(value[DEFAULT_LANGUAGE])
        return "; ".join(f"[{language}] {text}" for language, text in value.items())
    if isinstance(value, tuple):
        return "; ".join("|".join(item) if isinstance(item, tuple) else str(item) for item in value)
    return "" if value is None else str(value)
