# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shown when a search finds nothing: what each part finds alone, and the nearest spellings.

Also shown, with other words, when the archive has no photos yet or the query cannot be read.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import ElidedLabel, button, column, icon_label, label, row
from photo_archive.wording import Wording


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
        self, did_you_mean: Sequence[str], parts: Sequence[str], without_photos: Sequence[str] = ()
    ) -> None:
        """Offer other queries, and say that the parts are being tried.

        ``without_photos`` names records the query means that no photo is linked to yet.
        """
        wording = self._wording
        self._begin("search-x", wording.say("No photo matches all of this"))
        for name in without_photos:
            known = wording.say("“{name}” is known, but has no photo yet", name=name)
            self._box.addWidget(label(known, "lead", wraps=True))
        if did_you_mean:
            self._box.addWidget(label(wording.say("Did you mean"), "label"))
            self._add_card(
                [
                    Line(self._theme, "wand-sparkles", "accent", query, wording.say("Enter"))
                    for query in did_you_mean
                ],
                did_you_mean,
            )
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

    def show_unreadable(self, text: str) -> None:
        """Say why the query cannot be read."""
        self._begin("circle-alert", self._wording.say("This search cannot be read yet"))
        self._box.addWidget(label(text, "lead", wraps=True))

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
