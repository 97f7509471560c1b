# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quiet line over a few photos: what was probably meant would find far more.

It takes nothing from what was found, and goes with the next search.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.nothing_page import WayOut
from photo_archive.app.views.pieces import button, label, row

HEIGHT = 32


class MeantLine(QFrame):
    """One query to ask instead, as a link."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._query = ""
        self.setFixedHeight(theme.px(HEIGHT))
        self._icon = QLabel()
        self._icon.setFixedSize(theme.px(14), theme.px(14))
        self.link = button("", "link")
        self.link.clicked.connect(lambda: self.chosen.emit(self._query))
        self._detail = label("", "second")
        line = row(self._icon, self.link, self._detail, None, gap=theme.px(8))
        line.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(4))
        self.setLayout(line)
        self.hide()

    def show_way(self, way: WayOut | None) -> None:
        """Offer a query, or none."""
        self.setVisible(way is not None)
        if way is None:
            return
        self._query = way.query
        icon = RECORD_ICONS.get(way.kind)
        token = way.kind if icon else "accent"
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap(icon or "wand-sparkles", token, 14, ratio))
        self.link.setText(way.text)
        self.link.setToolTip(way.query)
        self.link.setAccessibleName(way.text)
        self.link.setAccessibleDescription(way.detail)
        self._detail.setText(way.detail)
