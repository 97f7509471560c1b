# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

from photo_archive.catalogue import feed, undoing
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.errors import Message
from photo_archive.domain.findable import Flag
from photo_archive.domain.ids import PhotoId


def _in_inbox(archive: Archive) -> list[int]:
    with archive.reading() as session:
        return [one.id for one in feed.findable_photos(session) if Flag.INBOX in one.flags]


def test_in_and_out_and_back(archive: Archive, add_photo: Callable[..., PhotoId]) -> None:
    one, other = add_photo(), add_photo()
    for _ in range(2):
        with archive.changing(Message("Put")) as changes:
            changes.put_in_inbox([one, other])
    assert _in_inbox(archive) == [one, other]
    with archive.changing(Message("Take")) as changes:
        changes.take_from_inbox([other, PhotoId(99)])
    assert _in_inbox(archive) == [one]
    undoing.undo(archive)
    assert _in_inbox(archive) == [one, other]
