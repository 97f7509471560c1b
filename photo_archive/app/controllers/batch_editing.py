# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wished of many photos together, made into edits and written as one changeset."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.app.session import MANY, Session
from photo_archive.app.views.batch_fields import Mode
from photo_archive.app.views.batch_panel import BatchWish
from photo_archive.domain.edits import AddLink, Edit, RemoveLink, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.photo import PhotoLine


def change_together(session: Session, wish: BatchWish, photos: Sequence[int]) -> None:
    """Make a wish true for photos: a few at once, many as a job."""
    selected = tuple(photos)
    title = Message("{n} photos changed together", {"n": len(selected)})
    if len(selected) > MANY:
        session.write(
            title,
            lambda: session.workspace.apply(batch_edits(wish, session.lines(selected)), title),
            selected,
        )
        return
    edits = batch_edits(wish, session.lines(selected))
    if edits:
        session.apply(edits, title, selected)


def batch_edits(wish: BatchWish, lines: Sequence[PhotoLine]) -> list[Edit]:
    """The edits that make a wish true for these photos; what is so already is left out."""
    edits: list[Edit] = []
    for line in lines:
        for plan in wish.fields:
            before = getattr(line, plan.field.value, None)
            if before is not None and str(before) == plan.value:
                continue
            if plan.mode is Mode.FILL and before:
                continue
            edits.append(SetField(line.id, plan.field, plan.value))
        edits += [AddLink(line.id, ref) for ref in wish.link]
        edits += [RemoveLink(line.id, ref) for ref in wish.unlink]
    return edits
