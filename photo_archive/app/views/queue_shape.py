# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything of one row of a queue stands: picture, caption in lines, boxes, buttons.

Painting, hit testing and the row's height all ask here, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from photo_archive.app.models.queue_model import Box, Mark, QueueRow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_spans import to_units

MARGIN, PADDING_X, PADDING_Y = 16, 14, 10
PICTURE_WIDTH, PICTURE_HEIGHT, GAP = 96, 64, 14
HEAD, CAPTION_LINE = 18, 21
BOX_GAP, BOX_PADDING_X, BOX_PADDING_Y = 6, 8, 6
ICON, COLUMN_GAP, BARS, BUTTONS = 18, 12, 76, 84
BUTTON_WIDTH, BUTTON_HEIGHT = 30, 26
NARROW, LEAST_FOR_BARS = 560, 380
MOST_TITLE_LINES, MOST_LINES, MOST_CAPTION_LINES = 2, 3, 8


@dataclass(slots=True)
class BoxPlace:
    """A box: rectangles relative to the row's top left corner."""

    frame: QRect
    icon: QPointF
    title: QRect
    words: QTextLayout
    line: QTextLayout
    line_at: QPointF
    bars: QRect
    yes: QRect
    no: QRect


@dataclass(slots=True)
class RowPlaces:
    """A whole row."""

    height: int
    frame: QRect
    picture: QRect
    head: QRect
    caption: QTextLayout
    caption_at: QPointF
    boxes: tuple[BoxPlace, ...]


class QueueShape:
    """Lays rows out for a width; layouts are made anew each time, heights are for keeping."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.head_font = theme.font(-1)
        self.head_bold = theme.font(-1, bold=True)
        self.caption_font = theme.font(0.25)
        self.title_font = QFont(theme.font())
        self.title_font.setWeight(QFont.Weight.Medium)
        self.line_font = theme.font(-1)
        self.word_font = theme.font(-1.75)

    def lay_out(self, row: QueueRow, width: int, current: Mark | None = None) -> RowPlaces:
        """The places of a row so wide; the words of ``current`` are tinted."""
        px = self._theme.px
        left, right = px(MARGIN), width - px(MARGIN)
        top = px(PADDING_Y)
        small = 0.6 if width < px(NARROW) else 1.0
        size = QSize(px(PICTURE_WIDTH * small), px(PICTURE_HEIGHT * small))
        picture = QRect(QPoint(left + px(PADDING_X), top), size)
        text_left = picture.right() + 1 + px(GAP)
        text_width = max(right - px(PADDING_X) - text_left, px(120))
        head = QRect(text_left, top - px(2), text_width, px(HEAD))
        caption = self._caption(row, text_width, current)
        caption_at = QPointF(text_left, head.bottom() + 1 + px(2))
        y = round(caption_at.y() + caption.lineCount() * px(CAPTION_LINE))
        boxes = []
        for box in row.boxes:
            place = self._box(box, QRect(text_left, y + px(BOX_GAP), text_width, 0))
            boxes.append(place)
            y = place.frame.bottom() + 1
        height = max(y, picture.bottom() + 1) + px(PADDING_Y) + 1
        frame = QRect(left, 0, right - left, height)
        return RowPlaces(height, frame, picture, head, caption, caption_at, tuple(boxes))

    def _caption(self, row: QueueRow, width: int, current: Mark | None) -> QTextLayout:
        layout = QTextLayout(row.text.replace("\n", "\u2028"), self.caption_font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = []
        for mark in row.linked:
            form = QTextCharFormat()
            form.setForeground(self._theme.colour(mark.token))
            form.setBackground(self._theme.colour(f"{mark.token}T"))
            formats.append(_stretch(row.text, mark, form))
        if current is not None:
            form = QTextCharFormat()
            form.setBackground(self._theme.colour("proposedT"))
            formats.append(_stretch(row.text, current, form))
        layout.setFormats(formats)
        self._set_lines(layout, width, self._theme.px(CAPTION_LINE), MOST_CAPTION_LINES)
        return layout

    def _set_lines(self, layout: QTextLayout, width: int, height: int, most: int) -> None:
        layout.beginLayout()
        for number in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
        layout.endLayout()

    def _box(self, box: Box, room: QRect) -> BoxPlace:
        px = self._theme.px
        left, top = room.left() + px(BOX_PADDING_X), room.top() + px(BOX_PADDING_Y)
        right = room.right() + 1 - px(BOX_PADDING_X)
        no = QRect(right - px(BUTTON_WIDTH), top, px(BUTTON_WIDTH), px(BUTTON_HEIGHT))
        yes = no.translated(-px(BUTTON_WIDTH + 4) if box.no_tip else 0, 0)
        no, yes = no if box.no_tip else QRect(), yes if box.yes else QRect()
        barred = bool(box.bars) and room.width() >= px(LEAST_FOR_BARS)
        buttons_left = right - px(BUTTONS) + px(COLUMN_GAP)
        if not barred:
            there = (one.left() for one in (yes, no) if not one.isNull())
            buttons_left = min(there, default=right)
        bars_left = buttons_left - px(COLUMN_GAP) - px(BARS) if barred else buttons_left
        text_left = left + px(ICON) + px(COLUMN_GAP)
        text_width = max(bars_left - px(COLUMN_GAP) - text_left, px(80))
        title_line = self._theme.line(self.title_font, 1.35)
        title = QTextLayout(box.title, self.title_font)
        self._set_lines(title, text_width, title_line, MOST_TITLE_LINES)
        title_height = max(title.lineCount(), 1) * title_line
        line_height = self._theme.line(self.line_font, 1.35)
        # Where there is no room for bars, how sure it is stands as a word before the reasons.
        words = box.line if barred or not box.word else f"{box.word} · {box.line}"
        line = QTextLayout(words, self.line_font)
        self._set_lines(line, text_width, line_height, MOST_LINES)
        height = title_height + (line.lineCount() * line_height if words else 0)
        height = max(height, px(BUTTON_HEIGHT), title_line + px(16) if barred else 0)
        frame = QRect(room.left(), room.top(), room.width(), height + 2 * px(BOX_PADDING_Y))
        return BoxPlace(
            frame=frame,
            icon=QPointF(left, top + px(1)),
            title=QRect(text_left, top, text_width, title_height),
            words=title,
            line=line,
            line_at=QPointF(text_left, top + title_height),
            bars=QRect(bars_left, top, px(BARS), px(HEAD)) if barred else QRect(),
            yes=yes,
            no=no,
        )


def _stretch(text: str, mark: Mark, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = to_units(text, mark.start)
    made.length = to_units(text, mark.end) - made.start
    made.format = form
    return made
