# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the rows of the browse panel: headings, names with counts, the histogram of years."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photo_archive.app.models.browse_model import BrowseRole
from photo_archive.app.models.browse_nodes import Node, NodeKind, Year
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.guard import guarded
from photo_archive.domain.query_terms import Stance
from photo_archive.wording import Wording

INDENT = 16


class BrowseDelegate(QStyledItemDelegate):
    """Paints one row; the view tells which years are chosen and which row is open."""

    def __init__(self, theme: Theme, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self.hovered_year: int | None = None
        self.current_year: int | None = None
        self.chosen_years: range = range(0)
        self.on_sign = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        node = index.data(BrowseRole.NODE)
        height = 26
        if isinstance(node, Node):
            height = {NodeKind.HISTOGRAM: 66, NodeKind.SECTION: 28}.get(node.kind, 26)
        return QSize(self._theme.px(80), self._theme.px(height))

    @guarded(lambda: None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        node = index.data(BrowseRole.NODE)
        if not isinstance(node, Node):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        rect = QRect(0, option.rect.top(), view.viewport().width(), option.rect.height())
        self._paint_ground(painter, rect, option, node.stance)
        if node.kind is NodeKind.SECTION:
            self._paint_section(painter, rect, node, view.isExpanded(index))
        elif node.kind is NodeKind.HISTOGRAM:
            self._paint_years(painter, rect, node)
        else:
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_value(painter, rect, node, index, over)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, stance: Stance
    ) -> None:
        theme = self._theme
        if stance is not Stance.OFF:
            token = "sel" if stance is Stance.ASKED else "errorT"
            painter.fillRect(rect, theme.colour(token))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def _paint_section(self, painter: QPainter, rect: QRect, node: Node, opened: bool) -> None:
        theme, px = self._theme, self._theme.px
        self._chevron(painter, px(9), rect, opened, "text2")
        painter.setFont(theme.font(-1, bold=True))
        painter.setPen(theme.colour("text2"))
        painter.drawText(
            rect.adjusted(px(26), 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            node.label,
        )
        count = node.query if node.count < 0 else self._wording.number(node.count)
        painter.setFont(theme.font(-1.75))
        painter.setPen(theme.colour("text3"))
        painter.drawText(
            rect.adjusted(0, 0, -px(12), 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            count,
        )

    def _paint_value(
        self, painter: QPainter, rect: QRect, node: Node, index: QModelIndex, over: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        left, asked = self.left_of(node), node.stance is Stance.ASKED
        out = node.stance is Stance.LEFT_OUT
        if node.children:
            self._chevron(painter, left - self.indent, rect, self._opened(index), "text3")
        counted = node.kind is NodeKind.VALUE and node.count >= 0
        count = self._wording.number(node.count) if counted else ""
        painter.setFont(theme.font(-0.75))
        count_width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(theme.colour("text2" if asked or over else "text3"))
        painter.drawText(
            rect.adjusted(0, 0, -px(12), 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            count,
        )
        sign = self._paint_sign(painter, rect, node, over)
        font = theme.font(0, bold=asked)
        font.setStrikeOut(out)
        painter.setFont(font)
        token = "text" if node.count or asked else "text3"
        if node.kind is NodeKind.MORE or out:
            token = "accent" if node.kind is NodeKind.MORE else "error"
        painter.setPen(theme.colour(token))
        end = sign.left() - px(6) if sign.isValid() else rect.right() - px(12) - count_width - px(8)
        room = end - left
        shown = painter.fontMetrics().elidedText(node.label, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(
            rect.adjusted(left, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            shown,
        )

    def sign_box(self, rect: QRect, node: Node) -> QRect:
        """Where the sign stands that leaves a value out, before its count."""
        px = self._theme.px
        count = self._wording.number(node.count) if node.count >= 0 else ""
        metrics = QFontMetrics(self._theme.font(-0.75))
        right = rect.right() - px(12) - (metrics.horizontalAdvance(count) + px(7) if count else 0)
        return QRect(right - px(18), rect.top(), px(18), rect.height())

    def _paint_sign(self, painter: QPainter, rect: QRect, node: Node, over: bool) -> QRect:
        """A tick for what is asked for, a barred circle for what is or can be left out."""
        if node.term is None or not (over or node.stance is not Stance.OFF):
            return QRect()
        box, px = self.sign_box(rect, node), self._theme.px
        bar = node.stance is Stance.LEFT_OUT or (over and self.on_sign)
        name = "circle-slash" if node.stance is Stance.OFF or bar else "check"
        token = "error" if bar else "accent" if node.stance is Stance.ASKED else "text3"
        mark = self._theme.pixmap(name, token, 14, painter.device().devicePixelRatioF())
        left = box.center().x() - px(14) / 2 + 0.5
        painter.drawPixmap(QPointF(left, box.center().y() - px(14) / 2 + 0.5), mark)
        return box

    @property
    def indent(self) -> int:
        """How far a level stands to the right of the one above, in pixels."""
        return self._theme.px(INDENT)

    def left_of(self, node: Node) -> int:
        """Where the name of a value begins; the mark that opens it stands just before."""
        depth, above = 0, node.parent
        while above is not None and above.kind is NodeKind.VALUE:
            depth, above = depth + 1, above.parent
        return self._theme.px(28) + depth * self.indent

    def _opened(self, index: QModelIndex) -> bool:
        view = self.parent()
        return bool(view.isExpanded(index)) if view is not None else False

    def _chevron(self, painter: QPainter, left: int, rect: QRect, opened: bool, token: str) -> None:
        name = "chevron-down" if opened else "chevron-right"
        mark = self._theme.pixmap(name, token, 12, painter.device().devicePixelRatioF())
        size = self._theme.px(12)
        painter.drawPixmap(QPointF(left, rect.center().y() - size / 2 + 0.5), mark)

    # -- the years --------------------------------------------------------------------------

    def years_box(self, rect: QRect) -> QRect:
        """Where the columns of the histogram stand in a row's rectangle."""
        px = self._theme.px
        return QRect(
            px(28), rect.top() + px(6), rect.width() - px(28) - px(14), rect.height() - px(26)
        )

    def year_at(self, rect: QRect, node: Node, x: int) -> Year | None:
        """The year under a point of the histogram."""
        box = self.years_box(rect)
        if not node.years or not box.left() <= x <= box.right() + 1:
            return None
        number = int((x - box.left()) / self._step(box, node))
        return node.years[number] if number < len(node.years) else None

    def year_near(self, rect: QRect, node: Node, x: int) -> Year | None:
        """The year of the column nearest to a place."""
        if not node.years:
            return None
        box = self.years_box(rect)
        number = int((x - box.left()) / self._step(box, node))
        return node.years[min(max(number, 0), len(node.years) - 1)]

    def _step(self, box: QRect, node: Node) -> float:
        """Width of one column; few years do not make them broad."""
        return min(box.width() / len(node.years), float(self._theme.px(14)))

    def _paint_years(self, painter: QPainter, rect: QRect, node: Node) -> None:
        if not node.years:
            return
        theme, px, box = self._theme, self._theme.px, self.years_box(rect)
        most = max((one.count for one in node.years), default=0)
        step = self._step(box, node)
        gap = 1.0 if step >= 3 else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        asked = {one.year for one in node.years if one.stance is Stance.ASKED}
        chosen = self.chosen_years or asked
        for number, one in enumerate(node.years):
            share = (one.count / most) ** 0.75 if most else 0.0
            height = max(share * box.height(), px(2) if one.count else 1.0)
            inside = not chosen or one.year in chosen
            token = "accent" if one.count and inside else "text3" if one.count else "line2"
            if one.stance is Stance.LEFT_OUT:
                token, height = "error", max(height, px(3))
            if one.year == self.hovered_year or one.year == self.current_year:
                token = "text"
            painter.setBrush(theme.colour(token))
            left = box.left() + number * step
            painter.drawRect(QRectF(left, box.bottom() + 1 - height, max(step - gap, 1.0), height))
        self._paint_axis(painter, rect, box, node)

    def _paint_axis(self, painter: QPainter, rect: QRect, box: QRect, node: Node) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font(-1.75))
        painter.setPen(theme.colour("text3"))
        line = QRect(box.left(), box.bottom() + px(2), box.width(), px(16))
        named = self.hovered_year if self.hovered_year is not None else self.current_year
        here = next((one for one in node.years if one.year == named), None)
        middle = Qt.AlignmentFlag.AlignVCenter
        if here is not None:
            photos = self._wording.count("{n} photo", "{n} photos", here.count)
            painter.setPen(theme.colour("text2"))
            painter.drawText(
                line, middle | Qt.AlignmentFlag.AlignHCenter, f"{here.year} · {photos}"
            )
            return
        first, last = node.years[0].year, node.years[-1].year
        line.setWidth(round(self._step(box, node) * len(node.years)))
        if last == first or line.width() < px(70):
            words = str(first) if last == first else f"{first}–{last}"
            painter.drawText(line.adjusted(0, 0, px(80), 0), middle, words)
            return
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, str(first))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, str(last))
        if last - first > 8 and line.width() > px(110):
            centre = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(line, middle | centre, str((first + last) // 2))
