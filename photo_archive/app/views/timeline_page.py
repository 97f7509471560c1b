# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline of the library: columns above, the photos of the same search below.

Beside the columns stands what they cannot show: photos without a date, and dates that are too wide.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QSplitter, QWidget

from photo_archive.app.models.time_scale import DAYS_IN
from photo_archive.app.models.time_shape import Dates
from photo_archive.app.models.time_words import UNIT_NAMES
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.photo_grid import PhotoGrid
from photo_archive.app.views.pieces import (
    Segment,
    Segments,
    button,
    column,
    label,
    panel,
    row,
    tool_button,
)
from photo_archive.app.views.timeline_bars import TimelineBars
from photo_archive.domain.calendar_units import TimeUnit
from photo_archive.wording import Wording

HEAD = 40


class TimelinePage(QWidget):
    """Columns, what is beside them, and photos."""

    undated_wanted = Signal()

    def __init__(self, theme: Theme, wording: Wording, grid: PhotoGrid) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._dates: Dates | None = None
        self.bars = TimelineBars(theme, wording)
        self.grid = grid
        self._units = Segments(
            theme,
            [Segment(one.name, wording.say(text)) for one, text in UNIT_NAMES.items()],
            small=True,
        )
        self._units.setAccessibleName(wording.say("Columns of the timeline"))
        self.undated = button("", "link")
        self.undated.setToolTip(wording.say("Show the photos without a date"))
        self._vague = label("", "second")
        self._vague.setToolTip(
            wording.say("Open dates, and those that span more than a hundred years")
        )
        self._scroll = QScrollBar(Qt.Orientation.Horizontal)
        self._scroll.setAccessibleName(wording.say("Days in sight"))
        kept = self._scroll.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._scroll.setSizePolicy(kept)
        self._head = self._build_head()
        upper = panel("canvas")
        columns = column(self.bars, self._scroll, gap=0)
        columns.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(4))
        upper.setLayout(column(self._head, gap=0))
        upper.layout().addLayout(columns, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(grid)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([theme.px(290), theme.px(400)])
        self.setLayout(column(self.splitter, gap=0))
        self.setFocusProxy(self.bars)
        self._units.chosen.connect(lambda key: self.bars.choose_unit(TimeUnit[key]))
        self.undated.clicked.connect(self.undated_wanted)
        self.bars.moved.connect(self._on_moved)
        self._scroll.valueChanged.connect(self.bars.scroll_to)

    def _build_head(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        whole = tool_button(theme, "maximize", self._wording.say("Show everything"), size=14)
        whole.clicked.connect(lambda: self.bars.zoom(0))
        made = panel("bar")
        made.setFixedHeight(px(HEAD))
        line = row(self._units, whole, None, gap=px(8))
        line.setContentsMargins(px(16), 0, px(16), 0)
        line.addWidget(self._vague)
        line.addWidget(self.undated)
        made.setLayout(line)
        return made

    def show_dates(
        self, dates: Dates, asked: tuple[int, int] | None, *, undated: bool = False
    ) -> None:
        """Show how these photos lie in time.

        Args:
            dates: The photos of the query whatever its dates.
            asked: The days it asks for.
            undated: Whether it asks for photos without a date.
        """
        count = self._wording.count
        self._dates = dates
        self.undated.setText(count("{n} undated", "{n} undated", dates.undated))
        self.undated.setVisible(bool(dates.undated))
        self._vague.setText(count("{n} too wide a date", "{n} too wide dates", dates.vague))
        self._vague.setVisible(bool(dates.vague))
        self.bars.show_dates(dates, asked, undated=undated)

    def _on_moved(self) -> None:
        """Show the unit in sight, and where it is among all days."""
        shape = self.bars.shape
        unit, scale, dates = shape.unit, shape.scale, self._dates
        self._units.setEnabled(unit is not None)
        if unit is None or scale is None or dates is None:
            self._scroll.hide()
            return
        self._units.choose(unit.name)
        in_sight = scale.end - scale.start
        with QSignalBlocker(self._scroll):
            self._scroll.setRange(dates.first, max(int(dates.last + 1 - in_sight), dates.first))
            self._scroll.setPageStep(max(int(in_sight), 1))
            self._scroll.setSingleStep(max(int(DAYS_IN[unit]), 1))
            self._scroll.setValue(round(scale.start))
        everything = scale.start <= dates.first and dates.last < scale.end
        self._scroll.setVisible(not everything)
