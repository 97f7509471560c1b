# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's font, or ours where there is none.

A desktop chooses the font; a bare machine or the offscreen platform has no choice to honour, so
there the bundled Noto Sans (full Vietnamese) is used and pictures of the window look alike.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from photo_archive import paths

BUNDLED_FAMILY = "Noto Sans"
BARE_PLATFORMS = ("offscreen", "minimal")
BARE_POINT_SIZE = 10.0


def system_font() -> QFont:
    """The font to begin with; loads the bundled one where the platform offers none."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    families = QFontDatabase.families()
    bare = QGuiApplication.platformName() in BARE_PLATFORMS
    if families and not bare:
        return font
    if BUNDLED_FAMILY not in families:
        _load_bundled()
    if BUNDLED_FAMILY in QFontDatabase.families():
        font = QFont(BUNDLED_FAMILY)
    font.setPointSizeF(BARE_POINT_SIZE)
    return font


def _load_bundled() -> None:
    folder = paths.resources() / "fonts"
    for path in sorted(folder.rglob("NotoSans-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
