# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links from a photo to people, places, events, tags and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import LinkId, RecordRef


class PlaceRelation(StrEnum):
    """IPTC Location Created (where it was taken) or Location Shown."""

    CREATED = "created"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle in stored (unrotated) pixels: top-left corner and size, each 0 to 1."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Link:
    """A photo's tie to a record.

    ``name`` is the record's authorised name, ``role`` the role as printed, ``order`` the place from
    the left beginning with 1 (0: not said).
    """

    id: LinkId
    record: RecordRef
    name: str
    role: str = ""
    order: int = 0
    region: Region | None = None
    relation: PlaceRelation = PlaceRelation.CREATED
    certainty: Certainty = Certainty.CERTAIN
    source: str = ""
