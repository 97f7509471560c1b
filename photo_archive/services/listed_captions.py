# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a caption list whose pictures came in before: they complete what is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from photo_archive.catalogue import files, photos
from photo_archive.catalogue.session import Session
from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.progress import Progress
from photo_archive.services.caption_list import CaptionList, ListedCaption, ambiguous, unmatched
from photo_archive.services.described_caption import read_gaps
from photo_archive.services.describing import Describer, came_with
from photo_archive.services.import_values import Ledger
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.named_files import NamedFiles
from photo_archive.services.workspace import Workspace

_BATCH = 100
"""Rows in one transaction."""


def describe_known(
    workspace: Workspace,
    listed: CaptionList,
    ledger: Ledger,
    knowledge: Knowledge,
    accept: Certainty | None = None,
) -> Iterator[Progress]:
    """Give the rows that are left to photos that are there."""
    with workspace.reading() as session:
        meant = [*_known(session, listed), *_found(session, listed, ledger)]
    doing = Message("Matching captions")
    rest = iter(meant)
    done = 0
    while batch := list(islice(rest, _BATCH)):
        with workspace.changing(
            Message("Import pictures"), source="import", continuing=ledger.changeset
        ) as changes:
            describer = Describer(changes, knowledge, accept)
            for photo_id, row in batch:
                photo = photos.photo(changes.session, photo_id)
                said = row.said
                if not came_with(photo, said):
                    said = read_gaps(said, knowledge.reader)
                completed = describer.complete(photo, said, listed.name)
                ledger.problems(completed.problems)
                ledger.captioned += completed.changed
            ledger.changeset = changes.id or ledger.changeset
        done += len(batch)
        yield Progress(done, len(meant), doing, batch[-1][1].file)


def _known(session: Session, listed: CaptionList) -> Iterator[tuple[PhotoId, ListedCaption]]:
    """Rows of files that this import met and the archive has."""
    there = files.renditions_by_sha256(session, (sha256 for sha256, _ in listed.known()))
    for sha256, row in listed.known():
        if sha256 in there:
            yield there[sha256][0][0], row


def _found(
    session: Session, listed: CaptionList, ledger: Ledger
) -> Iterator[tuple[PhotoId, ListedCaption]]:
    """Rows of photos that this import did not meet; the others are problems."""
    rows = list(listed.waiting())
    if not rows:
        return
    named: NamedFiles[PhotoId] | None = None
    for row in rows:
        photo = _of_reference(session, row.said.reference) or _of_reference(session, row.file)
        if photo is None and row.file:
            named = named or NamedFiles(
                (Path(file.full_path).as_posix(), photo) for photo, file in files.all_files(session)
            )
            meant = named.meant_by(row.file)
            if meant.by_path and len(meant.keys) > 1:
                ledger.problems([ambiguous(row, listed.name, len(meant.keys))])
                continue
            photo = meant.keys[0] if meant.by_path else None
        if photo is None:
            ledger.problems([unmatched(row, listed.name)])
        else:
            yield photo, row


def _of_reference(session: Session, reference: str) -> PhotoId | None:
    """The photo of this reference; a column of files holds references in some lists."""
    return photos.id_of_reference(session, reference) if reference else None
