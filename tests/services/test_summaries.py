# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import AddLink, NewRecord
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.intake import NewCaption, NewPhoto
from photo_archive.services.summaries import languages_from, summaries_of
from photo_archive.services.workspace import Workspace


def test_photos_come_in_order_with_names_and_the_language_wanted(workspace: Workspace) -> None:
    def photo(reference: str, *languages: Language) -> NewPhoto:
        kind = CaptionKind.AS_RECEIVED
        captions = tuple(NewCaption(kind, one, f"{reference} {one.value}") for one in languages)
        return NewPhoto(reference, captions=captions, date="1993")

    with workspace.changing(Message("Prepare")) as changes:
        one, other, bare = changes.add_photos(
            [photo("A", Language.EN, Language.FR), photo("B", Language.EN), photo("C")]
        )
        person = changes.create(NewRecord(RecordKind.PERSON, "Tô Lâm"))
        changes.apply(AddLink(one, person))
    with workspace.reading() as session:
        found = summaries_of(session, [bare, one, other], (Language.FR, Language.EN))
    assert [(line.reference, line.caption) for line in found] == [
        ("C", ""), ("A", "A fr"), ("B", "B en"),
    ]  # fmt: skip
    assert [line.names(RecordKind.PERSON) for line in found] == [[], ["Tô Lâm"], []]
    assert found[0].date == "1993"


def test_the_language_wanted_comes_first_and_no_other_is_lost() -> None:
    assert languages_from("vi")[0] is Language.VI
    assert set(languages_from("vi")) == set(languages_from("no such")) == set(Language)
