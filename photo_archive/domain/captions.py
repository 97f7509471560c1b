# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions of a photo: as received (evidence, locked), edited, extended, and translations.

A translation remembers the hash of the text it was made from; when that text has changed since,
the translation is stale. Mentions are spans of a caption tied to records, in code points.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from photo_archive.domain.ids import CaptionId, RecordRef


class Language(StrEnum):
    """Languages of captions and of the program."""

    EN = "en"
    FR = "fr"
    VI = "vi"


class CaptionKind(StrEnum):
    """``AS_RECEIVED`` is never changed after import; ``EDITED`` is the caption of the archive."""

    AS_RECEIVED = "as-received"
    EDITED = "edited"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True)
class Caption:
    """One text of a photo. ``written`` is an ISO 8601 time with zone, "" if not known."""

    id: CaptionId
    kind: CaptionKind
    language: Language
    text: str
    writer: str = ""
    written: str = ""
    translated_from: CaptionId | None = None
    source_hash: str = ""
    stale: bool = False


class Certainty(StrEnum):
    """How sure a link or a mention is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a caption and the record it names; code points, end exclusive."""

    caption: CaptionId
    start: int
    end: int
    record: RecordRef
    role: str = ""
    certainty: Certainty = Certainty.CERTAIN
    source: str = ""


def text_hash(text: str) -> str:
    """The SHA-256 of a caption's text, by which a translation knows its source."""
    return hashlib.sha256(text.encode()).hexdigest()
