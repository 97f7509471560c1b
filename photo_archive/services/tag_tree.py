# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving a tag to another place of the tree; a tag may lie below several broader ones."""

from __future__ import annotations

from photo_archive.domain.edits import Changeset, SetBroader
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.tags import Tag
from photo_archive.services.workspace import Workspace


def move_tag(
    workspace: Workspace, tag: int, under: int | None, away_from: int | None = None
) -> Changeset | None:
    """Put a tag below another one, or with None at the top; None if nothing changed by it.

    Args:
        workspace: The archive.
        tag: The tag.
        under: The broader tag; None: it has no broader tag any more.
        away_from: The broader tag below which it was taken; with None it stays where else it is,
            unless it goes to the top.

    Raises:
        ArchiveError: It would be broader than itself, or one of them is gone.
    """
    record = workspace.record(RecordRef(RecordKind.TAG, tag))
    assert isinstance(record, Tag)
    if under is None:
        broader: tuple[int, ...] = ()
        title = Message("Make {name} a top tag", {"name": record.name})
    else:
        kept = tuple(one for one in record.broader_ids if one not in (away_from, under))
        broader = (*kept, under)
        values = {"name": record.name, "broader": workspace.label(_ref(under))}
        title = Message("Move {name} under {broader}", values)
    return workspace.apply([SetBroader(record.id, broader)], title)


def _ref(tag: int) -> RecordRef:
    return RecordRef(RecordKind.TAG, tag)
