# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos around one photo: each way to others is a search that can be read and changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.ids import PhotoId
from photo_archive.domain.record_pages import DatedPhoto


class NearBy(StrEnum):
    """What a photo has in common with others; in the order in which it is told."""

    EVENT = "event"
    WHOLE_EVENT = "whole event"
    PEOPLE_TOGETHER = "people together"
    PERSON = "person"
    DAY = "day"
    DAYS = "days"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Near:
    """Photos that have one thing in common with a photo.

    Attributes:
        by: What they have in common.
        name: The event, person or place, the people together; the date as EDTF.
        query: The search that finds them, the photo itself among them.
        photos: How many it finds.
        pictures: Those nearest in time, without the photo itself.
    """

    by: NearBy
    name: str
    query: str
    photos: int
    pictures: tuple[DatedPhoto, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """A photo and what is around it; what leads to no other photo is left out."""

    photo: PhotoId
    near: tuple[Near, ...]
