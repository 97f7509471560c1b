# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deciding whom to believe where the standards of a file differ: seen, counted, settled, undone.

Choosing another standard changes what the record has from the file, and nothing else, and remembers
the choice; both are one changeset.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from photo_archive.catalogue import embedded_kept, files
from photo_archive.domain.edits import ChooseEmbedded
from photo_archive.domain.embedded import (
    CHARSET_FIELD,
    Conflict,
    ConflictCounts,
    FileSaid,
    Standard,
)
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId, PhotoId, RenditionId
from photo_archive.domain.photo import Rendition
from photo_archive.media.examine import Examined, look
from photo_archive.media.field_data import with_field
from photo_archive.media.fields import Embedded, Fields
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.known_files import on_disk
from photo_archive.services.redescribing import Redescriber
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FileTold:
    """What a file of a photo says beside its record, and what was decided of it.

    ``charset`` is how its IIM letters are read now, "" if that is no matter; ``guessed`` that
    nobody said so.
    """

    rendition: RenditionId
    path: str
    said: FileSaid
    conflicts: tuple[Conflict, ...]
    charset: str
    guessed: bool


def conflict_counts(workspace: Workspace) -> ConflictCounts:
    """How many photos have conflicts nobody decided."""
    with workspace.reading() as session:
        return embedded_kept.counts(session)


def open_conflicts(
    workspace: Workspace, field: str = "", *, offset: int = 0, limit: int = 200
) -> list[Conflict]:
    """Conflicts nobody decided, in the order of their photos.

    Args:
        workspace: The archive.
        field: Only on this field ("" on any).
        offset: How many files to pass over.
        limit: How many files at most.
    """
    with workspace.reading() as session:
        return embedded_kept.page(session, field, offset=offset, limit=limit)


def file_says(workspace: Workspace, photo: PhotoId) -> list[FileTold]:
    """What is kept of the files of a photo."""
    with workspace.reading() as session:
        renditions = files.files_of(session, photo)
        said = embedded_kept.said_by(session, (one.id for one in renditions))
        chosen = embedded_kept.choices(session, [photo])
        conflicts = embedded_kept.of_photo(session, photo)
    told = []
    for one in renditions:
        kept = said.get(one.id, FileSaid())
        charset = chosen.get((one.id, CHARSET_FIELD), "")
        told.append(
            FileTold(
                one.id,
                one.path,
                kept,
                tuple(each for each in conflicts if each.rendition == one.id),
                charset or kept.charset,
                kept.guessed and not charset,
            )
        )
    return told


def settle(
    workspace: Workspace, conflicts: Sequence[Conflict], standard: Standard | None = None
) -> ChangesetId | None:
    """Believe a standard in some conflicts, or what is believed already (None).

    Conflicts in which that standard says nothing are left open.

    Raises:
        ArchiveError: The archive cannot be changed, or a photo is gone.
    """
    wanted = [one for one in conflicts if standard is None or one.said.side(standard)]
    if not wanted:
        return None
    knowledge = Knowledge(workspace)
    whole = {one.rendition: _fields_now(workspace, one) for one in wanted}
    title = Message("Decide what to believe of files")
    with workspace.changing(title, source="metadata") as changes:
        redescriber = Redescriber(changes, knowledge)
        for one in wanted:
            chosen = standard or one.in_force
            if chosen is not one.in_force:
                before, after = _both(one, chosen, whole[one.rendition])
                redescriber.redescribe(one.photo, before, after, one.said.field)
            edit = ChooseEmbedded(one.photo, one.rendition, one.said.field, chosen.value)
            changes.apply(edit)
        return changes.id


def read_in(workspace: Workspace, photos: Iterable[PhotoId], charset: str) -> ChangesetId | None:
    """Read the old IIM texts of photos anew in another character set.

    What nobody has changed since it was read is put right, with the caption as received.

    Raises:
        ArchiveError: None of the files can be read, or the archive cannot be changed.
    """
    with workspace.reading() as session:
        found = files.files_of_photos(session, list(photos))
        chosen = embedded_kept.choices(session, found)
    read: list[tuple[PhotoId, Rendition, Embedded, Embedded]] = []
    for photo, renditions in found.items():
        for one in renditions:
            path = on_disk(one)
            now = chosen.get((one.id, CHARSET_FIELD), "")
            before, after = _embedded(path, one, now), _embedded(path, one, charset)
            if before is not None and after is not None and after.iim_charset:
                read.append((PhotoId(photo), one, before, after))
    if not read:
        raise ArchiveError(
            "No file was read anew: none has IIM texts, or they are not where they were."
        )
    knowledge = Knowledge(workspace)
    title = Message("Read texts of files in another character set")
    with workspace.changing(title, source="metadata") as changes:
        redescriber = Redescriber(changes, knowledge)
        for photo, one, before, after in read:
            redescriber.redescribe(photo, before, after)
            changes.apply(ChooseEmbedded(photo, one.id, CHARSET_FIELD, charset))
        return changes.id


def _both(conflict: Conflict, chosen: Standard, whole: Fields) -> tuple[Embedded, Embedded]:
    """What a file says with the standard in force, and with the one chosen."""
    field = conflict.said.field
    sides = [conflict.said.side(standard) for standard in (conflict.in_force, chosen)]
    assert all(sides)
    before, after = (
        Embedded(with_field(whole, field, side.data), {field: side.standard})
        for side in sides
        if side is not None
    )
    return before, after


def _fields_now(workspace: Workspace, conflict: Conflict) -> Fields:
    """What a file says as a whole, nothing if it cannot be read: a city alone has no country."""
    with workspace.reading() as session:
        found = files.files_of(session, conflict.photo)
    file = next((one for one in found if one.id == conflict.rendition), None)
    embedded = _embedded(on_disk(file), file, "") if file is not None else None
    return embedded.fields if embedded is not None else Fields()


def _embedded(path: Path, file: Rendition, charset: str) -> Embedded | None:
    """What a file says in a character set, None if it is not there or not what it was."""
    if not path.is_file():
        return None
    found = look(path, iim_charset=charset)
    assert isinstance(found, Examined)
    if found.facts is None or found.facts.sha256 != file.sha256:
        return None
    return found.embedded
