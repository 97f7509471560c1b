# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers and word lists are made once: they keep nothing from one text to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from photo_archive.domain.captions import (
    Caption,
    CaptionKind,
    Certainty,
    Language,
    Mention,
    text_hash,
)
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import CaptionId, LinkId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.links import Link, Region
from photo_archive.domain.photo import Photo
from photo_archive.domain.record import Record, ref_of
from photo_archive.reading.checked import CheckedPhoto, EventDates, Known
from photo_archive.reading.credits import CreditReader
from photo_archive.reading.essay import EssayReader
from photo_archive.reading.gazetteer import Entry, EventFacts, Gazetteer
from photo_archive.reading.lexicon import Lexicon
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.reading.values import Reading, ReadName, ReadPerson, Span

ANNA = RecordRef(RecordKind.PERSON, 1)
HIEN = RecordRef(RecordKind.PERSON, 2)
OSLO = RecordRef(RecordKind.PLACE, 1)
HUE = RecordRef(RecordKind.PLACE, 2)
VISIT = RecordRef(RecordKind.EVENT, 1)
SUMMIT = RecordRef(RecordKind.EVENT, 2)


@pytest.fixture(scope="session")
def lexicons() -> dict[Language, Lexicon]:
    return {language: Lexicon(language) for language in Language}


@pytest.fixture(scope="session")
def scan(lexicons: dict[Language, Lexicon]) -> Callable[..., Scan]:
    """Makes the scan of a text; the language is a code."""
    return lambda text, language="en": Scan(text, lexicons[Language(language)])


@pytest.fixture(scope="session")
def credits() -> CreditReader:
    return CreditReader()


@pytest.fixture(scope="session")
def essays(credits: CreditReader) -> EssayReader:
    return EssayReader(credits)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """A small archive: two people, two places, two events."""
    facts = EventFacts(
        "official-visit", parse_edtf("1991-05-02/1991-05-06"), frozenset({HIEN, OSLO})
    )
    return Gazetteer(
        [
            Entry(ANNA, ("Anna Berg", "Berg")),
            Entry(HIEN, ("Trần Thị Hiên", "Hiên")),
            Entry(OSLO, ("Oslo", "Kristiania")),
            Entry(HUE, ("Huế", "Thuận Hóa")),
            Entry(VISIT, ("Visit of Trần Thị Hiên to Norway",), facts),
            Entry(SUMMIT, ("Northern Lights Summit",), EventFacts("summit", None)),
        ]
    )


@pytest.fixture(scope="session")
def knowing_reader(gazetteer: Gazetteer) -> Reader:
    return Reader(gazetteer)


@pytest.fixture(scope="session")
def reading() -> Callable[..., Reading]:
    """Makes what a caption says; people and places are words of it with a record or None."""

    def make(
        text: str,
        language: str = "en",
        *,
        date: str = "",
        date_words: str = "",
        people: Mapping[str, int | None] | None = None,
        places: Mapping[str, int | None] | None = None,
        credit: str = "",
        photographer: str = "",
    ) -> Reading:
        why = Message("a test says so")
        at = text.find(date_words) if date_words else -1
        return Reading(
            text=text,
            caption=text,
            language=Language(language),
            date=date,
            date_span=Span(at, at + len(date_words)) if at >= 0 else None,
            people=tuple(
                ReadPerson(
                    name, "", text.index(name), text.index(name) + len(name), one,
                    Certainty.CERTAIN, why,
                )
                for name, one in (people or {}).items()
            ),
            places=tuple(
                ReadName(
                    name, text.index(name), text.index(name) + len(name), one,
                    Certainty.CERTAIN, why,
                )
                for name, one in (places or {}).items()
            ),
            events=(),
            organisations=(),
            credit=credit,
            photographer=photographer,
            left_over=(),
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def checked() -> Callable[..., CheckedPhoto]:
    """Makes a photo to check: an edited caption (2), as received (1), translations (3 and on)."""

    def make(
        caption: str = "",
        language: str = "en",
        *,
        received: str = "",
        translations: Mapping[str, str] | None = None,
        stale: bool = False,
        linked: Sequence[Record] = (),
        others: Sequence[Record] = (),
        roles: Mapping[int, str] | None = None,
        regions: Sequence[int] = (),
        mentions: Sequence[tuple[str, Record]] = (),
        reading: Reading | None = None,
        received_reading: Reading | None = None,
        rejected: Sequence[tuple[RecordRef | None, str]] = (),
        credits: Mapping[str, int] | None = None,
        known: Known | None = None,
        event_dates: Mapping[int, EventDates] | None = None,
        **fields: object,
    ) -> CheckedPhoto:
        captions = []
        if received:
            kind = CaptionKind.AS_RECEIVED
            captions.append(Caption(CaptionId(1), kind, Language(language), received))
        if caption:
            kind = CaptionKind.EDITED
            captions.append(Caption(CaptionId(2), kind, Language(language), caption))
        for number, (code, text) in enumerate((translations or {}).items(), 3):
            captions.append(
                Caption(
                    CaptionId(number), CaptionKind.EDITED, Language(code), text,
                    translated_from=CaptionId(2), source_hash=text_hash(caption), stale=stale,
                )
            )  # fmt: skip
        links = tuple(
            Link(
                LinkId(number),
                ref_of(record),
                record.name,
                role=(roles or {}).get(record.id, ""),
                region=Region(0, 0, 0.1, 0.1) if record.id in regions else None,
            )
            for number, record in enumerate(linked, 1)
        )
        photo = Photo(
            PhotoId(1),
            "P-1",
            captions=tuple(captions),
            links=links,
            mentions=tuple(
                Mention(CaptionId(2), caption.index(words), caption.index(words) + len(words),
                        ref_of(record))
                for words, record in mentions
            ),
            **fields,  # type: ignore[arg-type]
        )  # fmt: skip
        own = next((one for one in captions if one.id == 2), captions[0] if captions else None)
        return CheckedPhoto(
            photo=photo,
            known=known or Known(UsualCredits(credits or {})),
            records={ref_of(record): record for record in (*linked, *others)},
            caption=own,
            reading=reading,
            received=received_reading,
            rejected=frozenset(rejected),
            event_dates=event_dates or {},
        )

    return make
