# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tints behind the words of a caption: its links, its date, and what is asked about.

Dates are read from the paragraph as it stands, so the tint tells while one types that a date is
understood. Links lie over dates, and the proposal whose card is open over both.
"""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_spans import CaptionSpans, ProposedSpan, Span, to_units
from photo_archive.domain.dates_told import dates_told

LONGEST_PARAGRAPH = 4_000
"""Characters up to which dates are looked for at each key: some 8 ms of work."""


class SpanHighlighter(QSyntaxHighlighter):
    """Tints linked words, the words that tell the date, and the proposal asked about."""

    def __init__(self, theme: Theme, spans: CaptionSpans[Span], document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._spans = spans
        self.current: ProposedSpan | None = None
        self.date = ""
        """The date of the photo in EDTF; "" tints every date that is understood."""

    def highlightBlock(self, text: str) -> None:
        begin = self.currentBlock().position()
        end = begin + len(text.encode("utf-16-le")) // 2
        self._tint_dates(text)
        for span in self._spans.units:
            self._tint(span, begin, end, self._form(span.record.kind.value))
        if self.current is not None:
            form = QTextCharFormat()
            form.setBackground(self._theme.colour("proposedT"))
            self._tint(self.current, begin, end, form)

    def _tint_dates(self, text: str) -> None:
        """Tint what tells the date; ``text`` is the paragraph in sight."""
        if len(text) > LONGEST_PARAGRAPH:
            return
        for one in dates_told(text, self.date):
            first, last = to_units(text, one.start), to_units(text, one.end)
            self.setFormat(first, last - first, self._form("date"))

    def _form(self, kind: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.colour(kind))
        form.setBackground(self._theme.colour(f"{kind}T"))
        return form

    def _tint(self, span: Span | ProposedSpan, begin: int, end: int, form: QTextCharFormat) -> None:
        first, last = max(span.start, begin), min(span.end, end)
        if first < last:
            self.setFormat(first - begin, last - first, form)
