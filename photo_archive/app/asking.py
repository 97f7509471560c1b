# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all have in common that ask through the session of an open archive.

Each sort of question is answered in a thread of its own, the newest wins, and what goes wrong is
told through the session, so that leaving the archive has one list of threads to end.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, SignalInstance

from photo_archive.app.jobs import JobRunner
from photo_archive.app.questions import Latest
from photo_archive.app.session import Session


class Asking(QObject):
    """Asks about one open archive, in the user's language."""

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._language = language
        self._questions: list[Latest] = []

    def _latest(
        self, answered: SignalInstance | None = None, failed: SignalInstance | None = None
    ) -> Latest:
        """One sort of question: where its answer and its failure go, None: to the session."""
        made = Latest(self)
        if answered is not None:
            made.answered.connect(answered)
        made.failed.connect(self._session.failed if failed is None else failed)
        self._questions.append(made)
        return made

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._session.read_only

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return any(one.busy for one in self._questions)

    def stop(self) -> None:
        """Forget what is asked and let the threads end."""
        for one in self._questions:
            one.stop()
