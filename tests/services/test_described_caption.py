# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import DateSource
from photo_archive.reading.gazetteer import Entry, Gazetteer
from photo_archive.reading.reader import Reader
from photo_archive.services.described_caption import describe_caption, read_gaps
from photo_archive.services.description import CAPTION_SOURCE, Description, Named

PERSON = RecordRef(RecordKind.PERSON, 7)
PLACE = RecordRef(RecordKind.PLACE, 8)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Gazetteer([Entry(PERSON, ("Tô Lâm",)), Entry(PLACE, ("Hà Nội", "Hanoi"))]))


@pytest.mark.parametrize(
    "text",
    [
        "President To Lam arrives in Hanoi on 24 June 2024. Photo: VNA",
        "3. President Tô Lâm arrives in Ha Noi on 24 June 2024. Photo: VNA",
        "President TÔ LÂM arrives in Hà Nội, 24 June 2024 (Photo: VNA)",
    ],
)
def test_known_names_are_named_and_all_names_are_proposed_where_they_stand(
    reader: Reader, text: str
) -> None:
    said = describe_caption(text, reader)
    assert said.received == text
    assert "VNA" not in said.caption
    assert (said.date, said.date_source) == ("2024-06-24", DateSource.CAPTION)
    assert said.credit == "VNA"
    assert [named.record for named in said.named[RecordKind.PERSON]] == [PERSON]
    assert [named.record for named in said.named[RecordKind.PLACE]] == [PLACE]
    assert said.proposed is not None
    known = [one for one in said.proposed if one.record is not None]
    assert [one.record for one in known] == [PERSON, PLACE]
    assert all(said.caption[one.start : one.end] == one.text for one in said.proposed)
    assert not any(named.may_create for names in said.named.values() for named in names)


def test_unknown_names_stay_text(reader: Reader) -> None:
    said = describe_caption("Prime Minister Phan Văn Khải arrives in Huế.", reader)
    assert said.named[RecordKind.PERSON] == ()
    assert said.proposed is not None
    people = [one for one in said.proposed if one.kind is RecordKind.PERSON]
    assert [one.record for one in people] == [None]


def test_a_list_is_not_added_to_and_what_it_does_not_say_is_read(reader: Reader) -> None:
    listed = (Named("Phan Văn Khải", may_create=True),)
    said = Description(
        received="President To Lam in Hanoi, 2024. Photo: VNA",
        caption="President To Lam in Hanoi, 2024. Photo: VNA",
        date="2025",
        date_source=DateSource.ENTERED,
        named={RecordKind.PERSON: listed},
    )
    read = read_gaps(said, reader)
    assert read.named[RecordKind.PERSON] == listed
    assert [named.source for named in read.named[RecordKind.PLACE]] == [CAPTION_SOURCE]
    assert (read.date, read.date_source, read.credit) == ("2025", DateSource.ENTERED, "VNA")
    assert read.received == said.received
    assert "Photo" not in read.caption


def test_without_a_caption_nothing_is_read(reader: Reader) -> None:
    said = Description(title="To Lam")
    assert read_gaps(said, reader) is said


@pytest.mark.parametrize(
    ("said", "language"),
    [
        (Description(caption="Chủ tịch nước Tô Lâm tại Hà Nội."), Language.VI),
        (Description(caption="To Lam, Hanoi", language=Language.FR), Language.FR),
        (
            Description(
                caption="Chủ tịch nước Tô Lâm tại Hà Nội.",
                translations={Language.VI: "Chủ tịch nước Tô Lâm."},
            ),
            Language.EN,
        ),
    ],
)
def test_the_language_is_read_unless_the_source_tells_it(
    reader: Reader, said: Description, language: Language
) -> None:
    read = read_gaps(said, reader)
    assert read.language is language
    assert read.translations == said.translations
