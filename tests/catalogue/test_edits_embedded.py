# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import embedded_kept
from photo_archive.catalogue.archive import Archive
from photo_archive.catalogue.undoing import redo, undo
from photo_archive.domain.edits import ChooseEmbedded
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RenditionId

Apply = Callable[..., int | None]
FILE = RenditionId(1)


def chosen(archive: Archive, photo: PhotoId) -> dict[tuple[int, str], str]:
    with archive.reading() as session:
        return dict(embedded_kept.choices(session, [photo]))


def test_a_choice_is_kept_changed_undone_and_forgotten(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo("A-1")
    assert apply(ChooseEmbedded(photo, FILE, "caption", "iim"))
    assert apply(ChooseEmbedded(photo, FILE, "caption", "iim")) is None
    assert chosen(archive, photo) == {(FILE, "caption"): "iim"}
    apply(ChooseEmbedded(photo, FILE, "caption", "xmp"))
    assert chosen(archive, photo) == {(FILE, "caption"): "xmp"}
    undo(archive)
    assert chosen(archive, photo) == {(FILE, "caption"): "iim"}
    redo(archive)
    apply(ChooseEmbedded(photo, FILE, "caption", ""))
    assert chosen(archive, photo) == {}
    assert apply(ChooseEmbedded(photo, FILE, "caption", "")) is None


def test_a_choice_goes_with_its_photo(
    archive: Archive, add_photo: Callable[..., PhotoId], apply: Apply
) -> None:
    photo = add_photo("A-1")
    apply(ChooseEmbedded(photo, FILE, "charset", "cp1258"))
    undo(archive)
    undo(archive)
    assert chosen(archive, photo) == {}


def test_a_photo_that_is_gone_is_said(apply: Apply) -> None:
    with pytest.raises(ArchiveError, match="not in the archive"):
        apply(ChooseEmbedded(PhotoId(7), FILE, "caption", "iim"))
