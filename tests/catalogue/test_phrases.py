# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import phrases
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import AddLink, PhotoField, SetCaption, SetField
from photo_archive.domain.findable import TextField
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.tokens import tokens

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]


def found(archive: Archive, text: str, *fields: TextField, prefix: bool = False) -> set[int]:
    with archive.reading() as session:
        folded = [token.folded for token in tokens(text)]
        return phrases.search(session, folded, prefix=prefix, fields=fields)


@pytest.mark.parametrize(
    ("text", "prefix", "is_found"),
    [
        ("Điện Biên Phủ", False, True),
        ("dien bien phu", False, True),
        ("bien dien", False, False),
        ("dien phu", False, False),
        ("bien p", False, False),
        ("bien p", True, True),
        ("l'Élysée", False, True),
        ("elysee palais", False, True),
        ("phu l", True, True),
        ("AND OR", False, False),
        ('a" OR "b', False, False),
        ("NEAR(a b)", False, False),
    ],
)
def test_words_next_to_each_other(
    archive: Archive, add_photo: AddPhoto, text: str, prefix: bool, is_found: bool
) -> None:
    photo = add_photo(caption="Điện Biên Phủ, l’Élysée (palais), 1954*")
    assert found(archive, text, prefix=prefix) == ({photo} if is_found else set())


def test_nothing_asked_nothing_found(archive: Archive, add_photo: AddPhoto) -> None:
    add_photo()
    assert found(archive, "") == set()


def test_no_phrase_reaches_from_one_text_into_another(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo(caption="one two")
    apply(
        SetCaption(photo, CaptionKind.EDITED, Language.EN, "three four"),
        SetField(photo, PhotoField.TITLE, "five six"),
    )
    assert found(archive, "three four") == {photo}
    assert found(archive, "two three") == set()
    assert found(archive, "four five") == set()
    assert found(archive, "five six", TextField.TITLE) == {photo}
    assert found(archive, "five six", TextField.CAPTION, TextField.CREDIT) == set()


def test_it_follows_edits_undo_and_redo(
    archive: Archive, add_photo: AddPhoto, add_record: Callable[..., RecordRef], apply: Apply
) -> None:
    photo, other = add_photo(caption="in Paris"), add_photo(caption="in Paris")
    apply(SetCaption(photo, CaptionKind.EDITED, Language.EN, "in Hà Nội"))
    assert found(archive, "in ha noi") == {photo}
    undo(archive)
    assert found(archive, "in ha noi") == set()
    redo(archive)
    assert found(archive, "in ha noi") == {photo}
    apply(AddLink(photo, add_record(RecordKind.PERSON, "An"), "prime minister"))
    assert found(archive, "prime minister", TextField.ROLE) == {photo}
    for _ in range(3):
        undo(archive)
    assert found(archive, "in paris") == {photo, other}
    undo(archive)
    assert found(archive, "in paris") == {photo}


def test_it_can_be_made_anew(
    archive: Archive, add_photo: AddPhoto, dump: Callable[..., object]
) -> None:
    photo = add_photo(caption="in Paris")
    before = dump(archive)
    with archive._anchor.begin():
        archive._anchor.exec_driver_sql("DELETE FROM phrase_text")
        archive._anchor.exec_driver_sql("INSERT INTO phrase_text SELECT 9,'x','','','','','','',''")
        phrases.update_all(archive._anchor)
    assert dump(archive) == before
    assert found(archive, "in paris") == {photo}
