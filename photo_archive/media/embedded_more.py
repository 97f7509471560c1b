# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The XMP properties that no field of an archive takes up: read to be kept and shown, not lost.

Structures become one line of text each; in the file they stay what they are.
Source: IPTC Photo Metadata Standard 2025.1; PLUS License Data Format 1.2.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from photo_archive.media.fields import OwnFields
from photo_archive.media.xmp_tree import Node

_CORE, _EXT, _PLUS = "Iptc4xmpCore:", "Iptc4xmpExt:", "plus:"
_AI = ("AISystemUsed", "AISystemVersionUsed", "AIPromptInformation", "AIPromptWriterName")
_CONTACT = (
    *("CiAdrExtadr", "CiAdrCity", "CiAdrRegion", "CiAdrPcode", "CiAdrCtry"),
    *("CiTelWork", "CiEmailWork", "CiUrlWork"),
)
_ARTWORK = (
    *("AOTitle", "AOCreator", "AOCircaDateCreated", "AODateCreated", "AOSource"),
    *("AOSourceInvNo", "AOSourceInvURL", "AOCopyrightNotice", "AOContentDescription"),
)


class MoreFields(TypedDict):
    """Some of the fields of ``Fields``."""

    contributors: tuple[str, ...]
    copyright_owners: tuple[str, ...]
    organisation_codes: tuple[str, ...]
    person_traits: tuple[str, ...]
    artworks: tuple[str, ...]
    source_type: str
    ai_use: tuple[str, ...]
    contact: tuple[str, ...]
    genres: tuple[str, ...]
    subjects: tuple[str, ...]
    category: tuple[str, ...]
    urgency: str
    rating: str
    software: str
    own: OwnFields


def more_fields(root: Node) -> MoreFields:
    """Return what a packet holds of these fields."""
    artworks = root.get(_EXT + "ArtworkOrObject").structures()
    return MoreFields(
        contributors=_lines(root.get(_EXT + "Contributor"), _EXT, ("Name", "Role", "Identifier")),
        copyright_owners=_lines(
            root.get(_PLUS + "CopyrightOwner"), _PLUS, ("CopyrightOwnerName", "CopyrightOwnerID")
        ),
        organisation_codes=root.get(_EXT + "OrganisationInImageCode").many(),
        person_traits=tuple(_person_traits(root)),
        artworks=tuple(filter(None, (_joined(one, _EXT, _ARTWORK) for one in artworks))),
        source_type=root.get(_EXT + "DigitalSourceType").one(),
        ai_use=tuple(filter(None, (root.get(_EXT + name).one() for name in _AI))),
        contact=tuple(
            filter(
                None,
                (root.get(_CORE + "CreatorContactInfo").get(_CORE + n).one() for n in _CONTACT),
            )
        ),
        genres=(
            *_lines(root.get(_EXT + "Genre"), _EXT, ("CvTermName", "CvTermId")),
            *root.get(_CORE + "IntellectualGenre").many(),
        ),
        subjects=root.get(_CORE + "SubjectCode").many() + root.get(_CORE + "Scene").many(),
        category=tuple(
            dict.fromkeys(
                root.get("photoshop:Category").many()
                + root.get("photoshop:SupplementalCategories").many()
            )
        ),
        urgency=root.get("photoshop:Urgency").one(),
        rating=root.get("xmp:Rating").one(),
        software=root.get("xmp:CreatorTool").one(),
        own=_own(root),
    )


def _own(root: Node) -> OwnFields:
    return OwnFields(
        archive=root.get("pa:Archive").one(),
        reference=root.get("pa:Reference").one(),
        received=root.get("pa:CaptionAsReceived").by_language(),
        rights_uri=root.get("pa:Rights").one(),
        digest=root.get("pa:Digest").one(),
    )


def _lines(node: Node, prefix: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Each structure of a list as one text; plain texts are met in their place."""
    structures = node.structures()
    if not structures:
        return node.many()
    return tuple(filter(None, (_joined(one, prefix, names) for one in structures)))


def _joined(structure: Node, prefix: str, names: tuple[str, ...]) -> str:
    texts = (", ".join(structure.get(prefix + name).many()) for name in names)
    return " · ".join(filter(None, texts))


def _person_traits(root: Node) -> Iterator[str]:
    """What is said of persons by terms of a vocabulary."""
    for person in root.get(_EXT + "PersonInImageWDetails").structures():
        name = person.get(_EXT + "PersonName").one()
        for trait in person.get(_EXT + "PersonCharacteristic").structures():
            term = _joined(trait, _EXT, ("CvTermName", "CvTermId"))
            if term:
                yield f"{name}: {term}" if name else term
