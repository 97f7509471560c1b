# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programme of an event day by day; what nothing shows is a gap to be filled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from photo_archive.app.models.dates_shown import long_date, short_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import button, column, label, row, rule, tool_button
from photo_archive.app.views.programme_row import ProgrammeRow
from photo_archive.app.views.programme_rows import EmptyDayRow, OtherPhotosRow, PartRow
from photo_archive.domain.programme import Programme, ProgrammeDay
from photo_archive.wording import Wording

DAY = 104
SHOWN_FIRST = 40
"""Rows made at once; of a longer programme the others are made when they are asked for."""


class EventProgramme(QWidget):
    """Days with their parts; what has no day stands last."""

    opened = Signal(object)
    """The page of a part is asked for."""
    photos_of_wanted = Signal(object)
    """The photos of a part are asked for."""
    day_photos_wanted = Signal(str)
    """The photos of the event of a day are asked for; "" for those of no day."""
    candidates_wanted = Signal(str)
    """Photos of a date that are not linked to the event are asked for."""
    part_added = Signal(str)
    """A part on a day is to be made."""

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._thumbnails = thumbnails
        self.writable = True
        self._programme = Programme()
        self._whole = False
        self._rows: list[ProgrammeRow] = []
        self._days: list[QWidget] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._more = button("", "link")
        self._more.clicked.connect(self._show_whole)
        self._more.hide()
        self._box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(wording.say("Programme"))
        thumbnails.arrived.connect(self._on_arrived)

    def show_programme(self, programme: Programme) -> None:
        """Show a programme; a longer one at first only in part."""
        if programme == self._programme:
            return
        refs = {part.line.ref for part in self._programme.parts}
        if not refs & {part.line.ref for part in programme.parts}:
            self._whole = False
        self._programme = programme
        self._fill()

    def _show_whole(self) -> None:
        self._whole = True
        self._fill()

    def _fill(self) -> None:
        focused = next((one.accessibleName() for one in self._rows if one.hasFocus()), None)
        for day in self._days:
            self._box.removeWidget(day)
            day.hide()
            day.deleteLater()
        self._days, self._rows = [], []
        timed = any(part.time for part in self._programme.parts)
        days = self._programme.days
        for day in days:
            if len(self._rows) >= SHOWN_FIRST and not self._whole:
                break
            made = self._day(day, timed=timed)
            self._days.append(made)
            self._box.insertWidget(self._box.count() - 1, made)
        self._more.setText(self._wording.say("Show all {n}", n=self._wording.number(len(days))))
        self._more.setVisible(len(self._days) < len(days))
        for one in self._rows:
            if one.accessibleName() == focused:
                one.setFocus()

    def _day(self, day: ProgrammeDay, *, timed: bool) -> QWidget:
        px = self._theme.px
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(0)
        grid.addWidget(rule(), 0, 0, 1, 2)
        grid.addWidget(self._head(day), 1, 0)
        grid.setColumnMinimumWidth(0, px(DAY))
        rows = QVBoxLayout()
        rows.setContentsMargins(0, px(8), 0, px(8))
        rows.setSpacing(px(4))
        for one in self._rows_of(day, timed=timed):
            one.stepped.connect(self._on_stepped)
            self._rows.append(one)
            rows.addWidget(one)
        rows.addStretch(1)
        grid.addLayout(rows, 1, 1)
        grid.setColumnStretch(1, 1)
        return made

    def _head(self, day: ProgrammeDay) -> QWidget:
        """The date, its day of the week and photos, and the way to a new part."""
        px, language = self._theme.px, self._wording.language
        several = "/" in day.edtf
        date = short_date(day.edtf, language) if several else long_date(day.edtf, language)
        head = label(date or self._wording.say("Undated"), "strong", wraps=True)
        head.setFixedWidth(px(DAY))
        box = column(head, gap=px(1))
        weekday = _weekday(day.edtf, language)
        if weekday:
            box.addWidget(label(weekday, "second"))
        if not day.is_gap:
            count = self._wording.count("{n} photo", "{n} photos", day.photos)
            box.addWidget(label(count, "hint"))
        first = day.edtf.partition("/")[0]
        if self.writable and (weekday or several):
            words = self._wording.say("Add a part on this day")
            add = tool_button(self._theme, "plus", words, "quiet", 14)
            add.clicked.connect(partial(self.part_added.emit, first))
            line = row(add, None)
            box.addLayout(line)
        box.addStretch(1)
        box.setContentsMargins(0, px(12), 0, px(10))
        made = QWidget()
        made.setLayout(box)
        return made

    def _rows_of(self, day: ProgrammeDay, *, timed: bool) -> list[ProgrammeRow]:
        tools = (self._theme, self._wording, self._thumbnails)
        made: list[ProgrammeRow] = []
        for part in day.parts:
            here = PartRow(*tools, part, timed=timed)
            ref = part.line.ref
            here.chosen.connect(partial(self.opened.emit, ref))
            here.photos_wanted.connect(partial(self.photos_of_wanted.emit, ref))
            here.candidates_wanted.connect(partial(self.candidates_wanted.emit, part.line.detail))
            made.append(here)
        if day.others:
            others = OtherPhotosRow(*tools, day)
            others.photos_wanted.connect(partial(self.day_photos_wanted.emit, day.edtf))
            made.append(others)
        if day.is_gap:
            empty = EmptyDayRow(*tools, day)
            empty.candidates_wanted.connect(partial(self.candidates_wanted.emit, day.edtf))
            made.append(empty)
        return made

    def _on_stepped(self, shown: ProgrammeRow, step: int) -> None:
        at = self._rows.index(shown) + step
        if 0 <= at < len(self._rows):
            self._rows[at].setFocus()

    def _on_arrived(self, photo_id: int) -> None:
        for one in self._rows:
            if photo_id in one.pictures:
                one.update()


def _weekday(edtf: str, language: str) -> str:
    """The day of the week of an exact date, "" for others."""
    day = QDate.fromString(edtf, Qt.DateFormat.ISODate)
    if len(edtf) != len("2025-05-26") or not day.isValid():
        return ""
    words = QLocale(language).dayName(day.dayOfWeek())
    return words[:1].upper() + words[1:]
