# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Authority files that come with the program, to begin an archive with.

They only fill: what somebody wrote in a record stays. Each names where its facts come from.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from photo_archive import paths
from photo_archive.domain.code_words import kind_text
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import Job
from photo_archive.services.entry_records import LoadRule
from photo_archive.services.loading import Loaded, load_authorities
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class StartFile:
    """A file to begin with: its name on the command line, what it holds and where it is from."""

    name: str
    kind: RecordKind
    title: str
    records: int
    source: str
    licence: str
    path: Path


def start_files(kind: RecordKind, folder: Path | None = None) -> tuple[StartFile, ...]:
    """The start files of a kind, by name; of another folder than the program's if one is given."""
    found = (_start_file(path) for path in sorted((folder or _folder()).glob("*.toml")))
    return tuple(one for one in found if one.kind is kind)


def load_start(
    workspace: Workspace, kind: RecordKind, name: str, *, preview: bool = False
) -> Job[Loaded]:
    """Load a start file by name: new records are made, others filled where they have nothing.

    Raises:
        ArchiveError: There is none of that name for this kind of record.
    """
    known = {one.name: one for one in start_files(kind)}
    if name not in known:
        if not known:
            raise ArchiveError("There are no start files for a {kind}.", kind=kind_text(kind))
        raise ArchiveError(
            "There is no start file “{name}” for a {kind}; there are {names}.",
            name=name,
            kind=kind_text(kind),
            names=", ".join(known),
        )
    path = known[name].path
    return (yield from load_authorities(workspace, kind, path, preview=preview, rule=LoadRule.FILL))


def _folder() -> Path:
    return paths.resources() / "authorities"


def _start_file(path: Path) -> StartFile:
    document: Mapping[str, object] = tomllib.loads(path.read_text(encoding="utf-8"))
    kind = next(kind for kind in RecordKind if kind.value in document)
    tables = document[kind.value]
    return StartFile(
        name=path.stem,
        kind=kind,
        title=str(document.get("title", "")),
        records=len(tables) if isinstance(tables, list) else 0,
        source=str(document.get("source", "")),
        licence=str(document.get("licence", "")),
        path=path,
    )
