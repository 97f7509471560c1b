# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What records are called: typed numbers, unique in one archive and never used again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

PhotoId = NewType("PhotoId", int)
RenditionId = NewType("RenditionId", int)
CaptionId = NewType("CaptionId", int)
LinkId = NewType("LinkId", int)
NameId = NewType("NameId", int)
ChangesetId = NewType("ChangesetId", int)


class RecordKind(StrEnum):
    """The kinds of authority record a photo can be linked to."""

    PERSON = "person"
    PLACE = "place"
    EVENT = "event"
    TAG = "tag"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, order=True)
class RecordRef:
    """One authority record: its kind and its number within that kind."""

    kind: RecordKind
    id: int
