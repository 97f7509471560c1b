# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.models.full_picture import FullPicture, decode
from photo_archive.services.showing import Shower


def test_the_newest_picture_arrives(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        image = QImage(30, 20, QImage.Format.Format_RGB32)
        image.fill(0)
        image.save(str(tmp_path / name))
    pictures = FullPicture()
    with qtbot.waitSignal(pictures.arrived) as arrived:
        pictures.ask(tmp_path / "a.png")
        pictures.ask(tmp_path / "b.png")
    assert arrived.args[0].path.name == "b.png"
    assert arrived.args[0].image.width() == 30
    pictures.stop()


def test_a_file_that_is_no_picture_gives_a_null_image(tmp_path: Path) -> None:
    (tmp_path / "c.jpg").write_bytes(b"nothing")
    assert decode(tmp_path / "c.jpg", 0, Shower()).image.isNull()


def test_pages_of_a_file_come_one_by_one(qtbot: QtBot, tmp_path: Path) -> None:
    sheets = [Image.new("L", (40 + 10 * page, 30), 90 * page) for page in range(3)]
    sheets[0].save(tmp_path / "d.tif", save_all=True, append_images=sheets[1:])
    pictures = FullPicture()
    for page in range(3):
        with qtbot.waitSignal(pictures.arrived) as arrived:
            pictures.ask(tmp_path / "d.tif", page)
        picture = arrived.args[0]
        assert (picture.page, picture.pages, picture.image.width()) == (page, 3, 40 + 10 * page)
    pictures.stop()
