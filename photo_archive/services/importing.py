# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing pictures: find, examine on all cores, write in batches, resume where it stopped.

Each batch is one transaction of one changeset, so a cancelled or killed import keeps what it had
done and the next run passes over it. Originals are only ever read. A caption list says more than
the file's own metadata and wins over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress
from photo_archive.media.examine import Examined
from photo_archive.media.names_on_disk import storable
from photo_archive.media.scan import Found, PassedOver, walk
from photo_archive.services.caption_list import CaptionList, read_caption_list
from photo_archive.services.examining import in_order
from photo_archive.services.import_values import Copy, ImportSummary, Ledger
from photo_archive.services.intake import Intake
from photo_archive.services.known_files import KnownFiles, Unchanged
from photo_archive.services.listed_captions import describe_known
from photo_archive.services.workspace import Workspace

__all__ = ["Copy", "ImportSummary", "import_pictures"]

BATCH = 100
"""Files in one transaction: what a kill at the worst moment costs."""


def import_pictures(
    workspace: Workspace,
    paths: Sequence[Path],
    copy: bool,
    captions: Path | None = None,
    accept: Certainty | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    by_order: bool = False,
) -> Job[ImportSummary]:
    """Import the pictures in files and folders.

    Args:
        workspace: An archive open for writing.
        paths: Folders and picture files.
        copy: Copy the originals into the archive instead of referring to them where they are.
        captions: A caption list matched by file name or reference.
        accept: Link what is read in captions with at least this certainty; None: only propose it.
        columns: Fields and the columns of the caption list that hold them, as a person says.
        by_order: Captions without a file name go to the pictures in their order.

    Raises:
        ArchiveError: The caption list cannot be read, or the archive cannot be written.
    """
    ledger = Ledger()
    listed = CaptionList()
    if captions:
        listed = read_caption_list(captions, columns, by_order=by_order)
    ledger.problems(listed.problems)
    found: list[Found] = []
    yield from _look(paths, found, ledger)
    ledger.problems(listed.match(found))
    known = KnownFiles(workspace, found, copy=copy)
    intake = Intake(workspace, known, listed, ledger, copy=copy, accept=accept)
    yield from _take_in(found, known, intake)
    yield from _take_in(intake.put_off(), known, intake)
    yield from describe_known(workspace, listed, ledger, intake.knowledge, accept)
    return replace(ledger.summary(), columns=listed.columns, matches=tuple(listed.matches))


def _look(paths: Sequence[Path], found: list[Found], ledger: Ledger) -> Iterator[Progress]:
    """Find out what there is before the work begins, so that progress has an end."""
    doing = Message("Looking for pictures")
    for number, seen in enumerate(walk(paths), 1):
        match seen:
            case Found():
                found.append(seen)
            case PassedOver():
                ledger.passed_over += 1
            case _:
                ledger.problems([seen])
        if number % BATCH == 0:
            yield Progress(len(found), None, doing)


def _take_in(found: Sequence[Found], known: KnownFiles, intake: Intake) -> Iterator[Progress]:
    doing = Message("Importing pictures")
    batch: list[tuple[Found, Examined]] = []
    examined = in_order(known.examine, iter(found))
    try:
        for number, (one, looked) in enumerate(zip(found, examined, strict=True), 1):
            problem = None
            if isinstance(looked, Unchanged):
                intake.unchanged(one, looked)
            else:
                batch.append((one, looked))
                problem = looked.problems[0] if looked.problems else None
            if len(batch) == BATCH or (batch and number == len(found)):
                intake.write(batch)
                batch = []
            yield Progress(number, len(found), doing, storable(one.path.name), problem)
    finally:
        examined.close()
