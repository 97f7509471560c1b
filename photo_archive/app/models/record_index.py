# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index beside a page: records under their letters, or as a tree where they lie in each other.

One flat list of rows serves both; headings cannot be chosen, and a branch opens and closes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from photo_archive.app.models.dates_shown import short_date, years_of
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.names import fold
from photo_archive.wording import Wording

NO_INDEX = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
TREES = (RecordKind.PLACE, RecordKind.TAG, RecordKind.ORGANISATION)
"""Kinds that are shown lying in each other."""
HEADED_FROM = 12
"""Fewer records than this need no letters between them."""
OPEN_BELOW = 60
"""Trees with fewer records than this stand open."""


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One row: a heading (no record) or a record, ``depth`` steps below the top."""

    text: str
    line: RecordLine | None = None
    detail: str = ""
    depth: int = 0
    children: int = 0
    opened: bool = False
    recent: bool = False


class RecordIndexModel(QAbstractListModel):
    """Rows of an index."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._kind = RecordKind.PERSON
        self._lines: tuple[RecordLine, ...] = ()
        self._recent: tuple[RecordRef, ...] = ()
        self._searching = False
        self._opened: set[int] = set()
        self._known_tree = False
        self._rows: list[IndexRow] = []

    def show_lines(
        self,
        kind: RecordKind,
        lines: Sequence[RecordLine],
        recent: Sequence[RecordRef] = (),
        *,
        searching: bool = False,
    ) -> None:
        """Show these records; what was found by typing stands in its own order without letters."""
        self._kind, self._lines, self._recent = kind, tuple(lines), tuple(recent)
        self._searching = searching
        if not self._known_tree and len(lines) < OPEN_BELOW:
            self._opened = {line.ref.id for line in lines}
        self._known_tree = True
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        rows = [] if self._searching else self._recent_rows()
        if self._searching or (self._kind not in TREES):
            rows += self._flat()
        else:
            rows += self._tree()
        self._rows = rows
        self.endResetModel()

    def _recent_rows(self) -> list[IndexRow]:
        by_ref = {line.ref: line for line in self._lines}
        found = [by_ref[ref] for ref in self._recent if ref in by_ref]
        if not found or len(self._lines) < HEADED_FROM:
            return []
        say = self._wording.say
        every = {
            RecordKind.PLACE: "All places",
            RecordKind.TAG: "All tags",
            RecordKind.ORGANISATION: "All organisations",
        }
        rows = [IndexRow(say("Recently used"))]
        rows += [IndexRow(one.name, one, self._detail(one), recent=True) for one in found]
        if self._kind in every:
            rows.append(IndexRow(say(every[self._kind])))
        return rows

    def _flat(self) -> list[IndexRow]:
        headed = not self._searching and len(self._lines) >= HEADED_FROM
        rows: list[IndexRow] = []
        before = ""
        for line in self._lines:
            letter = self._heading(line)
            if headed and letter != before:
                rows.append(IndexRow(letter))
                before = letter
            rows.append(IndexRow(line.name, line, self._detail(line)))
        return rows

    def _heading(self, line: RecordLine) -> str:
        if line.initial:
            return line.initial
        if self._kind is RecordKind.EVENT:
            year = line.detail[:4]
            return year if year.isdigit() else self._wording.say("Undated")
        letter = fold(line.name)[:1].upper()
        return letter if letter.isalpha() else "#"

    def _detail(self, line: RecordLine) -> str:
        if self._kind is RecordKind.EVENT:
            return short_date(line.detail, self._wording.language)
        if self._kind is RecordKind.PLACE:
            return line.detail
        return years_of(line.detail) if self._searching else ""

    def _tree(self) -> list[IndexRow]:
        known = {line.ref.id for line in self._lines}
        below: dict[int | None, list[RecordLine]] = defaultdict(list)
        for line in self._lines:
            parents = [one for one in line.parents if one in known] or [None]
            for parent in parents:
                below[parent].append(line)
        rows: list[IndexRow] = []
        self._branch(None, 0, below, (), rows)
        return rows

    def _branch(
        self,
        parent: int | None,
        depth: int,
        below: dict[int | None, list[RecordLine]],
        path: tuple[int, ...],
        rows: list[IndexRow],
    ) -> None:
        for line in below.get(parent, ()):
            number = line.ref.id
            if number in path:
                continue
            children = len(below.get(number, ()))
            opened = number in self._opened
            rows.append(IndexRow(line.name, line, "", depth, children, opened))
            if children and opened:
                self._branch(number, depth + 1, below, (*path, number), rows)

    # -- as a list --------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, row: int) -> IndexRow | None:
        """What stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @property
    def lines(self) -> tuple[RecordLine, ...]:
        """The records shown, whether their branches are open or not."""
        return self._lines

    def above(self, row: int) -> RecordLine | None:
        """The record below which a row stands in the tree, None at the top."""
        one = self.row_at(row)
        depth = 0 if one is None else one.depth
        for before in reversed(self._rows[: max(row, 0)]):
            if depth and before.line is not None and before.depth == depth - 1:
                return before.line
        return None

    def row_of(self, ref: RecordRef) -> int:
        """Where a record stands in its order (not among those used lately), -1 if nowhere."""
        for number, one in enumerate(self._rows):
            if one.line is not None and one.line.ref == ref and not one.recent:
                return number
        return -1

    def reveal(self, ref: RecordRef) -> int:
        """Open the branches a record lies in and say where it stands."""
        parents = {line.ref.id: line.parents for line in self._lines}
        above = list(parents.get(ref.id, ()))
        seen: set[int] = set()
        while above:
            one = above.pop()
            if one not in seen:
                seen.add(one)
                above += parents.get(one, ())
        if self._kind in TREES and not seen <= self._opened:
            self._opened |= seen
            self._fill()
        return self.row_of(ref)

    def toggle(self, row: int) -> None:
        """Open or close a branch."""
        one = self.row_at(row)
        if one is None or one.line is None or not one.children:
            return
        number = one.line.ref.id
        (self._opened.discard if one.opened else self._opened.add)(number)
        self._fill()

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index.row())
        if row is None or row.line is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.line is not None:
            return " · ".join(part for part in (row.text, row.detail) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: IndexRow) -> str:
        if row.line is None:
            return row.text
        photos = self._wording.count("{n} photo", "{n} photos", row.line.photos)
        state = ""
        if row.children:
            state = self._wording.say("open") if row.opened else self._wording.say("closed")
        return ", ".join(part for part in (row.text, row.detail, photos, state) if part)
