# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The full page of a kind of record: the index, the record chosen, and its editor."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget

from photo_archive.app.authority_session import IndexNow, PageNow
from photo_archive.app.models.authority_words import KINDS
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.empty_page import EmptyPage
from photo_archive.app.views.page_frame import PageFrame, PageTitle
from photo_archive.app.views.pieces import button
from photo_archive.app.views.record_index import RecordIndex
from photo_archive.app.views.record_side import RecordSide
from photo_archive.app.views.record_view import RecordView
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

NEW_KEYS = "Ctrl+Shift+N"


class RecordPage(PageFrame):
    """One kind of record; which record is shown is the controller's matter."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        actions: dict[str, QAction],
        thumbnails: Thumbnails,
        kind: RecordKind,
    ) -> None:
        words = KINDS[kind]
        title = PageTitle(f"records-{kind.value}", wording.say(words.many), words.icon)
        super().__init__(theme, wording, actions, title)
        self.kind = kind
        self._writable = True
        self.now: PageNow | None = None
        self.role: int | None = None
        self.focus_role_when_shown = False
        self.index = RecordIndex(theme, wording, kind, wording.say(words.search))
        self.view = RecordView(theme, wording, thumbnails, kind)
        self.side = RecordSide(theme, wording, kind)
        self.new = button(f" {wording.say('New')}", icon=theme.icon("plus"))
        self.new.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.new.setShortcut(QKeySequence(NEW_KEYS))
        keys = self.new.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.new.setToolTip(f"{wording.say(words.new)} ({keys})")
        self.add_button(self.new)
        self.nothing = EmptyPage(theme, words.icon)
        self.centre = QStackedWidget()
        self._centre_parts = (self.nothing, self.view)
        for one in self._centre_parts:
            self.centre.addWidget(one)
        self.set_parts(self.index, self.centre, self.side)
        self.show_nothing("")

    def set_writable(self, writable: bool) -> None:
        """Whether records can be changed."""
        self._writable = writable
        self.view.set_writable(writable)
        self.new.setEnabled(writable)

    def show_index(self, found: IndexNow, recent: tuple[RecordRef, ...]) -> None:
        """Show the index, with the record of the page chosen in it."""
        self.index.show_lines(found.lines, recent, searching=bool(found.text))
        self.index.list.choose(self.now.ref if self.now is not None else None)

    def show_page(self, now: PageNow) -> None:
        """Show a record."""
        other = self.now is None or self.now.ref != now.ref
        if other:
            self.role = None
        self.now = now
        self.view.show_page(now, self.role)
        self.side.show_page(now, self.role, writable=self._writable)
        self.centre.setCurrentWidget(self.view)
        self.index.list.choose(now.ref)
        if other:
            self.view.verticalScrollBar().setValue(0)
        if self.focus_role_when_shown:
            self.focus_role_when_shown = False
            self.side.focus_role()

    def show_role(self, number: int | None) -> None:
        """Show a role of the person, or with None the person's own fields."""
        self.role = number
        if self.now is not None:
            self.view.show_page(self.now, number)
            self.side.show_page(self.now, number, writable=self._writable)

    def show_nothing(self, words: str) -> None:
        """Show no record, and say why."""
        self.now, self.role = None, None
        self.nothing.show_text(words)
        self.centre.setCurrentWidget(self._centre_parts[0])
        self.side.show_nothing()

    def begin_search(self) -> None:
        """Put the focus into the index's own search."""
        self.index.edit.setFocus()
        self.index.edit.selectAll()

    def focus_first(self) -> None:
        """Put the focus into the index."""
        self.index.list.setFocus()
