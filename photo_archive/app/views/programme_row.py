# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all rows of a programme are: words, the first photos at the right, and how many there are.

Enter or a click on the words chooses the row, Ctrl+Enter or a click on the photos shows them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_text import two_lines
from photo_archive.app.views.own_keys import keeps_ctrl_enter
from photo_archive.app.views.photo_strip import draw_covering
from photo_archive.app.views.pieces import button, row
from photo_archive.wording import Wording

PICTURE = (54, 36)
HEIGHT = 44
COUNT, DEEPER = 34, 20
ROOM_FOR = (240, 400, 520)
"""How wide a row must be for one picture, for two, for three."""


class PartTitle(QLabel):
    """A title of one line, or of two where one is too short; what is longer is elided."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lines(self, width: int) -> tuple[str, ...]:
        """What is shown in this width."""
        return two_lines(self.text(), self.font(), width)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self.lines(width)) * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = "\n".join(self.lines(self.width()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = " ".join(self.text().split())
        whole = " ".join(self.lines(self.width())) == words
        self.setToolTip("" if whole else self.text())


class ProgrammeRow(QWidget):
    """One row: words at the left, the first photos and how many there are at the right."""

    chosen = Signal()
    """Enter, or a click on the words."""
    photos_wanted = Signal()
    """Ctrl+Enter, or a click on the photos."""
    candidates_wanted = Signal()
    stepped = Signal(object, int)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        thumbnails: Thumbnails,
        pictures: Sequence[int],
        photos: int,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._pictures = tuple(pictures)
        self._line: QHBoxLayout | None = None
        self.photos = photos
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_gap(self) -> bool:
        """Whether nothing shows it."""
        return not self.photos

    @property
    def pictures(self) -> tuple[int, ...]:
        """The photos shown: fewer where there is little room for words beside them."""
        width = self.width()
        number = sum(width >= self._theme.px(one) for one in ROOM_FOR)
        return self._pictures[:number]

    def _pictures_width(self) -> int:
        px, number = self._theme.px, len(self.pictures)
        return number * px(PICTURE[0]) + max(number - 1, 0) * px(4)

    def _lay_out(self, *parts: QWidget, words: QWidget | None, depth: int = 0) -> QHBoxLayout:
        """The parts in a line, with room for the photos at its end."""
        px = self._theme.px
        line = self._line = row(gap=px(12))
        line.setContentsMargins(px(10 + depth * DEEPER), px(3), px(8), px(3))
        self._leave_room()
        for one in parts:
            line.addWidget(one, int(one is words))
        self.setLayout(line)
        return line

    def _leave_room(self) -> None:
        """Keep the words off the photos."""
        if self._line is not None and not self.is_gap:
            margins = self._line.contentsMargins()
            margins.setRight(self._theme.px(8 + COUNT + 8) + self._pictures_width())
            self._line.setContentsMargins(margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    def _find_button(self, tip: str) -> QWidget:
        find = button(
            f" {self._wording.say('Find candidates')}",
            "small",
            self._theme.icon("search", size=14),
        )
        find.setToolTip(tip)
        find.setCursor(Qt.CursorShape.ArrowCursor)
        find.clicked.connect(self.candidates_wanted)
        return find

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or self.underMouse():
            painter.setPen(
                QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen
            )
            painter.setBrush(theme.colour("sel" if self.hasFocus() else "hover"))
            painter.drawRoundedRect(rect, px(6), px(6))
        elif self.is_gap:
            painter.setPen(QPen(theme.colour("proposed"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, px(6), px(6))
        if not self.is_gap:
            self._paint_photos(painter)

    def _paint_photos(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        right = self.width() - px(8)
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if self.hasFocus() else "text3"))
        painter.drawText(
            QRectF(0, 0, right, self.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self._wording.number(self.photos),
        )
        left = right - px(COUNT) - self._pictures_width()
        for photo in self.pictures:
            box = QRectF(left, (self.height() - px(PICTURE[1])) / 2, px(PICTURE[0]), px(PICTURE[1]))
            draw_covering(painter, theme, box, self._thumbnails.pixmap(photo), px(2))
            left += px(PICTURE[0]) + px(4)

    def event(self, event: QEvent) -> bool:
        kinds = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave)
        if event.type() in kinds:
            self.update()
        return keeps_ctrl_enter(event) or super().event(event)  # it shows photos

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        px = self._theme.px
        photos_at = self.width() - px(8 + COUNT) - self._pictures_width()
        on_photos = not self.is_gap and event.position().x() >= photos_at
        (self.photos_wanted if on_photos else self.chosen).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            photos = bool(control) and not self.is_gap
            (self.photos_wanted if photos else self.chosen).emit()
        elif key == Qt.Key.Key_F and self.is_gap:
            self.candidates_wanted.emit()
        else:
            super().keyPressEvent(event)
