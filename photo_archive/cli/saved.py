# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive saved ARCHIVE ACTION``: searches kept under a name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.cli.command import Command
from photo_archive.cli.output import Json, Output
from photo_archive.domain.albums import SavedSearch
from photo_archive.domain.errors import UsageError
from photo_archive.services import saved_searches
from photo_archive.services.album_files import Kind, take_in, write_search
from photo_archive.services.workspace import Workspace


def run(command: Command) -> int:
    """Do the action."""
    actions: dict[str, Callable[[Command], None]] = {
        "list": _list,
        "show": _show,
        "add": _add,
        "edit": _edit,
        "remove": _remove,
        "load": _load,
        "export": _export,
    }
    actions[command.given.action](command)
    return 0


def _list(command: Command) -> None:
    with Workspace.open(command.archive, write=False) as workspace:
        found = saved_searches.saved_searches(workspace)
        counts = saved_searches.counts_of_searches(workspace, found)
    if command.output.as_json:
        command.output.json([_document(one, counts[one.id]) for one in found])
        return
    for one in found:
        number = counts[one.id]
        command.output.line(f"{'?' if number is None else number:>6}  {one.name}  {one.query}")


def _document(search: SavedSearch, photos: int | None) -> dict[str, Json]:
    return {"id": search.id, "name": search.name, "query": search.query, "photos": photos}


def _report(command: Command, workspace: Workspace, name: str) -> None:
    search = saved_searches.search_named(workspace, name)
    photos = saved_searches.counts_of_searches(workspace, [search])[search.id]
    if command.output.as_json:
        command.output.json(_document(search, photos))
        return
    output = command.output
    output.line(output.labelled(search.name, search.query))
    output.line(_counted(output, photos))


def _counted(output: Output, photos: int | None) -> str:
    if photos is None:
        return output.wording.say("This search cannot be read: give it another query.")
    return f"  {output.wording.count('{n} photo', '{n} photos', photos)}"


def _show(command: Command) -> None:
    with Workspace.open(command.archive, write=False) as workspace:
        _report(command, workspace, command.given.name)


def _add(command: Command) -> None:
    given = command.given
    with Workspace.open(command.archive) as workspace:
        saved_searches.save_search(workspace, given.name, " ".join(given.query))
        _report(command, workspace, given.name)


def _edit(command: Command) -> None:
    given = command.given
    if given.new_name is None and given.query is None:
        raise UsageError("Nothing would change: give --name or --query.")
    with Workspace.open(command.archive) as workspace:
        search = saved_searches.search_named(workspace, given.name)
        saved_searches.edit_search(workspace, search, given.new_name, given.query)
        _report(command, workspace, given.new_name or given.name)


def _remove(command: Command) -> None:
    with Workspace.open(command.archive) as workspace:
        search = saved_searches.search_named(workspace, command.given.name)
        saved_searches.remove_search(workspace, search)
    command.output.deleted(search.name, _document(search, None))


def _load(command: Command) -> None:
    with Workspace.open(command.archive) as workspace:
        taken = take_in(workspace, Path(command.given.file), Kind.SEARCH)
        _report(command, workspace, taken.name)


def _export(command: Command) -> None:
    given = command.given
    with Workspace.open(command.archive, write=False) as workspace:
        write_search(saved_searches.search_named(workspace, given.name), Path(given.to))
    if command.output.as_json:
        command.output.json({"file": given.to})
    else:
        command.output.line(given.to)
