# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of a page: portrait, name, dates and where it belongs, and the way to its photos."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS, Pill
from photo_archive.app.views.flow_layout import FlowLayout
from photo_archive.app.views.photo_strip import draw_covering
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import Region
from photo_archive.wording import Wording

SIDE = 72
NARROW = 760


class Portrait(QWidget):
    """The first photo of a record, around the face where it is marked; else its icon."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._thumbnails = thumbnails
        self._photo: int | None = None
        self._region: Region | None = None
        self._kind = RecordKind.PERSON
        self.setFixedSize(theme.px(SIDE), theme.px(SIDE))
        thumbnails.arrived.connect(self._on_arrived)

    def show_photo(self, kind: RecordKind, found: tuple[int, Region | None] | None) -> None:
        """Show this photo, or the icon of the kind."""
        self._kind = kind
        self._photo, self._region = found if found is not None else (None, None)
        self.update()

    def _on_arrived(self, photo_id: int) -> None:
        if photo_id == self._photo:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        pixmap = self._thumbnails.pixmap(self._photo) if self._photo is not None else None
        if pixmap is not None:
            draw_covering(painter, theme, box, pixmap, px(8), self._region)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        kind = self._kind.value
        painter.setBrush(theme.colour(f"{kind}T"))
        painter.drawRoundedRect(box, px(8), px(8))
        icon = RECORD_ICONS.get(kind) or "tag"
        mark = theme.pixmap(icon, kind, 28, self.devicePixelRatioF())
        at = (self.width() - px(28)) // 2
        painter.drawPixmap(at, at, mark)


class RecordHeading(QWidget):
    """Portrait, name and second line, with the buttons for its photos at the right."""

    photos_wanted = Signal()
    sheet_wanted = Signal()
    calendar_wanted = Signal()
    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self.portrait = Portrait(theme, thumbnails)
        self.name = label("", "title", wraps=True)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._second = label("", "second", wraps=True)
        self._note = label("", "second", wraps=True)
        self._part_of = QWidget()
        self._part_flow = FlowLayout(self._part_of, theme.px(2))
        self.gaps = Pill(theme, "proposed", "circle-dashed", "")
        self.photos = button("", icon=theme.icon("images"))
        self.photos.clicked.connect(self.photos_wanted)
        self.sheet = button(f" {wording.say('Sheet…')}", icon=theme.icon("file-text"))
        self.sheet.setToolTip(wording.say("Caption sheet of these photos"))
        self.sheet.clicked.connect(self.sheet_wanted)
        self.calendar = button(f" {wording.say('Calendar')}", icon=theme.icon("calendar"))
        self.calendar.setToolTip(wording.say("The days of the event with their photos"))
        self.calendar.clicked.connect(self.calendar_wanted)
        self.calendar.hide()
        dates = self._dates = row(gap=theme.px(10))
        dates.addWidget(self._second, 1)
        dates.addWidget(self.gaps)
        dates.addStretch(0)
        words = column(self.name, gap=theme.px(2))
        words.addLayout(dates)
        words.addWidget(self._note)
        words.addWidget(self._part_of)
        words.insertStretch(0, 1)
        words.addStretch(1)
        side = theme.px(16)
        for one in (self.photos, self.calendar, self.sheet):
            one.setIconSize(QSize(side, side))
        self._ways = QWidget()
        self._ways.setLayout(row(self.photos, self.calendar, self.sheet, None, gap=theme.px(8)))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(10))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.portrait, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 0, 1)
        self._is_narrow: bool | None = None
        self._place_ways(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_ways(narrow=self.width() < self._theme.px(NARROW))

    def _place_ways(self, *, narrow: bool) -> None:
        """At the right; below the words where a long name would have little room beside them."""
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        self._grid.removeWidget(self._ways)
        if narrow:
            self._grid.addWidget(self._ways, 2, 0, 1, 2)
        else:
            self._grid.addWidget(self._ways, 0, 2, Qt.AlignmentFlag.AlignVCenter)

    def show_name(self, name: str, second: str, note: str, photos: int) -> None:
        """Show what it is called, its dates, the first words of its note, and its photos."""
        self.name.setText(name)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.photos.setText(f" {self._wording.count('{n} photo', '{n} photos', photos)}")
        for one in (self.photos, self.sheet):
            one.setEnabled(photos > 0)

    def show_gaps(self, gaps: int) -> None:
        """Say how many parts of an event have no photo."""
        self.gaps.show_state(
            "proposed", "circle-dashed", self._wording.count("{n} gap", "{n} gaps", gaps)
        )
        self.gaps.setToolTip(
            self._wording.count("{n} part without a photo", "{n} parts without a photo", gaps)
        )
        self.gaps.setVisible(gaps > 0)
        self._second.setWordWrap(gaps == 0)  # beside the gaps it keeps to its own width
        for place, alone in ((0, 1), (2, 0)):
            self._dates.setStretch(place, alone if gaps == 0 else 1 - alone)

    def show_part_of(self, title: str, above: list[tuple[RecordRef, str]], *, path: bool) -> None:
        """Show what it is part of, the nearest first, as links; ``path``: each in the next."""
        while self._part_flow.count():
            item = self._part_flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if above:
            words = label(self._wording.say(title), "second")
            words.setFixedHeight(self._theme.px(26))
            self._part_flow.addWidget(words)
        for number, (ref, name) in enumerate(above):
            if number and path:
                mark = label("›", "second")
                mark.setFixedHeight(self._theme.px(26))
                self._part_flow.addWidget(mark)
            made = button(name, "link")
            made.clicked.connect(lambda _=False, one=ref: self.opened.emit(one))
            self._part_flow.addWidget(made)
        self._part_of.setVisible(bool(above))
