# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive album ARCHIVE ACTION``: albums, whose photos stand in an order by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output, one_line
from photo_archive.domain.albums import Album
from photo_archive.domain.date_words import edtf_words
from photo_archive.domain.errors import ArchiveError, UsageError
from photo_archive.domain.ids import PhotoId
from photo_archive.services import albums
from photo_archive.services.album_files import UNMATCHED_WORDS, Kind, TakenIn, take_in, write_album
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Do the action."""
    actions: dict[str, Callable[[Command], None]] = {
        "list": _list,
        "show": _show,
        "add": _add,
        "take": _take,
        "edit": _edit,
        "remove": _remove,
        "load": _load,
        "export": _export,
    }
    actions[command.given.action](command)
    return 0


def _list(command: Command) -> None:
    with Workspace.open(command.archive, write=False) as workspace:
        found = albums.albums(workspace)
    if command.output.as_json:
        command.output.json([_document(one) for one in found])
        return
    for one in found:
        command.output.line(f"{one.photos:>6}  {one.name}")


def _document(album: Album) -> dict[str, Json]:
    return {"id": album.id, "name": album.name, "note": album.note, "photos": album.photos}


def _show(command: Command) -> None:
    output = command.output
    with Workspace.open(command.archive, write=False) as workspace:
        album = albums.album_named(workspace, command.given.name)
        ids = albums.photos_in(workspace, album.id)
        summaries = workspace.summaries(ids, command.language)
    if output.as_json:
        photos: list[Json] = [
            {"reference": one.reference, "caption": one.caption, "date": one.date}
            for one in summaries
        ]
        output.json(_document(album) | {"photos": photos})
        return
    _tell(output, album)
    for one in summaries:
        output.line()
        output.line(f"{one.reference}  {edtf_words(one.date, output.wording.language)}")
        output.line(f"  {one_line(one.caption)}")


def _tell(output: Output, album: Album) -> None:
    photos = output.wording.count("{n} photo", "{n} photos", album.photos)
    output.line(output.labelled(album.name, photos))
    if album.note:
        output.line(f"  {one_line(album.note)}")


def _report(command: Command, workspace: Workspace, name: str) -> None:
    album = albums.album_named(workspace, name)
    if command.output.as_json:
        command.output.json(_document(album))
    else:
        _tell(command.output, album)


def _add(command: Command) -> None:
    given, query = command.given, " ".join(command.given.query)
    with Workspace.open(command.archive) as workspace:
        photos = [PhotoId(one) for one in workspace.find(query).ids] if query else []
        try:
            album = albums.album_named(workspace, given.name)
        except ArchiveError:
            albums.make_album(workspace, given.name, photos)
        else:
            albums.add_to_album(workspace, album, photos)
        _report(command, workspace, given.name)


def _take(command: Command) -> None:
    given = command.given
    with Workspace.open(command.archive) as workspace:
        album = albums.album_named(workspace, given.name)
        photos = [PhotoId(one) for one in workspace.find(" ".join(given.query)).ids]
        albums.take_from_album(workspace, album, photos)
        _report(command, workspace, given.name)


def _edit(command: Command) -> None:
    given = command.given
    if given.new_name is None and given.note is None:
        raise UsageError("Nothing would change: give --name or --note.")
    with Workspace.open(command.archive) as workspace:
        album = albums.album_named(workspace, given.name)
        albums.edit_album(workspace, album, given.new_name, given.note)
        _report(command, workspace, given.new_name or given.name)


def _remove(command: Command) -> None:
    with Workspace.open(command.archive) as workspace:
        album = albums.album_named(workspace, command.given.name)
        albums.remove_album(workspace, album)
    command.output.deleted(album.name, _document(album))


def _load(command: Command) -> None:
    given = command.given
    with Workspace.open(command.archive) as workspace:
        taken = take_in(workspace, Path(given.file), Kind.ALBUM, by_reference=given.by_reference)
    if command.output.as_json:
        command.output.json(_taken(taken))
        return
    output = command.output
    added = output.wording.say(
        "{added} added, {present} there before", added=taken.added, present=taken.present
    )
    output.line(output.labelled(taken.name, added))
    for reference, why in taken.unmatched:
        output.line(f"  {output.labelled(reference, output.wording.message(UNMATCHED_WORDS[why]))}")


def _taken(taken: TakenIn) -> dict[str, Json]:
    return {
        "kind": taken.kind.value,
        "name": taken.name,
        "added": taken.added,
        "present": taken.present,
        "unmatched": [
            {"reference": reference, "reason": why.value} for reference, why in taken.unmatched
        ],
    }


def _export(command: Command) -> None:
    given, output = command.given, command.output
    with Workspace.open(command.archive, write=False) as workspace:
        album = albums.album_named(workspace, given.name)
        photos = write_album(workspace, album, Path(given.to))
    if output.as_json:
        output.json({"file": given.to, "photos": photos})
        return
    counted = output.wording.count("{n} photo", "{n} photos", photos)
    output.line(output.labelled(given.to, counted))
