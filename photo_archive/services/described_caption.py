# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a caption to a description: what the reader finds, as far as records of it are known.

Only names of records that exist are linked from a caption; what else it names stays text until a
person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import DateSource
from photo_archive.reading.reader import Reader
from photo_archive.reading.values import ReadEvent, Reading, ReadName, ReadPerson
from photo_archive.services.description import CAPTION_SOURCE, Description, Named, Span


def describe_caption(text: str, reader: Reader, page_names: Sequence[str] = ()) -> Description:
    """What a caption says of its photo; ``page_names`` are texts of the same page."""
    reading = reader.read(text, page_names=page_names)
    return Description(
        received=text,
        caption=reading.caption,
        language=reading.language,
        spans=tuple(_spans(reading, reader, page_names)),
        date=reading.date,
        date_source=DateSource.CAPTION if reading.date else DateSource.UNKNOWN,
        credit=reading.credit,
        photographer=reading.photographer,
        named={
            RecordKind.PERSON: _named(reading.people, RecordKind.PERSON),
            RecordKind.PLACE: _named(reading.places, RecordKind.PLACE),
            RecordKind.EVENT: _named(reading.events, RecordKind.EVENT),
            RecordKind.ORGANISATION: _named(reading.organisations, RecordKind.ORGANISATION),
        },
    )


def read_gaps(said: Description, reader: Reader) -> Description:
    """A description with what its own caption adds where it says nothing itself.

    Names of a kind that a source lists are not added to from the caption: the list is the fact.
    """
    if not said.caption:
        return said
    read = describe_caption(said.caption, reader)
    language = _language(said, read)
    listed = {kind: said.named.get(kind, ()) or read.named.get(kind, ()) for kind in RecordKind}
    return replace(
        said,
        caption=read.caption,
        language=language,
        spans=read.spans,
        date=said.date or read.date,
        date_source=said.date_source if said.date else read.date_source,
        credit=said.credit or read.credit,
        photographer=said.photographer or read.photographer,
        named=listed,
    )


def _language(said: Description, read: Description) -> Language:
    """The language of a caption: as read, unless the source says it by what else it has."""
    is_told = said.language is not Language.EN or read.language in said.translations
    return said.language if is_told else read.language


_Read = ReadPerson | ReadName | ReadEvent


def _named(found: Iterable[_Read], kind: RecordKind) -> tuple[Named, ...]:
    return tuple(
        Named(
            one.name,
            role=one.role if isinstance(one, ReadPerson) else "",
            record=RecordRef(kind, one.id),
            certainty=one.certainty,
            source=CAPTION_SOURCE,
        )
        for one in found
        if one.id is not None
    )


def _spans(reading: Reading, reader: Reader, page_names: Sequence[str]) -> Iterable[Span]:
    """Spans in the caption as kept, which is the text without its credit and marks."""
    shift = reading.text.find(reading.caption)
    if shift < 0:
        reading, shift = reader.read(reading.caption, page_names=page_names), 0
    kinds: tuple[tuple[Iterable[_Read], RecordKind], ...] = (
        (reading.people, RecordKind.PERSON),
        (reading.places, RecordKind.PLACE),
        (reading.events, RecordKind.EVENT),
        (reading.organisations, RecordKind.ORGANISATION),
    )
    for found, kind in kinds:
        for one in found:
            start, end = one.start - shift, one.end - shift
            if one.id is not None and 0 <= start < end <= len(reading.caption):
                yield Span(
                    start,
                    end,
                    RecordRef(kind, one.id),
                    role=one.role if isinstance(one, ReadPerson) else "",
                    certainty=one.certainty,
                )
