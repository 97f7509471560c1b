# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is around a photo: a row for each thing it has in common with others, with pictures.

Every row is a search; it opens with its words in the search box, where it can be read and changed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from photo_archive.app.browse_session import AroundNow
from photo_archive.app.models.dates_shown import long_date, short_date
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.empty_page import EmptyPage
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.photo_strip import HEIGHT, PhotoStrip, StripPicture
from photo_archive.app.views.pieces import (
    button,
    column,
    icon_label,
    label,
    row,
    rule,
    scrolled,
)
from photo_archive.app.views.programme_row import PartTitle
from photo_archive.domain.around import Near, NearBy
from photo_archive.domain.photo import PhotoLine
from photo_archive.domain.record_pages import DatedPhoto
from photo_archive.wording import Wording

ICONS = {
    NearBy.EVENT: ("calendar-days", "event"),
    NearBy.WHOLE_EVENT: ("calendar-days", "event"),
    NearBy.PEOPLE_TOGETHER: ("users", "person"),
    NearBy.PERSON: ("user", "person"),
    NearBy.DAY: ("calendar", "date"),
    NearBy.DAYS: ("calendar", "date"),
    NearBy.PLACE: ("map-pin", "place"),
}
WORDS = 264
"""Width of the words beside the pictures."""


class NearRow(QWidget):
    """One thing in common: what it is, how many photos, and those nearest in time."""

    chosen = Signal(str)
    photo_opened = Signal(str, int)

    def __init__(self, theme: Theme, wording: Wording, thumbnails: Thumbnails, near: Near) -> None:
        super().__init__()
        self.near = near
        kind, name = in_words(near, wording)
        mark = icon_label(theme, *ICONS[near.by], 16)
        title = PartTitle(name, "part")
        title.setAccessibleName(f"{kind}: {name}")
        words = column(label(kind, "hint"), title, gap=theme.px(1))
        self.link = button(
            wording.count("Open it in the grid", "Open all {n} in the grid", near.photos),
            "edge-link",
        )
        self.link.setToolTip(wording.say("Search for {query}", query=near.query))
        self.link.setAccessibleName(f"{name}, {self.link.text()}")
        self.link.clicked.connect(lambda: self.chosen.emit(near.query))
        link = row(self.link, None, gap=0)
        words.addLayout(link)
        words.addStretch(1)
        left = QWidget()
        left.setFixedWidth(theme.px(WORDS))
        line = row(gap=theme.px(10))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        left.setLayout(line)
        self.strip = PhotoStrip(theme, wording, thumbnails)
        self.strip.show_photos(near.pictures)
        self.strip.opened.connect(partial(self.photo_opened.emit, near.query))
        whole = row(left, gap=theme.px(16))
        whole.addWidget(self.strip, 1)
        whole.setContentsMargins(0, theme.px(12), 0, theme.px(10))
        self.setLayout(whole)


class AroundPage(PageFrame):
    """The page of one photo's surroundings."""

    chosen = Signal(str)
    photo_opened = Signal(str, int)

    def __init__(
        self, theme: Theme, wording: Wording, actions: dict[str, QAction], thumbnails: Thumbnails
    ) -> None:
        title = PageTitle("around", wording.say("Around this photo"), "images")
        super().__init__(theme, wording, actions, title)
        self._thumbnails = thumbnails
        self._now: AroundNow | None = None
        self.rows: list[NearRow] = []
        self._empty = EmptyPage(theme, "images")
        body = QWidget()
        body.setProperty("role", "canvas")
        self._box = column(gap=0)
        self._box.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(24))
        body.setLayout(self._box)
        scroll = scrolled(body)
        self._scroll = scroll
        self._stack = QStackedWidget()
        for one in (scroll, self._empty):
            self._stack.addWidget(one)
        self.set_parts(None, self._stack, None)

    @property
    def says(self) -> str:
        """What is said instead of rows; "" while there are some."""
        return self._empty.text if self._stack.currentWidget() is self._empty else ""

    def show_nothing(self, words: str) -> None:
        """Show no rows, and say why."""
        self._now = None
        self._clear()
        self._empty.show_text(words)
        self._stack.setCurrentWidget(self._empty)

    def show_around(self, now: AroundNow) -> None:
        """Show what is around a photo."""
        if now == self._now:
            return
        other = self._now is None or self._now.line.id != now.line.id
        self._clear()
        self._now = now
        self._box.addWidget(self._head(now.line))
        if not now.around.near:
            nothing = self._wording.say(
                "Nothing leads from this photo to others yet: give it a date, or link its people,"
                " places and event."
            )
            words = label(nothing, "lead", wraps=True)
            words.setContentsMargins(0, self._theme.px(24), 0, 0)
            self._box.addWidget(words)
        for near in now.around.near:
            made = NearRow(self._theme, self._wording, self._thumbnails, near)
            made.chosen.connect(self.chosen)
            made.photo_opened.connect(self.photo_opened)
            made.link.installEventFilter(self)
            self.rows.append(made)
            self._box.addWidget(rule())
            self._box.addWidget(made)
        self._box.addStretch(1)
        self._stack.setCurrentWidget(self._scroll)
        if other:
            self._scroll.verticalScrollBar().setValue(0)
            self.focus_first()

    def _head(self, line: PhotoLine) -> QWidget:
        theme = self._theme
        photo = DatedPhoto(line.id, line.reference, line.date, line.sha256)
        picture = StripPicture(theme, self._wording, self._thumbnails, photo)
        picture.setFixedSize(theme.px(124), theme.px(HEIGHT))  # its date stands beside it
        picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        picture.opened.connect(self.left)
        self._thumbnails.arrived.connect(picture.update)
        date = long_date(line.date, self._wording.language) or self._wording.say("Undated")
        caption = label(line.caption or line.title, "second", wraps=True)
        words = column(label(line.reference, "section"), label(date, "second"), gap=theme.px(2))
        words.addWidget(caption)
        words.addStretch(1)
        made = QWidget()
        whole = row(picture, gap=theme.px(16))
        whole.addLayout(words, 1)
        whole.setContentsMargins(0, 0, 0, theme.px(8))
        made.setLayout(whole)
        return made

    def _clear(self) -> None:
        self.rows = []
        while self._box.count():
            item = self._box.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        if self.rows:
            self.rows[0].link.setFocus()
        else:
            self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go from row to row."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            links = [one.link for one in self.rows]
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            at = next((n for n, one in enumerate(links) if one is watched), 0) + step
            if 0 <= at < len(links):
                links[at].setFocus(Qt.FocusReason.TabFocusReason)
                self._scroll.ensureWidgetVisible(self.rows[at])
            return True
        return super().eventFilter(watched, event)


def in_words(near: Near, wording: Wording) -> tuple[str, str]:
    """What photos have in common: the kind of thing, and which it is."""
    say = wording.say
    match near.by:
        case NearBy.EVENT:
            return say("Same event"), near.name
        case NearBy.WHOLE_EVENT:
            return say("The whole of which it is part"), near.name
        case NearBy.PEOPLE_TOGETHER:
            return say("The same people together"), near.name
        case NearBy.PERSON:
            return say("Same person"), near.name
        case NearBy.DAY:
            return say("Same days"), long_date(near.name, wording.language)
        case NearBy.DAYS:
            return say("The days around"), short_date(near.name, wording.language)
        case _:
            return say("Same place"), near.name
