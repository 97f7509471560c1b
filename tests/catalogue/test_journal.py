# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.tables_changes import CHANGE, CHANGESET
from photo_archive.catalogue.tables_photos import PHOTO
from photo_archive.catalogue.undoing import undo
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetCaption, SetField
from photo_archive.domain.ids import PhotoId

Apply = Callable[..., int | None]
AddPhoto = Callable[..., PhotoId]


def changes(archive: Archive) -> list[tuple[str, str, object, object]]:
    with archive.reading() as session:
        rows = session.connection().execute(select(CHANGE).order_by(CHANGE.c.id))
        return [(row.table_name, row.op, row.before, row.after) for row in rows]


def test_making_a_photo_is_one_row_of_history(archive: Archive, add_photo: AddPhoto) -> None:
    add_photo()
    assert changes(archive) == [("photo", "insert", None, None)]


def test_an_update_keeps_only_what_changed(
    archive: Archive, add_photo: AddPhoto, apply: Apply
) -> None:
    photo = add_photo()
    apply(SetField(photo, PhotoField.TITLE, "a"), SetField(photo, PhotoField.CREDIT, ""))
    assert changes(archive)[-1] == ("photo", "update", {"title": ""}, {"title": "a"})


def test_a_delete_keeps_the_row(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    photo = add_photo()
    apply(SetCaption(photo, CaptionKind.EDITED, Language.EN, "a"))
    apply(SetCaption(photo, CaptionKind.EDITED, Language.EN, ""))
    table, op, before, after = changes(archive)[-1]
    assert isinstance(before, dict)
    assert (table, op, before["text"], before["photo_id"], after) == (
        "caption",
        "delete",
        "a",
        photo,
        None,
    )


def test_numbers_are_never_used_again(archive: Archive, add_photo: AddPhoto) -> None:
    first = add_photo()
    undo(archive)
    assert add_photo() == first + 1


def test_photos_are_counted_once(archive: Archive, add_photo: AddPhoto, apply: Apply) -> None:
    one, two = add_photo(), add_photo()
    changeset = apply(
        SetField(one, PhotoField.TITLE, "a"),
        SetField(two, PhotoField.TITLE, "a"),
        SetField(one, PhotoField.CREDIT, "b"),
    )
    with archive.reading() as session:
        (row,) = rows_where(session.connection(), CHANGESET, "id", [changeset])
        assert row["photos"] == 2
        assert rows_where(session.connection(), PHOTO, "id", []) == []
        assert [row["id"] for row in rows_where(session.connection(), PHOTO, "id", [two, one])] == [
            one,
            two,
        ]


def test_chunks() -> None:
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(chunks([])) == []
