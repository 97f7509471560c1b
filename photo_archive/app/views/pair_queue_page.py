# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A page on which pairs are decided one after another: M makes them one, N they are not, L later.

The list on the left has the keys, the commands stand at the foot; how a pair is compared is the
matter of the pages that inherit this one.
"""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QWidget

from photo_archive.app.models.pair_queue import Pair, PairQueue
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.empty_page import EmptyPage
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.pair_list import PairList
from photo_archive.app.views.pieces import button, column, label, panel, row
from photo_archive.wording import Wording


class PairQueuePage(PageFrame, Generic[Pair]):
    """The queue, its commands, and how many pairs are left."""

    different = Signal(object, object)
    """They are not one."""
    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        actions: dict[str, QAction],
        title: PageTitle,
        queue: PairQueue[Pair],
        listing: PairList,
    ) -> None:
        super().__init__(theme, wording, actions, title)
        self._decided = 0
        self._writable = True
        self.model = queue
        queue.setParent(self)
        self.list = listing
        self.list.setModel(queue)
        self.list.command.connect(self.do)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._left_count = label("", "label")
        self.nothing = EmptyPage(theme, title.icon)

    def _put_in(self, pair: QWidget, *, unite: str, beside: QWidget | None = None) -> None:
        """Put the page together.

        Args:
            pair: What shows the pair to be decided.
            unite: What the first command is called.
            beside: What stands at the end of the commands.
        """
        theme = self._theme
        head = column(self._left_count, gap=0)
        head.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(8))
        index = panel("panel")
        box = column(gap=0)
        box.addLayout(head)
        box.addWidget(self.list, 1)
        index.setLayout(box)
        self._pair = panel("canvas")
        whole = column(gap=0)
        whole.addWidget(pair, 1)
        whole.addWidget(self._build_foot(unite, beside))
        self._pair.setLayout(whole)
        self._centre = QStackedWidget()
        self._centre.addWidget(self.nothing)
        self._centre.addWidget(self._pair)
        self.set_parts(index, self._centre, None)

    def _build_foot(self, unite: str, beside: QWidget | None) -> QFrame:
        theme, say = self._theme, self._wording.say
        self.unite = self._command_button(unite, "unite", "M", main=True)
        self.apart = self._command_button(say("Not the same"), "different", "N")
        self.later = self._command_button(say("Later"), "later", "L")
        self.swap = self._command_button(say("Let the other stay"), "swap", "S")
        foot = panel("foot")
        line = row(gap=theme.px(8))
        line.setContentsMargins(theme.px(24), theme.px(10), theme.px(24), theme.px(10))
        for one, key in ((self.unite, "M"), (self.apart, "N"), (self.later, "L"), (self.swap, "S")):
            line.addWidget(one)
            line.addWidget(label(key, "key"))
        line.addStretch(1)
        if beside is not None:
            line.addWidget(beside)
        foot.setLayout(line)
        return foot

    def _command_button(
        self, text: str, command: str, key: str, *, main: bool = False
    ) -> QPushButton:
        made = button(text, "main" if main else "")
        made.setToolTip(f"{text} ({key})")
        made.clicked.connect(lambda: self.do(command))
        return made

    # -- showing ----------------------------------------------------------------------------

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be decided."""
        self._writable = writable
        for one in (self.unite, self.apart):
            one.setEnabled(writable)

    def current(self) -> Pair | None:
        """The pair to be decided."""
        return self.model.pair_at(self.list.currentIndex().row())

    def left_to_decide(self) -> str:
        """How many pairs are left, in words."""
        rows = self.model.rowCount()
        return self._wording.count("{n} pair to decide", "{n} pairs to decide", rows)

    def focus_first(self) -> None:
        """The list takes the keys."""
        self.list.setFocus()

    def _say_at_work(self, words: str) -> None:
        """Say what is being done; pairs that are there already stay."""
        self.nothing.show_text(words)
        self._left_count.setText("")
        if not self.model.rowCount():
            self._centre.setCurrentWidget(self.nothing)

    def _show_at(self, at: int) -> None:
        """Go to a row, or to the last; without rows say that all is done."""
        rows = self.model.rowCount()
        self._left_count.setText(self.left_to_decide())
        if not rows:
            say = self._wording.say
            self.nothing.show_text(
                say("All decided.") if self._decided else say("No duplicates found.")
            )
            self._centre.setCurrentWidget(self.nothing)
            return
        self._centre.setCurrentWidget(self._pair)
        index = self.model.index(min(at, rows - 1), 0)
        if index == self.list.currentIndex():
            self._on_current()
        self.list.setCurrentIndex(index)

    def _on_current(self) -> None:
        pair = self.current()
        if pair is not None:
            self._show_pair(pair)

    def _show_pair(self, pair: Pair) -> None:
        """Show this pair, or ask for what is to be shown; pages override it."""

    # -- deciding ---------------------------------------------------------------------------

    def do(self, command: str) -> None:
        """Act on a key or a button."""
        pair, at = self.current(), self.list.currentIndex().row()
        if pair is None:
            return
        match command:
            case "later":
                self.model.put_last(at)
                self._show_at(at)
            case "unite" | "different" if not self._writable:
                return
            case "unite":
                self._unite(pair, at)
            case "different":
                self._tell_apart(pair, at)
            case _:
                self._act(command, pair)

    def _unite(self, pair: Pair, at: int) -> None:
        """Make the pair one, if it is shown; pages override it."""

    def _tell_apart(self, pair: Pair, at: int) -> None:
        """Say that they are not one; pages override it."""

    def _act(self, command: str, pair: Pair) -> None:
        """Do what is neither deciding nor putting off; pages override it."""

    def _decide(self, at: int) -> None:
        """The pair of this row is decided: the next one comes."""
        self._decided += 1
        self.model.drop(at)
        self._show_at(at)
