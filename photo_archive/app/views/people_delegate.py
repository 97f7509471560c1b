# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the card of a person: portrait or initials, name, office, years, number of photos."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from photo_archive.app.models.people_model import CARD_ROLE, life_in_years
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_text import two_lines
from photo_archive.app.views.guard import guarded
from photo_archive.app.views.people_shape import PeopleShape
from photo_archive.domain.people_cards import PersonCard
from photo_archive.wording import Wording

State = QStyle.StateFlag
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PeopleDelegate(QStyledItemDelegate):
    """Paints cards; portraits come by the number of the person."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        portraits: Thumbnails,
        shape: PeopleShape,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._portraits = portraits
        self._shape = shape

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(self._shape.width, self._shape.height)

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        card = index.data(CARD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        rect, shape = option.rect, self._shape
        picture = QRect(
            rect.left() + shape.padding,
            rect.top() + shape.padding,
            shape.picture.width(),
            shape.picture.height(),
        )
        if isinstance(card, PersonCard):
            self._paint_portrait(painter, picture, card)
            left = picture.right() + self._theme.px(12)
            words = QRect(left, picture.top(), rect.right() - shape.padding - left, 0)
            words.setHeight(rect.height() - 2 * shape.padding)
            self._paint_words(painter, words, card)
        else:
            self._fill(painter, picture, "mat")
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, px = self._theme, self._theme.px
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        focused = option.state & State.State_HasFocus
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if option.state & State.State_Selected:
            painter.setBrush(theme.colour("sel"))
        elif option.state & State.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
        if focused and option.state & State.State_Active:
            painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(rect, px(8), px(8))

    def _fill(self, painter: QPainter, box: QRect, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        painter.drawRoundedRect(QRectF(box), self._theme.px(6), self._theme.px(6))

    def _paint_portrait(self, painter: QPainter, box: QRect, card: PersonCard) -> None:
        person = card.ref.id
        pixmap = self._portraits.pixmap(person) if card.portrait is not None else None
        if pixmap is None:
            self._fill(painter, box, "personT")
            painter.setPen(self._theme.colour("person"))
            painter.setFont(self._theme.font(9, bold=False))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, card.initials)
            return
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), self._theme.px(6), self._theme.px(6))
        painter.save()
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, pixmap)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, card: PersonCard) -> None:
        theme, shape = self._theme, self._shape
        painter.setFont(shape.name_font)
        painter.setPen(theme.colour("text"))
        top = box.top()
        for line in two_lines(card.name, shape.name_font, box.width()):
            painter.drawText(QRect(box.left(), top, box.width(), shape.name_line), MIDDLE, line)
            top += shape.name_line
        painter.setFont(shape.small_font)
        painter.setPen(theme.colour("text2"))
        role = card.role[:1].upper() + card.role[1:]
        for line in two_lines(role, shape.small_font, box.width()) if role else ():
            painter.drawText(QRect(box.left(), top, box.width(), shape.small_line), MIDDLE, line)
            top += shape.small_line
        line = QRect(box.left(), box.bottom() + 1 - shape.small_line, box.width(), shape.small_line)
        photos = self._wording.count("{n} photo", "{n} photos", card.photos)
        words = " · ".join(one for one in (life_in_years(card), photos) if one)
        shown = QFontMetrics(shape.small_font).elidedText(
            words, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(line, MIDDLE, shown)
