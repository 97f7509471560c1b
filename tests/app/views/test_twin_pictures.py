# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.twin_pictures import TwinPictures, turned
from photo_archive.domain.ids import RenditionId
from photo_archive.domain.photo import Rendition, RenditionRole
from photo_archive.wording import Wording


@pytest.fixture
def file(tmp_path: Path) -> Rendition:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    path = tmp_path / "one.png"
    image.save(str(path))
    return Rendition(
        RenditionId(1), RenditionRole.RECTO, str(path), "one.png", "", 1, "PNG", 400, 300
    )


def test_one_follows_the_other(
    qtbot: QtBot, theme: Theme, wording: Wording, file: Rendition
) -> None:
    twins = TwinPictures(theme, wording)
    qtbot.addWidget(twins)
    twins.resize(900, 300)
    twins.show()
    qtbot.waitExposed(twins)
    other = replace(file, width_px=200, height_px=150)
    twins.show_files((file, other), 0, (None, QPixmap(20, 15)))
    qtbot.waitUntil(lambda: not twins.busy)
    first, second = twins.views
    assert first.is_fitted
    assert second.is_fitted
    first.set_zoom(4.0)
    assert second.zoom() == pytest.approx(8.0)
    first.horizontalScrollBar().setValue(first.horizontalScrollBar().maximum())
    assert second.horizontalScrollBar().value() > 0.9 * second.horizontalScrollBar().maximum()
    twins.fit()
    assert second.is_fitted
    twins.zoom(2.0)
    assert not second.is_fitted
    twins.stop()


def test_the_second_lies_as_the_first(
    qtbot: QtBot, theme: Theme, wording: Wording, file: Rendition
) -> None:
    twins = TwinPictures(theme, wording)
    qtbot.addWidget(twins)
    twins.show_files((file, replace(file, orientation=6, missing=True)), 3, (None, None))
    qtbot.waitUntil(lambda: not twins.busy)
    assert twins.views[0].sceneRect().width() == 400
    assert twins.views[1].sceneRect().width() == 400
    twins.show_files((file, None), 1, (None, None))
    qtbot.waitUntil(lambda: not twins.busy)


def test_turning() -> None:
    image = QImage(2, 1, QImage.Format.Format_RGB32)
    image.setPixelColor(0, 0, QColor("red"))
    image.setPixelColor(1, 0, QColor("blue"))
    assert turned(image, 4).pixelColor(0, 0) == QColor("blue")
    left = turned(image, 1)
    assert (left.width(), left.height()) == (1, 2)
    assert left.pixelColor(0, 0) == QColor("blue")
