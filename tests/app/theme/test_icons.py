# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from photo_archive import paths
from photo_archive.app.theme import icons

APP = Path(icons.__file__).parent.parent
ICONS = sorted(one.stem for one in (paths.resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = icons.draw(name, "#2456a6", 16, 2.0).toImage()
    assert image.width() == 32
    inked = [
        image.pixelColor(x, y)
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert all(abs(one.hue() - QColor("#2456a6").hue()) < 12 for one in inked)


def test_no_icon_lies_about_unused() -> None:
    source = "\n".join(one.read_text("utf-8") for one in APP.rglob("*.py"))
    unused = [name for name in ICONS if f'"{name}"' not in source]
    assert unused == []


def test_every_icon_named_is_there() -> None:
    named = set()
    for one in APP.rglob("*.py"):
        text = one.read_text("utf-8")
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        named |= set(re.findall(r'icon\("([a-z0-9-]+)"', text))
        named |= set(re.findall(r'pixmap\("([a-z0-9-]+)"', text))
        named |= set(
            re.findall(
                r'(?:tool_button|icon_label|Way)\(\s*(?:self\.)?_?theme, "([a-z0-9-]+)"', text
            )
        )
    assert named
    assert sorted(named - set(ICONS)) == []


def test_an_icon_has_a_colour_of_its_own_when_disabled(qapp: QApplication) -> None:
    icon = icons.make("plus", 16, rest="#000000", on="#0000ff", disabled="#ff0000")
    image = icon.pixmap(16, QIcon.Mode.Disabled).toImage()
    reds = [image.pixelColor(x, 8).red() for x in range(image.width())]
    assert max(reds) > 200
