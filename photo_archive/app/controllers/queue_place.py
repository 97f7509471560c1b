# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where somebody stands in a queue that is read again: at the same words, else at the same row."""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.app.models.queue_model import QueueRow
from photo_archive.app.views.queue_list import QueueList
from photo_archive.domain.findings import Finding
from photo_archive.domain.proposals import Proposal

Place = tuple[int, object]
"""A photo, and by what a box of it is known again."""


def words_of(subject: object) -> object:
    """By what a box is known again after the queue was read anew."""
    if isinstance(subject, Proposal):
        return (subject.text, subject.start)
    return (subject.rule, subject.fingerprint) if isinstance(subject, Finding) else None


class QueuePlace:
    """Remembers the current box of a list."""

    def __init__(self, queue: QueueList) -> None:
        self._queue = queue
        self._words: Place | None = None
        self._row = 0

    def remember(self) -> None:
        """The box that is current now is the one to return to."""
        row, box = self._queue.current_row(), self._queue.current_box()
        self._row = max(self._queue.at[0], 0)
        self._words = (row.photo, words_of(box.subject)) if row and box else None

    def return_to(self, place: Place | None) -> None:
        """Return to these words of a photo rather, if there are any."""
        self._words = place or self._words

    def forget(self) -> None:
        """Begin at the top."""
        self._row, self._words = 0, None

    def found(self, rows: Sequence[QueueRow]) -> tuple[int, int]:
        """Row and box to return to: those remembered, else the first of the row in their place."""
        if self._words is not None:
            photo, words = self._words
            for number, row in enumerate(rows):
                for place, box in enumerate(row.boxes):
                    if row.photo == photo and words_of(box.subject) == words:
                        return number, place
        return min(self._row, len(rows) - 1), 0
