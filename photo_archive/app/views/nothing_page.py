# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shown when a search finds nothing: what each part finds alone, and the nearest spellings.

Also shown, with other words, when the archive has no photos yet or the query cannot be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.pieces import ElidedLabel, button, column, icon_label, label, row
from photo_archive.wording import Wording


@dataclass(frozen=True, slots=True)
class WayOut:
    """A query to ask instead: how it is put to people, what it finds, and what it is a matter of.

    ``kind`` is that of a record, "" for a spelling or anything else.
    """

    query: str
    text: str
    detail: str = ""
    kind: str = ""


class Line(QPushButton):
    """A query that can be taken with one key."""

    def __init__(self, theme: Theme, icon: str, token: str, text: str, detail: str) -> None:
        super().__init__()
        self.setProperty("role", "line")
        self.setFlat(True)
        self.setFixedHeight(theme.px(40))
        self.setAutoDefault(True)
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        line = row(icon_label(theme, icon, token), gap=theme.px(12))
        line.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        line.addWidget(ElidedLabel(text), 1)
        line.addWidget(label(detail, "second"))
        self.setLayout(line)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class NothingPage(QFrame):
    """What to do when there is nothing to show."""

    query_chosen = Signal(str)
    cleared = Signal()
    import_wanted = Signal()
    captions_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._parts: dict[str, Line] = {}
        self.setProperty("role", "canvas")
        self._box = QVBoxLayout()
        self._box.setSpacing(theme.px(8))
        holder = QWidget()
        holder.setMaximumWidth(theme.px(600))
        holder.setLayout(self._box)
        line = row(gap=0)
        line.addStretch(1)
        line.addWidget(holder, 8)
        line.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(line)
        outer.addStretch(3)

    def show_nothing_found(
        self, ways: Sequence[WayOut], parts: Sequence[str], without_photos: Sequence[str] = ()
    ) -> None:
        """Offer other queries, and say that the parts are being tried.

        ``without_photos`` names records the query means that no photo is linked to yet.
        """
        wording = self._wording
        self._begin("search-x", wording.say("No photo matches all of this"))
        for name in without_photos:
            known = wording.say("“{name}” is known, but has no photo yet", name=name)
            self._box.addWidget(label(known, "lead", wraps=True))
        if ways:
            self._box.addSpacing(self._theme.px(8))
            self._box.addWidget(label(wording.say("Suggestions"), "label"))
            self._add_ways(ways)
        if len(parts) > 1:
            self._box.addSpacing(self._theme.px(8))
            self._box.addWidget(label(wording.say("What each part finds"), "label"))
            lines = [Line(self._theme, "search", "text2", one, "…") for one in parts]
            self._add_card(lines, parts)
            self._parts = dict(zip(parts, lines, strict=True))
        clear = button(wording.say("Clear the search"), "link")
        clear.clicked.connect(self.cleared)
        self._box.addSpacing(self._theme.px(8))
        self._box.addLayout(row(clear, None))

    def show_parts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Say what each part finds alone."""
        for query, count in counts:
            line = self._parts.get(query)
            if line is None:
                continue
            text = (
                self._wording.count("{n} photo", "{n} photos", count)
                if count
                else self._wording.say("none")
            )
            line.layout().itemAt(2).widget().setText(text)
            line.setAccessibleDescription(text)
            line.setEnabled(bool(count))

    def show_unreadable(self, text: str, query: str = "", ways: Sequence[WayOut] = ()) -> None:
        """Say why the query cannot be read, show where, and offer how it would be right.

        Args:
            text: What is wrong.
            query: The part of the query with the fault, as rich text; "" to show none.
            ways: What may have been meant.
        """
        self._begin("circle-alert", self._wording.say("This search cannot be read yet"))
        self._box.addWidget(label(text, "lead", wraps=True))
        if query:
            shown = label(query, "query", wraps=True)
            shown.setTextFormat(Qt.TextFormat.RichText)
            self._box.addWidget(shown)
        if ways:
            self._box.addSpacing(self._theme.px(8))
            self._box.addWidget(label(self._wording.say("Suggestions"), "label"))
            self._add_ways(ways)

    def show_empty_album(self) -> None:
        """Say that nothing is in the album that is asked for, and how to fill it."""
        say = self._wording.say
        self._begin("images", say("This album is empty"))
        self._add_lead(
            say(
                "Select photos and press Ctrl+B to add them, or drag them onto its name on the"
                " left."
            )
        )

    def show_empty_inbox(self) -> None:
        """Say that nothing waits in the inbox, and what comes into it."""
        say = self._wording.say
        self._begin("inbox", say("The inbox is empty"))
        self._add_lead(
            say("New pictures of watched folders wait here until somebody has looked at them.")
        )

    def _add_lead(self, words: str) -> None:
        """What could be done about it, and the way back to all photos."""
        self._box.addWidget(label(words, "lead", wraps=True))
        clear = button(self._wording.say("Clear the search"), "link")
        clear.clicked.connect(self.cleared)
        self._box.addSpacing(self._theme.px(8))
        self._box.addLayout(row(clear, None))

    def show_empty_archive(self, *, writable: bool) -> None:
        """Say that there are no photos yet, and how to get some."""
        self._begin("image", self._wording.say("No photos yet"))
        say = self._wording.say
        lead = say("Import a folder of pictures: they stay where they are, and are never changed.")
        self._box.addWidget(label(lead, "lead", wraps=True))
        if writable:
            pictures = button(say("Import pictures…"), "main")
            pictures.clicked.connect(self.import_wanted)
            captions = button(say("Read captions…"))
            captions.clicked.connect(self.captions_wanted)
            self._box.addSpacing(self._theme.px(8))
            self._box.addLayout(row(pictures, captions, None))

    def _begin(self, icon: str, title: str) -> None:
        self._parts = {}
        while self._box.count():
            item = self._box.takeAt(0)
            if item.widget() is not None:
                item.widget().deleteLater()
            elif item.layout() is not None:
                while item.layout().count():
                    inner = item.layout().takeAt(0)
                    if inner.widget() is not None:
                        inner.widget().deleteLater()
        self._box.addWidget(icon_label(self._theme, icon, "text2", 36))
        self._box.addSpacing(self._theme.px(8))
        self._box.addWidget(label(title, "title", wraps=True))

    def _add_ways(self, ways: Sequence[WayOut]) -> None:
        """A card of queries to ask instead; Enter in the search box goes to the first."""
        lines = []
        for way in ways:
            icon = RECORD_ICONS.get(way.kind) or "wand-sparkles"
            token = way.kind if RECORD_ICONS.get(way.kind) else "accent"
            line = Line(self._theme, icon, token, way.text, way.detail)
            line.setToolTip(way.query)
            lines.append(line)
        self._add_card(lines, [way.query for way in ways])

    def _add_card(self, lines: Sequence[Line], queries: Sequence[str]) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        box = column(*lines, gap=0)
        box.setContentsMargins(4, 4, 4, 4)
        card.setLayout(box)
        for line, query in zip(lines, queries, strict=True):
            line.clicked.connect(lambda _=False, wanted=query: self.query_chosen.emit(wanted))
        self._box.addWidget(card)

    def first_line(self) -> Line | None:
        """The first query offered, to be given the focus."""
        return self.findChild(Line)
