# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos found, in order: a million ids in an array, lines fetched a page at a time.

Sorting and filtering happen in the archive's index; the model only replaces its ids at once. The
grid, the table and the filmstrip show the same model and share one selection.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from photo_archive.app.courtesy import FrameTurn
from photo_archive.app.errands import soon
from photo_archive.app.models.dates_shown import short_date
from photo_archive.app.models.photo_lines import PAGE_ROWS, PhotoLines
from photo_archive.domain import code_words
from photo_archive.domain.photo import PhotoLine
from photo_archive.wording import Wording

MARKS_KEPT = 100_000
ID_TYPE = "I"

NO_INDEX = QModelIndex()


class PhotoColumn(IntEnum):
    """Columns of the table; the grid shows the first alone."""

    REFERENCE = 0
    DATE = 1
    CAPTION = 2
    PHOTOGRAPHER = 3
    CREDIT = 4
    STATUS = 5


class PhotoRole(IntEnum):
    """What delegates ask for beyond Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
    WHY = Qt.ItemDataRole.UserRole + 3
    MARKS = Qt.ItemDataRole.UserRole + 4
    """How many proposals and findings a photo has, as a pair."""
    STACK = Qt.ItemDataRole.UserRole + 5
    """How many photos lie on the stack of which this one is on top, else 0."""


COLUMN_TITLES = {
    PhotoColumn.REFERENCE: "Reference",
    PhotoColumn.DATE: "Date",
    PhotoColumn.CAPTION: "Caption",
    PhotoColumn.PHOTOGRAPHER: "Photographer",
    PhotoColumn.CREDIT: "Credit",
    PhotoColumn.STATUS: "Status",
}
STATUS_WORDS = {str(status): words.text for status, words in code_words.STATUS_WORDS.items()}


class PhotoModel(QAbstractTableModel):
    """Photos by id; asks ``read_lines`` for a page when one of its rows is shown."""

    marks_wanted = Signal(object)
    """Ids whose marks are to be looked up; ``set_marks`` answers."""

    def __init__(
        self,
        read_lines: Callable[[Sequence[int]], Sequence[PhotoLine]],
        wording: Wording,
        parent: QObject | None = None,
        *,
        why: Callable[[int], Sequence[str]] | None = None,
        turn: FrameTurn | None = None,
    ) -> None:
        super().__init__(parent)
        self.turn = turn or FrameTurn()
        self._lines = PhotoLines(read_lines, self, self.turn.rest)
        self._lines.arrived.connect(self._on_page)
        self._why = why
        self._wording = wording
        self._ids = array(ID_TYPE)
        self._marks: dict[int, tuple[int, int]] = {}
        self._stacks: dict[int, int] = {}
        self._asked: set[int] = set()
        self._unmarked: list[int] = []

    @property
    def ids(self) -> array[int]:
        """The ids in order; not to be changed."""
        return self._ids

    def set_ids(self, ids: array[int], first: Sequence[PhotoLine] = ()) -> None:
        """Show these photos instead; ``first`` are lines of the first page, if they were read."""
        self.beginResetModel()
        self._ids = ids
        self._lines.show(ids, first)
        self.endResetModel()

    @property
    def is_settled(self) -> bool:
        """Whether all lines that were looked for are there."""
        return self._lines.is_settled

    def stop(self) -> None:
        """Read no more lines."""
        self._lines.stop()

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Read lines again: of these photos, or of all."""
        self._lines.forget()
        if not self._ids:
            return
        rows = [0, len(self._ids) - 1] if ids is None else [self.row_of(one) for one in ids]
        rows = [row for row in rows if row >= 0]
        if rows:
            self.dataChanged.emit(
                self.index(min(rows), 0), self.index(max(rows), len(PhotoColumn) - 1)
            )

    def set_marks(self, marks: Mapping[int, tuple[int, int]]) -> None:
        """How many proposals and findings photos have."""
        changed = {one: pair for one, pair in marks.items() if self._marks.get(one) != pair}
        if len(self._marks) > MARKS_KEPT:
            self._marks.clear()
        self._marks.update(changed)
        if changed and self._ids:
            last = self.index(len(self._ids) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [PhotoRole.MARKS])

    def set_stacks(self, sizes: Mapping[int, int]) -> None:
        """How many photos lie on each stack, by the photo on top."""
        self._stacks = dict(sizes)
        if self.rowCount():
            last = self.index(self.rowCount() - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [PhotoRole.STACK])

    def forget_marks(self) -> None:
        """Look marks up again as photos come in sight; those known stand until then."""
        self._asked.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [PhotoRole.MARKS])

    def _marks_of(self, row: int) -> tuple[int, int]:
        photo_id = self.id_at(row)
        if photo_id is None:
            return (0, 0)
        if photo_id not in self._asked:
            self._asked.add(photo_id)
            self._unmarked.append(photo_id)
            if len(self._unmarked) == 1:
                soon(self, self._ask_marks)
        return self._marks.get(photo_id, (0, 0))

    def _ask_marks(self) -> None:
        asked, self._unmarked = self._unmarked, []
        self.marks_wanted.emit(asked)

    def row_of(self, photo_id: int) -> int:
        """The row of a photo, -1 if it is not among those found."""
        try:
            return self._ids.index(photo_id)
        except ValueError:
            return -1

    def ranges_of(self, photo_ids: Sequence[int]) -> list[tuple[int, int]]:
        """First and last row of each run of rows in which these photos stand, in order."""
        import numpy as np  # not in the way of everybody's first paint

        if not self._ids:
            return []
        wanted = np.asarray(photo_ids, np.uint32)
        rows = np.flatnonzero(np.isin(np.frombuffer(self._ids, np.uint32), wanted))
        if not len(rows):
            return []
        breaks = np.flatnonzero(np.diff(rows) > 1)
        firsts = rows[np.concatenate(([0], breaks + 1))]
        lasts = rows[np.concatenate((breaks, [len(rows) - 1]))]
        return list(zip(firsts.tolist(), lasts.tolist(), strict=True))

    def id_at(self, row: int) -> int | None:
        """The photo in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def line_at(self, row: int) -> PhotoLine | None:
        """The line of a row, None if the photo is gone."""
        photo_id = self.id_at(row)
        return None if photo_id is None else self._lines.page(row // PAGE_ROWS).get(photo_id)

    def line_if_there(self, row: int) -> PhotoLine | None:
        """The line of a row, None until it is read; ``dataChanged`` follows then."""
        photo_id = self.id_at(row)
        page = None if photo_id is None else self._lines.page_if_there(row // PAGE_ROWS)
        return None if page is None or photo_id is None else page.get(photo_id)

    def _on_page(self, number: int) -> None:
        first, last = number * PAGE_ROWS, min((number + 1) * PAGE_ROWS, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(PhotoColumn) - 1))

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(PhotoColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(PhotoColumn):
            return None
        if orientation is not Qt.Orientation.Horizontal:
            return None
        return self._wording.say(COLUMN_TITLES[PhotoColumn(section)])

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == PhotoRole.ID:
            return self.id_at(index.row())
        if role == PhotoRole.LINE:
            return self.line_if_there(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            line = self.line_if_there(index.row())
            return "" if line is None else self.text(line, PhotoColumn(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        if role == PhotoRole.STACK:
            return self._stacks.get(self._ids[index.row()], 0)
        if role == PhotoRole.MARKS:
            return self._marks_of(index.row())
        if role == PhotoRole.WHY:
            photo_id = self.id_at(index.row())
            return [] if photo_id is None or self._why is None else list(self._why(photo_id))
        return None

    def text(self, line: PhotoLine, column: PhotoColumn) -> str:
        """What stands in a column of the table."""
        match column:
            case PhotoColumn.REFERENCE:
                return line.reference
            case PhotoColumn.DATE:
                return short_date(line.date, self._wording.language)
            case PhotoColumn.CAPTION:
                return line.caption or line.title
            case PhotoColumn.PHOTOGRAPHER:
                return line.photographer
            case PhotoColumn.CREDIT:
                return line.credit
            case PhotoColumn.STATUS:
                return self._wording.say(STATUS_WORDS[line.status])

    def _spoken(self, row: int) -> str:
        line = self.line_at(row)
        if line is None:
            return ""
        say = self._wording.say
        parts = [
            say(
                "Photo {number} of {total}",
                number=self._wording.number(row + 1),
                total=self._wording.number(len(self._ids)),
            ),
            line.reference,
            self.text(line, PhotoColumn.DATE) or say("undated"),
            line.caption or line.title or say("no caption"),
            say(STATUS_WORDS[line.status]),
        ]
        parts += [say("restricted")] if line.restricted else []
        parts += [say("file missing")] if line.missing else []
        parts += [say("translation behind its source")] if line.stale else []
        if photos := self._stacks.get(int(line.id), 0):
            parts.append(say("Stack of {n} photos", n=photos))
        proposed, found = self._marks.get(int(line.id), (0, 0))
        parts += mark_words(self._wording, proposed, found)
        return ", ".join(parts)


def mark_words(wording: Wording, proposed: int, found: int) -> list[str]:
    """What the marks of a photo say."""
    words = []
    if proposed:
        words.append(wording.count("{n} proposal", "{n} proposals", proposed))
    if found:
        words.append(wording.count("{n} thing to check", "{n} things to check", found))
    return words
