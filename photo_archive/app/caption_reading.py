# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions read and checked behind the user's back: all at the start, some after a change.

Of many changes in a row only the last one's reading goes to its end; whoever leaves the archive
waits for the step under way.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner, RunningJob
from photo_archive.app.session import Session
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.progress import Progress

WAIT_S = 10.0


class CaptionReading(Asking):
    """Keeps proposals and findings of one open archive as its captions stand."""

    refreshed = Signal()
    """Captions were read or checked again: what is shown may be another."""

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._refreshing = self._latest()
        self._refreshing.answered.connect(lambda _: self.refreshed.emit())
        self._due: set[int] = set()
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._begun = False
        self._job: RunningJob | None = None
        self._job_over = threading.Event()
        self._job_over.set()

    @property
    def is_settled(self) -> bool:
        """Whether captions were read, and none is being read now."""
        return self._begun and self._job is None and not self.is_asking

    def stop(self) -> None:
        """Read no more, and let the threads end."""
        with self._lock:
            self._stopped.set()
        if self._job is not None:
            self._job.cancel()
        super().stop()
        self._job_over.wait(WAIT_S)

    def refresh_all(self) -> RunningJob | None:
        """Read and check what is new since last time, as a job in sight; ``refreshed`` follows."""
        self._begun = True
        if self.read_only or self._job is not None or self._stopped.is_set():
            return None
        self._job = self._runner.start(Message("Reading captions"), self._refresh_all, behind=True)
        self._job.finished.connect(lambda _: self.refreshed.emit())
        self._job.failed.connect(self._session.failed)
        self._job.ended.connect(self._on_job_ended)
        return self._job

    def _on_job_ended(self) -> None:
        self._job = None

    def _refresh_all(self) -> Generator[Progress, None, object]:
        with self._lock:
            if self._stopped.is_set():
                return None
            self._job_over.clear()
        try:
            from photo_archive.services.proposing import refresh

            rest = self._runner.courtesy.give_way
            yield from refresh(self._session.workspace, rest=rest)
            return (yield from self._session.workspace.checker.refresh(rest))
        finally:
            self._job_over.set()

    def refresh(self, photos: Sequence[int] | None) -> None:
        """Read and check again after a change, these photos first; ``refreshed`` follows."""
        if self.read_only or self._stopped.is_set():
            return
        with self._lock:
            self._due.update(int(one) for one in photos or ())
        self._refreshing.ask(self._refresh_due)

    def _refresh_due(self) -> None:
        from photo_archive.services.proposing import refresh

        with self._lock:
            due, self._due = self._due, set()
        photos = [PhotoId(one) for one in sorted(due)]
        if photos:
            self._drive(refresh(self._session.workspace, photos))
            self.refreshed.emit()
        rest = self._runner.courtesy.give_way
        self._drive(refresh(self._session.workspace, rest=rest))
        self._drive(self._session.workspace.checker.refresh(rest))

    def _drive(self, job: Generator[Progress, None, object]) -> None:
        """Run a job to its end, or until the archive is being left."""
        for _ in job:
            if self._stopped.is_set():
                job.close()
                return
