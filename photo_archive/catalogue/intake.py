# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding photos and files in bulk: what an import brings, a few hundred at a time."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence

from sqlalchemy import func, select

from photo_archive.catalogue.derived import caption_columns, date_columns, reference_columns
from photo_archive.catalogue.edits_links import new_link_rows
from photo_archive.catalogue.edits_photo import reference_taken
from photo_archive.catalogue.journal import Journal, rows_where
from photo_archive.catalogue.ownership import Row, number
from photo_archive.catalogue.resolving import living_all
from photo_archive.catalogue.tables_changes import FILE_EVENT
from photo_archive.catalogue.tables_links import PHOTO_LINK
from photo_archive.catalogue.tables_photos import CAPTION, OTHER_NUMBER, PHOTO, RENDITION, ROOT
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import PhotoId, RecordRef, RenditionId
from photo_archive.domain.intake import (
    FileEvent,
    FileFound,
    FileMissing,
    NewLink,
    NewPhoto,
    NewRendition,
)
from photo_archive.domain.names import normal, normal_line


def add_photos(journal: Journal, photos: Sequence[NewPhoto]) -> list[PhotoId]:
    """Add photos with their captions, links and files; their numbers in the same order.

    Raises:
        ArchiveError: A reference or a file belongs to another photo, or a record is gone.
    """
    rows = [_photo_row(photo) for photo in photos]
    _refuse_taken(journal, rows)
    ids = [PhotoId(one) for one in journal.insert(PHOTO, rows)]
    pairs = list(zip(ids, photos, strict=True))
    records = living_all(
        journal.connection, [link.record for photo in photos for link in photo.links]
    )
    journal.insert(
        OTHER_NUMBER,
        [
            {"photo_id": one, "type": normal_line(no.type), "value": normal_line(no.value)}
            for one, photo in pairs
            for no in photo.other_numbers
        ],
    )
    journal.insert(CAPTION, [row for one, photo in pairs for row in _captions(one, photo)])
    journal.insert(PHOTO_LINK, [row for one, photo in pairs for row in _links(one, photo, records)])
    _insert_files(journal, [(one, file) for one, photo in pairs for file in photo.renditions])
    return ids


def add_renditions(
    journal: Journal, photo: PhotoId, files: Sequence[NewRendition]
) -> list[RenditionId]:
    """Add files to a photo that exists."""
    return _insert_files(journal, [(photo, file) for file in files])


def place_files(journal: Journal, changes: Sequence[FileFound | FileMissing]) -> None:
    """Note where known files are now, or that they are missing.

    Raises:
        ArchiveError: Another rendition is known at that place.
    """
    wanted: dict[int, Row] = {}
    roots: dict[str, int] = {}
    for change in changes:
        if isinstance(change, FileMissing):
            wanted[change.rendition] = {"missing": 1}
            continue
        if change.root not in roots:
            roots[change.root] = root_number(journal, change.root)
        wanted[change.rendition] = {
            "missing": 0,
            "root_id": roots[change.root],
            **_path_columns(change.path),
        }
    rows = rows_where(journal.connection, RENDITION, "id", wanted)
    for row in rows:
        new = wanted[number(row, "id")]
        if "path" in new:
            _refuse_known_file(journal, row, new)
    journal.update(RENDITION, [(row, wanted[number(row, "id")]) for row in rows])


def add_file_events(journal: Journal, events: Sequence[FileEvent]) -> None:
    """Note what happened to files; these notes are never changed or undone."""
    if not events:
        return
    journal.connection.execute(
        FILE_EVENT.insert(),
        [
            {
                "rendition_id": event.rendition,
                "path": unicodedata.normalize("NFC", event.path),
                "sha256": event.sha256,
                "type": event.type.value,
                "happened": event.when,
                "outcome": event.outcome.value,
                "detail": event.detail,
                "agent": event.agent,
            }
            for event in events
        ],
    )


def root_number(journal: Journal, path: str) -> int:
    """The number of a folder that pictures are in, remembered now if it is new.

    Not in the history: undoing the first import of a folder must not take it from the second.
    """
    stored = unicodedata.normalize("NFC", path).replace(os.sep, "/").rstrip("/") or "/"
    found = rows_where(journal.connection, ROOT, "path", [stored])
    if found:
        return number(found[0], "id")
    made = journal.connection.execute(ROOT.insert().returning(ROOT.c.id), {"path": stored})
    return int(made.scalar_one())


def move_root(journal: Journal, root: int, path: str) -> bool:
    """Say that a folder pictures are in is elsewhere now; False if that place is known already.

    In the history, unlike a folder's first appearance: it changes where every file in it is.
    """
    stored = unicodedata.normalize("NFC", path).replace(os.sep, "/").rstrip("/") or "/"
    if rows_where(journal.connection, ROOT, "path", [stored]):
        return False
    rows = rows_where(journal.connection, ROOT, "id", [root])
    journal.update(ROOT, [(row, {"path": stored}) for row in rows])
    return True


