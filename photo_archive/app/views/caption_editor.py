# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The caption: plain text, linked names tinted, proposals dotted, `@` to pick a record.

While an input method composes, its text is not in the document and nothing is matched against it;
the list of records opens on what has been committed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_spans import CaptionSpans, ProposedSpan, Span, to_units
from photo_archive.app.views.proposal_marks import mark_document
from photo_archive.app.views.span_highlighter import SpanHighlighter
from photo_archive.app.views.suggestion_list import Suggestion, SuggestionList
from photo_archive.domain.proposals import Proposal
from photo_archive.wording import Wording

LINE_HEIGHT_PERCENT = 122.0
LEAST_LINES, MOST_LINES = 3, 12
IDLE_MS = 2_000
LONGEST_MS = 15_000
"""However steadily one types, what stands there is told after so long."""
"""A caption left alone so long is saved; leaving it saves it at once."""
PICKED = re.compile(r"(?<!\w)@((?:[^\s@]+[ ]?){0,4})$")
"""An @ not inside a word (an e-mail address), and up to four words after it."""


class CaptionEditor(QTextEdit):
    """Edits one caption; ``settled`` when it was left alone for a moment or lost the focus."""

    text_edited = Signal()
    settled = Signal()
    picker_wanted = Signal(str)
    record_picked = Signal(object)
    creation_wanted = Signal(str, str)
    reverted = Signal()
    proposal_entered = Signal(object)
    """The cursor came to words for which a link is proposed."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._spans: CaptionSpans[Span] = CaptionSpans()
        self._proposed: CaptionSpans[ProposedSpan] = CaptionSpans()
        self._tip_of: Callable[[Proposal], str] | None = None
        self._names: dict[object, str] = {}
        self._loading = False
        self._composing = False
        self._highlighter = SpanHighlighter(theme, self._spans, self.document())
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(0.5))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(wording.say("Caption"))
        self.setPlaceholderText(wording.say("Who, what, where and when; @ picks a record"))
        self.document().setDocumentMargin(theme.px(4))
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._typing_since = QElapsedTimer()
        self._idle.timeout.connect(self._on_idle)
        self._list = SuggestionList(theme, wording, self, choose_first=True)
        self._list.picked.connect(self._on_picked)
        self._fit()

    # -- values -----------------------------------------------------------------------------

    def set_caption(self, text: str, spans: tuple[Span, ...], names: dict[object, str]) -> None:
        """Show a caption with its links; ``names`` words the records for tooltips."""
        self._idle.stop()
        self._list.hide()
        self._loading = True
        self._names = names
        self._spans.load(text, spans)
        self._proposed.load(text, ())
        self._highlighter.current = None
        self.setPlainText(text)
        self._space_lines()
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)
        self._loading = False
        self._highlighter.rehighlight()
        self._fit()

    def set_date(self, edtf: str) -> None:
        """Tint the words that tell this date of the photo, or any date if it is ""."""
        if self._highlighter.date != edtf:
            self._highlighter.date = edtf
            self._tint_again()

    def set_links(self, spans: tuple[Span, ...], names: dict[object, str]) -> None:
        """Show other links of the same text; the cursor stays."""
        self._names = names
        if spans != self.spans():
            # The archive was changed after what was typed, so undo is the window's from here on.
            edited = self.is_edited()
            self.document().clearUndoRedoStacks()
            self.document().setModified(True)  # so that Qt counts from the emptied stack on
            self.document().setModified(edited)
        self._spans.put(self.caption(), spans)
        self._tint_again()

    def set_proposals(
        self, proposals: Sequence[Proposal], tip_of: Callable[[Proposal], str] | None = None
    ) -> None:
        """Mark what is proposed for the text as it stands; ``tip_of`` words a tooltip."""
        self._tip_of = tip_of
        spans = tuple(ProposedSpan(one.start, one.end, one) for one in proposals)
        self._proposed.load(self.caption(), spans)
        self._highlighter.current = None
        self._tint_again()
        self.viewport().update()

    def show_current(self, proposal: Proposal | None) -> None:
        """Tint the words of the proposal whose card is open."""
        found = (one for one in self._proposed.units if one.proposal == proposal)
        self._highlighter.current = next(found, None)
        self._tint_again()

    def proposals(self) -> tuple[ProposedSpan, ...]:
        """What is proposed where the text still reads so, in UTF-16 units."""
        return self._proposed.units

    def select_words(self, start: int, end: int) -> None:
        """Select a stretch in code points, as a finding points at it."""
        text = self.caption()
        cursor = self.textCursor()
        cursor.setPosition(to_units(text, min(start, len(text))))
        cursor.setPosition(to_units(text, min(end, len(text))), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def is_composing(self) -> bool:
        """Whether an input method has text under way that is not in the document yet."""
        return self._composing

    def caption(self) -> str:
        """The text as it reads now."""
        return self.toPlainText()

    def spans(self) -> tuple[Span, ...]:
        """Its links, in code points."""
        return self._spans.in_points(self.caption())

    def is_edited(self) -> bool:
        """Whether it was changed since it was shown."""
        return self.document().isModified()

    def mark_saved(self) -> None:
        """What stands here is what the archive has."""
        self._idle.stop()
        self.document().setModified(False)

    def show_suggestions(self, prefix: str, suggestions: Sequence[Suggestion]) -> None:
        """Offer records for what follows the `@`, if that still stands there."""
        if self._prefix() == prefix and self.window().focusWidget() is self:
            self._list.show_for(self, suggestions)

    def insert_record(self, suggestion: Suggestion) -> None:
        """Write a record's name in place of `@` and what follows, and link it."""
        prefix = self._prefix()
        if prefix is None or suggestion.ref is None:
            return
        cursor = self.textCursor()
        units = len(prefix.encode("utf-16-le")) // 2 + 1
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, units)
        start = cursor.selectionStart()
        cursor.insertText(suggestion.label)
        cursor.endEditBlock()
        self._list.hide()
        self._names[suggestion.ref] = suggestion.label
        length = len(suggestion.label.encode("utf-16-le")) // 2
        self._spans.add(Span(start, start + length, suggestion.ref), self.caption())
        self._highlighter.rehighlight()
        self.setTextCursor(cursor)
        self.record_picked.emit(suggestion.ref)

    # -- following the text -----------------------------------------------------------------

    def _tint_again(self) -> None:
        before, self._loading = self._loading, True  # colours are no change of the text
        self._highlighter.rehighlight()
        self._loading = before
        self.viewport().update()

    def _on_cursor_moved(self) -> None:
        if self._loading or self._composing:
            return
        span = self._proposed.at(self.textCursor().position())
        if span is not None and span != self._highlighter.current:
            self.proposal_entered.emit(span.proposal)

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLineHeight(
            LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(form)

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._loading or (not removed and not added):
            return
        text = self.caption()
        # Qt counts the closing paragraph mark when the whole text is replaced.
        length = len(text.encode("utf-16-le")) // 2
        added = min(added, max(length - position, 0))
        self._spans.follow(position, removed, added, text)
        current = self._highlighter.current
        self._proposed.follow(position, removed, added, text)
        if current is not None:
            same = (one for one in self._proposed.units if one.proposal == current.proposal)
            self._highlighter.current = next(same, None)

    def _on_text_changed(self) -> None:
        if self._loading or self._composing:
            return
        if not self._idle.isActive():
            self._typing_since.start()
        left_ms = LONGEST_MS - self._typing_since.elapsed()
        self._idle.start(max(min(IDLE_MS, left_ms), 0))
        self.text_edited.emit()
        prefix = self._prefix()
        if prefix is None:
            self._list.hide()
        else:
            self.picker_wanted.emit(prefix)

    def _on_idle(self) -> None:
        if self._composing or self._list.isVisible():
            self._idle.start(IDLE_MS)
        else:
            self.settled.emit()

    def _prefix(self) -> str | None:
        cursor = self.textCursor()
        before = cursor.block().text()
        before = before.encode("utf-16-le")[: cursor.positionInBlock() * 2].decode("utf-16-le")
        found = PICKED.search(before)
        if found is None:
            return None
        sign = cursor.block().position() + len(before[: found.start()].encode("utf-16-le")) // 2
        linked = any(one.end > sign and one.start < cursor.position() for one in self._spans.units)
        return None if linked else found[1]

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing() * LINE_HEIGHT_PERCENT / 100
        frame = self._theme.px(16)
        wanted = self.document().size().height() + frame
        least, most = LEAST_LINES * line + frame, MOST_LINES * line + frame
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if wanted > most else bars.ScrollBarAlwaysOff
        )
        self.setFixedHeight(round(min(max(wanted, least), most)))

    # -- keys and focus ---------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()  # nothing typed is left to undo: the window undoes what was decided
                return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._list.isVisible() and self._list.take_key(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._list.hide()
        if self.is_edited():
            self._idle.stop()
            self.settled.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            span = self._spans.at(self.cursorForPosition(event.pos()).position())
            name = self._names.get(span.record, "") if span is not None else ""
            name = name or self._proposed_tip(event)
            if name:
                QToolTip.showText(event.globalPos(), name, self)
                return True
        return super().viewportEvent(event)

    def _proposed_tip(self, event: QHelpEvent) -> str:
        span = self._proposed.at(self.cursorForPosition(event.pos()).position())
        return self._tip_of(span.proposal) if span is not None and self._tip_of else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._proposed.units:
            return
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter = QPainter(self.viewport())
        mark_document(
            painter,
            self.document(),
            scrolled,
            [(one.start, one.end) for one in self._proposed.units],
            self._theme.colour("proposed"),
        )

    def _on_picked(self, suggestion: Suggestion) -> None:
        if suggestion.creates:
            prefix = self._prefix() or ""
            self.creation_wanted.emit(suggestion.creates, prefix.strip())
        else:
            self.insert_record(suggestion)
