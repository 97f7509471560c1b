# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of files: those of a photo, those with a checksum, those at a path."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import RowMapping, Select, select
from sqlalchemy.orm import Session

from photo_archive.catalogue.journal import chunks, rows_where
from photo_archive.catalogue.ownership import number
from photo_archive.catalogue.tables_changes import FILE_EVENT
from photo_archive.catalogue.tables_photos import RENDITION, ROOT
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.intake import FileEvent, FileEventType, Outcome
from photo_archive.domain.photo import Rendition, RenditionRole

_ROLE_ORDER = {role: place for place, role in enumerate(RenditionRole)}


def files_of(session: Session, photo: PhotoId) -> tuple[Rendition, ...]:
    """The files of a photo, recto first."""
    return files_of_photos(session, [photo]).get(photo, ())


def files_of_photos(session: Session, photos: Sequence[int]) -> dict[int, tuple[Rendition, ...]]:
    """As ``files_of``, for many photos."""
    found: dict[int, list[Rendition]] = {}
    for chunk in chunks(photos):
        for photo, file in _files(session, _all().where(RENDITION.c.photo_id.in_(chunk))):
            found.setdefault(photo, []).append(file)
    return {
        photo: tuple(sorted(made, key=lambda file: (_ROLE_ORDER[file.role], file.id)))
        for photo, made in found.items()
    }


def renditions_by_sha256(
    session: Session, checksums: Iterable[str]
) -> dict[str, list[tuple[PhotoId, Rendition]]]:
    """Files with these checksums, by checksum, each with its photo."""
    found: dict[str, list[tuple[PhotoId, Rendition]]] = {}
    for chunk in chunks(checksums):
        for photo, file in _files(session, _all().where(RENDITION.c.sha256.in_(chunk))):
            found.setdefault(file.sha256, []).append((photo, file))
    return found


def by_path(session: Session, path: str | Path) -> list[tuple[PhotoId, Rendition]]:
    """Files at a full path, or with a relative path, each with its photo; pages are several."""
    wanted = unicodedata.normalize("NFC", Path(path).as_posix())
    name = wanted.rsplit("/", 1)[-1]
    query = _all().where(
        (RENDITION.c.path == wanted)
        | (RENDITION.c.path == name)
        | RENDITION.c.path.endswith(f"/{name}", autoescape=True)
    )
    return [
        (photo, file)
        for photo, file in _files(session, query)
        if file.path == wanted or unicodedata.normalize("NFC", file.full_path) == wanted
    ]


def known_paths(session: Session, root: str) -> dict[str, list[Rendition]]:
    """Every file under a root as given at import, by its NFC path; pages are several."""
    stored = unicodedata.normalize("NFC", root).rstrip("/") or "/"
    found: dict[str, list[Rendition]] = {}
    for _, file in _files(session, _all().where(ROOT.c.path == stored)):
        found.setdefault(file.path, []).append(file)
    return found


def all_files(session: Session) -> Iterator[tuple[PhotoId, Rendition]]:
    """Every file with its photo, in the order they came."""
    last = 0
    while True:
        query = _all().where(RENDITION.c.id > last).order_by(RENDITION.c.id).limit(1000)
        batch = list(_files(session, query))
        if not batch:
            return
        yield from batch
        last = batch[-1][1].id


def roots(session: Session) -> list[str]:
    """The folders pictures are in, as given at import."""
    return [str(row[0]) for row in session.connection().execute(select(ROOT.c.path))]


def file_events(session: Session, rendition: RenditionId) -> list[FileEvent]:
    """What happened to a file, oldest first."""
    rows = rows_where(session.connection(), FILE_EVENT, "rendition_id", [rendition])
    return [
        FileEvent(
            type=FileEventType(str(row["type"])),
            when=str(row["happened"]),
            outcome=Outcome(str(row["outcome"])),
            path=str(row["path"]),
            sha256=str(row["sha256"]),
            rendition=RenditionId(number(row, "rendition_id")),
            detail=str(row["detail"]),
            agent=str(row["agent"]),
        )
        for row in rows
    ]


def _all() -> Select[tuple[object, ...]]:
    return select(*RENDITION.c, ROOT.c.path.label("root")).join(
        ROOT, RENDITION.c.root_id == ROOT.c.id
    )


def _files(
    session: Session, query: Select[tuple[object, ...]]
) -> Iterator[tuple[PhotoId, Rendition]]:
    folder = str(session.info["folder"])
    for row in session.connection().execute(query).mappings():
        yield PhotoId(row["photo_id"]), _file(row, folder)


def _file(row: RowMapping, folder: str) -> Rendition:
    return Rendition(
        id=RenditionId(row["id"]),
        role=RenditionRole(row["role"]),
        full_path=str(Path(folder, row["root"], row["disk_path"] or row["path"])),
        path=row["path"],
        sha256=row["sha256"],
        size_bytes=row["size_bytes"],
        format=row["format"],
        width_px=row["width_px"],
        height_px=row["height_px"],
        orientation=row["orientation"],
        page=row["page"],
        digitised=row["digitised"],
        missing=bool(row["missing"]),
    )
