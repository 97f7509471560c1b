# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photo_archive.app.models.full_picture import FullPicture, decode


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


def test_a_file_that_is_no_picture_gives_a_null_image(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "c.jpg").write_bytes(b"nothing")
    assert decode(tmp_path / "c.jpg").isNull()
