# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where errors are worded and shown: what the user can act on, and our own bugs, apart.

An ``ArchiveError`` is one sentence in the user's language. Anything else is logged and shown with
its traceback behind "Show details", so that it can be reported.
"""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from photo_archive.domain.errors import ArchiveError, DamagedArchiveError
from photo_archive.domain.system_reasons import reason_of
from photo_archive.wording import Wording


def error_text(error: BaseException, wording: Wording) -> str:
    """One sentence for an error, in the user's language."""
    if isinstance(error, ArchiveError):
        return wording.error(error)
    if isinstance(error, OSError) and error.filename:
        return wording.say(
            "{file} could not be used: {reason}.",
            file=str(error.filename),
            reason=wording.value(reason_of(error)),
        )
    return wording.say("Something went wrong inside Photo Archive. Your archive is safe.")


def error_box(error: BaseException, wording: Wording, parent: QWidget | None = None) -> QMessageBox:
    """The box that shows an error; details only for our own bugs."""
    ours = not isinstance(error, ArchiveError | OSError)
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(wording.say("Photo Archive"))
    box.setIcon(QMessageBox.Icon.Critical if ours else QMessageBox.Icon.Warning)
    box.setText(error_text(error, wording))
    if ours:
        import traceback

        box.setInformativeText(
            wording.say("The last change may not have been made. Please look, then go on or retry.")
        )
        box.setDetailedText("".join(traceback.format_exception(error)))
    box.addButton(wording.say("Close"), QMessageBox.ButtonRole.AcceptRole)
    return box


class Messenger(QObject):
    """Shows errors over one window; another error waits until the first is closed."""

    damaged = Signal(object)
    """The folder of an archive that turned out to be damaged: that is no matter for a box."""
    unexpected = Signal()
    """Something failed that is a fault of ours, or of a damaged archive."""

    def __init__(self, wording: Wording, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._wording = wording
        self._window = window
        self._box: QMessageBox | None = None
        self._waiting: list[BaseException] = []

    def show_error(self, error: BaseException) -> None:
        """Log an error if it is ours, and show it."""
        if self.tell_damage(error):
            return
        if not isinstance(error, ArchiveError):
            import logging  # only for what should not happen: not in the way of the first paint

            logging.getLogger(__name__).error("unexpected error", exc_info=error)
            self.unexpected.emit()
        if self._box is None:
            self._show(error)
        elif self._box.text() != error_text(error, self._wording):
            self._waiting.append(error)

    def _show(self, error: BaseException) -> None:
        self._box = error_box(error, self._wording, self._window)
        self._box.finished.connect(self._on_closed)
        self._box.open()

    def tell_damage(self, error: BaseException) -> bool:
        """Whether an error says that an archive is damaged, which is told then."""
        if isinstance(error, DamagedArchiveError):
            self.damaged.emit(error.folder)
            return True
        return False

    def _on_closed(self) -> None:
        self._box = None
        if self._waiting:
            self._show(self._waiting.pop(0))

    def catch_uncaught(self) -> None:
        """Send exceptions that nobody caught here instead of to the terminal alone."""

        def hook(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            sys.__excepthook__(kind, error, trace)
            if isinstance(error, Exception):
                self.show_error(error)

        sys.excepthook = hook
