# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which photos are selected, by id and in ranges: one selection for grid, table and filmstrip."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QObject,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView

from photo_archive.app.models.photo_model import ID_TYPE, PhotoModel

Flag = QItemSelectionModel.SelectionFlag
MOST_RANGES = 2000
"""Qt looks through all pieces of a selection for each cell it paints."""


class PhotoSelection(QObject):
    """The selection over the photos found; ``changed`` comes once after many changes."""

    changed = Signal()

    def __init__(
        self,
        photos: PhotoModel,
        selection: QItemSelectionModel,
        views: Sequence[QAbstractItemView],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos = photos
        self._selection = selection
        self._views = tuple(views)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self.changed)
        selection.selectionChanged.connect(self._settling.start)
        selection.currentChanged.connect(self._settling.start)

    def add_view(self, view: QAbstractItemView) -> None:
        """Keep the photo with the focus in sight in this view too."""
        self._views = (*self._views, view)

    @property
    def is_settled(self) -> bool:
        """Whether every change has been told."""
        return not self._settling.isActive()

    def tell(self) -> None:
        """Tell of the selection in a later turn, also if it is as it was."""
        self._settling.start()

    def stop(self) -> None:
        """Tell no more."""
        self._settling.stop()

    def current_row(self) -> int:
        """The row with the focus, -1 for none."""
        return self._selection.currentIndex().row()

    def current_id(self) -> int | None:
        """The photo with the focus."""
        return self._photos.id_at(self.current_row())

    def ids(self) -> array[int]:
        """The photos selected, in order of rows, read as ranges."""
        chosen: array[int] = array(ID_TYPE)
        for first, last in self._ranges():
            chosen.extend(self._photos.ids[first : last + 1])
        return chosen

    def select_row(self, row: int) -> None:
        """Select one photo and go to it."""
        if 0 <= row < self._photos.rowCount():
            self.select(row)
            for view in self._views:
                view.scrollTo(self._photos.index(row, 0))

    def select(self, current: int, ids: Sequence[int] = ()) -> None:
        """Select these photos, or the one in this row, which gets the focus.

        Photos that lie in more than ``MOST_RANGES`` pieces are too many to be shown as selected.
        """
        ranges = self._photos.ranges_of(ids) if len(ids) else [(current, current)]
        at = self._photos.index(current, 0)
        self._selection.setCurrentIndex(at, Flag.NoUpdate)
        for view in self._views:
            view.setCurrentIndex(at)  # from there on Shift and an arrow extend the selection
        self._select(ranges if 0 < len(ranges) <= MOST_RANGES else [(current, current)])

    def invert(self) -> None:
        """Select the photos that are not selected, and only these."""
        last = self._photos.rowCount() - 1
        ranges, first = [], 0
        for top, bottom in self._ranges():
            ranges.append((first, top - 1))
            first = bottom + 1
        self._select([*ranges, (first, last)])

    def _ranges(self) -> list[tuple[int, int]]:
        """First and last row of each piece of the selection, in order."""
        return sorted({(one.top(), one.bottom()) for one in self._selection.selection()})

    def _select(self, ranges: Sequence[tuple[int, int]]) -> None:
        chosen, photos = QItemSelection(), self._photos
        for first, last in ranges:
            if 0 <= first <= last:
                chosen.append(QItemSelectionRange(photos.index(first, 0), photos.index(last, 0)))
        self._selection.select(chosen, Flag.ClearAndSelect | Flag.Rows)

    def show_current(self) -> None:
        """Bring the photo with the focus into sight."""
        for view in self._views:
            view.scrollTo(self._selection.currentIndex())
