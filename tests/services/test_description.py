# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.photo import DateSource
from photo_archive.services.description import Description, Named, combine


def test_the_first_that_says_something_wins_field_by_field() -> None:
    listed = Description(credit="VNA", date="1993-06-25", date_source=DateSource.CAPTION)
    embedded = Description(
        credit="Agency", title="A title", date="2004", date_source=DateSource.EXIF
    )
    both = combine(listed, embedded)
    assert both.credit == "VNA"
    assert both.title == "A title"
    assert (both.date, both.date_source) == ("1993-06-25", DateSource.CAPTION)


def test_a_caption_brings_its_language_and_translations_along() -> None:
    french = Description(
        received="Une légende.",
        caption="Une légende.",
        language=Language.FR,
        translations={Language.EN: "A caption."},
    )
    english = Description(
        received="Other.", caption="Other.", translations={Language.VI: "Chú thích."}
    )
    both = combine(Description(credit="x"), french, english)
    assert both.language is Language.FR
    assert both.translations == {Language.EN: "A caption."}


def test_names_come_together_in_order() -> None:
    one = Description(named={RecordKind.PERSON: (Named("A"),)})
    other = Description(named={RecordKind.PERSON: (Named("B"),), RecordKind.TAG: (Named("t"),)})
    both = combine(one, other)
    assert [named.name for named in both.named[RecordKind.PERSON]] == ["A", "B"]
    assert [named.name for named in both.named[RecordKind.TAG]] == ["t"]
