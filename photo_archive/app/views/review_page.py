# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The review page: index on the left, the queue with its keys in the middle, reasons on the right.

It arranges; what is asked and decided is the controller's matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QComboBox, QFrame, QLayout, QStackedWidget, QWidget

from photo_archive.app.models.queue_model import QueueModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.key_hints import KeyHints
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.pieces import (
    ElidedLabel,
    button,
    column,
    icon_label,
    label,
    panel,
    row,
)
from photo_archive.app.views.queue_list import QueueList
from photo_archive.app.views.review_index import ReviewIndex
from photo_archive.app.views.review_side import ReviewSide
from photo_archive.domain.captions import Certainty
from photo_archive.domain.proposals import QueueOrder
from photo_archive.wording import Wording

FILTERS: tuple[tuple[str, Certainty | None, bool | None], ...] = (
    ("Any certainty", None, None),
    ("Certain only", Certainty.CERTAIN, None),
    ("Probable or better", Certainty.PROBABLE, None),
    ("With a record", None, True),
    ("Without a record", None, False),
)
LEAST_CENTRE = 480
QUEUE_ORDERS: tuple[tuple[str, QueueOrder], ...] = (
    ("Certain first", QueueOrder.CERTAINTY),
    ("By reference", QueueOrder.REFERENCE),
)


