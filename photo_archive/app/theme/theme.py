# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One look in force: tokens of light or dark, sizes from the system font, fonts and icons.

Views receive a ``Theme`` and ask it for colours by token and for lengths in design pixels (the
4-pixel grid at 10 points); when the look changes the window is built anew with another ``Theme``.
"""

from __future__ import annotations

import re
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from photo_archive import paths
from photo_archive.app.theme import fonts, icons
from photo_archive.app.theme.tokens import TOKENS

DESIGN_POINT_SIZE = 10.0
"""The system font size at which one design pixel is one pixel."""

STYLE = "fusion"
"""Qt's own style, alike on every system; what the style sheet says stands upon it."""


class Look(StrEnum):
    """Which theme the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme:
    """Colours, lengths, fonts and icons of one look.

    Args:
        dark: whether the dark column of the tokens is in force.
        base: the system's font; its point size is S of the design.
        scale: the user's own factor, 0.8 to 1.6.
    """

    def __init__(self, *, dark: bool, base: QFont, scale: float = 1.0) -> None:
        self.dark = dark
        self.base = QFont(base)
        size = base.pointSizeF() if base.pointSizeF() > 0 else DESIGN_POINT_SIZE
        self.points = size * min(max(scale, 0.8), 1.6)
        self.factor = self.points / DESIGN_POINT_SIZE
        self.base.setPointSizeF(self.points)
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, str, int], QIcon] = {}

    def hex(self, token: str) -> str:
        """The colour of a token as #rrggbb."""
        return TOKENS[token][1 if self.dark else 0]

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.hex(token))

    def px(self, length: float) -> int:
        """Design pixels as pixels at this font size; never less than 1 for a positive length."""
        return max(round(length * self.factor), 1) if length > 0 else 0

    def font(self, delta: float = 0.0, *, bold: bool = False) -> QFont:
        """The font at S + ``delta`` points (the delta grows with S)."""
        font = QFont(self.base)
        font.setPointSizeF(self.points + delta * self.factor)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def line(self, font: QFont, factor: float = 1.3) -> int:
        """Height of one line of text that also holds stacked Vietnamese accents."""
        tallest = QFontMetrics(font).tightBoundingRect("ẤỂỖặg").height()
        return max(round(font.pointSizeF() * 96 / 72 * factor), tallest)

    def icon(self, name: str, token: str = "text2", on: str = "", size: int = 16) -> QIcon:
        """An icon for a button or a menu; ``on`` is its colour while checked."""
        key = (name, token, on or token, size)
        if key not in self._icons:
            self._icons[key] = icons.make(
                name,
                self.px(size),
                rest=self.hex(token),
                on=self.hex(on or token),
                disabled=self.hex("dis"),
            )
        return self._icons[key]

    def pixmap(self, name: str, token: str, size: float = 16, ratio: float = 1.0) -> QPixmap:
        """An icon for a delegate to draw, of ``size`` design pixels."""
        key = (name, token, self.px(size), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.draw(name, self.hex(token), self.px(size), ratio)
        return self._pixmaps[key]

    def palette(self) -> QPalette:
        """The tokens as a palette, for everything the style sheet does not name."""
        palette = QPalette()
        role = QPalette.ColorRole
        for where, token in (
            (role.Window, "window"),
            (role.WindowText, "text"),
            (role.Base, "field"),
            (role.AlternateBase, "panel"),
            (role.Text, "text"),
            (role.PlaceholderText, "text3"),
            (role.Button, "field"),
            (role.ButtonText, "text"),
            (role.BrightText, "onaccent"),
            (role.ToolTipBase, "raised"),
            (role.ToolTipText, "text"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "onaccent"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.Light, "line"),
            (role.Midlight, "line"),
            (role.Mid, "line2"),
            (role.Dark, "line2"),
            (role.Shadow, "line2"),
        ):
            palette.setColor(where, self.colour(token))
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, self.colour("dis"))
        return palette

    def style_sheet(self) -> str:
        """The style sheet with ``@token``, ``%length`` and ``size(delta)`` filled in."""
        text = (paths.resources() / "styles" / "photo_archive.qss").read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        text = re.sub(
            r"size\(([-+]?[\d.]+)\)",
            lambda found: f"{self.points + float(found[1]) * self.factor:.2f}pt",
            text,
        )
        text = re.sub(r"%([\d.]+)", lambda found: f"{self.px(float(found[1]))}px", text)
        folder = (paths.resources() / "styles").as_posix()
        text = text.replace("@styles", folder).replace("@shade", "dark" if self.dark else "light")
        return re.sub(r"@(\w+)", lambda found: self.hex(found[1]), text)

    def apply(self, application: QApplication) -> None:
        """Give the application the style, font and colours; the style sheet is the window's.

        A sheet of the application is applied again to all widgets within one that is put into
        another, which made building pages take twice as long; so what is set already stays.
        """
        if application.style().objectName().lower() != STYLE:
            application.setStyle(STYLE)
        if application.font() != self.base:
            application.setFont(self.base)
        if application.palette() != self.palette():
            application.setPalette(self.palette())


def chosen_theme(look: Look, scale: float) -> Theme:
    """The theme of the user's choice; ``SYSTEM`` follows the desktop's light or dark."""
    dark = look is Look.DARK or (
        look is Look.SYSTEM and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    return Theme(dark=dark, base=fonts.system_font(), scale=scale)
