# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of photos by page: a few read at once, more off the window's thread.

What is first seen after a search has to stand there at once. Whoever pulls the bar passes a new
page with every frame, and reading it would keep each frame waiting for the database. The thread
begins once the frame is painted, for two threads of Python keep each other waiting.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from photo_archive.app.questions import Latest
from photo_archive.domain.photo import PhotoLine

PAGE_ROWS = 64
PAGES_KEPT = 80
READ_AT_ONCE = 2
"""Pages read at once after the photos changed: as many as a window shows."""
MOST_WANTED = 4

Page = dict[int, PhotoLine]
Read = Callable[[Sequence[int]], Sequence[PhotoLine]]


def _no_rest() -> None:
    """Nobody is in the way."""


class PhotoLines(QObject):
    """Pages of lines; ``read`` is called from the window's thread and from another.

    The other calls ``rest`` first.
    """

    arrived = Signal(int)
    """A page that was looked for in vain is there."""

    def __init__(
        self, read: Read, parent: QObject | None = None, rest: Callable[[], object] = _no_rest
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._rest = rest
        self._ids: array[int] = array("I")
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._at_once = READ_AT_ONCE
        self._generation = 0
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._latest = Latest(self)
        self._latest.answered.connect(self._on_read)
        self._latest.failed.connect(self._on_failed)

    @property
    def is_settled(self) -> bool:
        """Whether no page is still to come."""
        return not self._latest.busy and not self._asking.isActive()

    def show(self, ids: array[int], first: Sequence[PhotoLine] = ()) -> None:
        """These are the photos now, and these are lines of the first page, if they were read."""
        self._ids = ids
        self.forget()
        if len(first) >= min(len(ids), PAGE_ROWS) > 0:
            self._keep(0, _as_page(first[:PAGE_ROWS]))
            self._at_once -= 1

    def forget(self) -> None:
        """Read all pages again."""
        self._generation += 1
        self._pages.clear()
        self._wanted.clear()
        self._at_once = READ_AT_ONCE

    def stop(self) -> None:
        """Ask no more and let the thread end."""
        self._wanted.clear()
        self._asking.stop()
        self._latest.stop()

    def page(self, number: int) -> Page:
        """A page, read now if need be."""
        if number not in self._pages:
            self._keep(number, _as_page(self._read(self._slice(number))))
        self._pages.move_to_end(number)
        return self._pages[number]

    def page_if_there(self, number: int) -> Page | None:
        """A page; None if it is still to be read, which ``arrived`` tells."""
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        if self._at_once:
            self._at_once -= 1
            return self.page(number)
        self._wanted[number] = None
        self._wanted.move_to_end(number)
        while len(self._wanted) > MOST_WANTED:
            self._wanted.popitem(last=False)
        self._asking.start()
        return None

    def _slice(self, number: int) -> list[int]:
        return self._ids[number * PAGE_ROWS : (number + 1) * PAGE_ROWS].tolist()

    def _ask(self) -> None:
        """Read what was wanted last; what has been passed since is not read."""
        if self._wanted and not self._latest.busy:
            number, _ = self._wanted.popitem()
            ids, generation = self._slice(number), self._generation
            self._latest.ask(partial(_read_page, self._read, self._rest, ids, number, generation))

    def _on_read(self, answer: tuple[int, int, Page]) -> None:
        number, generation, page = answer
        if generation == self._generation:
            self._keep(number, page)
            self._wanted.pop(number, None)
            self.arrived.emit(number)
        self._ask()

    def _on_failed(self, error: Exception) -> None:
        """The page stays empty; who asks for more of the archive is told why."""
        self._ask()

    def _keep(self, number: int, page: Page) -> None:
        self._pages[number] = page
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)


def _as_page(lines: Sequence[PhotoLine]) -> Page:
    return {int(line.id): line for line in lines}


def _read_page(
    read: Read, rest: Callable[[], object], ids: list[int], number: int, generation: int
) -> tuple[int, int, Page]:
    """Called in the thread, which may outlive whoever asked."""
    rest()
    return number, generation, _as_page(read(ids))
