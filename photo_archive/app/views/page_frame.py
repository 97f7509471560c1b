# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame of a page that fills the window instead of the library: review, people, events.

A head with the way back, the page's name and its own search, and below it an index on the left,
the page in the middle and what belongs to it on the right. Esc and Alt+Left lead back.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QToolButton, QWidget

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.pieces import (
    column,
    icon_label,
    label,
    panel,
    restyle,
    row,
    tool_button,
)
from photo_archive.wording import Wording

LEFT_CLOSES_BELOW = 1080
RIGHT_CLOSES_BELOW = 900
LEFT_WIDTH, RIGHT_WIDTH = 264, 400
SEARCH_WIDTH = 520


@dataclass(frozen=True, slots=True)
class PageTitle:
    """What a page is called: texts are in the user's language already.

    Attributes:
        key: By which its widths are remembered ("review", "people").
        text: Its name in the head.
        icon: The icon before it.
        search_hint: What its search field looks through; "" where it has none.
    """

    key: str
    text: str
    icon: str
    search_hint: str = ""


class PageField(QFrame):
    """A search field with its magnifying glass and the key that leads to it."""

    changed = Signal(str)
    accepted = Signal()

    def __init__(self, theme: Theme, wording: Wording, hint: str) -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.setFixedHeight(theme.px(34))
        self.setMinimumWidth(theme.px(160))
        self.setMaximumWidth(theme.px(SEARCH_WIDTH))
        self.edit = QLineEdit()
        self.edit.setProperty("role", "bare")
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(hint)
        self.edit.textChanged.connect(self._on_text)
        self.edit.returnPressed.connect(self.accepted)
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        self._key = label("/", "key")
        self._clear = tool_button(theme, "x", wording.say("Clear the search"), "quiet", 14)
        self._clear.clicked.connect(self.edit.clear)
        self._clear.hide()
        line = row(icon_label(theme, "search", "text2"), gap=theme.px(6))
        line.setContentsMargins(theme.px(10), 0, theme.px(8), 0)
        line.addWidget(self.edit, 1)
        line.addWidget(self._clear)
        line.addWidget(self._key)
        self.setLayout(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            focused = event.type() == QEvent.Type.FocusIn
            self.setProperty("focused", "true" if focused else "false")
            restyle(self)
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._key.setVisible(not text)
        self.changed.emit(text)


class PageFrame(QWidget):
    """Head, index, page and side panel; the panels open and close with the library's actions."""

    left = Signal()
    """Back to the library."""
    search_changed = Signal(str)
    search_accepted = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, actions: dict[str, QAction], title: PageTitle
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._actions = actions
        self.title = title
        self.setAccessibleName(title.text)
        self.search = PageField(theme, wording, title.search_hint) if title.search_hint else None
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.px(8))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self._index: QWidget | None = None
        self._side: QWidget | None = None
        box = column(self._build_head(), self.splitter, gap=0)
        box.setStretch(1, 1)
        self.setLayout(box)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def _build_head(self) -> QFrame:
        theme, px = self._theme, self._theme.px
        bar = panel("toolbar")
        bar.setFixedHeight(px(48))
        back = tool_button(theme, "arrow-left", self._wording.say("Back to the library (Esc)"))
        back.setText(f" {self._wording.say('Library')}")
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back.setProperty("role", "back")
        back.clicked.connect(self.left)
        self._index_switch = self._toggle("browse")
        line = row(self._index_switch, back, gap=px(8))
        line.setContentsMargins(px(12), 0, px(12), 0)
        line.addSpacing(px(4))
        line.addWidget(icon_label(theme, self.title.icon, "text2", 18))
        line.addWidget(label(self.title.text, "page"))
        line.addStretch(1)
        if self.search is not None:
            line.addWidget(self.search, 8)
            self.search.changed.connect(self.search_changed)
            self.search.accepted.connect(self.search_accepted)
        line.addSpacing(px(8))
        line.addLayout(self._buttons)
        self._side_switch = self._toggle("record")
        line.addWidget(self._side_switch)
        bar.setLayout(line)
        return bar

    def _toggle(self, action_id: str) -> QToolButton:
        action = self._actions[action_id]
        left = action_id == "browse"
        say = self._wording.say
        words = say("Panel on the left") if left else say("Panel on the right")
        made = tool_button(self._theme, "panel-left" if left else "panel-right", words)
        made.setCheckable(True)
        made.setChecked(action.isChecked())
        made.clicked.connect(action.trigger)
        action.toggled.connect(made.setChecked)
        keys = action.shortcut().toString()
        made.setToolTip(f"{words} ({keys})" if keys else words)
        return made

    # -- filling ----------------------------------------------------------------------------

    def add_button(self, button: QWidget) -> None:
        """Put a button into the head, before the panel's toggle."""
        self._buttons.addWidget(button)

    def set_parts(self, index: QWidget | None, centre: QWidget, side: QWidget | None) -> None:
        """Put in the index on the left, the page, and the side panel; once only."""
        px = self._theme.px
        self._index, self._side = index, side
        self._index_switch.setVisible(index is not None)
        self._side_switch.setVisible(side is not None)
        if index is not None:
            index.setMinimumWidth(max(index.minimumWidth(), px(200)))
        if side is not None:
            side.setMinimumWidth(max(side.minimumWidth(), px(300)))
        centre.setMinimumWidth(max(centre.minimumWidth(), px(360)))
        parts = (index, centre, side)
        for one in parts:
            if one is not None:
                self.splitter.addWidget(one)
                self.splitter.setStretchFactor(self.splitter.count() - 1, int(one is centre))
        widths = (px(LEFT_WIDTH), px(2000), px(RIGHT_WIDTH))
        self.splitter.setSizes(
            [width for one, width in zip(parts, widths, strict=True) if one is not None]
        )

    # -- widths and panels ------------------------------------------------------------------

    def layout_state(self) -> QByteArray:
        """The widths of its panels, to be remembered."""
        return self.splitter.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Give the panels the widths they had."""
        if not state.isEmpty():
            self.splitter.restoreState(state)

    def apply_panels(self, width: float) -> None:
        """Show the panels that are wanted and for which ``width`` (design pixels) has room."""
        if self._index is not None:
            wanted = self._actions["browse"].isChecked()
            self._index.setVisible(wanted and width >= LEFT_CLOSES_BELOW)
        if self._side is not None:
            wanted = self._actions["record"].isChecked()
            self._side.setVisible(wanted and width >= RIGHT_CLOSES_BELOW)

    def begin_search(self) -> None:
        """Put the focus into the search field."""
        if self.search is not None:
            self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.edit.selectAll()

    def focus_first(self) -> None:
        """Put the focus where work on this page begins; pages override it."""
        self.splitter.setFocus()

    def step_panel(self, step: int) -> None:
        """F6: index, page, side panel, in turn."""
        stops = [
            self.splitter.widget(number)
            for number in range(self.splitter.count())
            if self.splitter.widget(number).isVisible()
        ]
        focused = self.focusWidget()
        at = next(
            (
                number
                for number, one in enumerate(stops)
                if focused is not None and (one is focused or one.isAncestorOf(focused))
            ),
            -1 if step > 0 else 0,
        )
        _focus_in(stops[(at + step) % len(stops)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if self.search is not None and self.search.edit.hasFocus() and self.search.edit.text():
            self.search.edit.clear()
        else:
            self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(1440), self._theme.px(840))


def _focus_in(area: QWidget) -> None:
    """Focus an area, or the first thing in it that takes the focus with Tab."""
    if area.focusProxy() is not None and area.focusProxy().isVisible():
        area.focusProxy().setFocus(Qt.FocusReason.TabFocusReason)
        return
    for one in (area, *area.findChildren(QWidget)):
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            one.setFocus(Qt.FocusReason.TabFocusReason)
            return
