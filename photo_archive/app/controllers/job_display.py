# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The job under way, shown at the foot of the window: how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from photo_archive.app.controllers.desk import Desk
from photo_archive.app.jobs import RunningJob
from photo_archive.domain.progress import Progress


class JobDisplay(QObject):
    """Shows one job at a time, the one started last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._job: RunningJob | None = None
        desk.runner.started.connect(self._on_started)
        desk.window.status.cancel_wanted.connect(self._on_cancel)
        for job in desk.runner.jobs:
            self._on_started(job)

    def _on_started(self, job: RunningJob) -> None:
        self._job = job
        job.progressed.connect(self._on_step)
        job.ended.connect(self._on_ended)
        job.failed.connect(self._on_failed)
        self._show(job.last)

    def _on_step(self, step: Progress) -> None:
        if self._job is not None and self._job.last is step:
            self._show(step)

    def _on_ended(self) -> None:
        running = self._desk.runner.jobs
        self._job = running[0] if running else None
        self._show(self._job.last if self._job is not None else None)

    def _on_failed(self, error: Exception) -> None:
        """Whoever started a job words its failure, but damage concerns the whole window."""
        self._desk.messenger.tell_damage(error)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self, step: Progress | None) -> None:
        title = self._desk.wording.message(self._job.title) if self._job is not None else ""
        self._desk.window.status.show_job(step, title)
