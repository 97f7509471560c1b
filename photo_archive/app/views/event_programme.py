# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programme of an event: its parts day by day; a part without a photo is a gap to be filled."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from photo_archive.app.authority_session import PartNow
from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_text import two_lines
from photo_archive.app.views.photo_strip import draw_covering
from photo_archive.app.views.pieces import ElidedLabel, button, column, label, row, rule
from photo_archive.wording import Wording

PICTURE = (54, 36)
PART, DAY = 44, 104
COUNT = 34


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


class PartRow(QWidget):
    """One part: its title and place, its first photos and how many there are."""

    opened = Signal(object)
    candidates_wanted = Signal(object)
    stepped = Signal(object, int)

    def __init__(
        self, theme: Theme, wording: Wording, thumbnails: Thumbnails, part: PartNow
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self.part = part
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(theme.px(PART))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name, say = part.line.name, wording.say
        title = PartTitle(
            say("No photo of: {name}", name=name) if self.is_gap else name,
            "gap" if self.is_gap else "part",
        )
        second = ElidedLabel(part.places, "second")
        texts = column(title, second, gap=0) if part.places else column(title, gap=0)
        line = row(gap=theme.px(12))
        room = 0 if self.is_gap else self._pictures_width() + theme.px(COUNT + 8)
        line.setContentsMargins(theme.px(10), theme.px(3), theme.px(8) + room, theme.px(3))
        line.addLayout(texts, 1)
        photos = wording.count("{n} photo", "{n} photos", part.line.photos)
        if self.is_gap:
            self._find = button(
                f" {say('Find candidates')}", "small", theme.icon("search", size=14)
            )
            self._find.setToolTip(say("Photos of that day that are not linked to the event"))
            self._find.setCursor(Qt.CursorShape.ArrowCursor)
            self._find.clicked.connect(lambda: self.candidates_wanted.emit(self.part))
            line.addWidget(self._find)
            photos = say("no photo")
        self.setLayout(line)
        self.setAccessibleName(", ".join(one for one in (name, part.places, photos) if one))

    @property
    def is_gap(self) -> bool:
        """Whether nothing shows it."""
        return not self.part.line.photos

    def _pictures_width(self) -> int:
        px, number = self._theme.px, len(self.part.pictures)
        return number * px(PICTURE[0]) + max(number - 1, 0) * px(4)

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
        if self.is_gap:
            return
        right = self.width() - px(8)
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if self.hasFocus() else "text3"))
        painter.drawText(
            QRectF(0, 0, right, self.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self._wording.number(self.part.line.photos),
        )
        left = right - px(COUNT) - self._pictures_width()
        for photo in self.part.pictures:
            box = QRectF(left, (self.height() - px(PICTURE[1])) / 2, px(PICTURE[0]), px(PICTURE[1]))
            draw_covering(painter, theme, box, self._thumbnails.pixmap(photo), px(2))
            left += px(PICTURE[0]) + px(4)

    def event(self, event: QEvent) -> bool:
        kinds = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave)
        if event.type() in kinds:
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self.part.line.ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.part.line.ref)
        elif event.key() == Qt.Key.Key_F and self.is_gap:
            self.candidates_wanted.emit(self.part)
        else:
            super().keyPressEvent(event)


class EventProgramme(QWidget):
    """Parts by day; those without a day stand last."""

    opened = Signal(object)
    candidates_wanted = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._parts: tuple[PartNow, ...] = ()
        self._rows: list[PartRow] = []
        self._days: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.setAccessibleName(wording.say("Programme"))
        thumbnails.arrived.connect(self._on_arrived)

    def show_parts(self, parts: Sequence[PartNow]) -> None:
        """Show these parts, which come by date."""
        if tuple(parts) == self._parts:
            return
        self._parts = tuple(parts)
        focused = next((one.part.line.ref for one in self._rows if one.hasFocus()), None)
        for day in self._days:
            self._box.removeWidget(day)
            day.hide()
            day.deleteLater()
        self._days, self._rows = [], []
        ordered = sorted(parts, key=lambda one: (not one.line.detail, one.line.detail))
        for date, together in groupby(ordered, key=lambda one: one.line.detail):
            day = self._day(date, list(together))
            self._days.append(day)
            self._box.addWidget(day)
        for one in self._rows:
            if one.part.line.ref == focused:
                one.setFocus()

    def _day(self, date: str, parts: list[PartNow]) -> QWidget:
        theme, px = self._theme, self._theme.px
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(0)
        grid.addWidget(rule(), 0, 0, 1, 2)
        photos = sum(one.line.photos for one in parts)
        count = self._wording.count("{n} photo", "{n} photos", photos)
        words = long_date(date, self._wording.language) or self._wording.say("Undated")
        head = label(words, "strong", wraps=True)
        weekday = label(_weekday(date, self._wording.language), "second")
        weekday.setVisible(bool(weekday.text()))
        box = column(head, weekday, label(count, "hint"), None, gap=px(1))
        box.setContentsMargins(0, px(12), 0, px(10))
        grid.addLayout(box, 1, 0)
        grid.setColumnMinimumWidth(0, px(DAY))
        head.setFixedWidth(px(DAY))
        rows = QVBoxLayout()
        rows.setContentsMargins(0, px(8), 0, px(8))
        rows.setSpacing(px(4))
        for part in parts:
            row_made = PartRow(theme, self._wording, self._thumbnails, part)
            row_made.opened.connect(self.opened)
            row_made.candidates_wanted.connect(self.candidates_wanted)
            row_made.stepped.connect(self._on_stepped)
            self._rows.append(row_made)
            rows.addWidget(row_made)
        rows.addStretch(1)
        grid.addLayout(rows, 1, 1)
        grid.setColumnStretch(1, 1)
        return made

    def _on_stepped(self, part: PartRow, step: int) -> None:
        at = self._rows.index(part) + step
        if 0 <= at < len(self._rows):
            self._rows[at].setFocus()

    def _on_arrived(self, photo_id: int) -> None:
        for one in self._rows:
            if photo_id in one.part.pictures:
                one.update()


def _weekday(edtf: str, language: str) -> str:
    """The day of the week of an exact date, "" for others."""
    day = QDate.fromString(edtf, Qt.DateFormat.ISODate)
    if len(edtf) != 10 or not day.isValid():
        return ""
    words = QLocale(language).dayName(day.dayOfWeek())
    return words[:1].upper() + words[1:]
