# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of all people as cards with portraits: filter, order, and the cards themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from photo_archive.app.browse_session import MOST_PHOTOS, PeopleNow
from photo_archive.app.models.people_model import PeopleModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.empty_page import EmptyPage
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.people_gallery import PeopleGallery
from photo_archive.app.views.pieces import Segment, Segments, label, panel, row
from photo_archive.domain.people_order import PeopleOrder
from photo_archive.wording import Wording


class PeoplePage(PageFrame):
    """People with portraits; who is shown in which order is the controller's matter."""

    order_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        actions: dict[str, QAction],
        portraits: Thumbnails,
        model: PeopleModel,
    ) -> None:
        say = wording.say
        hint = say("Search people, any spelling")
        super().__init__(
            theme, wording, actions, PageTitle("portraits", say("Portraits"), "users", hint)
        )
        self._model = model
        self.gallery = PeopleGallery(theme, wording, portraits, model)
        self.gallery.typed.connect(self._on_typed)
        self._empty = EmptyPage(theme, "users")
        self._stack = QStackedWidget()
        for one in (self.gallery, self._empty):
            self._stack.addWidget(one)
        centre = panel("canvas")
        whole = row(gap=0)
        whole.setDirection(whole.Direction.TopToBottom)
        whole.addWidget(self._bar())
        whole.addWidget(self._stack, 1)
        centre.setLayout(whole)
        self.set_parts(None, centre, None)
        assert self.search is not None
        self.search.accepted.connect(self.focus_first)
        self.search.edit.installEventFilter(self)

    def _bar(self) -> QFrame:
        theme, say = self._theme, self._wording.say
        self._count = label("", "strong")
        self.orders = Segments(
            theme,
            (
                Segment(PeopleOrder.WESTERN.value, say("Western order")),
                Segment(PeopleOrder.VIETNAMESE.value, say("Vietnamese order")),
                Segment(MOST_PHOTOS, say("Most photos")),
            ),
            small=True,
        )
        self.orders.setAccessibleName(say("How people are sorted"))
        self.orders.chosen.connect(self.order_chosen)
        bar = panel("bar")
        bar.setFixedHeight(theme.px(40))
        line = row(self._count, None, self.orders, gap=theme.px(12))
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        bar.setLayout(line)
        return bar

    @property
    def text(self) -> str:
        """What is typed in the filter."""
        return self.search.edit.text() if self.search is not None else ""

    @property
    def shows_nobody(self) -> str:
        """What is said instead of cards; "" while there are some."""
        return self._empty.text if self._stack.currentWidget() is self._empty else ""

    def show_people(self, now: PeopleNow) -> None:
        """Show these people; whoever was gone to keeps the focus, if still there."""
        say, number = self._wording.say, len(now.people.ids)
        at = self.gallery.currentIndex().row()
        before = self._model.person_at(at) if at > 0 else None
        self._model.set_people(now.people)
        self._count.setText(self._wording.count("{n} person", "{n} people", number))
        self.orders.choose(now.order)
        if now.text:
            self._empty.show_text(say("Nobody is called so in any spelling."))
        elif not number:
            words = say("No person is recorded yet. Create one, or link someone to a photo.")
            self._empty.show_text(words)
        self._stack.setCurrentWidget(self.gallery if number else self._empty)
        self.gallery.choose(max(self._model.row_of(before), 0))

    def _on_typed(self, letter: str) -> None:
        self.begin_search()
        if self.search is not None:
            self.search.edit.setText(letter)

    def focus_first(self) -> None:
        """Put the focus on the cards; into the filter where there are none."""
        if self._stack.currentWidget() is self.gallery:
            self.gallery.setFocus()
        else:
            self.begin_search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.focus_first()
            return True
        return super().eventFilter(watched, event)
