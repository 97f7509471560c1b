# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One caption reader for an open archive, made anew only when what it knows has changed.

Reading the names of all records takes a while in a large archive, and most changes are of photos.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from photo_archive.catalogue import history
from photo_archive.catalogue.archive import Archive
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import Rest, never_rest
from photo_archive.services.spare_memory import give_back

if TYPE_CHECKING:
    from photo_archive.reading.reader import Reader


class KeptReader:
    """Hands out a reader that knows the records as they are; any thread may ask."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._turn = threading.Lock()
        self._reader: Reader | None = None
        self._seen = 0

    def get(self, rest: Rest = never_rest) -> Reader:
        """The reader; reading itself is loaded only now, since opening an archive does without.

        Args:
            rest: Called while it is made anew.
        """
        from photo_archive.services.gazetteer_feed import reader_of

        with self._turn, self._archive.reading() as session:
            now = history.change_seq(session)
            if self._reader is not None and now != self._seen:
                touched = history.touched_since(session, self._seen).records
                if any(ref.kind is not RecordKind.TAG for ref in touched):
                    self._reader = None
            if self._reader is None:
                self._reader = reader_of(session, rest=rest)
                give_back()
            self._seen = now
            return self._reader
