# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen while an archive is left and an edit under way is waited for.

The window goes on painting, so that the line at its foot shows the work, and after two seconds
words over the window say what is waited for. Keys and clicks wait until it is done: nothing that
could be done meanwhile would still find its archive.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.jobs import RunningJob
from photo_archive.app.views.waiting_card import WaitingCard

PAINTS_AFTER_S = 0.3
"""Most edits are written sooner, and the window closes at once."""

WORDS_AFTER_S = 2.0


class Leaving(QObject):
    """Listens to the jobs of one window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.card: WaitingCard | None = None
        desk.runner.awaited.connect(self._on_awaited)
        desk.runner.left.connect(self._on_left)

    def _on_awaited(self, job: RunningJob, waited_s: float) -> None:
        if waited_s < PAINTS_AFTER_S:
            return
        if waited_s >= WORDS_AFTER_S:
            self._show(job)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _show(self, job: RunningJob) -> None:
        desk = self._desk
        if self.card is None:
            self.card = WaitingCard(desk.theme, desk.wording, desk.window)
        self.card.show_job(job.last, desk.wording.message(job.title))

    def _on_left(self) -> None:
        card, self.card = self.card, None
        if card is not None:
            card.hide()
            card.deleteLater()
