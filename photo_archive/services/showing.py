# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures for looking at closely, decoded where a failure does no harm to the window."""

from __future__ import annotations

from concurrent.futures import CancelledError
from pathlib import Path
from threading import Lock

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.links import Region
from photo_archive.media.formats import HEAD_BYTES, recognise
from photo_archive.media.showing import Shown
from photo_archive.media.worker_messages import Cut, Show, Task
from photo_archive.media.workers import Workers

_READ_BY_THE_WINDOW = frozenset({"JPEG", "PNG", "GIF", "WebP", "BMP"})


class Shower:
    """Decodes one picture at a time; its process starts with the first, ``close`` ends it."""

    def __init__(self) -> None:
        self._workers: Workers | None = None
        self._lock = Lock()

    def show(self, path: Path, page: int = 0) -> Shown:
        """A picture of any readable kind, or a page of a file that holds several.

        Waits until it is decoded; whatever goes wrong, the answer is then an empty picture.
        """
        return self._ask(Show(path, page))

    def portrait(self, path: Path, face: Region) -> bytes:
        """A portrait as JPEG, b"" if the picture cannot be decoded.

        Args:
            path: The picture.
            face: Where the face is, on the upright picture.
        """
        return self._ask(Cut(path, face)).jpeg

    def _ask(self, task: Task) -> Shown:
        with self._lock:
            if self._workers is None:
                self._workers = Workers(1)
            workers = self._workers
        try:
            answer = workers.submit(task).result()
        except (ArchiveError, CancelledError):
            return Shown()
        return answer if isinstance(answer, Shown) else Shown()

    def close(self) -> None:
        """End the process; a picture asked for later starts another."""
        with self._lock:
            workers, self._workers = self._workers, None
        if workers is not None:
            workers.close()


def needs_shower(path: Path) -> bool:
    """Whether a file is of a kind that the window does not read itself, or may hold pages."""
    try:
        with path.open("rb") as file:
            kind = recognise(file.read(HEAD_BYTES), path.suffix)
    except OSError:
        return False
    return kind is not None and kind.is_readable and kind.name not in _READ_BY_THE_WINDOW
