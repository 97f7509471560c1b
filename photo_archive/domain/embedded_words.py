# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fields of files, standards and reasons are called, for people to read."""

from __future__ import annotations

from dataclasses import replace

from photo_archive.domain.embedded import Reason, Standard
from photo_archive.domain.errors import Message
from photo_archive.domain.position import REFUSED_FIELD, PointFault, refused

STANDARD_WORDS: dict[str, Message] = {
    Standard.EXIF: Message("EXIF"),
    Standard.IIM: Message("IIM"),
    Standard.XMP: Message("XMP"),
    Standard.SIDECAR: Message("Sidecar"),
    Standard.TAKEOUT: Message("Takeout"),
}

REASON_WORDS: dict[str, Message] = {
    Reason.SIDECAR_FIRST: Message("A sidecar is believed before the file itself."),
    Reason.EXIF_FIRST: Message("For this field EXIF is believed first."),
    Reason.XMP_FIRST: Message("XMP is believed before IIM."),
    Reason.IIM_NEWER: Message("IIM was changed after XMP was written."),
    Reason.WHOLE_TEXT: Message("What is believed before it lost its end or its accents."),
    Reason.SCANNER_CLOCK: Message("EXIF has the time of scanning."),
    Reason.EXIF_LAST: Message("For this field EXIF is believed last."),
}

FIELD_WORDS: dict[str, Message] = {
    "caption": Message("Caption"),
    "headline": Message("Headline"),
    "title": Message("Title"),
    "date_created": Message("Date"),
    "credit": Message("Credit"),
    "source": Message("Source"),
    "creators": Message("Photographer"),
    "creator_title": Message("Photographer’s title"),
    "caption_writer": Message("Caption writer"),
    "people": Message("People"),
    "regions": Message("Regions in the picture"),
    "organisations": Message("Organisations"),
    "keywords": Message("Keywords"),
    "keyword_paths": Message("Paths of keywords"),
    "sublocation": Message("Location"),
    "city": Message("City"),
    "state": Message("Province"),
    "country": Message("Country"),
    "country_code": Message("Country code"),
    "location_created": Message("Place taken"),
    "locations_shown": Message("Places shown"),
    "event": Message("Event"),
    "event_ids": Message("Identifiers of events"),
    "copyright": Message("Copyright notice"),
    "usage_terms": Message("Terms of use"),
    "rights_url": Message("Statement of rights"),
    "instructions": Message("Instructions"),
    "job_id": Message("Job number"),
    "alt_text": Message("Alt text"),
    "extended_description": Message("Extended description"),
    "point": Message("Coordinates"),
    REFUSED_FIELD: Message("Coordinates not used"),
    "image_id": Message("Identifier of the picture"),
    "contributors": Message("Contributors"),
    "copyright_owners": Message("Copyright owners"),
    "organisation_codes": Message("Codes of organisations"),
    "person_traits": Message("What is said of people"),
    "artworks": Message("Object shown"),
    "source_type": Message("Kind of source"),
    "ai_use": Message("Use of AI"),
    "contact": Message("Contact"),
    "genres": Message("Genre"),
    "subjects": Message("Subject codes"),
    "category": Message("Category"),
    "urgency": Message("Urgency"),
    "rating": Message("Rating"),
    "charset": Message("Character set"),
}

CHARSET_WORDS: dict[str, Message] = {
    "utf-8": Message("UTF-8"),
    "cp1252": Message("Western (Windows-1252)"),
    "cp1258": Message("Vietnamese (Windows-1258)"),
    "mac-roman": Message("Western (Mac Roman)"),
    "latin-1": Message("Western (Latin-1)"),
}
"""The character sets offered, by the names under which they are kept."""


def field_word(field: str) -> Message:
    """What a field of files is called; one without a word as it is."""
    return FIELD_WORDS.get(field) or Message("{field}", {"field": field})


POINT_FAULT_WORDS: dict[str, Message] = {
    PointFault.AT_ZERO: Message(
        "{written} (this is what programs write that do not know the place)"
    ),
    PointFault.OUT_OF_RANGE: Message("{written} (no such place on earth)"),
    PointFault.EXCHANGED: Message("{written} (latitude and longitude look exchanged)"),
    PointFault.NO_HEMISPHERE: Message("{written} (north or south, east or west is not said)"),
    PointFault.UNREADABLE: Message("{written} (no coordinates can be read from this)"),
}


def refusal_words(kept: str) -> Message:
    """Why coordinates of a file are not used, as ``position.refusal`` has it, for people."""
    fault, written = refused(kept)
    return replace(POINT_FAULT_WORDS[fault], values={"written": written})
