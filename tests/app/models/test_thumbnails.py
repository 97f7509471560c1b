# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.courtesy import FrameTurn
from photo_archive.app.models.thumbnails import Thumbnails


def jpeg(width: int = 300, height: int = 200) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x224466)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data().data())


def test_a_picture_comes_after_it_was_asked_for(qtbot: QtBot) -> None:
    data = jpeg()
    thumbnails = Thumbnails(lambda photo: data)
    thumbnails.set_box(150, 150)
    with qtbot.waitSignal(thumbnails.settled):
        assert thumbnails.pixmap(3) is None
    found = thumbnails.pixmap(3)
    assert found is not None
    assert (found.width(), found.height()) == (150, 100)
    thumbnails.stop()


@pytest.mark.parametrize("data", [None, b"", b"not a picture"])
def test_a_photo_without_a_picture_is_asked_for_once(qtbot: QtBot, data: bytes | None) -> None:
    asked: list[int] = []

    def read(photo: int) -> bytes | None:
        asked.append(photo)
        return data

    thumbnails = Thumbnails(read)
    with qtbot.waitSignal(thumbnails.settled):
        thumbnails.want([5])
    assert thumbnails.pixmap(5) is None
    assert asked == [5]
    thumbnails.stop()


def test_what_went_out_of_sight_is_not_fetched(qtbot: QtBot) -> None:
    asked: list[int] = []
    release = threading.Event()

    def read(photo: int) -> bytes | None:
        asked.append(photo)
        release.wait(60)
        return None

    thumbnails = Thumbnails(read)
    thumbnails.want(range(1, 100))
    with qtbot.waitSignal(thumbnails.settled):
        thumbnails.want([200, 201])
        release.set()
    assert len(asked) <= 4
    assert set(asked[-2:]) == {200, 201}
    thumbnails.stop()


def test_forgetting_fetches_again(qtbot: QtBot) -> None:
    data = jpeg()
    thumbnails = Thumbnails(lambda photo: data)
    with qtbot.waitSignal(thumbnails.settled):
        thumbnails.want([1])
    thumbnails.forget([1])
    with qtbot.waitSignal(thumbnails.settled):
        assert thumbnails.pixmap(1) is None
    assert thumbnails.pixmap(1) is not None
    thumbnails.stop()


def test_workers_begin_after_the_frame_and_rest_while_one_is_painted(qtbot: QtBot) -> None:
    asked: list[int] = []
    turn = Turn()

    def read(photo: int) -> None:
        assert turn.rests
        asked.append(photo)

    thumbnails = Thumbnails(read, turn=turn)
    thumbnails.want(range(5))
    assert asked == []
    assert not thumbnails.is_settled
    with qtbot.waitSignal(thumbnails.settled):
        pass
    assert sorted(asked) == [0, 1, 2, 3, 4]
    assert len(turn.rests) >= len(asked)
    thumbnails.stop()


class Turn(FrameTurn):
    """Notes who rests."""

    def __init__(self) -> None:
        super().__init__()
        self.rests: list[int] = []

    def rest(self) -> None:
        self.rests.append(threading.get_ident())
        super().rest()
