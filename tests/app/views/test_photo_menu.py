# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QMenu, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.views.photo_menu import OFFERED, PhotoMenu


def test_the_commands_of_a_photo(qtbot: QtBot) -> None:
    names = [name for group in OFFERED for name in group]
    actions = {name: QAction(name) for name in names}
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel())
    menu = PhotoMenu(view, actions)
    view.show()
    view.customContextMenuRequested.emit(QPoint(5, 5))
    assert view.findChildren(QMenu) == []
    model = view.model()
    assert isinstance(model, QStandardItemModel)
    model.appendRow(QStandardItem("A-1"))
    view.setCurrentIndex(model.index(0, 0))
    view.customContextMenuRequested.emit(QPoint(5, 300))
    (opened,) = view.findChildren(QMenu)
    offered = [one.text() for one in opened.actions() if not one.isSeparator()]
    assert offered == names
    opened.close()
    picture = QWidget()
    qtbot.addWidget(picture)
    assert len(PhotoMenu(picture, actions).made().actions()) == len(names) + 2
    assert menu.parent() is view
