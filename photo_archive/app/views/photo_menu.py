# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of the photo under the pointer, or of that with the focus: what one does with one photo.

The commands are those of the menu bar, so that they say their keys and rest where they cannot be.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

OFFERED = (
    ("around", "other_side", "file_says"),
    ("edit_caption", "add_to_album", "stack_photos"),
    ("show_file", "copy_reference", "photo_history"),
)
"""Commands by their ids, in groups."""


class PhotoMenu(QObject):
    """Opens over one view."""

    def __init__(self, view: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self.open)

    def open(self, at: QPoint) -> None:
        """Open where it was asked for; by key beside the photo that has the focus."""
        view = self._view
        if isinstance(view, QAbstractItemView):
            if not view.indexAt(at).isValid():
                if not view.currentIndex().isValid():
                    return
                at = view.visualRect(view.currentIndex()).center()
            at = view.viewport().mapToGlobal(at)
        else:
            at = view.mapToGlobal(at)
        self.made().popup(at)

    def made(self) -> QMenu:
        """The menu."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, group in enumerate(OFFERED):
            if number:
                menu.addSeparator()
            for name in group:
                menu.addAction(self._actions[name])
        return menu
