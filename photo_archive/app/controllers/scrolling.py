# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through the photos as a user would and tells how long the window took: for the bench.

A frame is what lies between a turn of the wheel, or a pull at the bar, and the window painted anew.
Where no frame is asked for, as while a search runs, the gaps between two beats are told instead.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from photo_archive.app.controllers.library import Library
from photo_archive.app.views.search_box import SearchBox

FRAME_MS = 16
NOTCH = 120
WHEEL_TURNS = 120
PULLS = 60
TYPED = "t"

PROCESSOR = ", processor"
"""Ends the name under which the time of the processor stands: the same when others work, too."""

Frames = dict[str, list[float]]


class Scrolling(QObject):
    """Moves, notes and then writes down {"wheel": [ms, …], "bar": […], …}."""

    done = Signal()

    def __init__(self, library: Library, search: SearchBox, target: Path) -> None:
        super().__init__(library)
        self._library = library
        self._search = search
        self._target = target
        self._frames: Frames = {}
        self._steps = self._all()
        self._wait: Callable[[], bool] | None = None
        self._beat = time.perf_counter()
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin; ``done`` follows when all is written down."""
        self._timer.start()

    def _step(self) -> None:
        now, before = time.perf_counter(), self._beat
        self._beat = now
        if self._wait is not None:
            if not self._wait():
                self._note("waiting", max((now - before) * 1000 - FRAME_MS, 0.0))
                return
            self._wait = None
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self._target.write_text(json.dumps(self._frames), encoding="utf-8")
            self.done.emit()
        self._beat = time.perf_counter()

    def _all(self) -> Iterator[None]:
        library = self._library
        for view, name in ((library.grid, "grid"), (library.table, "table")):
            library.show_view(name)
            yield from self._until_settled()
            yield from self._turn_wheel(view, f"{name} wheel")
            yield from self._pull_bar(view, f"{name} bar")
        library.show_view("grid")
        yield from self._until_settled()
        self._time("select all", library.select_all, library.grid)
        yield from self._until_settled()
        self._time("clear selection", library.clear_selection, library.grid)
        yield from self._until_settled()
        self._frames.pop("waiting", None)
        self._search.set_query(TYPED)
        yield
        yield from self._until_settled()
        self._frames["typing"] = self._frames.pop("waiting", [0.0])

    def _until_settled(self) -> Iterator[None]:
        self._wait = lambda: self._library.is_settled
        yield

    def _turn_wheel(self, view: QAbstractItemView, name: str) -> Iterator[None]:
        """Down, and up again over what has been seen."""
        for turn in range(2 * WHEEL_TURNS):
            notches = -NOTCH if turn < WHEEL_TURNS else NOTCH
            self._time(name, lambda by=notches: _turn(view, by), view)
            yield
        yield from self._until_settled()

    def _pull_bar(self, view: QAbstractItemView, name: str) -> Iterator[None]:
        """To the end and back to the beginning."""
        bar = view.verticalScrollBar()
        bar.setSliderDown(True)
        for pull in (*range(PULLS + 1), *range(PULLS, -1, -1)):
            at = bar.minimum() + (bar.maximum() - bar.minimum()) * pull // PULLS
            self._time(name, lambda to=at: bar.setSliderPosition(to), view)
            yield
        bar.setSliderDown(False)
        yield from self._until_settled()

    def _time(self, name: str, move: Callable[[], object], view: QAbstractItemView) -> None:
        began, worked = time.perf_counter(), time.thread_time()
        move()
        QApplication.sendPostedEvents(view.window(), QEvent.Type.UpdateRequest.value)
        self._note(name, (time.perf_counter() - began) * 1000)
        self._note(f"{name}{PROCESSOR}", (time.thread_time() - worked) * 1000)

    def _note(self, name: str, took_ms: float) -> None:
        self._frames.setdefault(name, []).append(round(took_ms, 3))


def _turn(view: QAbstractItemView, by: int) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
