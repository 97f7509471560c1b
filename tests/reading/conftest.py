# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers and word lists are made once: they keep nothing from one text to the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.captions import Language
from photo_archive.domain.dates import parse_edtf
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.reading.credits import CreditReader
from photo_archive.reading.essay import EssayReader
from photo_archive.reading.gazetteer import Entry, EventFacts, Gazetteer
from photo_archive.reading.lexicon import Lexicon
from photo_archive.reading.reader import Reader
from photo_archive.reading.scan import Scan

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
