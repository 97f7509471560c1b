# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws one cell: picture, badges, reference and date, two lines of caption.

The picture is never tinted when selected. Reference and date never elide; a state is always an
icon too, with a tooltip, never a colour alone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from photo_archive.app.models.photo_model import STATUS_WORDS, PhotoRole, mark_words
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.theme.tokens import BADGE_RGBA
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.cell_text import CellText, CellTexts
from photo_archive.app.views.guard import guarded
from photo_archive.domain.photo import PhotoLine, Status
from photo_archive.wording import Wording

STATUS_BADGES = {
    Status.DRAFTED: "pencil",
    Status.CHECKED: "badge-check",
    Status.APPROVED: "check-check",
}
MISSING_OPACITY = 0.45


class PhotoDelegate(QStyledItemDelegate):
    """Paints cells of the grid and of the filmstrip."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        shape: CellShape,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._shape = shape
        self._texts = CellTexts(wording, shape, theme.px(6))
        self._edges = {one: _shade(theme.colour(one)) for one in ("canvas", "hover", "sel")}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._shape.width, self._shape.height)

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line = index.data(PhotoRole.LINE)
        parts = self._shape.parts(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_ground(painter, option)
        if isinstance(line, PhotoLine):
            edge = self._edges[_ground_of(option)]
            picture = self._paint_picture(painter, parts.picture, line, edge)
            self._paint_badges(painter, picture, line, _marks(index))
            self._paint_stack(painter, picture, _stacked(index))
            if self._shape.captioned:
                selected = bool(option.state & QStyle.StateFlag.State_Selected)
                text = self._texts.of(line, parts.meta.width())
                self._paint_meta(painter, parts.meta, text, selected)
                self._paint_caption(painter, parts.caption, text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        ground = _ground_of(option)
        chosen = ground == "sel"
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        rect, radius = QRectF(option.rect), theme.px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        if ground != "canvas":
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(rect, radius, radius)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            active = bool(option.state & QStyle.StateFlag.State_Active)
            painter.setPen(QPen(theme.colour("accent" if active or chosen else "ctl"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)

    def _paint_picture(
        self, painter: QPainter, box: QRect, line: PhotoLine, edge: QColor
    ) -> QRectF:
        pixmap = self._thumbnails.pixmap(line.id)
        if pixmap is None or pixmap.isNull():
            return self._paint_stand_in(painter, QRectF(box), line)
        place = _centred(pixmap, box)
        if line.missing:
            painter.setOpacity(MISSING_OPACITY)
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        painter.setOpacity(1.0)
        if line.missing:
            self._paint_missing(painter, place)
        else:
            _paint_edge(painter, place.toRect(), edge)
        return place

    def _paint_stand_in(self, painter: QPainter, box: QRectF, line: PhotoLine) -> QRectF:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(box, theme.px(2), theme.px(2))
        if line.missing:
            self._paint_missing(painter, box)
            return box
        size = theme.px(20)
        mark = theme.pixmap("image", "text3", 20, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.center() - QPointF(size / 2, size / 2), mark)
        return box

    def _paint_missing(self, painter: QPainter, place: QRectF) -> None:
        theme = self._theme
        pen = QPen(theme.colour("error"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        size = theme.px(20)
        mark = theme.pixmap("file-x", "error", 20, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.center() - QPointF(size / 2, size / 2), mark)

    def _badges(self, line: PhotoLine, marks: tuple[int, int]) -> list[tuple[str, str, int]]:
        """Icon, words and number (0: none) of each badge, from left to right."""
        say, (proposed, found) = self._wording.say, marks
        badges: list[tuple[str, str, int]] = []
        if proposed:
            badges.append(("sparkles", mark_words(self._wording, proposed, 0)[0], proposed))
        if found:
            badges.append(("triangle-alert", mark_words(self._wording, 0, found)[0], found))
        if line.restricted:
            badges.append(("lock", say("Restricted"), 0))
        if line.stale:
            badges.append(("history", say("A translation is behind its source"), 0))
        if line.missing:
            badges.append(("file-x", say("The file is missing"), 0))
        if line.status in STATUS_BADGES and not (badges and line.status is Status.DRAFTED):
            badges.append((STATUS_BADGES[line.status], say(STATUS_WORDS[line.status]), 0))
        return badges

    def _paint_badges(
        self, painter: QPainter, picture: QRectF, line: PhotoLine, marks: tuple[int, int]
    ) -> None:
        px = self._theme.px
        side, inset = px(18), px(4)
        right = picture.right() - inset
        for name, _, number in reversed(self._badges(line, marks)):
            if name == "file-x":
                continue
            width = self._badge_width(painter, number)
            rect = QRectF(right - width, picture.top() + inset, width, side)
            self._paint_badge(painter, rect, name, number)
            right -= width + px(3)
        if line.file_count > 1:
            width = self._badge_width(painter, line.file_count)
            rect = QRectF(picture.left() + inset, picture.bottom() - inset - side, width, side)
            self._paint_badge(painter, rect, "layers", line.file_count)

    def _paint_stack(self, painter: QPainter, picture: QRectF, photos: int) -> None:
        """How many photos lie below this one."""
        if photos:
            px = self._theme.px
            width, inset, side = self._badge_width(painter, photos), px(4), px(18)
            right, bottom = picture.right() - inset, picture.bottom() - inset
            rect = QRectF(right - width, bottom - side, width, side)
            self._paint_badge(painter, rect, "images", photos)

    def _badge_width(self, painter: QPainter, number: int) -> int:
        px = self._theme.px
        if not number:
            return px(18)
        painter.setFont(self._theme.font(-2.5, bold=True))
        return px(18 + 5) + painter.fontMetrics().horizontalAdvance(str(number))

    def _paint_badge(self, painter: QPainter, rect: QRectF, name: str, number: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(*BADGE_RGBA))
        painter.drawRoundedRect(rect, px(4), px(4))
        mark = theme.pixmap(name, "white", 12, painter.device().devicePixelRatioF())
        inset = (px(18) - px(12)) / 2
        painter.drawPixmap(rect.topLeft() + QPointF(inset, inset), mark)
        if number:
            painter.setFont(theme.font(-2.5, bold=True))
            painter.setPen(theme.colour("white"))
            words = rect.adjusted(px(18), 0, 0, 0)
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, left, str(number))

    def _paint_meta(self, painter: QPainter, box: QRect, text: CellText, selected: bool) -> None:
        theme, shape = self._theme, self._shape
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(shape.meta_font)
        painter.setPen(theme.colour("text2" if selected else "text3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, text.date)
        painter.setFont(shape.meta_bold)
        painter.setPen(theme.colour("text" if selected else "text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text.reference)

    def _paint_caption(self, painter: QPainter, box: QRect, text: CellText) -> None:
        shape = self._shape
        painter.setFont(shape.caption_font)
        painter.setPen(self._theme.colour("text3" if text.is_empty else "text"))
        for number, words in enumerate(text.caption):
            top = box.top() + number * shape.caption_line
            rect = QRect(box.left(), top, box.width(), shape.caption_line)
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words
            )

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex,
    ) -> bool:
        line = index.data(PhotoRole.LINE)
        if event.type() != QEvent.Type.ToolTip or not isinstance(line, PhotoLine):
            return False
        words = [line.reference, *(text for _, text, _ in self._badges(line, _marks(index)))]
        if photos := _stacked(index):
            words.append(self._wording.say("Stack of {n} photos", n=photos))
        if line.file_count > 1:
            words.append(self._wording.count("{n} file", "{n} files", line.file_count))
        words += index.data(PhotoRole.WHY) or []
        QToolTip.showText(event.globalPos(), "\n".join(words), view)
        return True


def _marks(index: QModelIndex) -> tuple[int, int]:
    """How many proposals and findings the photo has; none in a list that does not know."""
    found = index.data(PhotoRole.MARKS)
    return (int(found[0]), int(found[1])) if found else (0, 0)


def _stacked(index: QModelIndex) -> int:
    """How many photos lie on the stack this one is on top of; 0 in a list that does not know."""
    return int(index.data(PhotoRole.STACK) or 0)


def _ground_of(option: QStyleOptionViewItem) -> str:
    """The colour that a cell stands on."""
    if option.state & QStyle.StateFlag.State_Selected:
        return "sel"
    return "hover" if option.state & QStyle.StateFlag.State_MouseOver else "canvas"


def _shade(ground: QColor) -> QColor:
    """A tenth darker than the ground, as a whole colour: a half transparent one takes longer."""
    return QColor(*(round(part * 0.9) for part in (ground.red(), ground.green(), ground.blue())))


def _paint_edge(painter: QPainter, place: QRect, colour: QColor) -> None:
    """A hair round a picture; a smooth one would take as long as all the rest of the cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(colour)
    painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _centred(pixmap: QPixmap, box: QRect) -> QRectF:
    """Where a picture stands in the middle of a box, on whole pixels so that it stays sharp."""
    size = QSize(pixmap.width(), pixmap.height()).scaled(
        box.size(), Qt.AspectRatioMode.KeepAspectRatio
    )
    return QRectF(
        box.left() + (box.width() - size.width()) // 2,
        box.top() + (box.height() - size.height()) // 2,
        size.width(),
        size.height(),
    )
