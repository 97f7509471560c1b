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

    def upright(self, orientation: int) -> Region:
        """Where it lies on the picture turned upright.

        Args:
            orientation: EXIF orientation 1 to 8 (Source: EXIF 2.32, tag 0112).
        """
        x, y, w, h = self.x, self.y, self.width, self.height
        turned = {
            2: (1 - x - w, y, w, h),
            3: (1 - x - w, 1 - y - h, w, h),
            4: (x, 1 - y - h, w, h),
            5: (y, x, h, w),
            6: (1 - y - h, x, h, w),
            7: (1 - y - h, 1 - x - w, h, w),
            8: (y, 1 - x - w, h, w),
        }
        return Region(*turned.get(orientation, (x, y, w, h)))


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
