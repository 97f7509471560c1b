# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small pieces every view is made of: labels, rules, key hints, segments, elided text.

A piece takes its look from the style sheet through its "role" property; labels show plain text
only, so that nothing from the catalogue is ever read as mark-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photo_archive.app.theme.theme import Theme


def with_role(widget: QWidget, role: str) -> QWidget:
    """Name the part a widget plays, for the style sheet."""
    widget.setProperty("role", role)
    return widget


def restyle(widget: QWidget) -> None:
    """Read the style sheet again after a property changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    if role == "key":
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def rule() -> QFrame:
    """A horizontal line."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def upright(theme: Theme, height: int = 14) -> QFrame:
    """A short vertical line between two things in a bar."""
    line = QFrame()
    line.setProperty("role", "upright")
    line.setFixedHeight(theme.px(height))
    return line


def icon_label(theme: Theme, name: str, token: str, size: int = 16) -> QLabel:
    """An icon that is only looked at."""
    made = QLabel()
    made.setPixmap(theme.pixmap(name, token, size, made.devicePixelRatioF()))
    made.setFixedSize(theme.px(size), theme.px(size))
    return made


def button(
    text: str,
    role: str = "",
    icon: QIcon | None = None,
) -> QPushButton:
    """A push button; Enter presses it while it has the focus."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    if role:
        made.setProperty("role", role)
    if icon is not None:
        made.setIcon(icon)
        made.setText(f" {text.strip()}" if text else "")  # styles leave hardly a gap
    return made


class ToolButton(QToolButton):
    """A tool button that Enter presses like any other while it has the focus.

    One of several choices that is chosen already has nothing to press: a dialog takes Enter then.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.group()
        chosen = self.isChecked() and group is not None and group.exclusive()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif chosen:
            event.ignore()
        else:
            self.click()


def tool_button(theme: Theme, icon: str, name: str, role: str = "", size: int = 16) -> QToolButton:
    """An icon button with a spoken name and a tooltip."""
    made = ToolButton()
    made.setIcon(theme.icon(icon, "text2", "text", size))
    made.setIconSize(QSize(theme.px(size), theme.px(size)))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if role:
        made.setProperty("role", role)
    return made


def panel(role: str) -> QFrame:
    """A frame with a ground from the style sheet."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def row(*widgets: QWidget | int | None, gap: int = 8) -> QHBoxLayout:
    """Widgets side by side; a number is a fixed space, None takes what is left."""
    made = QHBoxLayout()
    _fill(made, widgets, gap)
    return made


def column(*widgets: QWidget | int | None, gap: int = 4) -> QVBoxLayout:
    """Widgets one above the other; a number is a fixed space, None takes what is left."""
    made = QVBoxLayout()
    _fill(made, widgets, gap)
    return made


def _fill(made: QBoxLayout, widgets: Sequence[QWidget | int | None], gap: int) -> None:
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for one in widgets:
        if one is None:
            made.addStretch(1)
        elif isinstance(one, int):
            made.addSpacing(one)
        else:
            made.addWidget(one)


def scrolled(body: QWidget) -> QScrollArea:
    """As much of a body as there is height for; its parts take the focus, not what holds them."""
    made = QScrollArea()
    made.setWidget(body)
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


class ElidedLabel(QLabel):
    """One line of plain text that gives way: elided at the end or in the middle, never wider.

    Not to be elided at all, it is left out where there is no room for the whole of it.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self.fontMetrics()
        whole = self._mode is Qt.TextElideMode.ElideNone
        if whole and metrics.horizontalAdvance(self.text()) > self.width():
            return
        shown = metrics.elidedText(self.text(), self._mode, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if whole else self.text())


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of a segmented control."""

    key: str
    text: str = ""
    icon: str = ""
    tooltip: str = ""
    shows_text_only_when_chosen: bool = False


class Segments(QFrame):
    """A row of joined buttons of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, segments: Sequence[Segment], *, small: bool = False) -> None:
        super().__init__()
        self._segments = {one.key: one for one in segments}
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("role", "segments")
        self.setProperty("size", "small" if small else "normal")
        line = row(gap=0)
        line.setContentsMargins(1, 1, 1, 1)
        self.setLayout(line)
        self.setFixedHeight(theme.px(26 if small else 32))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for number, one in enumerate(segments):
            made = ToolButton()
            made.setCheckable(True)
            made.setText(f" {one.text}" if one.icon else one.text)
            made.setAccessibleName(one.text or one.tooltip)
            made.setToolTip(one.tooltip)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if one.icon:
                made.setIcon(theme.icon(one.icon, "text2", "accent"))
                made.setIconSize(QSize(theme.px(16), theme.px(16)))
            place = "first" if number == 0 else "mid"
            made.setProperty("place", "last" if number == len(segments) - 1 else place)
            self._group.addButton(made)
            self._buttons[one.key] = made
            line.addWidget(made)
            made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            made.clicked.connect(self._on_clicked)
        self._show_texts()

    def choose(self, key: str) -> None:
        """Show a choice as taken, without telling."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._show_texts()

    def current(self) -> str:
        """The key chosen, empty if none."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def button(self, key: str) -> QToolButton:
        """The button of a choice."""
        return self._buttons[key]

    def _on_clicked(self) -> None:
        self._show_texts()
        self.chosen.emit(self.current())

    def _show_texts(self) -> None:
        for key, one in self._segments.items():
            made = self._buttons[key]
            beside = bool(one.text) and (
                not one.shows_text_only_when_chosen or made.isChecked() or not one.icon
            )
            if not one.icon:
                made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            elif beside:
                made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            else:
                made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