def mark_present(journal: Journal, files: Sequence[RenditionId]) -> None:
    """Note that files are where they are said to be."""
    rows = rows_where(journal.connection, RENDITION, "id", files)
    journal.update(RENDITION, [(row, {"missing": 0}) for row in rows])


def _photo_row(photo: NewPhoto) -> Row:
    restriction = photo.restriction
    until = restriction.until if restriction else None
    return {
        **reference_columns(photo.reference),
        "title": normal_line(photo.title),
        "title_type": photo.title_type.value,
        **date_columns(photo.date),
        "date_source": photo.date_source.value,
        "date_note": normal(photo.date_note),
        "status": photo.status.value,
        "credit": normal_line(photo.credit),
        "source": normal_line(photo.source),
        "photographer": normal_line(photo.photographer),
        "rights_uri": normal_line(photo.rights_uri),
        "rights_note": normal(photo.rights_note),
        "restriction_reason": normal_line(restriction.reason) if restriction else "",
        "restriction_until": until.isoformat() if until else "",
        "alt_text": normal(photo.alt_text),
        "level": normal_line(photo.level),
        "parent_id": photo.parent_id,
    }


def _refuse_taken(journal: Journal, rows: Sequence[Row]) -> None:
    seen: set[object] = set()
    for row in rows:
        if not row["reference"]:
            raise ArchiveError(
                "A photo needs a reference number: give one that no other photo has."
            )
        if row["reference"] in seen:
            raise reference_taken(str(row["reference"]))
        seen.add(row["reference"])
    for row in rows_where(journal.connection, PHOTO, "reference", seen):
        raise reference_taken(str(row["reference"]))


def _captions(photo: PhotoId, new: NewPhoto) -> list[Row]:
    return [
        {
            "photo_id": photo,
            "kind": caption.kind.value,
            "language": caption.language.value,
            "writer": caption.writer,
            "written": caption.written,
            **columns,
        }
        for caption in new.captions
        if (columns := caption_columns(caption.text))["text"]
    ]


def _links(photo: PhotoId, new: NewPhoto, records: dict[RecordRef, RecordRef]) -> list[Row]:
    alive = [
        NewLink(
            records[link.record],
            link.role,
            link.order,
            link.region,
            link.relation,
            link.certainty,
            link.source,
        )
        for link in new.links
    ]
    return new_link_rows(photo, alive) if alive else []


def _insert_files(
    journal: Journal, files: Sequence[tuple[PhotoId, NewRendition]]
) -> list[RenditionId]:
    roots: dict[str, int] = {}
    rows: list[Row] = []
    for photo, file in files:
        if file.root not in roots:
            roots[file.root] = root_number(journal, file.root)
        row: Row = {
            "photo_id": photo,
            "role": file.role.value,
            "root_id": roots[file.root],
            **_path_columns(file.path),
            "sha256": file.sha256,
            "size_bytes": file.size_bytes,
            "format": file.format,
            "width_px": file.width_px,
            "height_px": file.height_px,
            "orientation": file.orientation,
            "page": file.page,
            "perceptual_hash": file.perceptual_hash,
            "digitised": file.digitised,
            "missing": 0,
        }
        rows.append(row)
    for row in rows_where(journal.connection, RENDITION, "path", {row["path"] for row in rows}):
        place = (row["root_id"], row["path"], row["page"])
        if any((new["root_id"], new["path"], new["page"]) == place for new in rows):
            raise _known_file(str(row["path"]))
    return [RenditionId(one) for one in journal.insert(RENDITION, rows)]


def _path_columns(path: str) -> Row:
    stored = unicodedata.normalize("NFC", path)
    if not path.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in path):
        raise ArchiveError(
            "The name of the file {path} is not text that can be stored: rename the file, then"
            " import it again.",
            path=path.encode("utf-8", "backslashreplace").decode(),
        )
    return {"path": stored, "disk_path": path if path != stored else ""}


def _refuse_known_file(journal: Journal, row: Row, new: Row) -> None:
    query = select(func.count()).where(
        RENDITION.c.root_id == new["root_id"],
        RENDITION.c.path == new["path"],
        RENDITION.c.page == row["page"],
        RENDITION.c.id != row["id"],
    )
    if journal.connection.execute(query).scalar_one():
        raise _known_file(str(new["path"]))


def _known_file(path: str) -> ArchiveError:
    return ArchiveError(
        "The file {path} belongs to a photo of this archive already: nothing to add.", path=path
    )
