# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a calendar cannot put on a day, told beside it: dates that are coarser or uncertain."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from photo_archive.app.models.authority_words import period
from photo_archive.app.models.dates_shown import long_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.photo_strip import draw_covering
from photo_archive.app.views.pieces import button, column, label, panel, row
from photo_archive.app.views.record_rows import RecordRows
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.calendar import CalendarMonth, CalendarMonths, EventDays, NoDay, iso
from photo_archive.wording import Wording

PICTURE = (52, 36)
LINE, GAP = 22, 4
SHOWN_FIRST = 12


class NoDayRow(QWidget):
    """Photos of one such date: the date in words, how many, and the first of them."""

    chosen = Signal(object)
    stepped = Signal(object, int)

    def __init__(
        self, theme: Theme, wording: Wording, thumbnails: Thumbnails, found: NoDay
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self.found = found
        self._date = long_date(found.edtf, wording.language)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(LINE + PICTURE[1] + 14))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        photos = wording.count("{n} photo", "{n} photos", found.photos)
        self.setAccessibleName(f"{self._date}, {photos}")
        self.setToolTip(wording.say("Search for photos that may be of {date}", date=self._date))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        if focused or self.underMouse():
            painter.setBrush(theme.colour("sel" if focused else "hover"))
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        line = QRectF(px(8), px(4), self.width() - px(16), px(LINE))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(-1))
        painter.setPen(theme.colour("text2" if focused else "text3"))
        count = self._wording.number(self.found.photos)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, count)
        room = line.width() - painter.fontMetrics().horizontalAdvance(count) - px(8)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        right = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(self._date, right, int(room))
        painter.drawText(QRectF(line.left(), line.top(), room, line.height()), middle, shown)
        left, top = px(8), px(LINE + 6)
        for photo in self.found.pictures:
            box = QRectF(left, top, px(PICTURE[0]), px(PICTURE[1]))
            if box.right() > self.width() - px(8):
                break
            draw_covering(painter, theme, box, self._thumbnails.pixmap(int(photo)), px(2))
            left += px(PICTURE[0] + GAP)

    def event(self, event: QEvent) -> bool:
        kinds = (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave)
        if event.type() in kinds:
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.found.edtf)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.found.edtf)
        else:
            super().keyPressEvent(event)


class BesideDays(QFrame):
    """The side panel of a calendar: uncertain dates of the month, its events, and the undated."""

    date_chosen = Signal(object)
    undated_chosen = Signal()
    event_opened = Signal(object)
    event_photos_wanted = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self._shown: tuple[NoDay, ...] = ()
        self.rows: list[NoDayRow] = []
        self.setProperty("role", "panel")
        say = wording.say
        known = say("Every photo of this month is known to the day.")
        self._none = label(known, "hint", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = label("", "hint")
        self._events_title = label(say("Events of these days"), "label")
        self.events = RecordRows(theme, wording, below=True)
        self.events.opened.connect(self.event_opened)
        self.events.photos_wanted.connect(self.event_photos_wanted)
        self._vague = label("", "second", wraps=True)
        self.undated = button("", "edge-link")
        self.undated.clicked.connect(self.undated_chosen)
        body = QWidget()
        self._title = label(say("On no day"), "label")
        box = column(self._title, self._none, gap=theme.px(6))
        box.addLayout(self._list)
        for one in (self._more, theme.px(8), self._events_title, self.events, theme.px(8)):
            box.addSpacing(one) if isinstance(one, int) else box.addWidget(one)
        box.addWidget(self._vague)
        box.addWidget(self.undated, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        box.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        body.setLayout(box)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = panel("head")
        head.setFixedHeight(theme.px(40))
        title = row(label(say("Beside the days"), "section"), None)
        title.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        head.setLayout(title)
        whole = column(head, gap=0)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)
        thumbnails.arrived.connect(self._on_arrived)
        self.show_no_month()

    def show_no_month(self) -> None:
        """Show nothing of any month."""
        self._show_dates(())
        self.events.show_lines(())
        for one in (self._title, self._none, self._events_title):
            one.hide()

    def show_months(self, found: CalendarMonths) -> None:
        """Say how many photos no month has at all."""
        count = self._wording.count
        self._vague.setText(
            count("{n} photo is known less well than to the month.",
                  "{n} photos are known less well than to the month.", found.no_month)
        )  # fmt: skip
        self._vague.setVisible(found.no_month > 0)
        self.undated.setText(
            count("{n} photo without a date", "{n} photos without a date", found.undated)
        )
        self.undated.setVisible(found.undated > 0)

    def show_month(self, now: CalendarMonth) -> None:
        """Show what is beside the days of a month."""
        self._title.show()
        self._show_dates(now.no_day)
        lines = [(RecordLine(one.ref, one.name), held(one, self._wording)) for one in now.events]
        self.events.show_lines(lines)
        self._events_title.setVisible(bool(lines))

    def _show_dates(self, dates: Sequence[NoDay]) -> None:
        if tuple(dates) == self._shown and self.rows:
            return
        self._shown = tuple(dates)
        for one in self.rows:
            self._list.removeWidget(one)
            one.hide()
            one.deleteLater()
        self.rows = []
        for found in dates[:SHOWN_FIRST]:
            made = NoDayRow(self._theme, self._wording, self._thumbnails, found)
            made.chosen.connect(self.date_chosen)
            made.stepped.connect(self._on_stepped)
            self._list.addWidget(made)
            if self.rows:
                self.setTabOrder(self.rows[-1], made)
            self.rows.append(made)
        rest = len(dates) - len(self.rows)
        self._more.setText(
            self._wording.count("and {n} more date", "and {n} more dates", rest) if rest else ""
        )
        self._more.setVisible(rest > 0)
        self._none.setVisible(not dates)

    def _on_stepped(self, row: NoDayRow, step: int) -> None:
        at = self.rows.index(row) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_arrived(self, photo_id: int) -> None:
        for one in self.rows:
            if photo_id in one.found.pictures:
                one.update()


def held(event: EventDays, wording: Wording) -> str:
    """The days of an event in words."""
    first, last = iso(event.days.first), iso(event.days.last)
    if first == last:
        return long_date(first, wording.language)
    return period(first, last, wording)
