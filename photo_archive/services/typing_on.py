# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving a text while it is typed: one changeset for one go at one field, not one for each pause.

A save goes on with the changeset of the one before it if both write the same field of the same
photo, soon after each other, and nothing else was changed in between.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from photo_archive.domain.edits import Edit, SetCaption, SetField
from photo_archive.domain.ids import ChangesetId

PAUSE_S = 60.0
"""After a longer pause it is another go."""


class TypingOn:
    """Remembers the last save of a single text field."""

    def __init__(self) -> None:
        self._last: tuple[object, ChangesetId, int, float] | None = None

    def changeset_for(self, edits: Sequence[Edit], change_seq: int) -> ChangesetId | None:
        """The changeset these edits go on with, None if they begin one of their own."""
        if self._last is None:
            return None
        field, changeset, seq, when = self._last
        goes_on = field == _field(edits) and seq == change_seq and time.monotonic() - when < PAUSE_S
        return changeset if goes_on else None

    def saved(self, edits: Sequence[Edit], changeset: ChangesetId, change_seq: int) -> None:
        """Remember what was saved last."""
        field = _field(edits)
        now = time.monotonic()
        self._last = None if field is None else (field, changeset, change_seq, now)


def _field(edits: Sequence[Edit]) -> tuple[object, ...] | None:
    """The one text field that edits write, None if they write anything else."""
    if len(edits) != 1:
        return None
    match edits[0]:
        case SetCaption() as edit:
            return (edit.photo, edit.kind, edit.language)
        case SetField() as edit:
            return (edit.photo, edit.field)
        case _:
            return None
