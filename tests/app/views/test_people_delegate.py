# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from photo_archive.app.models.people_model import PeopleModel
from photo_archive.app.models.thumbnails import Thumbnails
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.people_delegate import PeopleDelegate
from photo_archive.app.views.people_shape import PeopleShape
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.people_cards import PeopleList, PersonCard, Portrait
from photo_archive.wording import Wording


@pytest.mark.parametrize("state", list(QStyle.StateFlag)[:4])
def test_a_portrait_or_initials_are_drawn(
    qtbot: QtBot,
    qapp: QApplication,
    theme: Theme,
    wording: Wording,
    state: QStyle.StateFlag,
) -> None:
    red = QPixmap(192, 224)
    red.fill(QColor("red"))
    portraits = Thumbnails(lambda _: None)
    portraits._cache[1] = red
    model, shape, owner = PeopleModel(wording), PeopleShape(theme), QWidget()
    qtbot.addWidget(owner)
    shape.set_view_width(900)
    delegate = PeopleDelegate(theme, wording, portraits, shape, owner)
    model.set_people(PeopleList(model.people.ids.__class__("L", (1, 2, 3))))
    long = "Nguyễn Hữu Hạnh Công Tằng Tôn Nữ Phước " * 3
    model.set_cards(
        [
            PersonCard(
                RecordRef(RecordKind.PERSON, 1), long, "NP", long, portrait=Portrait(PhotoId(1), "")
            ),
            PersonCard(RecordRef(RecordKind.PERSON, 2), "Tô Lâm", "TL"),
        ]
    )
    grounds = []
    for row in range(3):
        image = QImage(QSize(shape.width, shape.height), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, shape.width, shape.height)
        option.state = state
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(row))
        painter.end()
        at = shape.padding + 12
        grounds.append(image.pixelColor(at, at).name())
        assert image.pixelColor(shape.width - 4, shape.height // 2).value() > 200
    assert grounds == ["#ff0000", theme.hex("personT"), theme.hex("mat")]
    portraits.stop()
