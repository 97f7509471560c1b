# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption sheet as a table: one row a photograph.

There are two, because they cannot be one. The data profile keeps every value exactly, for programs
and for reading back. The spreadsheet profile opens right with a double click and cannot be made
to run a formula, at the price of an apostrophe before some values.
"""

from __future__ import annotations

import csv
import io
from enum import StrEnum
from pathlib import Path

from photo_archive.documents.replaced_file import replaced_file
from photo_archive.documents.sheet import Sheet, SheetEntry
from photo_archive.documents.sheet_layout import people_text
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.wording import Wording

_ROWS_BETWEEN_PROGRESS = 500
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_GUARD = "'"
_COMMA_IS_DECIMAL = ("fr", "vi")

COLUMNS = (
    "reference",
    "number",
    "date",
    "place",
    "event",
    "caption",
    "caption_language",
    "stale",
    "people",
    "photographer",
    "credit",
    "note",
    "alt_text",
)
"""The columns as programs know them; the first, ``reference``, is never renamed."""


class CsvProfile(StrEnum):
    """Who the table is for."""

    DATA = "data"
    EXCEL = "excel"


def write_csv(
    sheet: Sheet, target: Path, wording: Wording, profile: CsvProfile = CsvProfile.DATA
) -> Job[Path]:
    """Write the table and put it in place of ``target``.

    Raises:
        ArchiveError: the file cannot be written.
    """
    total = len(sheet.entries)
    with replaced_file(target) as file:
        if profile is CsvProfile.EXCEL:
            file.write("\ufeff".encode())
        file.write(_line(_heading(profile, wording), profile, wording))
        for done, entry in enumerate(sheet.entries):
            if done % _ROWS_BETWEEN_PROGRESS == 0:
                yield Progress(done, total, Message("Writing the caption sheet"), target.name)
            file.write(_line(_row(entry, wording), profile, wording))
    yield Progress(total, total, Message("The caption sheet is written"), target.name)
    return target


def guarded(value: str) -> str:
    """A value no spreadsheet takes for a formula.

    Source: CWE-1236; OWASP ASVS 5.0, 1.2.10.
    """
    starts = value.lstrip(" ").startswith(_FORMULA_STARTS) or value.startswith(_GUARD)
    return _GUARD + value if starts else value


def unguarded(value: str) -> str:
    """The value ``guarded`` was given."""
    return value[1:] if value.startswith(_GUARD) else value


def _line(values: tuple[str, ...], profile: CsvProfile, wording: Wording) -> bytes:
    """One record. Source: RFC 4180, but for the semicolon where a comma is the decimal mark."""
    excel = profile is CsvProfile.EXCEL
    text = io.StringIO(newline="")
    mark = ";" if excel and wording.language in _COMMA_IS_DECIMAL else ","
    csv.writer(text, delimiter=mark, lineterminator="\r\n").writerow(
        guarded(value) if excel else value for value in values
    )
    return text.getvalue().encode(errors="replace")


def _heading(profile: CsvProfile, wording: Wording) -> tuple[str, ...]:
    if profile is CsvProfile.DATA:
        return COLUMNS
    return (
        COLUMNS[0],
        wording.say("Number"),
        wording.say("Date"),
        wording.say("Place"),
        wording.say("Event"),
        wording.say("Caption"),
        wording.say("Language"),
        wording.say("Translation behind its source"),
        wording.say("People, left to right"),
        wording.say("Photographer"),
        wording.say("Credit"),
        wording.say("Note"),
        wording.say("Alt text"),
    )


def _row(entry: SheetEntry, wording: Wording) -> tuple[str, ...]:
    return (
        entry.reference,
        str(entry.number),
        entry.date_words,
        entry.place_words,
        entry.event_words,
        entry.caption,
        entry.caption_language,
        "1" if entry.stale else "",
        people_text(entry.people, wording),
        entry.photographer,
        entry.credit,
        entry.note,
        entry.alt_text,
    )
