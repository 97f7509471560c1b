# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The terms of a query as the chips of the search box call them.

Apart from the box itself, which is painted before the query language is loaded.
"""

from __future__ import annotations

from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.domain.query_text import Chip as Term
from photo_archive.domain.query_tree import FieldName
from photo_archive.wording import Wording

CHIP_KINDS = {
    FieldName.PERSON: "person",
    FieldName.PLACE: "place",
    FieldName.EVENT: "event",
    FieldName.ORG: "organisation",
    FieldName.DATE: "date",
    FieldName.WITHIN: "date",
    FieldName.TAG: "tag",
}
FIELD_WORDS = {
    FieldName.PHOTOGRAPHER: "Photographer: {value}",
    FieldName.CREDIT: "Credit: {value}",
    FieldName.STATUS: "Status: {value}",
    FieldName.REFERENCE: "Reference: {value}",
    FieldName.FILE: "File: {value}",
    FieldName.CAPTION: "Caption: {value}",
    FieldName.ALBUM: "Album: {value}",
    FieldName.AREA: "area on the map",
    FieldName.WITHIN: "within {value}",
    FieldName.PLACE: "{value} and within",
}
FLAG_WORDS = {
    "undated": "Undated",
    "missing": "File missing",
    "restricted": "Restricted",
    "stale": "Translation stale",
    "unlinked": "Not linked",
    "approved": "Approved",
    "inbox": "In the inbox",
}


def kind_of(term: Term) -> str:
    """The kind of chip a term is."""
    return CHIP_KINDS.get(term.field, "tag") if term.field is not None else "tag"


def text_of(term: Term, wording: Wording, name: str = "") -> str:
    """What stands on the chip of a term; ``name`` is that of its record in the user's language."""
    say, value = wording.say, name or term.value
    if term.field in (FieldName.DATE, FieldName.WITHIN):
        value = say("undated") if value == "none" else _date_text(value, wording.language)
    elif term.field is FieldName.IS:
        value = say(FLAG_WORDS[value])
    elif term.field is FieldName.STATUS and value in STATUS_WORDS:
        value = say(STATUS_WORDS[value])
    if term.field in FIELD_WORDS:
        value = say(FIELD_WORDS[term.field], value=value)
    return say("not {term}", term=value) if term.negated else value


def written_term(query: str, term: Term) -> str:
    """A part of the query as written, with its field; the span of some begins at the value."""
    start = term.span.start
    prefix = f"{term.field.value}:" if term.field is not None else ""
    if prefix and query[:start].lower().endswith(prefix):
        start -= len(prefix)
    return query[start : term.span.end]


def _date_text(edtf: str, language: str) -> str:
    first, _, last = edtf.partition("/")
    if last and len(first) == len(last) == 4:
        return f"{first}–{last}"
    return short_date(edtf, language)
