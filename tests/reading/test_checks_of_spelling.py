# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import SetCaption, SetMentions
from photo_archive.domain.findings import Rule
from photo_archive.domain.people import Person
from photo_archive.domain.places import Place
from photo_archive.domain.record import Record
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.checks_of_spelling import check_spelling
from photo_archive.reading.values import Reading

HIEN = Person(
    1,
    "Nguyễn Thị Hiền",
    names=(
        Name("Nguyen Thi Hien", NameKind.UNACCENTED, "en"),
        Name("Bà Hiền", NameKind.SHORT, "vi"),
        Name("Madame Hiên", NameKind.PREFERRED, "fr"),
    ),
)
ELISE = Person(2, "Élise Hédon", names=(Name("Élise Hedonn", NameKind.MISSPELLING),))
HUE = Place(4, "Hải Đông", "vi", names=(Name("Hai Dongg", NameKind.MISSPELLING, "en"),))

Checked = Callable[..., CheckedPhoto]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("record", "language", "text", "words", "right"),
    [
        (ELISE, "en", "With Élise Hedonn today", "Élise Hedonn", "Élise Hédon"),
        (ELISE, "fr", "Avec Elise Hedon ici", "Elise Hedon", "Élise Hédon"),
        (ELISE, "fr", "Avec ELISE HEDON ici", "ELISE HEDON", "ÉLISE HÉDON"),
        (HIEN, "vi", "Gặp Nguyễn Thị Hiến tại đây", "Nguyễn Thị Hiến", "Nguyễn Thị Hiền"),
        (HIEN, "vi", "Gặp Nguyen Thi Hien tại đây", "Nguyen Thi Hien", "Nguyễn Thị Hiền"),
        (HIEN, "fr", "Avec Nguyen Thi Hien ici", "Nguyen Thi Hien", "Nguyễn Thị Hiền"),
        (HIEN, "vi", "Gặp Bà Hiền tại đây", "Bà Hiền", "Nguyễn Thị Hiền"),
        (HUE, "vi", "Tại Hài Đông", "Hài Đông", "Hải Đông"),
        (HUE, "en", "In Hai Dongg", "Hai Dongg", "Hải Đông"),
    ],
)
def test_names_not_as_authorised(
    checked: Checked, record: Record, language: str, text: str, words: str, right: str
) -> None:
    (found,) = check_spelling(checked(text, language, linked=[record]))
    assert found.rule is Rule.NAME_NOT_AUTHORISED
    assert text[found.start : found.end] == words
    assert found.fix is not None
    assert found.fix.words == right
    (edit,) = found.fix.edits
    assert isinstance(edit, SetCaption)
    assert edit.text == text.replace(words, right)


@pytest.mark.parametrize(
    ("record", "language", "text"),
    [
        (HIEN, "en", "With Nguyen Thi Hien today"),
        (HIEN, "en", "With Nguyễn Thị Hiền today"),
        (HIEN, "fr", "Avec Madame Hiên"),
        (HIEN, "vi", "Nguyễn Thị Hiền đến; Bà Hiền phát biểu"),
        (ELISE, "fr", "Avec Elise Hédon"),
        (HUE, "en", "In Hai Dong"),
        (HUE, "fr", "À Haï Dong"),
    ],
)
def test_names_that_are_right(checked: Checked, record: Record, language: str, text: str) -> None:
    assert list(check_spelling(checked(text, language, linked=[record]))) == []


def test_the_caption_as_received_is_never_looked_at(checked: Checked) -> None:
    photo = checked(received="With Élise Hedonn today", linked=[ELISE])
    assert list(check_spelling(photo)) == []


def test_spans_move_with_the_words(checked: Checked) -> None:
    text = "With Élise Hedonn and Nguyễn Thị Hiền"
    marked = [("Élise Hedonn", ELISE), ("Nguyễn Thị Hiền", HIEN)]
    photo = checked(text, linked=[ELISE, HIEN], mentions=marked)
    (found,) = check_spelling(photo)
    assert found.fix is not None
    caption, mentions = found.fix.edits
    assert isinstance(caption, SetCaption)
    assert isinstance(mentions, SetMentions)
    spans = [caption.text[one.start : one.end] for one in mentions.mentions]
    assert spans == ["Élise Hédon", "Nguyễn Thị Hiền"]


def test_a_slip_of_the_pen(checked: Checked, reading: Read) -> None:
    text = "With Anna Katharina Bergg today"
    anna = Person(7, "Anna Katharina Berg")
    (found,) = check_spelling(checked(text, linked=[anna]))
    assert str(found.problem) == (
        "“Anna Katharina Bergg” (en) is authorised as “Anna Katharina Berg”."
    )
    assert found.fix is not None
    assert not found.fix.safe
    named = checked(text, linked=[anna], mentions=[("Anna Katharina", anna)])
    assert list(check_spelling(named)) == []
    other = reading(text, people={"Anna Katharina Bergg": 9})
    assert list(check_spelling(checked(text, linked=[anna], reading=other))) == []


@pytest.mark.parametrize("language", ["fr", "vi"])
def test_a_slip_in_a_translation(checked: Checked, language: str) -> None:
    anna = Person(7, "Anna Katharina Berg")
    photo = checked(
        "Anna Katharina Berg", translations={language: "Anna Katarina Berg"}, linked=[anna]
    )
    assert [one.language for one in check_spelling(photo)] == [language]


def test_a_short_name_is_not_mended_unseen(checked: Checked) -> None:
    (found,) = check_spelling(checked("Gặp Bà Hiền", "vi", linked=[HIEN]))
    assert found.fix is not None
    assert not found.fix.safe


@pytest.mark.parametrize(
    ("language", "text", "safe"),
    [
        ("vi", "Tran Thi Hang", True),
        ("en", "Tran Thi Hang", False),
        ("en", "Trần Thi Hằng", True),
    ],
)
def test_accents_are_put_back_unseen_in_the_language_of_the_name(
    checked: Checked, language: str, text: str, safe: bool
) -> None:
    hang = Person(8, "Trần Thị Hằng", "vi")
    (found,) = check_spelling(checked(text, language, linked=[hang]))
    assert found.fix is not None
    assert found.fix.safe is safe
