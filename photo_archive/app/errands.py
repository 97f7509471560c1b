# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works handed to a thread of a pool, and how what came of them reaches the window's thread.

Qt objects are let go of in the window's thread alone: what a thread holds to the end is an errand,
which is none. Whoever asked may be gone before the answer comes.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal


def while_there(receiver: QObject, tell: Callable[..., object]) -> Callable[..., None]:
    """A slot that is called only while a view is there: jobs end when they like.

    Python functions, unlike methods of the view itself, stay connected when it is destroyed.
    """

    def told(*values: object) -> None:
        if shiboken6.isValid(receiver):
            tell(*values)

    return told


def soon(owner: QObject, do: Callable[[], object], after_ms: int = 0) -> None:
    """Do something in a later turn of the event loop, unless its owner is gone by then.

    A single shot that names its owner keeps what it calls for good if the owner goes first.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    timer.timeout.connect(timer.deleteLater)
    timer.start(after_ms)


class Homecoming(QObject):
    """Brings errands from their threads to the window's thread; lives as long as the application.

    The object that asked may be destroyed at any moment while a thread is still busy for it, so a
    thread sends no signal of that object when it is done, but one of this.
    """

    arrived = Signal(object)

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self.arrived.connect(self._hand_over)

    @classmethod
    def of_application(cls) -> Homecoming:
        """The one there is, made when first needed; in the window's thread."""
        application = QCoreApplication.instance()
        assert application is not None
        found = application.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, cls) else cls(application)

    def hand_over_now(self) -> None:
        """Hand over what has arrived, although the event loop is not turning."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def _hand_over(self, errand: Errand) -> None:
        errand.hand_over()


class Errand:
    """A work for a thread, with whom to tell what came of it.

    The thread lets go of its errand last of all, when the asker may be gone already. Hence the
    errand is no Qt object, and whatever it holds is taken from it in the window's thread.
    """

    def __init__(
        self,
        asker: QObject,
        work: Callable[[], object],
        tell: Callable[[object, Exception | None], None],
    ) -> None:
        self._asker: QObject | None = asker
        self._work: Callable[[], object] | None = work
        self._tell: Callable[[object, Exception | None], None] | None = tell
        self._home = Homecoming.of_application()
        self._answer: object = None
        self._failure: Exception | None = None

    def run(self) -> None:
        """Do the work; called in a pool thread."""
        self._carry_out()
        with suppress(RuntimeError):  # the application is gone: nobody is left to tell
            self._home.arrived.emit(self)

    def _carry_out(self) -> None:
        """Nothing of the work may be held in a variable when its end is told."""
        assert self._work is not None
        try:
            self._answer = self._work()
        except Exception as error:  # the window words it
            self._failure = error

    def hand_over(self) -> None:
        """Tell the asker, if it is still there, and let go of everything."""
        asker, tell = self._asker, self._tell
        answer, failure = self._answer, self._failure
        self._asker = self._work = self._tell = self._answer = self._failure = None
        if asker is not None and tell is not None and shiboken6.isValid(asker):
            tell(answer, failure)
