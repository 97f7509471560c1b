# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.captions import Caption, CaptionKind, Language, Mention
from photo_archive.domain.edits import Edit, PhotoField, SetCaption, SetField, SetMentions
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Fix, Rule
from photo_archive.domain.ids import CaptionId, PhotoId, RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.photo import Photo
from photo_archive.reading.caption_fixes import NewWords, join_fixes, put_words
from photo_archive.reading.checked import CheckedPhoto
from photo_archive.reading.checks_of_names import check_named
from photo_archive.reading.checks_of_presence import check_translations
from photo_archive.reading.checks_of_spelling import check_spelling
from photo_archive.reading.values import Reading

Checked = Callable[..., CheckedPhoto]
Read = Callable[..., Reading]
ANNA = RecordRef(RecordKind.PERSON, 1)


def photo_with(text: str, spans: list[tuple[int, int]]) -> tuple[Photo, Caption]:
    caption = Caption(CaptionId(1), CaptionKind.EDITED, Language.EN, text)
    mentions = tuple(Mention(caption.id, start, end, ANNA) for start, end in spans)
    return Photo(PhotoId(1), "P-1", captions=(caption,), mentions=mentions), caption


def result(edits: tuple[Edit, ...]) -> tuple[str, list[str]]:
    text = next(edit.text for edit in edits if isinstance(edit, SetCaption))
    spans = [m for edit in edits if isinstance(edit, SetMentions) for m in edit.mentions]
    return text, [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("change", "text", "spans"),
    [
        (NewWords(4, 7, "zz"), "abc zz ghi", ["abc", "zz", "ghi"]),
        (NewWords(4, 7, "longer"), "abc longer ghi", ["abc", "longer", "ghi"]),
        (NewWords(5, 6, ""), "abc df ghi", ["abc", "df", "ghi"]),
        (NewWords(4, 8, ""), "abc ghi", ["abc", "ghi"]),
        (NewWords(2, 5, "XY"), "abXYef ghi", ["abXY", "XYef", "ghi"]),
        (NewWords(5, 5, "+"), "abc d+ef ghi", ["abc", "d+ef", "ghi"]),
    ],
)
def test_spans_stay_with_their_words(change: NewWords, text: str, spans: list[str]) -> None:
    photo, caption = photo_with("abc def ghi", [(0, 3), (4, 7), (8, 11)])
    assert result(put_words(photo, caption, [change])) == (text, spans)


def test_several_changes_and_a_new_span_at_once() -> None:
    photo, caption = photo_with("abc def ghi", [(4, 7)])
    marked = [Mention(caption.id, 8, 11, ANNA)]
    changes = [NewWords(8, 11, "GHIJ"), NewWords(0, 3, ""), NewWords(1, 5, "never")]
    edits = put_words(photo, caption, changes, marked)
    assert result(edits) == (" def GHIJ", ["def", "GHIJ"])


def test_nothing_changed_is_no_edit() -> None:
    photo, caption = photo_with("abc", [(0, 3)])
    assert put_words(photo, caption, [NewWords(0, 3, "abc")]) == ()


@given(st.text(max_size=30), st.data())
def test_spans_always_lie_in_the_text(text: str, data: st.DataObject) -> None:
    place = st.integers(0, len(text))
    spans = sorted(data.draw(st.tuples(place, place)))
    change = sorted(data.draw(st.tuples(place, place)))
    photo, caption = photo_with(text, [(spans[0], spans[1])] if spans[0] < spans[1] else [])
    edits = put_words(photo, caption, [NewWords(change[0], change[1], data.draw(st.text()))])
    new = next((edit.text for edit in edits if isinstance(edit, SetCaption)), text)
    for edit in edits:
        if isinstance(edit, SetMentions):
            assert all(0 <= m.start < m.end <= len(new) for m in edit.mentions)


def test_fixes_of_one_caption_are_joined(checked: Checked, reading: Read) -> None:
    elise = Person(2, "Élise Hédon", names=(Name("Elise Hedonn", NameKind.MISSPELLING),))
    anna, hien = Person(1, "Anna Berg"), Person(3, "Hiền")
    text = "Elise Hedonn meets Anna Berg and Hiền, later Elise Hedonn alone"
    read = reading(text, people={"Anna Berg": 1, "Hiền": 3})
    photo = checked(
        text, translations={"fr": "…"}, linked=[elise], others=[anna, hien], reading=read,
        mentions=[("Elise Hedonn", elise)],
    )  # fmt: skip
    edits = join_fixes(photo.photo, [*check_spelling(photo), *check_named(photo)])
    right = text.replace("Elise Hedonn", "Élise Hédon")
    assert result(edits) == (right, ["Élise Hédon", "Anna Berg", "Hiền"])
    kept = [e for e in edits if isinstance(e, SetCaption) and e.language is Language.FR]
    assert [(one.text, one.translated_from) for one in kept] == [("…", Language.EN)]
    assert len(edits) == 5


def test_the_first_of_two_values_is_taken(checked: Checked) -> None:
    photo = checked("…")
    findings = [
        replace(
            photo.finding(Rule.WHEN, Message("a"), Message("b")),
            fix=Fix(Message("c"), (SetField(PhotoId(1), PhotoField.DATE, date),)),
        )
        for date in ("1991", "1992")
    ]
    assert join_fixes(photo.photo, findings) == (SetField(PhotoId(1), PhotoField.DATE, "1991"),)


def test_a_translation_said_to_be_right_stays_so(checked: Checked) -> None:
    photo = checked("Anna", translations={"fr": "Anne"}, stale=True)
    (edit,) = join_fixes(photo.photo, check_translations(photo))
    assert isinstance(edit, SetCaption)
    assert (edit.text, edit.translated_from) == ("Anne", Language.EN)
