# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of the library with what it cannot show beside it, so that no photo is hidden.

Beside the map stand the places of the disc that is chosen, and the places of which the archive does
not know where they lie, each with its photos; both lists ask for the photos of a place.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from photo_archive.app.models.map_shape import Clustered, Placed
from photo_archive.app.models.map_words import MapWords
from photo_archive.app.models.text_table import TextTable
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.map_view import MapView
from photo_archive.app.views.pieces import ElidedLabel, column, label, panel, row, tool_button
from photo_archive.app.views.text_table_view import TextTableView
from photo_archive.wording import Wording

SIDE = 264
NARROW = 620
"""Below this width, in design pixels, the lists stand under the map."""
COUNT_WIDTH = 60
MOST_LISTED = 2_000


class PlaceList(QFrame):
    """Places with their photos under a title; Enter or a double click takes one."""

    taken = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, words: MapWords, title: str) -> None:
        super().__init__()
        self._words = words
        self._wording = wording
        self._places: tuple[Placed, ...] = ()
        self.title = ElidedLabel(title, "strong")
        self.note = label("", "second", wraps=True)
        self._rows = TextTable((wording.say("Place"), wording.say("Photos")), numbers=(1,))
        self.table = TextTableView(theme, self._rows, title, {1: COUNT_WIDTH})
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.horizontalHeader().hide()
        self.table.taken.connect(lambda at: self.taken.emit(self._places[at]))
        head = column(self.title, self.note, gap=theme.px(2))
        head.setContentsMargins(theme.px(8), theme.px(10), theme.px(8), theme.px(6))
        made = column(gap=0)
        made.addLayout(head)
        made.addWidget(self.table, 1)
        self.setLayout(made)

    def show_places(self, places: Sequence[Placed], note: str = "") -> None:
        """List these places."""
        self._places = tuple(places[:MOST_LISTED])
        self._rows.set_rows(
            [(self._words.name(one), self._wording.number(one.count)) for one in self._places]
        )
        self.note.setText(note)
        self.note.setVisible(bool(note))


class MapPage(QWidget):
    """Map and lists."""

    place_wanted = Signal(object)
    """The place whose photos shall be asked for."""

    def __init__(self, theme: Theme, wording: Wording, words: MapWords) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._words = words
        self._placed: tuple[Placed, ...] = ()
        self.view = MapView(theme, wording, words)
        self.here = PlaceList(theme, wording, words, wording.say("Places on the map"))
        self.missing = PlaceList(theme, wording, words, wording.say("Places without coordinates"))
        self._lists = QSplitter(Qt.Orientation.Vertical)
        self._lists.setHandleWidth(1)
        self._lists.setChildrenCollapsible(False)
        for one in (self.here, self.missing):
            one.setProperty("role", "canvas")
            self._lists.addWidget(one)
            one.taken.connect(self.place_wanted)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.view)
        self._splitter.addWidget(self._lists)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([theme.px(600), theme.px(SIDE)])
        self.setLayout(column(self._splitter, gap=0))
        self.setFocusProxy(self.view)
        self._buttons = self._build_buttons()
        self._hint = self._build_hint()
        self.view.reached.connect(self._on_reached)

    def _build_buttons(self) -> QFrame:
        """What zooms without a wheel or keys, over the corner of the map."""
        theme, say = self._theme, self._wording.say
        made = panel("popup")
        made.setParent(self.view)
        line = row(gap=0)
        line.setContentsMargins(3, 3, 3, 3)
        for icon, name, step in (
            ("plus", say("Nearer"), 1),
            ("minus", say("Farther"), -1),
            ("maximize", say("Show everything"), 0),
        ):
            one = tool_button(theme, icon, name)
            one.setFixedSize(theme.px(30), theme.px(28))
            one.clicked.connect(lambda _=False, by=step: self.view.zoom(by))
            line.addWidget(one)
        self.choose = tool_button(theme, "square-dashed", say("Choose an area"))
        self.choose.setToolTip(say("Choose an area (A, or drag with Shift)"))
        self.choose.setCheckable(True)
        self.choose.setFixedSize(theme.px(30), theme.px(28))
        self.choose.clicked.connect(lambda on: self.view.choose_area(on=on))
        line.addWidget(self.choose)
        made.setLayout(line)
        made.setFixedSize(4 * theme.px(30) + 6, theme.px(28) + 6)
        return made

    def _build_hint(self) -> QFrame:
        """How an area is chosen, at the foot of the map while one is."""
        made = panel("popup")
        made.setParent(self.view)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = label(self.view.how_to_choose, "second", wraps=True)
        box = column(words, gap=0)
        box.setContentsMargins(*(self._theme.px(6) for _ in range(4)))
        made.setLayout(box)
        made.hide()
        self.view.choosing_changed.connect(self._on_choosing)
        return made

    def _on_choosing(self, on: bool) -> None:
        self.choose.setChecked(on)
        px, view = self._theme.px, self.view
        width = max(min(view.width() - px(24), px(460)), px(160))
        self._hint.setFixedSize(width, self._hint.heightForWidth(width))
        self._hint.move(px(12), view.height() - self._hint.height() - px(12))
        self._hint.setVisible(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._splitter.orientation() is not wanted:
            self._splitter.setOrientation(wanted)
            across = Qt.Orientation.Horizontal if narrow else Qt.Orientation.Vertical
            self._lists.setOrientation(across)
            side = self._theme.px(190 if narrow else SIDE)
            whole = self.height() if narrow else self.width()
            self._splitter.setSizes([whole - side, side])
        self._buttons.move(self._theme.px(12), self._theme.px(12))

    # -- what is shown ----------------------------------------------------------------------

    def show_places(self, placed: Sequence[Placed], unplaced: Sequence[Placed], note: str) -> None:
        """Show which places have a point and which have none; ``note`` tells of all the rest."""
        self._placed = tuple(sorted(placed, key=lambda one: -one.count))
        self._on_reached(self.view.current())
        self.missing.show_places(unplaced, note)
        self.missing.table.setVisible(bool(unplaced))
        self.missing.setVisible(bool(unplaced) or bool(note))

    def _on_reached(self, cluster: Clustered | None) -> None:
        say = self._wording.say
        if cluster is None:
            self.here.title.setText(say("Places on the map"))
            none = say("None of these places has coordinates: write them on the page of a place.")
            self.here.show_places(self._placed, "" if self._placed else none)
            return
        self.here.title.setText(self._words.short(cluster))
        self.here.show_places(cluster.places, self._words.photos(cluster.count))
