# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from photo_archive.app.models.photo_model import PhotoModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.cell_shape import CellShape
from photo_archive.app.views.photo_delegate import PhotoDelegate
from photo_archive.wording import Wording


def painted(
    delegate: PhotoDelegate, shape: CellShape, model: PhotoModel, row: int, state: QStyle.StateFlag
) -> QImage:
    image = QImage(200, shape.height_at(200), QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, shape.height_at(200))
    option.state = state
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(row, 0))
    painter.end()
    return image


def test_states_are_told_apart(
    qtbot: QtBot, theme: Theme, wording: Wording, thumbnails: Thumbnails, model: PhotoModel
) -> None:
    shape = CellShape(theme, 184)
    delegate = PhotoDelegate(theme, wording, thumbnails, shape)
    flag = QStyle.StateFlag
    rest = painted(delegate, shape, model, 5, flag.State_Enabled)
    chosen = painted(delegate, shape, model, 5, flag.State_Enabled | flag.State_Selected)
    focused = painted(delegate, shape, model, 5, flag.State_HasFocus | flag.State_Active)
    assert chosen.pixelColor(4, 100) == theme.colour("sel")
    assert rest.pixelColor(4, 100) != chosen.pixelColor(4, 100)
    assert focused.pixelColor(100, 0) == theme.colour("accent")


def test_every_condition_has_a_badge_with_words(
    theme: Theme, wording: Wording, thumbnails: Thumbnails, model: PhotoModel
) -> None:
    delegate = PhotoDelegate(theme, wording, thumbnails, CellShape(theme, 184))
    words = {
        row: [text for _, text, _ in delegate._badges(model.line_at(row), (0, 0))]
        for row in range(4)
    }
    assert "Restricted" in words[1]
    assert "The file is missing" in words[2]
    assert "A translation is behind its source" in words[3]
