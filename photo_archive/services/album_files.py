# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Albums and saved searches as small files, to be handed on to another archive.

Of each photo of an album stand its reference and the checksums of its pictures, by which another
archive knows the same picture under any number. A number alone is not believed: two archives may
give it to different photographs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photo_archive.catalogue import albums as kept
from photo_archive.catalogue import files, photos
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.domain.albums import Album, AlbumId, SavedSearch, of_name
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError, Message, UsageError
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.names import normal_line
from photo_archive.domain.query import parse
from photo_archive.services.text_files import read_given_file
from photo_archive.services.workspace import Workspace

SUFFIX = ".json"
VERSION = 1
LARGEST_BYTES = 200_000_000


class Kind(StrEnum):
    """What a file holds."""

    ALBUM = "album"
    SEARCH = "search"


class Unmatched(StrEnum):
    """Why a photo of a file did not come into the album."""

    UNKNOWN = "unknown"
    """Neither its number nor its pictures are in the archive."""
    OTHER_PICTURE = "other-picture"
    """Its number is, with other pictures."""


UNMATCHED_WORDS = {
    Unmatched.UNKNOWN: Message("not in this archive"),
    Unmatched.OTHER_PICTURE: Message("the number is in this archive, with another picture"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A photo as a file lists it."""

    reference: str
    sha256: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedFile:
    """What a file says; an album has photos, a saved search a query."""

    kind: Kind
    name: str
    note: str = ""
    query: str = ""
    photos: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file.

    Attributes:
        kind: What it held.
        name: What it is called in this archive.
        added: Photos that came into the album; 1 for a search that is new.
        present: Photos that were in it; 1 for a search that was there.
        unmatched: References of photos that did not come in, and why.
    """

    kind: Kind
    name: str
    added: int
    present: int
    unmatched: tuple[tuple[str, Unmatched], ...] = ()


def write_album(workspace: Workspace, album: Album, path: Path) -> int:
    """Write an album to a file; says how many photos stand in it.

    Raises:
        ArchiveError: The file cannot be written.
    """
    with workspace.reading() as session:
        ids = [PhotoId(one) for one in kept.photos_in(session, album.id)]
        its_files = files.files_of_photos(session, ids)
        numbers = photos.field_values(session, ids, PhotoField.REFERENCE)
    listed = [
        {"reference": numbers[one], "sha256": [file.sha256 for file in its_files.get(one, ())]}
        for one in ids
    ]
    _write(path, {"kind": Kind.ALBUM, "name": album.name, "note": album.note, "photos": listed})
    return len(listed)


def write_search(search: SavedSearch, path: Path) -> None:
    """Write a saved search to a file.

    Raises:
        ArchiveError: The file cannot be written.
    """
    _write(path, {"kind": Kind.SEARCH, "name": search.name, "query": search.query})


def read_shared(path: Path) -> SharedFile:
    """What a file says.

    Raises:
        ArchiveError: It cannot be read, or is no album or saved search.
    """
    try:
        values = json.loads(read_given_file(path, LARGEST_BYTES).decode("utf-8-sig"))
        return _understood(values)
    except (ValueError, TypeError, RecursionError) as error:
        raise ArchiveError(
            "{file} is no album or saved search as this program writes them: choose another file.",
            file=str(path),
        ) from error


def take_in(
    workspace: Workspace, path: Path, kind: Kind | None = None, *, by_reference: bool = False
) -> TakenIn:
    """Make an album or saved search of a file, or add to the album of that name.

    Args:
        workspace: The archive.
        path: The file.
        kind: What it has to hold, None for either.
        by_reference: Whether a number is believed even though its pictures are others.

    Raises:
        ArchiveError: The file cannot be read or used, or a search of that name asks otherwise.
    """
    shared = read_shared(path)
    if kind is Kind.ALBUM and shared.kind is not kind:
        raise ArchiveError(
            "{file} holds a saved search and no album: choose another file.", file=str(path)
        )
    if kind is Kind.SEARCH and shared.kind is not kind:
        raise ArchiveError(
            "{file} holds an album and no saved search: choose another file.", file=str(path)
        )
    if shared.kind is Kind.SEARCH:
        return _take_search(workspace, shared)
    return _take_album(workspace, shared, by_reference=by_reference)


def _take_search(workspace: Workspace, shared: SharedFile) -> TakenIn:
    with workspace.reading() as session:
        there = of_name(kept.saved_searches(session), shared.name)
    if there is not None:
        if there.query == shared.query:
            return TakenIn(Kind.SEARCH, there.name, 0, 1)
        raise ArchiveError(
            "There is a saved search “{name}” that asks for something else: rename it first.",
            name=there.name,
        )
    with workspace.changing(Message("Save search {name}", {"name": shared.name})) as changes:
        changes.searches.save(shared.name, shared.query)
    return TakenIn(Kind.SEARCH, shared.name, 1, 0)


def _take_album(workspace: Workspace, shared: SharedFile, *, by_reference: bool) -> TakenIn:
    members: list[PhotoId] = []
    unmatched: list[tuple[str, Unmatched]] = []
    for listed, photo, certain in _matched(workspace, shared):
        if photo is None:
            unmatched.append((listed.reference, Unmatched.UNKNOWN))
        elif not certain and not by_reference:
            unmatched.append((listed.reference, Unmatched.OTHER_PICTURE))
        else:
            members.append(photo)
    members = list(dict.fromkeys(members))
    with workspace.reading() as session:
        there = of_name(kept.albums(session), shared.name)
    title = Message("Read album {name} from a file", {"name": shared.name})
    with workspace.changing(title) as changes:
        album: AlbumId = (
            changes.albums.make(shared.name, shared.note) if there is None else there.id
        )
        added = len(changes.albums.add(album, members))
    name = shared.name if there is None else there.name
    return TakenIn(Kind.ALBUM, name, added, len(members) - added, tuple(unmatched))


def _matched(workspace: Workspace, shared: SharedFile) -> list[tuple[Listed, PhotoId | None, bool]]:
    """Each photo listed, the photo of this archive it is, and whether the pictures say so."""
    sums = {one for listed in shared.photos for one in listed.sha256}
    with workspace.reading() as session:
        by_sum = {
            checksum: [photo for photo, _ in known]
            for checksum, known in files.renditions_by_sha256(session, sums).items()
        }
        by_number = photos.ids_of_references(session, {one.reference for one in shared.photos})
    found: list[tuple[Listed, PhotoId | None, bool]] = []
    for listed in shared.photos:
        own = [photo for one in listed.sha256 for photo in by_sum.get(one, ())]
        named = by_number.get(listed.reference)
        if own:
            found.append((listed, named if named in own else own[0], True))
        else:
            # What is listed without a picture is known by its number alone.
            found.append((listed, named, not listed.sha256))
    return found


def _write(path: Path, values: Mapping[str, object]) -> None:
    document = {"photo-archive": VERSION, **values}
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    with replaced_file(path) as file:
        file.write(text.encode("utf-8", "surrogatepass"))


def _understood(values: object) -> SharedFile:
    """What a document says.

    Raises:
        ValueError: It is not what we write.
        TypeError: As above.
    """
    if not isinstance(values, dict) or values.get("photo-archive") != VERSION:
        msg = "not ours"
        raise ValueError(msg)
    kind, name = Kind(_text(values, "kind")), normal_line(_text(values, "name"))
    if not name:
        msg = "no name"
        raise ValueError(msg)
    if kind is Kind.SEARCH:
        query = _text(values, "query").strip()
        if not query:
            msg = "no query"
            raise ValueError(msg)
        _refuse_malformed(query)
        return SharedFile(kind, name, query=query)
    listed = values.get("photos")
    if not isinstance(listed, list):
        msg = "no photos"
        raise TypeError(msg)
    note = _text(values, "note") if "note" in values else ""
    return SharedFile(kind, name, note, photos=tuple(_listed(one) for one in listed))


def _refuse_malformed(query: str) -> None:
    try:
        parse(query)
    except UsageError as error:
        msg = "malformed query"
        raise ValueError(msg) from error


def _listed(value: object) -> Listed:
    if not isinstance(value, dict):
        msg = "no photo"
        raise TypeError(msg)
    sums = value.get("sha256", [])
    if not isinstance(sums, list) or not all(isinstance(one, str) for one in sums):
        msg = "no checksums"
        raise TypeError(msg)
    return Listed(normal_line(_text(value, "reference")), tuple(one.lower() for one in sums))


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    if not isinstance(value, str):
        msg = f"{name} is no text"
        raise TypeError(msg)
    return value
