# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture itself for the loupe, decoded off the window's thread; the newest wish wins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from photo_archive.app.jobs import Latest

LARGEST_SIDE_PX = 8192
ALLOCATION_MB = 2048


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, upright; null if the file cannot be shown."""

    path: Path
    image: QImage


class FullPicture(QObject):
    """Decodes one picture at a time."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QImageReader.setAllocationLimit(ALLOCATION_MB)
        self._latest = Latest(self)
        self._latest.answered.connect(self.arrived)

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return self._latest.busy

    def ask(self, path: Path) -> None:
        """Decode this file; ``arrived`` follows unless another is asked for."""
        self._latest.ask(lambda: Picture(path, decode(path)))

    def stop(self) -> None:
        """Forget what was asked and wait for the thread."""
        self._latest.stop()


def decode(path: Path) -> QImage:
    """The picture upright and no larger than can be shown; null if Qt cannot read it."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SIDE_PX:
        box = QSize(LARGEST_SIDE_PX, LARGEST_SIDE_PX)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
