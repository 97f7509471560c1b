# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of the record panel: reference, status, the photos before and after, and more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from photo_archive.app.models.photo_model import STATUS_WORDS
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import STATUS_ICONS, Pill
from photo_archive.app.views.pieces import ElidedLabel, row, tool_button
from photo_archive.domain.photo import Photo
from photo_archive.wording import Wording

LONGEST_REFERENCE = 180
"""Up to this width, in design pixels, a reference number is never elided."""


class RecordHead(QFrame):
    """Says which photo the panel shows and how far its description is."""

    status_chosen = Signal(str)
    previous_wanted = Signal()
    next_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._writable = True
        say = wording.say
        self.setProperty("role", "head")
        self.setFixedHeight(theme.px(48))
        self._reference = ElidedLabel("", "section", Qt.TextElideMode.ElideMiddle)
        self._reference.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.status = Pill(theme)
        self.status.set_opens(say("Change the status"))
        self.status.clicked.connect(self._open_statuses)
        previous = tool_button(theme, "chevron-up", say("Previous photo"))
        following = tool_button(theme, "chevron-down", say("Next photo"))
        self._more = tool_button(theme, "ellipsis", say("More"))
        previous.clicked.connect(self.previous_wanted)
        following.clicked.connect(self.next_wanted)
        self._more.clicked.connect(self._open_more)
        line = row(self._reference, self.status, gap=theme.px(8))
        line.setContentsMargins(theme.px(16), 0, theme.px(8), 0)
        line.addStretch(1)
        for one in (previous, following, self._more):
            line.addWidget(one)
        self.setLayout(line)

    def set_writable(self, writable: bool) -> None:
        """Whether the status can be changed."""
        self._writable = writable

    def show_photo(self, photo: Photo) -> None:
        """Show this photo's number and status."""
        self._reference.setText(photo.reference)
        whole = self._reference.fontMetrics().horizontalAdvance(photo.reference) + 1
        self._reference.setMinimumWidth(min(whole, self._theme.px(LONGEST_REFERENCE)))
        self.status.show_status(photo.status, self._wording.say(STATUS_WORDS[photo.status]))

    def status_menu(self) -> QMenu:
        """The menu of statuses."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status, text in STATUS_WORDS.items():
            action = menu.addAction(self._theme.icon(STATUS_ICONS[status]), self._wording.say(text))
            action.triggered.connect(lambda _=False, key=status: self.status_chosen.emit(key))
        return menu

    def _open_statuses(self) -> None:
        if self._writable:
            self.status_menu().popup(self.status.mapToGlobal(self.status.rect().bottomLeft()))

    def _open_more(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))
