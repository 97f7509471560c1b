# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small pictures for the grid: read and decoded off the window's thread, those in sight first.

Workers make ``QImage`` only; the ``QPixmap`` is made in the window's thread. They begin after the
frame that asked, and rest between two pictures while another is painted. The cache has a limit
in bytes, so that memory does not grow with the archive.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QSize,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QImageReader, QPixmap

from photo_archive.app.courtesy import FrameTurn
from photo_archive.domain.errors import ArchiveError

log = logging.getLogger(__name__)

CACHE_BYTES = 96 * 1024 * 1024
WORKERS = 2


class Thumbnails(QObject):
    """Pictures by photo id, fetched on demand."""

    arrived = Signal(int)
    settled = Signal()

    _decoded = Signal(int, int, QImage)

    def __init__(
        self,
        read: Callable[[int], bytes | None],
        parent: QObject | None = None,
        turn: FrameTurn | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._turn = turn or FrameTurn()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(WORKERS)
        self._lock = threading.Lock()
        self._queue: OrderedDict[int, None] = OrderedDict()
        self._running: set[int] = set()
        self._workers = 0
        self._cache: OrderedDict[int, QPixmap] = OrderedDict()
        self._absent: set[int] = set()
        self._bytes = 0
        self._box = QSize(512, 512)
        self._generation = 0
        self._starting = QTimer(self, singleShot=True, interval=0)
        self._starting.timeout.connect(self._start_workers)
        self._decoded.connect(self._on_decoded)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being fetched."""
        return not self._queue and not self._running

    def set_box(self, width_px: int, height_px: int) -> None:
        """The largest size wanted, in device pixels; what is kept smaller is fetched again."""
        box = QSize(width_px, height_px)
        grows = box.width() > self._box.width() or box.height() > self._box.height()
        self._box = box
        if grows:
            self.forget()

    def forget(self, photo_ids: Iterable[int] | None = None) -> None:
        """Fetch again: these, or all."""
        if photo_ids is None:
            self._generation += 1
            self._cache.clear()
            self._absent.clear()
            self._bytes = 0
            return
        for photo_id in photo_ids:
            gone = self._cache.pop(photo_id, None)
            self._absent.discard(photo_id)
            if gone is not None:
                self._bytes -= _size_of(gone)

    def forget_absent(self) -> None:
        """Look again for small pictures that were not there."""
        self._absent.clear()

    def pixmap(self, photo_id: int) -> QPixmap | None:
        """The picture if it is there; else it is fetched and ``arrived`` tells when."""
        found = self._cache.get(photo_id)
        if found is not None:
            self._cache.move_to_end(photo_id)
            return found
        if photo_id not in self._absent:
            self._enqueue((photo_id,))
        return None

    def want(self, photo_ids: Iterable[int]) -> None:
        """Only these matter now, in this order; what waits besides is dropped."""
        with self._lock:
            self._queue.clear()
        self._enqueue(
            one for one in photo_ids if one not in self._cache and one not in self._absent
        )

    def stop(self) -> None:
        """Drop what waits and let the workers end."""
        with self._lock:
            self._queue.clear()
        self._starting.stop()
        self._pool.waitForDone(5_000)

    def _enqueue(self, photo_ids: Iterable[int]) -> None:
        with self._lock:
            for photo_id in photo_ids:
                if photo_id not in self._queue and photo_id not in self._running:
                    self._queue[photo_id] = None
            missing = min(WORKERS - self._workers, len(self._queue))
        if missing > 0:
            self._starting.start()

    def _start_workers(self) -> None:
        with self._lock:
            missing = max(min(WORKERS - self._workers, len(self._queue)), 0)
            self._workers += missing
        for _ in range(missing):
            self._pool.start(self._work)

    def _work(self) -> None:
        while True:
            self._turn.rest()
            with self._lock:
                if not self._queue:
                    self._workers -= 1
                    return
                photo_id, _ = self._queue.popitem(last=False)
                self._running.add(photo_id)
                generation, box = self._generation, self._box
            image = self._fetch(photo_id, box)
            try:
                self._decoded.emit(photo_id, generation, image)
            except RuntimeError:  # Qt's half of this object is gone: nobody is left to tell
                return

    def _fetch(self, photo_id: int, box: QSize) -> QImage:
        try:
            data = self._read(photo_id)
        except (ArchiveError, OSError):  # one picture must not stop the others
            log.warning("no thumbnail of photo %d", photo_id, exc_info=True)
            return QImage()
        return decode(data, box) if data else QImage()

    def _on_decoded(self, photo_id: int, generation: int, image: QImage) -> None:
        with self._lock:
            self._running.discard(photo_id)
        if generation == self._generation:
            if image.isNull():
                self._absent.add(photo_id)
            else:
                self._keep(photo_id, QPixmap.fromImage(image))
        self.arrived.emit(photo_id)
        if self.is_settled:
            self.settled.emit()

    def _keep(self, photo_id: int, pixmap: QPixmap) -> None:
        self._cache[photo_id] = pixmap
        self._bytes += _size_of(pixmap)
        while self._bytes > CACHE_BYTES and len(self._cache) > 1:
            _, oldest = self._cache.popitem(last=False)
            self._bytes -= _size_of(oldest)


def decode(data: bytes, box: QSize) -> QImage:
    """A picture no larger than a box, null if it cannot be read.

    A reader is used because it lets the window's thread go on while it reads and scales;
    ``QImage.scaled`` does not.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _size_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
