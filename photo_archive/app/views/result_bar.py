# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line over the photos: how many, of how many, how fast, in which order, how large."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QSlider, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.meant_line import HEIGHT as MEANT_HEIGHT
from photo_archive.app.views.meant_line import MeantLine
from photo_archive.app.views.nothing_page import WayOut
from photo_archive.app.views.pieces import ElidedLabel, button, column, icon_label, label, row
from photo_archive.wording import Wording

HEIGHT = 40
LEAST_CELL, LARGEST_CELL = 148, 320
BY_HAND = "album"
ROOMY = 600
"""So many design pixels wide, all of the line can be read in every language."""


class ResultBar(QFrame):
    """Count, order and size of the cells; below them what may have been meant."""

    order_chosen = Signal(str)
    cell_width_chosen = Signal(int)
    save_wanted = Signal()
    meant_chosen = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, orders: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._order = orders[0][0]
        self.setProperty("role", "bar")
        self._count = label("", "strong")
        self._rest = ElidedLabel("", "second", Qt.TextElideMode.ElideNone)
        self.order = QComboBox()
        self.order.setProperty("role", "quiet")
        self.order.setAccessibleName(wording.say("Order"))
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for key, text in orders:
            self.order.addItem(wording.say(text), key)
        self.order.activated.connect(self._on_order)
        self.size = QSlider(Qt.Orientation.Horizontal)
        self.size.setRange(LEAST_CELL, LARGEST_CELL)
        self.size.setSingleStep(12)
        self.size.setPageStep(40)
        self.size.setFixedHeight(theme.px(20))
        self.size.setAccessibleName(wording.say("Size of the pictures"))
        self.size.setToolTip(wording.say("Size of the pictures"))
        self.size.valueChanged.connect(self.cell_width_chosen)
        self.save = button(
            wording.say("Save search"), "link", theme.icon("bookmark-plus", "accent")
        )
        self.save.setToolTip(wording.say("Save search"))
        self.save.setAccessibleName(wording.say("Save search"))
        self._save_words = self.save.text()
        self.save.clicked.connect(self.save_wanted)
        self.save.hide()
        self._order_icon = icon_label(theme, "arrow-down-narrow-wide", "text2", 14)
        line = row(self._count, gap=theme.px(10))
        line.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        line.addWidget(self._rest, 1)
        line.addWidget(self.save)
        line.addWidget(self._order_icon)
        line.addWidget(self.order)
        line.addWidget(self.size)
        head = QWidget()
        head.setFixedHeight(theme.px(HEIGHT))
        head.setLayout(line)
        self.meant = MeantLine(theme)
        self.meant.chosen.connect(self.meant_chosen)
        self.setLayout(column(head, self.meant, gap=0))
        self.show_meant(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the slider is short and saving is its icon alone."""
        super().resizeEvent(event)
        roomy = event.size().width() >= self._theme.px(ROOMY)
        self.save.setText(self._save_words if roomy else "")
        self.size.setFixedWidth(self._theme.px(96 if roomy else 56))

    def show_order(self, key: str) -> None:
        """Show the order in force."""
        self._order = key
        self.order.setCurrentIndex(max(self.order.findData(key), 0))

    def show_by_hand(self, *, possible: bool, chosen: bool) -> None:
        """Offer the order of the album that is shown, and show whether it is in force."""
        at = self.order.findData(BY_HAND)
        if possible and at < 0:
            self.order.insertItem(0, self._wording.say("Album order"), BY_HAND)
        elif not possible and at >= 0:
            self.order.removeItem(at)
        if possible and chosen:
            self.order.setCurrentIndex(0)
        elif self.order.currentData() != self._order:
            self.order.setCurrentIndex(max(self.order.findData(self._order), 0))

    def show_size(self, cell_width: int) -> None:
        """Show the width of cells, in design pixels."""
        self.size.blockSignals(True)
        self.size.setValue(cell_width)
        self.size.blockSignals(False)

    def show_savable(self, savable: bool) -> None:
        """Offer to save the search, or not."""
        self.save.setVisible(savable)

    def show_meant(self, way: WayOut | None) -> None:
        """Offer a query that finds far more, or none."""
        self.meant.show_way(way)
        below = MEANT_HEIGHT if way is not None else 0
        self.setFixedHeight(self._theme.px(HEIGHT + below))

    def show_found(self, found: int, total: int, elapsed_ms: float) -> None:
        """Say what a search found."""
        wording = self._wording
        self._count.setText(wording.count("{n} photo", "{n} photos", found))
        took = wording.say("{n} ms", n=wording.number(max(round(elapsed_ms), 1)))
        if found == total:
            self._rest.setText(took)
        else:
            of_all = wording.say("of {total}", total=wording.number(total))
            self._rest.setText(f"{of_all} · {took}")

    def show_selected(self, selected: int, found: int) -> None:
        """Say how many are selected instead of how fast the search was."""
        wording = self._wording
        self._count.setText(wording.count("{n} selected", "{n} selected", selected))
        self._rest.setText(wording.say("of {total} found", total=wording.number(found)))

    def _on_order(self) -> None:
        key = str(self.order.currentData())
        if key != BY_HAND:
            self._order = key
        self.order_chosen.emit(key)
