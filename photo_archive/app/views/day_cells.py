# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the days of a month: names of weekdays, numbers, pictures with counts, names of events."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.theme.tokens import BADGE_RGBA
from photo_archive.app.views.photo_strip import draw_covering
from photo_archive.domain.calendar import DayNow, EventDays
from photo_archive.wording import Wording

DAYS = 7
HEAD, TOP, NAME = 24, 22, 17
FAINT = 0.4
Middle = Qt.AlignmentFlag.AlignVCenter


class DayCells:
    """One look for all days of a month."""

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails

    def paint_head(self, painter: QPainter, width: int) -> None:
        """The names of the weekdays over columns that share this width."""
        theme, locale = self._theme, QLocale(self._wording.language)
        painter.setFont(theme.font(-1.75, bold=True))
        painter.setPen(theme.colour("text2"))
        for column in range(DAYS):
            left = column * width // DAYS
            box = QRect(left + theme.px(6), 0, width // DAYS, theme.px(HEAD))
            name = locale.dayName(column + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(box, Middle, name)

    def paint_day(
        self,
        painter: QPainter,
        rect: QRect,
        number: int,
        now: DayNow | None,
        *,
        is_inside: bool,
        has_events: bool,
        is_hovered: bool,
        is_current: bool,
    ) -> None:
        """A day with its photos, None if it has none; one of a month beside it is faint."""
        theme, px = self._theme, self._theme.px
        tinted = has_events and is_inside
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("eventT") if tinted else Qt.BrushStyle.NoBrush)
        if is_hovered:
            painter.setBrush(theme.colour("hover"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setFont(theme.font(-0.75, bold=is_current))
        painter.setPen(theme.colour("text" if is_inside else "text3"))
        head = QRect(rect.left() + px(6), rect.top() + px(1), rect.width() - px(10), px(TOP))
        painter.drawText(head, Middle, str(number))
        if now is not None:
            below = px(TOP) + (px(NAME) if has_events else 0)
            box = rect.adjusted(px(4), below + px(2), -px(5), -px(5))
            self._paint_photos(painter, box, now, 1.0 if is_inside else FAINT)

    def paint_events(
        self, painter: QPainter, box: QRect, events: Sequence[EventDays], *, is_inside: bool
    ) -> None:
        """The name of the innermost event along its days of a week, and how many more there are."""
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75))
        painter.setPen(theme.colour("event" if is_inside else "text3"))
        metrics = painter.fontMetrics()
        line = QRect(box.left() + px(6), box.top() + px(TOP), box.width() - px(12), px(NAME))
        more = f" +{len(events) - 1}" if len(events) > 1 else ""
        room = line.width() - metrics.horizontalAdvance(more)
        name = metrics.elidedText(events[-1].name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Middle, f"{name}{more}")

    def _paint_photos(self, painter: QPainter, box: QRect, now: DayNow, opacity: float) -> None:
        theme, px = self._theme, self._theme.px
        pixmap = self._thumbnails.pixmap(int(now.picture))
        painter.setOpacity(opacity)
        draw_covering(painter, theme, QRectF(box), pixmap, px(2))
        painter.setOpacity(1.0)
        words = self._wording.number(now.photos) + (" ?" if now.doubtful else "")
        painter.setFont(theme.font(-1.5, bold=True))
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(words) + px(10)
        badge = QRectF(box.right() - width - px(2), box.bottom() - px(21), width, px(19))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(*BADGE_RGBA))
        painter.drawRoundedRect(badge, px(4), px(4))
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
