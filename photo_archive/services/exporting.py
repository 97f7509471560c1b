# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos leaving as copies that carry their description, or as sidecars.

Originals are only read. Nothing that is there is replaced unless an earlier export of the same
photo made it and that was asked for; an export that is run again, after it was stopped or as it is,
goes on where files are lacking or outdated. Closed photos, coordinates and notes stay here unless
they are asked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from photo_archive import __version__
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import FileEvent, FileEventType, Outcome
from photo_archive.domain.photo import Photo, Rendition
from photo_archive.domain.progress import Job, Progress
from photo_archive.domain.system_reasons import reason_of
from photo_archive.media.failures import MediaError
from photo_archive.services.export_names import ExportNames
from photo_archive.services.export_values import (
    ExportForm,
    ExportLedger,
    ExportOutlook,
    ExportSummary,
    ExportWish,
)
from photo_archive.services.export_writing import Place, Writer
from photo_archive.services.exported_fields import Told
from photo_archive.services.found import Order
from photo_archive.services.known_files import on_disk
from photo_archive.services.record_reading import Records
from photo_archive.services.workspace import Workspace

_PAGE = 100

NOT_YET = ("bag", "iiif", "jsonld", "site")
"""Forms of export that are spoken of and not there yet."""


def form_named(name: str) -> ExportForm:
    """The form of export of this name.

    Raises:
        ArchiveError: There is none.
    """
    try:
        return ExportForm(name)
    except ValueError:
        raise ArchiveError(
            "An export as “{form}” is not possible in this version: choose “copies” or “sidecars”.",
            form=name,
        ) from None


def outlook(workspace: Workspace, wish: ExportWish) -> Job[ExportOutlook]:
    """Count what an export would write, without writing anything.

    Raises:
        UsageError: The query is malformed.
    """
    ids = _ids(workspace, wish)
    photos = files = size = restricted = missing = 0
    for done, photo in enumerate(_photos(workspace, ids), 1):
        if _is_restricted(photo):
            restricted += 1
            if not wish.with_restricted:
                continue
        photos += 1
        for file in files_of(photo):
            files += 1
            size += file.size_bytes
            missing += file.missing
        if done % _PAGE == 0:
            yield Progress(done, len(ids), Message("Counting"))
    return ExportOutlook(photos, files, size, restricted, missing)


def export(workspace: Workspace, wish: ExportWish) -> Job[ExportSummary]:
    """Write the photos of a query to a folder.

    Raises:
        UsageError: The query is malformed.
        ArchiveError: The folder cannot be written, or is one of the archive's own.
    """
    folder = _folder(workspace, wish)
    ids = _ids(workspace, wish)
    ledger = ExportLedger()
    writer = Writer(wish, Told(workspace.archive.uuid, wish.with_points, wish.with_notes), ledger)
    records = Records(workspace.record)
    names = ExportNames(wish.folders)
    events: list[FileEvent] = []
    for done, photo in enumerate(_photos(workspace, ids), 1):
        if _is_restricted(photo) and not wish.with_restricted:
            ledger.restricted_left_out += 1
            continue
        before = len(ledger.problems)
        is_there = False
        for file in files_of(photo):
            place = Place(folder, names.of(photo, file), names.candidates(photo, file)[-1])
            written = _written(writer, photo, file, records, place, ledger)
            is_there = is_there or written is not None
            if written:
                events.append(_event(file, written))
        ledger.photos += is_there
        problem = ledger.problems[-1] if len(ledger.problems) > before else None
        yield Progress(done, len(ids), Message("Exporting"), photo.reference, problem)
        if len(events) >= _PAGE:
            _note(workspace, events)
    _note(workspace, events)
    return ledger.summary(replace(wish, folder=folder))


def files_of(photo: Photo) -> list[Rendition]:
    """The files of a photo, one that has several pages once."""
    return list({file.full_path: file for file in reversed(photo.files)}.values())[::-1]


def _ids(workspace: Workspace, wish: ExportWish) -> list[PhotoId]:
    if wish.photos:
        return list(wish.photos)
    found = workspace.finder.find(wish.query, order=Order.DATE, facets=False, by_hand=True)
    return [PhotoId(one) for one in found.ids]


def _photos(workspace: Workspace, ids: list[PhotoId]) -> Iterator[Photo]:
    for start in range(0, len(ids), _PAGE):
        yield from workspace.photos(ids[start : start + _PAGE])


def _is_restricted(photo: Photo) -> bool:
    return photo.restriction is not None and photo.restriction.holds_on(date.today())


def _written(
    writer: Writer,
    photo: Photo,
    file: Rendition,
    records: Records,
    place: Place,
    ledger: ExportLedger,
) -> Path | None:
    """Write one file and say where; what is in the way is a problem."""
    try:
        return writer.write(photo, file, on_disk(file), records, place)
    except MediaError as error:
        ledger.problems.append(error.as_problem(file.full_path))
    return None


def _folder(workspace: Workspace, wish: ExportWish) -> Path:
    """The folder, made if need be.

    Raises:
        ArchiveError: It cannot be made, or is where originals or the archive itself are.
    """
    folder = Path(os.path.abspath(wish.folder.expanduser()))
    archive = Path(os.path.abspath(workspace.folder))
    if folder == archive or archive in folder.parents:
        raise ArchiveError(
            "{folder} is inside the archive itself. Choose a folder elsewhere.", folder=str(folder)
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(
            "The folder {folder} cannot be made ({reason}). Choose another one.",
            folder=str(folder),
            reason=reason_of(error),
        ) from error
    return folder


def _event(file: Rendition, target: Path) -> FileEvent:
    return FileEvent(
        type=FileEventType.DISSEMINATION,
        when=datetime.now().astimezone().isoformat(timespec="milliseconds"),
        outcome=Outcome.SUCCESS,
        path=file.full_path,
        sha256=file.sha256,
        rendition=file.id,
        detail=target.name,
        agent=f"Photo Archive {__version__}",
    )


def _note(workspace: Workspace, events: list[FileEvent]) -> None:
    """Write down that files left; an archive open for reading only writes nothing."""
    if events and not workspace.read_only:
        with workspace.changing(Message("Export"), undoable=False) as changes:
            changes.add_file_events(events)
    events.clear()
