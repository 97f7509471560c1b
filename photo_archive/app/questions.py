# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Short questions and small works, answered by signal from threads of their own.

Of several questions asked in a row only the newest is answered; works are all done, in order.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from photo_archive.app.errands import Errand


class Latest(QObject):
    """Answers questions in a thread, one at a time; a newer question replaces one that waits.

    An answer arrives only if no newer question has been asked meanwhile.
    """

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = 0
        self._busy = False
        self._next: Callable[[], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy or self._next is not None

    def ask(self, question: Callable[[], object]) -> None:
        """Ask; the answer comes as a signal."""
        self._newest += 1
        self._next = question
        self._start()

    def forget(self) -> None:
        """Drop what is asked; no answer to it will arrive."""
        self._newest += 1
        self._next = None

    def stop(self) -> None:
        """Forget everything and wait for the thread."""
        self.forget()
        self._pool.waitForDone(10_000)

    def _start(self) -> None:
        if self._busy or self._next is None:
            return
        question, number = self._next, self._newest
        self._next = None
        self._busy = True
        self._pool.start(Errand(self, question, partial(self._on_done, number)).run)

    def _on_done(self, number: int, answer: object, error: Exception | None) -> None:
        self._busy = False
        if number == self._newest and error is None:
            self.answered.emit(answer)
        elif number == self._newest:
            self.failed.emit(error)
        self._start()


class InOrder(QObject):
    """Does small works in a thread, one after the other; none is dropped."""

    answered = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._last = 0
        self._open = 0

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._open > 0

    def ask(self, work: Callable[[], object]) -> int:
        """Do a work after those before it; its number comes back with the answer."""
        self._last += 1
        self._open += 1
        number = self._last
        self._pool.start(Errand(self, work, partial(self._on_done, number)).run)
        return number

    def wait(self) -> None:
        """Wait until everything asked is done; answers arrive as signals later."""
        self._pool.waitForDone(10_000)

    def _on_done(self, number: int, answer: object, error: Exception | None) -> None:
        self._open -= 1
        if error is None:
            self.answered.emit(number, answer)
        else:
            self.failed.emit(number, error)
