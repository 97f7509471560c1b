# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.picture_view import PictureView, RegionShown, upright_region
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.links import Region

KIET = RecordRef(RecordKind.PERSON, 1)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PictureView:
    made = PictureView(theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    pixmap = QPixmap(300, 200)
    pixmap.fill(Qt.GlobalColor.darkGray)
    made.show_picture(pixmap, QSize(3000, 2000))
    return made


def test_the_picture_fits_and_zooms(qtbot: QtBot, view: PictureView) -> None:
    fitted = view.zoom()
    assert fitted * 3000 <= 600
    assert fitted * 2000 <= 400
    with qtbot.waitSignal(view.zoomed):
        view.set_zoom(1.0)
    assert view.zoom() == 1.0
    view.set_zoom(1000)
    assert view.zoom() == 8.0
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom() < 8.0
    view.fit()
    assert view.zoom() == pytest.approx(fitted)


def test_keys_go_on_and_back(qtbot: QtBot, view: PictureView) -> None:
    with qtbot.waitSignal(view.next_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.previous_wanted):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_people_are_marked_and_named(view: PictureView, theme: Theme) -> None:
    shown = RegionShown(KIET, 1, "Võ Văn Kiệt", Region(0.4, 0.4, 0.2, 0.2))
    view.show_regions([shown])
    assert view.accessibleDescription() == "1 Võ Văn Kiệt"
    before = view.grab().toImage()
    view.mark_current(KIET)
    assert view.grab().toImage() != before
    view.show_regions([])
    assert view.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [
        (1, (0.1, 0.2)), (2, (0.6, 0.2)), (3, (0.6, 0.4)), (4, (0.1, 0.4)),
        (5, (0.2, 0.1)), (6, (0.4, 0.1)), (7, (0.4, 0.6)), (8, (0.2, 0.6)),
    ],
)  # fmt: skip
def test_regions_turn_with_the_picture(orientation: int, corner: tuple[float, float]) -> None:
    turned = upright_region(Region(0.1, 0.2, 0.3, 0.4), orientation)
    assert (turned.x, turned.y) == pytest.approx(corner)
    size = (turned.width, turned.height)
    assert size == ((0.4, 0.3) if orientation > 4 else (0.3, 0.4))
