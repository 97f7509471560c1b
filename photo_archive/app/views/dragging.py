# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged within the window: photos, rows of a list, tags; and how it is begun.

A drag goes through the platform, so that what is dropped has to say what it is; nothing of it can
be dropped on another program.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from photo_archive.app.theme.theme import Theme

PHOTOS = "application/x-photo-archive-photos"
ROW = "application/x-photo-archive-row"
LONGEST_SIDE = 120


def photos_data(ids: Sequence[int]) -> QMimeData:
    """Photos by their numbers."""
    made = QMimeData()
    made.setData(PHOTOS, array("I", ids).tobytes())
    return made


def photos_in(data: QMimeData) -> list[int]:
    """The photos that are being dragged, none if it is something else."""
    if not data.hasFormat(PHOTOS):
        return []
    return array("I", data.data(PHOTOS).data()).tolist()


def row_data(key: str) -> QMimeData:
    """A row of a list by what tells it from others."""
    made = QMimeData()
    made.setData(ROW, key.encode())
    return made


def row_in(data: QMimeData) -> str:
    """The row that is being dragged, "" if it is something else."""
    return data.data(ROW).data().decode() if data.hasFormat(ROW) else ""


def is_far_enough(start: QPoint, now: QPoint) -> bool:
    """Whether the pointer went so far from where it was pressed that a drag is meant."""
    return (now - start).manhattanLength() >= QApplication.startDragDistance()


def picture_of(view: QWidget, rect: QRect) -> QPixmap:
    """What a drag carries along under the pointer: a piece of the view, made small."""
    found = view.grab(rect.intersected(view.rect()))
    side = LONGEST_SIDE * found.devicePixelRatio()
    if max(found.width(), found.height()) <= side:
        return found
    return found.scaled(
        round(side),
        round(side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def with_number(picture: QPixmap, text: str, theme: Theme) -> QPixmap:
    """The picture with a number in its corner, as for several photos."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(-1, bold=True))
    metrics = painter.fontMetrics()
    width = max(metrics.horizontalAdvance(text) + theme.px(12), theme.px(22))
    badge = QRect(theme.px(4), theme.px(4), width, theme.px(22))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(badge, theme.px(11), theme.px(11))
    painter.setPen(theme.colour("onaccent"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture


def drag(source: QWidget, data: QMimeData, picture: QPixmap) -> None:
    """Carry something until it is dropped; returns then."""
    made = QDrag(source)
    made.setMimeData(data)
    made.setPixmap(picture)
    made.setHotSpot(QPoint(-8, -8))
    made.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
