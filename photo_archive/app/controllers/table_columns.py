# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The columns of the table: which are shown, remembered, and the order their heads ask for."""

from __future__ import annotations

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.moving import Moving
from photo_archive.app.controllers.part import Part, Ways

LAYOUT = "table"


class TableColumns(Part):
    """Keeps the table, the order in force and the settings agreed."""

    def __init__(self, desk: Desk, library: Library, moving: Moving) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._library = library
        self._moving = moving
        table = library.table
        table.keep_columns(desk.settings.layout(LAYOUT))
        table.show_order(library.searching.order)
        table.columns_changed.connect(self._keep)
        table.order_wanted.connect(self._choose_order)
        library.loaded.connect(self._show_order)

    def ways(self) -> Ways:
        return {"columns": self._ask}

    def _ask(self) -> None:
        self._moving.show_view("table")
        self._library.table.ask_columns()

    def _choose_order(self, order: str) -> None:
        self._library.bar.show_order(order)
        self._library.searching.choose_order(order)

    def _show_order(self) -> None:
        self._library.table.show_order(self._library.searching.order)

    def _keep(self) -> None:
        self._desk.settings.set_layout(LAYOUT, self._library.table.kept_columns())
