# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture itself for the loupe, decoded off the window's thread; the newest wish wins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from photo_archive.app.questions import Latest

if TYPE_CHECKING:
    from photo_archive.services.showing import Shower

LARGEST_SIDE_PX = 8192
ALLOCATION_MB = 2048


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, upright; null if the file cannot be shown.

    ``page`` is which of the ``pages`` of the file it is, from 0.
    """

    path: Path
    image: QImage
    page: int = 0
    pages: int = 1


class FullPicture(QObject):
    """Decodes one picture at a time."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QImageReader.setAllocationLimit(ALLOCATION_MB)
        self._shower: Shower | None = None
        self._latest = Latest(self)
        self._latest.answered.connect(self.arrived)

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return self._latest.busy

    def ask(self, path: Path, page: int = 0) -> None:
        """Decode this file; ``arrived`` follows unless another is asked for."""
        self._latest.ask(lambda: decode(path, page, self._made()))

    def _made(self) -> Shower:
        """What decodes, made in the thread that asks first: loading it takes a while."""
        if self._shower is None:
            from photo_archive.services.showing import Shower

            self._shower = Shower()
        return self._shower

    def stop(self) -> None:
        """Forget what was asked, end the process that decodes and wait for the thread."""
        self._latest.forget()
        self._end()
        self._latest.stop()
        self._end()  # if it was made meanwhile

    def _end(self) -> None:
        if self._shower is not None:
            self._shower.close()


def decode(path: Path, page: int, shower: Shower) -> Picture:
    """The picture upright and no larger than can be shown; null if it cannot be read.

    Qt reads the common kinds; all others are decoded in a process of their own.
    """
    from photo_archive.services.showing import needs_shower

    if needs_shower(path):
        shown = shower.show(path, page)
        return Picture(path, QImage.fromData(shown.jpeg), shown.page, shown.pages)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE_PX:
        box = QSize(LARGEST_SIDE_PX, LARGEST_SIDE_PX)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return Picture(path, reader.read())
