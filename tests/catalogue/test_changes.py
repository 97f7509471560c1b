# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import photos
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import (
    AddLink,
    ChangeLink,
    NewRecord,
    PhotoField,
    RemoveLink,
    SetCaption,
    SetField,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind


def test_edits_of_different_types_are_done_in_their_order(
    archive: Archive, add_photo: Callable[..., PhotoId]
) -> None:
    photo = add_photo()
    with archive.changing(Message("Mixed")) as changes:
        person = changes.create(NewRecord(RecordKind.PERSON, "An"))
        changes.apply(
            SetField(photo, PhotoField.TITLE, "a"),
            SetCaption(photo, CaptionKind.EDITED, Language.EN, "one"),
            AddLink(photo, person),
            ChangeLink(photo, person, role="guest"),
            RemoveLink(photo, person),
            AddLink(photo, person, "host"),
            SetField(photo, PhotoField.TITLE, "b"),
            SetCaption(photo, CaptionKind.EDITED, Language.EN, "two"),
        )
        seen = photos.photo(changes.session, photo)
    assert (seen.title, seen.captions[1].text, seen.links[0].role) == ("b", "two", "host")
    with archive.reading() as session:
        assert photos.photo(session, photo) == seen


def test_what_is_no_edit_is_our_mistake(archive: Archive) -> None:
    with pytest.raises(TypeError), archive.changing(Message("x")) as changes:
        changes.apply("title")  # type: ignore[arg-type]


def test_no_edits_are_no_change(archive: Archive) -> None:
    with archive.changing(Message("x")) as changes:
        changes.apply()
        changes.apply_all(iter(()))
    assert changes.id is None
