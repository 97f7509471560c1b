# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A queue of captions with something to decide in each: proposals, or findings of the checker.

Rows come a page at a time while one scrolls. What was decided stays in sight with its mark until
the queue is read again, so that nothing moves under the eyes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from photo_archive.domain.ids import PhotoId

NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a caption, in code points: linked (``token`` colours it) or in question."""

    start: int
    end: int
    token: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """One thing to decide.

    Attributes:
        subject: The proposal or finding itself.
        icon: Before its title, in the colour of ``token``.
        token: Colour of the icon.
        title: The record proposed, or the problem.
        line: Why, in a line or two.
        bars: How sure, 1 to 3 bars; 0 where that means nothing.
        word: How sure, in a word.
        mark: The words in question, None if they are nowhere in the text.
        yes: Icon of the button that accepts, "" where only more can be asked.
        yes_tip: What that button does.
        no_tip: What the other button does; "" where there is none.
    """

    subject: object
    icon: str
    token: str
    title: str
    line: str
    bars: int = 0
    word: str = ""
    mark: Mark | None = None
    yes: str = "check"
    yes_tip: str = ""
    no_tip: str = ""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One caption with its boxes; ``date`` is worded already."""

    photo: PhotoId
    reference: str
    date: str
    text: str
    linked: tuple[Mark, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What was decided about a box: a word on a tint, with an icon."""

    tint: str
    icon: str
    word: str


class QueueRole(IntEnum):
    """What the delegate asks for."""

    ROW = Qt.ItemDataRole.UserRole + 1
    DONE = Qt.ItemDataRole.UserRole + 2


class QueueModel(QAbstractListModel):
    """Rows read so far, and what was decided about their boxes."""

    more_wanted = Signal(int)
    """The rows after so many that still wait."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []
        self._done: dict[tuple[int, int], Done] = {}
        self._more = False
        self._asked = False

    # -- filling ----------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[QueueRow], *, more: bool) -> None:
        """Show these instead; ``more``: there are others after them."""
        self.beginResetModel()
        self._rows = list(rows)
        self._done.clear()
        self._more, self._asked = more, False
        self.endResetModel()

    def add_rows(self, rows: Sequence[QueueRow], *, more: bool) -> None:
        """Show these after the others."""
        self._more, self._asked = more and bool(rows), False
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(NO_INDEX, first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def canFetchMore(self, parent: QModelIndex = NO_INDEX) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: QModelIndex = NO_INDEX) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self.open_rows())

    # -- deciding ---------------------------------------------------------------------------

    def mark(self, row: int, box: int, done: Done) -> None:
        """Show that a box was decided."""
        self._done[(row, box)] = done
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def unmark(self, row: int, box: int) -> None:
        """A box was not decided after all."""
        if self._done.pop((row, box), None) is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def is_open(self, row: int, box: int) -> bool:
        """Whether a box is still to be decided."""
        there = 0 <= row < len(self._rows) and 0 <= box < len(self._rows[row].boxes)
        return there and (row, box) not in self._done

    def open_rows(self) -> int:
        """How many of the rows read have something left to decide."""
        return sum(
            1
            for at, row in enumerate(self._rows)
            if any((at, box) not in self._done for box in range(len(row.boxes)))
        )

    def places(self) -> int:
        """How many boxes there are in all rows read."""
        return sum(len(one.boxes) for one in self._rows)

    def step(self, row: int, box: int, by: int) -> tuple[int, int] | None:
        """The box before or after one, over the edges of rows; None at the ends."""
        box += by
        while 0 <= row < len(self._rows):
            if 0 <= box < len(self._rows[row].boxes):
                return row, box
            row += by
            if 0 <= row < len(self._rows):
                box = 0 if by > 0 else len(self._rows[row].boxes) - 1
        return None

    def next_open(self, row: int, box: int) -> tuple[int, int] | None:
        """The next box to decide after one; from the end again from the beginning."""
        at = self.step(row, box, 1)
        while at is not None and not self.is_open(*at):
            at = self.step(*at, 1)
        if at is not None:
            return at
        boxes = ((number, one) for number, one in enumerate(self._rows))
        return next(
            (
                (number, place)
                for number, one in boxes
                for place in range(len(one.boxes))
                if self.is_open(number, place)
            ),
            None,
        )

    # -- asking -----------------------------------------------------------------------------

    def rows(self) -> tuple[QueueRow, ...]:
        """The rows read so far."""
        return tuple(self._rows)

    def row_at(self, row: int) -> QueueRow | None:
        """The row there."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def box_at(self, row: int, box: int) -> Box | None:
        """The box there."""
        found = self.row_at(row)
        return found.boxes[box] if found is not None and 0 <= box < len(found.boxes) else None

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == QueueRole.ROW:
            return row
        if role == QueueRole.DONE:
            at = index.row()
            return {
                box: self._done[(at, box)]
                for box in range(len(row.boxes))
                if (at, box) in self._done
            }
        if role == Qt.ItemDataRole.DisplayRole:
            return row.reference
        if role == Qt.ItemDataRole.AccessibleTextRole:
            boxes = [f"{one.title}: {one.word or one.line}" for one in row.boxes]
            return ", ".join((row.reference, row.date, row.text, *boxes))
        return None
