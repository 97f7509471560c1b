# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pointer does over a linked span of a caption: the record's card, and Ctrl+click.

It watches the editor from outside, so that the editor goes on to know nothing but text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from photo_archive.app.models.record_cards import CardShown
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_editor import CaptionEditor
from photo_archive.app.views.caption_spans import Span, to_points
from photo_archive.app.views.chips import RECORD_ICONS
from photo_archive.app.views.pieces import column, icon_label, label, row
from photo_archive.wording import Wording

LEAVING = (
    QEvent.Type.Leave,
    QEvent.Type.FocusOut,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
)
HOVER_MS = 400
WIDTH = 300


class HoverCard(QFrame):
    """A small card over the window; it never takes the focus."""

    def __init__(self, theme: Theme, wording: Wording, shown: CardShown, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(theme.px(WIDTH))
        kind = shown.ref.kind.value
        icon = icon_label(theme, RECORD_ICONS.get(kind) or "tag", kind, 16)
        texts = column(label(shown.name, "strong", wraps=True), gap=theme.px(2))
        for words in (shown.role, shown.facts, shown.note):
            if words:
                texts.addWidget(label(words, "second", wraps=True))
        texts.addWidget(label(wording.say("Ctrl+click opens the page"), "hint"))
        line = row(gap=theme.px(10))
        line.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts, 1)
        self.setLayout(line)


class SpanPointer(QObject):
    """Watches a caption editor for the pointer over its links."""

    wanted = Signal(object)
    """The card of this record is asked for."""
    opened = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, editor: CaptionEditor) -> None:
        super().__init__(editor)
        self._theme = theme
        self._wording = wording
        self._editor = editor
        self._span: Span | None = None
        self._place = QPoint()
        self.card: HoverCard | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(HOVER_MS)
        self._wait.timeout.connect(self._on_rest)
        editor.viewport().setMouseTracking(True)
        editor.viewport().installEventFilter(self)
        editor.installEventFilter(self)

    def show_card(self, shown: CardShown) -> None:
        """Show the card that was asked for, if the pointer is still there."""
        if self._span is None or self._span.record != shown.ref:
            return
        self.hide_card()
        self.card = HoverCard(self._theme, self._wording, shown, self._editor)
        self.card.adjustSize()
        below = self._place + QPoint(0, self._theme.px(18))
        screen = self._editor.screen().availableGeometry()
        if below.y() + self.card.height() > screen.bottom():
            below.setY(self._place.y() - self.card.height() - self._theme.px(12))
        below.setX(max(min(below.x(), screen.right() - self.card.width()), screen.left()))
        self.card.move(below)
        self.card.show()

    def hide_card(self) -> None:
        """Take the card away."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def span_at(self, place: QPoint) -> Span | None:
        """The linked span under a point of the viewport."""
        cursor = self._editor.cursorForPosition(place)
        at = to_points(self._editor.caption(), cursor.position())
        near = self._editor.cursorRect(cursor).adjusted(-16, -4, 16, 4)
        if not near.contains(place):
            return None
        spans = self._editor.spans()
        return next((one for one in spans if one.start <= at < one.end), None)

    def _on_rest(self) -> None:
        if self._span is not None:
            self.wanted.emit(self._span.record)

    def _on_moved(self, event: QMouseEvent) -> None:
        span = self.span_at(event.position().toPoint())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shape = Qt.CursorShape.PointingHandCursor if held and span else Qt.CursorShape.IBeamCursor
        self._editor.viewport().setCursor(shape)
        if span == self._span:
            return
        self._span = span
        self._place = event.globalPosition().toPoint()
        self.hide_card()
        self._wait.stop()
        if span is not None and not event.buttons():
            self._wait.start()

    def _leave(self) -> None:
        self._span = None
        self._wait.stop()
        self.hide_card()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._on_moved(event)
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            span = self.span_at(event.position().toPoint())
            self._leave()
            if span is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.opened.emit(span.record)
                return True
        elif kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return watched is not self._editor and self.span_at(event.pos()) is not None
        elif kind in LEAVING:
            self._leave()
        return False
