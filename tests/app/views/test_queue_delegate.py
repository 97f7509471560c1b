# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from photo_archive.app.models.queue_model import Box, Done, Mark, QueueModel, QueueRow
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.queue_delegate import QueueDelegate
from photo_archive.domain.ids import PhotoId


def painted(delegate: QueueDelegate, model: QueueModel) -> QImage:
    option, index = QStyleOptionViewItem(), model.index(0)
    size = delegate.sizeHint(option, index)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(delegate._theme.colour("canvas"))
    option.rect.setSize(size)
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_words_certainty_and_decision_are_drawn(
    qapp: QApplication, theme: Theme, thumbnails: Thumbnails
) -> None:
    model = QueueModel()
    box = Box(1, "user", "person", "Võ Văn Kiệt", "why", 2, "Probable", Mark(0, 4), no_tip="no")
    linked = (Mark(8, 13, "place"),)
    model.set_rows(
        [QueueRow(PhotoId(1), "PA-1", "1993", "Kiet in Paris", linked, (box,))], more=False
    )
    delegate = QueueDelegate(theme, thumbnails)
    delegate.width = 640
    rest = colours(painted(delegate, model))
    assert theme.hex("proposed") in rest
    assert theme.hex("placeT") in rest
    assert theme.hex("proposedT") not in rest
    delegate.current = (0, 0)
    current = colours(painted(delegate, model))
    assert theme.hex("proposedT") in current
    assert theme.hex("accent") in current
    model.mark(0, 0, Done("done", "check", "Accepted"))
    assert theme.hex("doneT") in colours(painted(delegate, model))
