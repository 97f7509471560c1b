# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What codes are called: how far a photo is described, its fields, kinds of names and of places.

Codes are for files and scripts and never change; people read these words, in their language.
"""

from __future__ import annotations

from collections.abc import Mapping

from photo_archive.domain.authorities import NameKind
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import CodeText, Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import Status

STATUS_WORDS: dict[str, Message] = {
    Status.IMPORTED: Message("Imported"),
    Status.DRAFTED: Message("Drafted"),
    Status.LINKED: Message("Linked"),
    Status.CHECKED: Message("Checked"),
    Status.APPROVED: Message("Approved"),
}

PHOTO_FIELD_WORDS: dict[str, Message] = {
    PhotoField.REFERENCE: Message("Reference"),
    PhotoField.TITLE: Message("Title"),
    PhotoField.TITLE_TYPE: Message("Type of title"),
    PhotoField.DATE: Message("Date"),
    PhotoField.DATE_SOURCE: Message("Source of the date"),
    PhotoField.DATE_NOTE: Message("Note on the date"),
    PhotoField.STATUS: Message("Status"),
    PhotoField.CREDIT: Message("Credit"),
    PhotoField.SOURCE: Message("Source"),
    PhotoField.PHOTOGRAPHER: Message("Photographer"),
    PhotoField.RIGHTS_URI: Message("Rights"),
    PhotoField.RIGHTS_NOTE: Message("Note on rights"),
    PhotoField.RESTRICTION_REASON: Message("Restriction"),
    PhotoField.RESTRICTION_UNTIL: Message("Restricted until"),
    PhotoField.ALT_TEXT: Message("Alt text"),
    PhotoField.LEVEL: Message("Level"),
}

RECORD_KIND_WORDS: dict[str, Message] = {
    RecordKind.PERSON: Message("person"),
    RecordKind.PLACE: Message("place"),
    RecordKind.EVENT: Message("event"),
    RecordKind.ORGANISATION: Message("organisation"),
    RecordKind.TAG: Message("tag"),
}

CERTAINTY_WORDS: dict[str, Message] = {
    Certainty.CERTAIN: Message("certain"),
    Certainty.PROBABLE: Message("probable"),
    Certainty.POSSIBLE: Message("possible"),
}

NAME_KIND_WORDS: dict[str, Message] = {
    NameKind.AUTHORISED: Message("Authorised"),
    NameKind.PREFERRED: Message("Preferred"),
    NameKind.VARIANT: Message("Variant"),
    NameKind.BIRTH: Message("Birth name"),
    NameKind.MARRIED: Message("Married name"),
    NameKind.ALIAS: Message("Alias"),
    NameKind.RELIGIOUS: Message("Religious name"),
    NameKind.TRANSLITERATION: Message("Transliteration"),
    NameKind.UNACCENTED: Message("Without accents"),
    NameKind.MISSPELLING: Message("Misspelling"),
    NameKind.SHORT: Message("Short form"),
    NameKind.FORMER: Message("Former name"),
    NameKind.HIDDEN: Message("Hidden, found only"),
    NameKind.DEMONYM: Message("What its people are called"),
}

PLACE_KIND_WORDS: dict[str, Message] = {
    "country": Message("Country"),
    "region": Message("Region"),
    "province": Message("Province"),
    "city": Message("City"),
    "district": Message("District"),
    "ward": Message("Ward"),
    "town": Message("Town"),
    "village": Message("Village"),
    "venue": Message("Venue"),
    "street": Message("Street"),
    "island": Message("Island"),
    "river": Message("River"),
}
"""The kinds offered; an archive may have others, which are called as they are written."""


def kind_text(kind: RecordKind) -> str:
    """A kind of record as a value of a message."""
    return code_text(kind.value, RECORD_KIND_WORDS)


def code_text(code: str, words: Mapping[str, Message]) -> str:
    """A code as a value of a message, shown by its word; one without a word as it is."""
    return CodeText(code, words[code]) if code in words else code
