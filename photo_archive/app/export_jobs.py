# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exporting as the window asks for it: what would leave, and the job that lets it leave.

Services are imported where they are first needed, as in ``archive_jobs``.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.progress import Progress, finish

if TYPE_CHECKING:
    from photo_archive.app.session import Session
    from photo_archive.services.export_values import ExportOutlook, ExportSummary, ExportWish


class Choice(Protocol):
    """What was chosen in the window; ``photos`` none: all of the query."""

    @property
    def query(self) -> str: ...
    @property
    def photos(self) -> tuple[PhotoId, ...]: ...
    @property
    def folder(self) -> Path: ...
    @property
    def form(self) -> str: ...
    @property
    def restricted(self) -> bool: ...
    @property
    def locations(self) -> bool: ...
    @property
    def notes(self) -> bool: ...
    @property
    def folders(self) -> bool: ...
    @property
    def replace(self) -> bool: ...


def look_at_export(session: Session, choice: Choice) -> ExportOutlook:
    """Count what an export would write."""
    from photo_archive.services.exporting import outlook

    return finish(outlook(session.workspace, _wish(choice)))


def export_photos(session: Session, choice: Choice) -> Generator[Progress, None, ExportSummary]:
    """Write photos to a folder, as a job."""
    yield Progress(0, None, Message("Exporting"))
    from photo_archive.services.exporting import export as run

    return (yield from run(session.workspace, _wish(choice)))


def _wish(choice: Choice) -> ExportWish:
    from photo_archive.services.export_values import ExportForm, ExportWish, Folders

    return ExportWish(
        query=choice.query,
        folder=choice.folder,
        form=ExportForm(choice.form),
        folders=Folders.KEPT if choice.folders else Folders.FLAT,
        with_restricted=choice.restricted,
        with_points=choice.locations,
        with_notes=choice.notes,
        replace=choice.replace,
        photos=choice.photos,
    )