class ReviewPage(PageFrame):
    """The frame with its three parts."""

    filter_changed = Signal()
    accept_all_wanted = Signal()
    next_wanted = Signal(str)
    """The key of the queue to go on with."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        actions: dict[str, QAction],
        model: QueueModel,
        thumbnails: Thumbnails,
        pictures: Thumbnails,
    ) -> None:
        """``thumbnails`` are small ones for the queue, ``pictures`` larger ones for the side."""
        title = PageTitle(
            "review",
            wording.say("Review"),
            "sparkles",
            wording.say("Search in this queue, as in the library"),
        )
        super().__init__(theme, wording, actions, title)
        say = wording.say
        self.index = ReviewIndex(theme, wording)
        self.queue = QueueList(theme, model, thumbnails, say("Queue"))
        self.side = ReviewSide(theme, wording, pictures)
        self.total = label("", "strong")
        self.captions = ElidedLabel("", "second")
        self.filter = self._choice(say("Certainty"), [say(text) for text, *_ in FILTERS])
        self.order = self._choice(say("Order"), [say(text) for text, _ in QUEUE_ORDERS])
        self.accept_all = button("", "small", theme.icon("check-check", "text", size=14))
        self.accept_all.clicked.connect(self.accept_all_wanted)
        self.accept_all.hide()
        self._words = self._short = ""
        self._filters = True
        self._awaited = False
        self._empty = self._build_empty()
        self.keys = KeyHints(theme)
        self._pages = QStackedWidget()
        self.set_parts(self.index, self._build_centre(), self.side)
        self.index.entered.connect(self.focus_first)
        self.index.chosen.connect(lambda _: self._await(wanted=False))
        self.side.left.connect(self.focus_first)

    def _choice(self, name: str, texts: Sequence[str]) -> QComboBox:
        made = QComboBox()
        made.setProperty("role", "quiet")
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.addItems(list(texts))
        made.currentIndexChanged.connect(lambda _: self._fit(made))
        made.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self._fit(made)
        return made

    def _fit(self, box: QComboBox) -> None:
        """As wide as the choice taken, so that the heading has the room."""
        text = self._theme.font(-1)
        width = QFontMetrics(text).horizontalAdvance(box.currentText())
        box.setFixedWidth(width + self._theme.px(40))

    def _build_centre(self) -> QFrame:
        px = self._theme.px
        centre = panel("canvas")
        bar = panel("bar")
        bar.setFixedHeight(px(40))
        line = row(gap=px(8))
        line.setContentsMargins(px(16), 0, px(12), 0)
        line.addWidget(self.total)
        line.addWidget(self.captions, 1)
        for one in (self.accept_all, self.filter, self.order):
            line.addWidget(one)
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        bar.setLayout(line)
        bar.installEventFilter(self)
        self._bar = bar
        self._pages.addWidget(self.queue)
        self._pages.addWidget(self._empty)
        box = column(bar, gap=0)
        box.addWidget(self._pages, 1)
        box.addWidget(self.keys)
        centre.setLayout(box)
        centre.setMinimumWidth(px(LEAST_CENTRE))
        centre.setFocusProxy(self.queue)
        return centre

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._bar and event.type() == QEvent.Type.Resize:
            self._fit_bar()
        return super().eventFilter(watched, event)

    def show_accept_all(self, words: str, short: str) -> None:
        """Offer to accept all that is certain; ``short`` where there is no room for the words."""
        self._words, self._short = words, short
        self.accept_all.setVisible(bool(words))
        self.accept_all.setToolTip(words)
        self.accept_all.setAccessibleName(words)
        self._fit_bar()

    def _fit_bar(self) -> None:
        px = self._theme.px
        room = self._bar.width() - px(60) - self.total.sizeHint().width()
        room -= self.filter.width() if self._filters else 0
        self.accept_all.setText(self._words)
        if self._words and room < self.accept_all.sizeHint().width() + self.order.width():
            self.accept_all.setText(self._short)
        room -= self.accept_all.sizeHint().width() if self._words else 0
        self.order.setVisible(self._filters and room >= self.order.width())

    def _build_empty(self) -> QWidget:
        px = self._theme.px
        page = QWidget()
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty_icon = icon_label(self._theme, "check-check", "done", 32)
        self._empty_title = label("", "section")
        self._empty_text = label("", "second", wraps=True)
        for one in (self._empty_title, self._empty_text):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty_text.setFixedWidth(px(420))
        self._next_key = ""
        self.go_on = button("", "main")
        self.go_on.clicked.connect(lambda: self.next_wanted.emit(self._next_key))
        self.go_on.hide()
        box = column(None, gap=px(8))
        middle = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(self._empty_icon, 0, middle)
        box.addWidget(self._empty_title, 0, middle)
        box.addWidget(self._empty_text, 0, middle)
        box.addSpacing(px(8))
        box.addWidget(self.go_on, 0, middle)
        box.addStretch(2)
        page.setLayout(box)
        return page

    # -- showing ----------------------------------------------------------------------------

    def show_queue(self) -> None:
        """Show the rows; the focus goes there if it was asked for before there were any."""
        focused = self.window().focusWidget()
        asked = focused is self.go_on or (self._awaited and focused is self.index.list)
        self._pages.setCurrentWidget(self.queue)
        if asked:
            self.queue.setFocus()
        self._await(wanted=False)

    def show_looking(self) -> None:
        """Say that the answer is on its way: nothing is known yet."""
        say = self._wording.say
        self.total.setText(say("Looking…"))
        self.captions.setText("")
        self.show_accept_all("", "")
        self._show_words("search", "text2", say("Looking for what waits…"), "")

    def show_empty(self, title: str, text: str) -> None:
        """Say that nothing is left, or why nothing is there."""
        held = self.window().focusWidget() is self.queue
        self._show_words("check-check", "done", title, text)
        if held:
            self.focus_first()

    def offer_next(self, key: str, words: str) -> None:
        """Offer another queue below "nothing is left"; "" for none."""
        self._next_key = key
        self.go_on.setText(words)
        self.go_on.setVisible(bool(key))
        if key and self._awaited and self.window().focusWidget() is self.index.list:
            self.go_on.setFocus()

    def _show_words(self, icon: str, token: str, title: str, text: str) -> None:
        ratio = self._empty_icon.devicePixelRatioF()
        self._empty_icon.setPixmap(self._theme.pixmap(icon, token, 32, ratio))
        self._empty_title.setText(title)
        self._empty_text.setText(text)
        # A label beside an alignment is given the height of its hint, made before its width was.
        needed = self._empty_text.heightForWidth(self._empty_text.width())
        self._empty_text.setFixedHeight(max(needed, 0))
        self._empty.setAccessibleName(f"{title} {text}".strip())
        self._pages.setCurrentWidget(self._empty)

    def show_filters(self, *, proposals: bool) -> None:
        """Show the choices that make sense for proposals, or hide them for findings."""
        self._filters = proposals
        self.filter.setVisible(proposals)
        if self.search is not None:
            whole = self._wording.say("Findings are listed whole: search among proposals.")
            self.search.setEnabled(proposals)
            self.search.setToolTip("" if proposals else whole)
        self._fit_bar()

    def chosen_certainty(self) -> Certainty | None:
        """At least how certain."""
        return FILTERS[max(self.filter.currentIndex(), 0)][1]

    def chosen_known(self) -> bool | None:
        """With a record, without one, or both."""
        return FILTERS[max(self.filter.currentIndex(), 0)][2]

    def chosen_order(self) -> QueueOrder:
        """In which order."""
        return QUEUE_ORDERS[max(self.order.currentIndex(), 0)][1]

    def focus_first(self) -> None:
        """Put the focus on the queue; where there is none on what is offered, or the index."""
        there = self._pages.currentWidget() is self.queue
        offered = self.index.list if self.go_on.isHidden() else self.go_on
        (self.queue if there else offered).setFocus()
        self._await(wanted=not there)

    def _await(self, *, wanted: bool) -> None:
        self._awaited = wanted
