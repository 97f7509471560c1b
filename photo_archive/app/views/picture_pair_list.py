# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The queue of pairs of pictures: both small before their references; keys also turn the zoom."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from photo_archive.app.models.picture_pairs import PairShown
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pair_list import PairDelegate, PairList

PICTURE = 48


class PicturePairDelegate(PairDelegate):
    """Two small pictures and their references."""

    ROW = 64

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._thumbnails = thumbnails

    def _paint_mark(self, painter: QPainter, rect: QRect, pair: object) -> int:
        px = self._theme.px
        left, side = rect.left() + px(12), px(PICTURE)
        top = rect.top() + (rect.height() - side) // 2
        for photo in (pair.pair.one, pair.pair.other) if isinstance(pair, PairShown) else ():
            self._paint_picture(painter, int(photo), QRect(left, top, side, side))
            left += side + px(4)
        return left + px(8)

    def _paint_picture(self, painter: QPainter, photo: int, area: QRect) -> None:
        painter.fillRect(area, self._theme.colour("mat"))
        pixmap = self._thumbnails.pixmap(photo)
        if pixmap is None:
            return
        size = pixmap.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = area.center() - QPoint(size.width() // 2 - 1, size.height() // 2 - 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(corner, size), pixmap)


class PicturePairList(PairList):
    """The list."""

    KEYS = {
        **PairList.KEYS,
        Qt.Key.Key_Plus: "larger",
        Qt.Key.Key_Equal: "larger",
        Qt.Key.Key_Minus: "smaller",
        Qt.Key.Key_0: "fit",
    }

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setItemDelegate(PicturePairDelegate(theme, thumbnails, self))
        thumbnails.arrived.connect(lambda _: self.viewport().update())
