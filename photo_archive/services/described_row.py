# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a row of a caption list to a description: its columns are facts of whoever made the list."""

from __future__ import annotations

from collections.abc import Iterable

from photo_archive.domain.captions import Language
from photo_archive.domain.date_text import read_date
from photo_archive.domain.errors import ArchiveError, Message, Problem, ProblemKind
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import DateSource
from photo_archive.reading.table import CaptionRow
from photo_archive.services.description import Description, Named

_SOURCE = "caption list"


def describe_row(row: CaptionRow, file: str) -> tuple[Description, tuple[Problem, ...]]:
    """What a row says; a date that is not understood is a problem, and the rest is kept."""
    date, problems = _date(row, file)
    texts = {Language.EN: row.caption, Language.FR: row.caption_fr, Language.VI: row.caption_vi}
    language, caption = next(((k, text) for k, text in texts.items() if text), (Language.EN, ""))
    described = Description(
        received=caption,
        caption=caption,
        language=language,
        translations={k: text for k, text in texts.items() if text and k is not language},
        reference=row.reference,
        title=row.title,
        date=date,
        date_source=_date_source(row) if date else DateSource.UNKNOWN,
        date_note=row.note if date else "",
        credit=row.credit,
        photographer=row.photographer,
        alt_text=row.alt_text,
        named={
            RecordKind.PERSON: tuple(
                Named(person.name, role=person.role, may_create=True, source=_SOURCE)
                for person in row.people
            ),
            RecordKind.PLACE: _listed(row.places),
            RecordKind.EVENT: _listed(row.events),
            RecordKind.ORGANISATION: _listed(row.organisations),
            RecordKind.TAG: _listed(row.tags),
        },
    )
    return described, problems


def _listed(names: Iterable[str]) -> tuple[Named, ...]:
    return tuple(Named(name, may_create=True, source=_SOURCE) for name in names)


def _date(row: CaptionRow, file: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        dated = read_date(row.date)
    except ArchiveError as error:
        message = Message("line {line}: {reason}", {"line": row.line, "reason": error.message})
        return "", (Problem(file, ProblemKind.INVALID, message),)
    return (dated.text if dated else ""), ()


def _date_source(row: CaptionRow) -> DateSource:
    try:
        return DateSource(row.date_source.strip().lower()) or DateSource.ENTERED
    except ValueError:
        return DateSource.ENTERED
