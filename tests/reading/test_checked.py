# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.reading.checked import CheckedPhoto, Known, date_of, label
from photo_archive.reading.usual_credits import UsualCredits

WORDS = (Message("a"), Message("b"))


@pytest.mark.parametrize(
    ("text", "value"), [("", None), ("XXXX-05-03", None), ("1991-05", "1991-05")]
)
def test_a_date_with_a_year(text: str, value: str | None) -> None:
    found = date_of(text)
    assert (found.text if found else None) == value


def test_a_label_is_that_of_the_language() -> None:
    anna = Person(1, "Anna", names=(Name("Anne", NameKind.PREFERRED, "fr"),))
    assert (label(anna, "fr"), label(anna, "vi")) == ("Anne", "Anna")


def test_a_chain_ends_even_where_records_contain_each_other() -> None:
    known = Known(UsualCredits({}), above={1: 2, 2: 3, 3: 1})
    assert known.chain(1) == (1, 2, 3)
    assert known.chain(9) == (9,)


def test_the_fingerprint_tells_findings_apart(checked: Callable[..., CheckedPhoto]) -> None:
    photo = checked("…")
    anna = RecordRef(RecordKind.PERSON, 1)
    made = [
        photo.finding(Rule.WHO, *WORDS),
        photo.finding(Rule.WHO, *WORDS, about=("x",)),
        photo.finding(Rule.WHO, *WORDS, about=("y",)),
        photo.finding(Rule.WHO, *WORDS, record=anna),
        photo.finding(Rule.WHO, *WORDS, caption=photo.caption),
    ]
    assert len({one.fingerprint for one in made}) == 5
    again = photo.finding(Rule.WHO, Message("worded otherwise"), Message("c"), about=("x",))
    assert again.fingerprint == made[1].fingerprint
