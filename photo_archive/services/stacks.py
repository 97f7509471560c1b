# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks of photos: put together by hand, or proposed for files scanned one after another."""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterable, Sequence

import numpy as np

from photo_archive.catalogue import edits_stacks, history
from photo_archive.domain.edits import Changeset
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import ChangesetId, PhotoId
from photo_archive.services.workspace import Workspace

GAP_S = 60
"""Files of one folder written within so many seconds of each other belong to one session."""
LEAST_S = 1.0
"""A scanner takes longer than this for one photo; copying is quicker."""
MOST = 30
"""Longer rows of files were copied, not scanned: their times say nothing."""

Stack = tuple[PhotoId, ...]


def stacks(workspace: Workspace) -> list[Stack]:
    """All stacks, of each the photo on top first."""
    with workspace.reading() as session:
        return edits_stacks.stacks(session)


def mark(workspace: Workspace) -> tuple[int, int]:
    """Another value whenever the stacks are others."""
    with workspace.reading() as session:
        return edits_stacks.mark(session)


class Fold:
    """Leaves out of a list of photos what lies on a stack, a million of them in milliseconds.

    A stack of which the top is not in the list shows its first photo in it.

    Args:
        groups: The stacks, of each the photo on top first.
        opened: Tops of stacks that show all their photos.
    """

    def __init__(self, groups: Sequence[Stack], opened: Container[int] = ()) -> None:
        closed = [group for group in groups if group[0] not in opened]
        self._closed = {photo: group for group in closed for photo in group}
        self._top_of = {photo: group[0] for group in closed for photo in group[1:]}
        size = max((photo for group in closed for photo in group), default=-1) + 1
        self._tops = np.zeros(size, np.bool_)
        self._below = np.zeros(size, np.bool_)
        self._tops[[group[0] for group in closed]] = True
        self._below[list(self._top_of)] = True

    def with_hidden(self, photos: Iterable[PhotoId]) -> list[PhotoId]:
        """These photos, and all that lies on the same closed stack as one of them, once each."""
        whole = (one for photo in photos for one in self._closed.get(photo, (photo,)))
        return list(dict.fromkeys(whole))

    def __call__(self, ids: array[int]) -> array[int]:
        """The photos that are shown, in their order."""
        numbers = np.frombuffer(ids, dtype=f"u{ids.itemsize}")
        known = np.minimum(numbers, max(len(self._below) - 1, 0))
        inside = numbers < len(self._below)
        if not inside.any():
            return ids
        below = np.flatnonzero(inside & self._below[known])
        shown = set(numbers[inside & self._tops[known]].tolist())
        kept = np.ones(len(numbers), np.bool_)
        for at in below.tolist():
            top = self._top_of[PhotoId(int(numbers[at]))]
            kept[at] = top not in shown
            shown.add(top)
        return array(ids.typecode, numbers[kept].tobytes())


def stack(workspace: Workspace, groups: Sequence[Stack]) -> Changeset | None:
    """Put photos on stacks, each group on one, its first on top; None if nothing changed.

    Raises:
        ArchiveError: A group has fewer than two photos, or one of them is gone.
    """
    number = sum(map(len, groups))
    with workspace.changing(Message("Stack {n} photos", {"n": number})) as changes:
        for group in groups:
            changes.stack(group)
        made = changes.id
    return _changeset(workspace, made)


def unstack(workspace: Workspace, photos: Sequence[PhotoId]) -> Changeset | None:
    """Take the stacks apart on which these photos are; None if they are on none."""
    with workspace.changing(Message("Take stacks apart")) as changes:
        changes.unstack(photos)
        made = changes.id
    return _changeset(workspace, made)


def propose(workspace: Workspace, photos: Iterable[int], gap_s: float = GAP_S) -> list[Stack]:
    """Which of these photos were scanned in one session.

    Args:
        workspace: The archive.
        photos: The photos; those on a stack already are passed over.
        gap_s: Seconds between two files of a session at most.
    """
    with workspace.reading() as session:
        taken = {photo for group in edits_stacks.stacks(session) for photo in group}
        found = edits_stacks.scanned(session, (one for one in photos if one not in taken))
    found.sort(key=lambda one: (one.folder, one.written_ns, one.photo))
    runs: list[list[edits_stacks.Scanned]] = []
    for one in found:
        before = runs[-1][-1] if runs else None
        if (
            before is not None
            and before.folder == one.folder
            and one.written_ns - before.written_ns <= gap_s * 1e9
        ):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [tuple(one.photo for one in run) for run in runs if _is_session(run)]


def _is_session(run: Sequence[edits_stacks.Scanned]) -> bool:
    """Whether files were scanned: they took their time and are not too many."""
    taken_s = (run[-1].written_ns - run[0].written_ns) / 1e9
    return 2 <= len(run) <= MOST and taken_s >= LEAST_S * (len(run) - 1)


def _changeset(workspace: Workspace, made: ChangesetId | None) -> Changeset | None:
    if made is None:
        return None
    with workspace.reading() as session:
        return history.changeset(session, made)
