# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns worked out from others: sort keys, folded names, day bounds, hashes.

They are written together with what they come from, so history and undo treat them alike.
"""

from __future__ import annotations

from photo_archive.catalogue.ownership import Row
from photo_archive.domain.captions import text_hash
from photo_archive.domain.collation import natural_key, western_key
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.names import fold, normal, normal_line, squash


def date_columns(text: str) -> Row:
    """The columns of an EDTF date; "" is undated.

    Raises:
        ArchiveError: It is no EDTF date, with what would be right.
    """
    if not text.strip():
        return {
            "date": "",
            "date_first": None,
            "date_last": None,
            "date_padded_first": None,
            "date_padded_last": None,
        }
    date = parse_edtf(text)
    return {
        "date": date.text,
        "date_first": date.strict.first,
        "date_last": date.strict.last,
        "date_padded_first": date.padded.first,
        "date_padded_last": date.padded.last,
    }


def edtf(text: str) -> str:
    """An EDTF date checked, "" left as it is."""
    return parse_edtf(text).text if text.strip() else ""


def reference_columns(reference: str) -> Row:
    """The columns of a reference number: as written, and so that A-2 comes before A-10."""
    stored = normal_line(reference)
    return {"reference": stored, "reference_sort": natural_key(stored)}


def record_name_columns(name: str) -> Row:
    """The columns of the authorised name in the record itself.

    The stored order is the western one; a Vietnamese list is sorted as it is read.
    """
    stored = normal_line(name)
    return {"name": stored, "name_sort": western_key(stored)}


def name_columns(text: str) -> Row:
    """The columns of a name, of whatever record."""
    stored = normal_line(text)
    return {"text": stored, "folded": fold(stored), "squashed": squash(stored)}


def caption_columns(text: str) -> Row:
    """The columns of a caption's text."""
    stored = normal(text)
    return {"text": stored, "text_hash": text_hash(stored)}
