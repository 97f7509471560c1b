# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a caption to a description: what the reader finds, as far as records of it are known.

Only names of records that exist can be linked from a caption, and only if it was said beforehand
how sure is sure enough; what else it names waits until a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import DateSource
from photo_archive.domain.proposals import NewProposal
from photo_archive.reading.reader import Reader
from photo_archive.reading.values import ReadEvent, Reading, ReadName, ReadPerson
from photo_archive.services.description import CAPTION_SOURCE, Description, Named
from photo_archive.services.proposed import moved, proposals_in


def describe_caption(text: str, reader: Reader, page_names: Sequence[str] = ()) -> Description:
    """What a caption says of its photo; ``page_names`` are texts of the same page."""
    reading = reader.read(text, page_names=page_names)
    return Description(
        received=text,
        caption=reading.caption,
        language=reading.language,
        proposed=_proposed(reading, reader, page_names),
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
    if said.is_settled:
        proposed = read.proposed
        if read.caption != said.caption:
            proposed = proposals_in(reader.read(said.caption))
        return replace(said, proposed=proposed)
    language = _language(said, read)
    listed = {kind: said.named.get(kind, ()) or read.named.get(kind, ()) for kind in RecordKind}
    return replace(
        said,
        caption=read.caption,
        language=language,
        proposed=read.proposed,
        date=said.date or read.date,
        date_source=said.date_source if said.date else read.date_source,
        credit=said.credit or read.credit,
        photographer=said.photographer or read.photographer,
        named=listed,
    )


def _language(said: Description, read: Description) -> Language:
    """The language of a caption: as read, unless the source says it by what else it has."""
    is_told = said.is_language_told or said.language is not Language.EN
    is_told = is_told or read.language in said.translations
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


def _proposed(
    reading: Reading, reader: Reader, page_names: Sequence[str]
) -> tuple[NewProposal, ...]:
    """What is named in the caption as kept, which is the text without its credit and marks."""
    start = reading.text.find(reading.caption)
    if start < 0:
        reading, start = reader.read(reading.caption, page_names=page_names), 0
    return moved(proposals_in(reading), start, len(reading.caption))
