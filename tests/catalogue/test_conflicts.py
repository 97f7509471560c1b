# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.conflicts import refuse_conflicts
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import ChangesetId, PhotoId

Apply = Callable[..., ChangesetId | None]


def in_the_way(archive: Archive, changeset: ChangesetId | None) -> bool:
    assert changeset is not None
    with archive.reading() as session:
        try:
            refuse_conflicts(session.connection(), changeset, "x")
        except ArchiveError:
            return True
    return False


def test_only_later_changes_in_force_of_the_same_field_count(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo, other = add_photo(), add_photo()
    first = apply(SetField(photo, PhotoField.TITLE, "a"))
    apply(SetField(photo, PhotoField.CREDIT, "a"), SetField(other, PhotoField.TITLE, "a"))
    assert not in_the_way(archive, first)
    apply(SetField(photo, PhotoField.TITLE, "b"))
    assert in_the_way(archive, first)
    undo(archive)
    assert not in_the_way(archive, first)
    redo(archive)
    assert in_the_way(archive, first)


def test_a_redo_is_in_the_way_of_a_redo(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo()
    first = apply(SetField(photo, PhotoField.TITLE, "a"))
    undo(archive)
    second = apply(SetField(photo, PhotoField.TITLE, "b"))
    taken_back = undo(archive, second)
    undo(archive, ChangesetId(3))
    assert first is not None
    with pytest.raises(ArchiveError, match="changed the same since"):
        undo(archive, taken_back)
