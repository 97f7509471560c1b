# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.catalogue import edits_stacks, file_states, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.fixity import FileState
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.intake import Outcome

Add = Callable[..., PhotoId]


def _stacks(archive: Archive) -> list[tuple[PhotoId, ...]]:
    with archive.reading() as session:
        return edits_stacks.stacks(session)


def _stack(archive: Archive, *photos: PhotoId) -> None:
    with archive.changing(Message("Stack")) as changes:
        changes.stack(photos)


def test_stacks_are_made_changed_and_undone(archive: Archive, add_photo: Add) -> None:
    a, b, c, d = (add_photo() for _ in range(4))
    _stack(archive, b, a)
    _stack(archive, c, d)
    assert _stacks(archive) == [(b, a), (c, d)]
    _stack(archive, a, c)
    assert _stacks(archive) == [(a, c)]
    undoing.undo(archive)
    assert _stacks(archive) == [(b, a), (c, d)]
    with archive.changing(Message("Apart")) as changes:
        changes.unstack([a])
    assert _stacks(archive) == [(c, d)]
    undoing.undo(archive)
    assert _stacks(archive) == [(b, a), (c, d)]


def test_one_is_no_stack(archive: Archive, add_photo: Add) -> None:
    a = add_photo()
    with pytest.raises(ArchiveError, match="no stack"):
        _stack(archive, a, a)
    with pytest.raises(ArchiveError, match="not in the archive"):
        _stack(archive, a, PhotoId(77))


def test_when_files_were_written(archive: Archive, add_photo: Add) -> None:
    a, b = add_photo("A"), add_photo("B")
    state = FileState(RenditionId(2), Outcome.SUCCESS, "", 5_000)
    with archive.deriving() as session:
        file_states.keep_states(session, [state])
    with archive.reading() as session:
        (found,) = edits_stacks.scanned(session, [a, b])
    assert (found.photo, found.folder, found.written_ns) == (b, "1/", 5_000)
