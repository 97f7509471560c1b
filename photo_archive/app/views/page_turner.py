# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turning the pages of a file that holds several pictures; not to be seen for all others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import label, row, tool_button
from photo_archive.wording import Wording


class PageTurner(QWidget):
    """Which page is shown of how many, with a button each way."""

    turned = Signal(int)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._page, self._pages = 0, 1
        self._is_short = False
        self._previous = tool_button(theme, "chevron-left", wording.say("Previous page"), "quiet")
        self._next = tool_button(theme, "chevron-right", wording.say("Next page"), "quiet")
        self._place = label("", "second")
        for one, key, step in (
            (self._previous, "Ctrl+PgUp", -1),
            (self._next, "Ctrl+PgDown", 1),
        ):
            sequence = QKeySequence(key)
            text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            one.setToolTip(f"{one.toolTip()}  {text}")
            one.setFixedSize(QSize(theme.px(26), theme.px(26)))
            one.clicked.connect(lambda _=False, by=step: self.turn(by))
        self.setLayout(row(self._previous, self._place, self._next, gap=theme.px(4)))
        self.layout().setContentsMargins(0, 0, 0, 0)
        self.show_page(0, 1)

    def take_keys(self, owner: QWidget) -> None:
        """Turn pages by keys while the focus is anywhere in ``owner``."""
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.activated.connect(lambda by=step: self.turn(by))

    def show_page(self, page: int, pages: int) -> None:
        """Say that this page, from 0, of so many is shown."""
        self._page, self._pages = page, pages
        say, number = self._wording.say, self._wording.number
        text = say("Page {number} of {total}", number=number(page + 1), total=number(pages))
        short = say("{done} of {total}", done=number(page + 1), total=number(pages))
        self._place.setText(short if self._is_short else text)
        self._place.setToolTip(text)
        self._place.setAccessibleName(text)
        self._previous.setEnabled(page > 0)
        self._next.setEnabled(page < pages - 1)
        self.setVisible(pages > 1)

    def set_short(self, short: bool) -> None:
        """Say it in few words where there is little room."""
        if short != self._is_short:
            self._is_short = short
            self.show_page(self._page, self._pages)

    def turn(self, by: int) -> None:
        """Ask for the page so many further, if there is one."""
        page = self._page + by
        if 0 <= page < self._pages and page != self._page:
            self.turned.emit(page)
