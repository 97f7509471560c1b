# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photographs of a record side by side with their dates, as many as there is room for.

Enter or a double click opens one in the library; the arrow keys go along the strip.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.domain.links import Region
from photo_archive.domain.record_pages import DatedPhoto
from photo_archive.wording import Wording

HEIGHT, WIDTH, LABEL, GAP = 84, 124, 20, 8


def covering(pixmap: QPixmap, width: float, height: float, region: Region | None = None) -> QRectF:
    """The part of a picture that fills a box without bars, around a face if one is marked."""
    whole_w, whole_h = pixmap.width(), pixmap.height()
    if not whole_w or not whole_h:
        return QRectF()
    if region is None:
        scale = min(whole_w / width, whole_h / height)
        w, h = width * scale, height * scale
        return QRectF((whole_w - w) / 2, (whole_h - h) * 0.4, w, h)
    side = max(region.width * whole_w, region.height * whole_h) * 1.5
    w = min(side * max(width / height, 1), whole_w)
    h = min(w * height / width, whole_h)
    w = h * width / height
    left = (region.x + region.width / 2) * whole_w - w / 2
    top = (region.y + region.height / 2) * whole_h - h / 2
    return QRectF(min(max(left, 0), whole_w - w), min(max(top, 0), whole_h - h), w, h)


def draw_covering(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    pixmap: QPixmap | None,
    radius: float,
    region: Region | None = None,
) -> None:
    """Draw a picture filling a box, or the ground where it is not there yet."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(box, theme.colour("mat"))
    if pixmap is not None and not pixmap.isNull():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, pixmap, covering(pixmap, box.width(), box.height(), region))
    else:
        mark = theme.pixmap("image", "text3", 16, painter.device().devicePixelRatioF())
        side = theme.px(16)
        painter.drawPixmap(int(box.center().x() - side / 2), int(box.center().y() - side / 2), mark)
    painter.restore()


class StripPicture(QWidget):
    """One photograph of the strip."""

    opened = Signal(int)
    stepped = Signal(object, int)

    def __init__(
        self, theme: Theme, wording: Wording, thumbnails: Thumbnails, photo: DatedPhoto
    ) -> None:
        super().__init__()
        self._theme = theme
        self._thumbnails = thumbnails
        self.photo = photo
        self._date = short_date(photo.date, wording.language) or wording.say("Undated")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{photo.reference}, {self._date}")
        self.setToolTip(f"{photo.reference} · {self._date}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT + LABEL))
        self.setMinimumWidth(theme.px(60))
        self.setMaximumWidth(theme.px(176))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT + LABEL))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, self.width(), px(HEIGHT))
        pixmap = self._thumbnails.pixmap(int(self.photo.photo))
        draw_covering(painter, theme, box, pixmap, px(2))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(2), px(2))
        painter.setFont(theme.font(-1.75))
        painter.setPen(theme.colour("text3"))
        shown = painter.fontMetrics().elidedText(
            self._date, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(
            QRectF(0, px(HEIGHT), self.width(), px(LABEL)), Qt.AlignmentFlag.AlignVCenter, shown
        )

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit(int(self.photo.photo))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.stepped.emit(self, -1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(int(self.photo.photo))
        else:
            super().keyPressEvent(event)


class PhotoStrip(QWidget):
    """As many photographs as fit, spread over the whole stretch of time."""

    opened = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._photos: tuple[DatedPhoto, ...] = ()
        self._shown: list[StripPicture] = []
        self.setAccessibleName(wording.say("Photographs"))
        self.setFixedHeight(theme.px(HEIGHT + LABEL))
        thumbnails.arrived.connect(self._on_arrived)

    def show_photos(self, photos: Sequence[DatedPhoto]) -> None:
        """Show these photographs."""
        if tuple(photos) == self._photos:
            return
        self._photos = tuple(photos)
        self._fill()

    def _room(self) -> int:
        px = self._theme.px
        return max((self.width() + px(GAP)) // (px(WIDTH) + px(GAP)), 1)

    def _fill(self) -> None:
        chosen = spread(self._photos, self._room())
        if [one.photo for one in self._shown] != list(chosen):
            for one in self._shown:
                one.hide()
                one.deleteLater()
            self._shown = []
            for photo in chosen:
                made = StripPicture(self._theme, self._wording, self._thumbnails, photo)
                made.setParent(self)
                made.opened.connect(self.opened)
                made.stepped.connect(self._on_stepped)
                made.show()
                self._shown.append(made)
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        room = max(self._room(), 1)
        width = (self.width() - px(GAP) * (room - 1)) // room
        for number, one in enumerate(self._shown):
            one.setGeometry(number * (width + px(GAP)), 0, width, self.height())

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _on_arrived(self, photo_id: int) -> None:
        for one in self._shown:
            if int(one.photo.photo) == photo_id:
                one.update()

    def _on_stepped(self, picture: StripPicture, step: int) -> None:
        at = self._shown.index(picture) + step
        if 0 <= at < len(self._shown):
            self._shown[at].setFocus()


def spread(photos: Sequence[DatedPhoto], room: int) -> tuple[DatedPhoto, ...]:
    """Some of the photos, evenly from first to last."""
    if len(photos) <= room:
        return tuple(photos)
    if room == 1:
        return (photos[0],)
    return tuple(photos[round(at * (len(photos) - 1) / (room - 1))] for at in range(room))
