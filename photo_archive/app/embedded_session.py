# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window asks about the metadata of files: conflicts, what else they say, deciding on it.

Services are imported where they are first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from photo_archive.app.asking import Asking
from photo_archive.app.jobs import JobRunner
from photo_archive.app.session import Session
from photo_archive.domain.embedded import Conflict, ConflictCounts, Standard
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId

if TYPE_CHECKING:
    from photo_archive.services.settling import FileTold
    from photo_archive.services.workspace import Workspace

MOST_CONFLICTS = 2_000
"""Files with conflicts shown at a time."""


class EmbeddedSession(Asking):
    """Asks for conflicts and for what files say; settles conflicts and reads letters anew."""

    conflicts_found = Signal(object, object)
    """``ConflictCounts`` and a list of ``Conflict``."""
    told_found = Signal(object)
    """A list of ``FileTold``."""

    def __init__(
        self, session: Session, runner: JobRunner, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, runner, language, parent)
        self._conflicts = self._latest()
        self._conflicts.answered.connect(lambda found: self.conflicts_found.emit(*found))
        self._told = self._latest(self.told_found)

    def ask_conflicts(self, field: str = "") -> None:
        """Ask for the conflicts nobody decided; ``conflicts_found`` follows."""
        workspace = self._session.workspace

        def ask() -> tuple[ConflictCounts, list[Conflict]]:
            from photo_archive.services.settling import conflict_counts, open_conflicts

            return (
                conflict_counts(workspace),
                open_conflicts(workspace, field, limit=MOST_CONFLICTS),
            )

        self._conflicts.ask(ask)

    def ask_told(self, photo: PhotoId) -> None:
        """Ask what the files of a photo say; ``told_found`` follows."""
        workspace = self._session.workspace

        def ask() -> list[FileTold]:
            from photo_archive.services.settling import file_says

            return file_says(workspace, photo)

        self._told.ask(ask)

    def settle(self, conflicts: Sequence[Conflict], standard: Standard | None) -> None:
        """Believe a standard in these conflicts, or what is believed already (None)."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.settling import settle

            return settle(workspace, conflicts, standard)

        self._write(Message("Deciding conflicts"), work)

    def read_in(self, photos: Sequence[PhotoId], charset: str) -> None:
        """Read old texts of photos anew in another character set."""

        def work(workspace: Workspace) -> object:
            from photo_archive.services.settling import read_in

            return read_in(workspace, photos, charset)

        self._write(Message("Reading texts anew"), work)

    def _write(self, title: Message, work: Callable[[Workspace], object]) -> None:
        self._session.write(title, lambda: work(self._session.workspace), None)
