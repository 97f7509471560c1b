# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws one caption of a queue: picture, text with what is linked and in question, and its boxes.

How sure a proposal is stands as bars and as a word; what was decided as a pill with its word.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photo_archive.app.models.queue_model import Box, Done, QueueRole, QueueRow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_spans import to_units
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.proposal_marks import mark_layout, united
from photo_archive.app.views.queue_shape import BoxPlace, QueueShape, RowPlaces

HEIGHTS_KEPT = 20_000


class QueueDelegate(QStyledItemDelegate):
    """Paints rows; the list tells which box is the current one and which button is pointed at."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self.shape = QueueShape(theme)
        self.current: tuple[int, int] = (-1, -1)
        self.hovered: tuple[int, int, bool] | None = None
        self.writable = True
        self.width = 0
        self._heights: OrderedDict[tuple[int, int], int] = OrderedDict()

    def forget(self) -> None:
        """Other rows are shown: heights are to be worked out again."""
        self._heights.clear()

    def places(self, row: QueueRow, at: int) -> RowPlaces:
        """Where everything of a row stands, relative to its top left corner."""
        box = row.boxes[self.current[1]] if self._is_current(row, at) else None
        return self.shape.lay_out(row, self.width, box.mark if box is not None else None)

    def _is_current(self, row: QueueRow, at: int) -> bool:
        return at == self.current[0] and 0 <= self.current[1] < len(row.boxes)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        key = (index.row(), self.width)
        height = self._heights.get(key)
        if height is None:
            row = index.data(QueueRole.ROW)
            height = self.places(row, index.row()).height if isinstance(row, QueueRow) else 0
            self._heights[key] = height
            if len(self._heights) > HEIGHTS_KEPT:
                self._heights.popitem(last=False)
        return QSize(self.width, height)

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.data(QueueRole.ROW)
        if not isinstance(row, QueueRow):
            return
        at = index.row()
        places = self.places(row, at)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(QPointF(0, option.rect.top()))
        current = at == self.current[0]
        focused = option.widget is not None and option.widget.hasFocus()
        self._paint_ground(painter, places, current, focused)
        self._paint_picture(painter, places.picture, row)
        self._paint_head(painter, places.head, row, current)
        self._paint_caption(painter, places, row)
        done = index.data(QueueRole.DONE) or {}
        for number, (box, place) in enumerate(zip(row.boxes, places.boxes, strict=True)):
            self._paint_box(painter, box, place, done.get(number), (at, number))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, places: RowPlaces, current: bool, focused: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        if not current:
            y = places.height - 0.5
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(places.frame.left(), y), QPointF(places.frame.right(), y))
            return
        painter.setBrush(theme.colour("accentT"))
        painter.setPen(QPen(theme.colour("accent" if focused else "accentL"), 2))
        painter.drawRoundedRect(QRectF(places.frame).adjusted(1, 1, -1, -2), px(8), px(8))

    def _paint_picture(self, painter: QPainter, box: QRect, row: QueueRow) -> None:
        theme = self._theme
        pixmap = self._thumbnails.pixmap(row.photo)
        if pixmap is None or pixmap.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(box), theme.px(2), theme.px(2))
            mark = theme.pixmap("image", "text3", 20, painter.device().devicePixelRatioF())
            half = theme.px(20) / 2
            painter.drawPixmap(QPointF(box.center()) - QPointF(half, half), mark)
            return
        size = QSize(pixmap.width(), pixmap.height())
        size.scale(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        part = QRectF(0, 0, box.width() / size.width(), box.height() / size.height())
        source = QRectF(
            (1 - part.width()) / 2 * pixmap.width(),
            (1 - part.height()) / 2 * pixmap.height(),
            part.width() * pixmap.width(),
            part.height() * pixmap.height(),
        )
        painter.drawPixmap(QRectF(box), pixmap, source)

    def _paint_head(self, painter: QPainter, box: QRect, row: QueueRow, current: bool) -> None:
        theme = self._theme
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.shape.head_bold)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, left, row.reference)
        width = painter.fontMetrics().horizontalAdvance(row.reference) + theme.px(8)
        painter.setFont(self.shape.head_font)
        painter.setPen(theme.colour("text2"))
        painter.drawText(box.adjusted(width, 0, 0, 0), left, row.date)

    def _paint_caption(self, painter: QPainter, places: RowPlaces, row: QueueRow) -> None:
        painter.setPen(self._theme.colour("text"))
        places.caption.draw(painter, places.caption_at)
        ink = self._theme.colour("proposed")
        marks = [box.mark for box in row.boxes if box.mark is not None]
        stretches = ((to_units(row.text, one.start), to_units(row.text, one.end)) for one in marks)
        for stretch in united(stretches):
            mark_layout(painter, places.caption, places.caption_at, stretch, ink)

    # -- boxes ------------------------------------------------------------------------------

    def _paint_box(
        self, painter: QPainter, box: Box, place: BoxPlace, done: Done | None, at: tuple[int, int]
    ) -> None:
        theme, px = self._theme, self._theme.px
        current = at == self.current
        painter.setBrush(theme.colour("field"))
        painter.setPen(QPen(theme.colour("accent" if current else "line"), 1))
        painter.drawRoundedRect(QRectF(place.frame).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(place.icon, theme.pixmap(box.icon, box.token, 16, ratio))
        painter.setPen(theme.colour("text"))
        place.words.draw(painter, QPointF(place.title.topLeft()))
        painter.setPen(theme.colour("text2"))
        place.line.draw(painter, place.line_at)
        if not place.bars.isNull():
            self._paint_bars(painter, box, place.bars)
        if done is not None:
            self._paint_done(painter, place, done)
        elif self.writable:
            self._paint_buttons(painter, box, place, at, current)

    def _paint_bars(self, painter: QPainter, box: Box, place: QRect) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        y = place.top() + place.height() / 2 - px(3)
        for number in range(3):
            painter.setBrush(theme.colour("proposed" if number < box.bars else "line2"))
            x = place.left() + number * px(14)
            painter.drawRoundedRect(QRectF(x, y, px(12), px(6)), 1, 1)
        painter.setFont(self.shape.word_font)
        painter.setPen(theme.colour("text2"))
        below = QRect(place.left(), place.bottom() - px(1), place.width(), px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, box.word)

    def _paint_done(self, painter: QPainter, place: BoxPlace, done: Done) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75, bold=True))
        width = px(6 + 12 + 4 + 8) + painter.fontMetrics().horizontalAdvance(done.word)
        right = place.frame.right() + 1 - px(8)
        pill = QRectF(right - width, place.frame.top() + px(8), width, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{done.tint}T"))
        painter.drawRoundedRect(pill, px(10), px(10))
        ratio = painter.device().devicePixelRatioF()
        icon = QPointF(pill.left() + px(6), pill.center().y() - px(6))
        painter.drawPixmap(icon, theme.pixmap(done.icon, done.tint, 12, ratio))
        painter.setPen(theme.colour(done.tint))
        words = pill.adjusted(px(6 + 12 + 4), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, done.word)

    def _paint_buttons(
        self, painter: QPainter, box: Box, place: BoxPlace, at: tuple[int, int], current: bool
    ) -> None:
        for rect, icon, main in ((place.yes, box.yes, current), (place.no, "x", False)):
            if rect.isNull() or not icon:
                continue
            hovered = self.hovered == (*at, rect == place.yes)
            self._paint_button(painter, rect, icon, main, hovered)

    def _paint_button(
        self, painter: QPainter, rect: QRect, icon: str, main: bool, hovered: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        ground = "accent" if main else "hover" if hovered else "field"
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour("accent" if main else "line2"), 1))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        ratio = painter.device().devicePixelRatioF()
        mark = theme.pixmap(icon, "onaccent" if main else "text", 14, ratio)
        half = px(14) / 2
        painter.drawPixmap(QRectF(rect).center() - QPointF(half, half), mark)
