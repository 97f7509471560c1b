# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Circles in a file are told with their names; only their links are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.domain.ids import RecordKind
from photo_archive.domain.places import Place
from photo_archive.domain.progress import finish
from photo_archive.domain.tags import Tag
from photo_archive.services.authorities import find_record
from photo_archive.services.loading import Loaded, load_authorities
from photo_archive.services.workspace import Workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file.csv"


def load(workspace: Workspace, kind: RecordKind, file: Path, text: str) -> Loaded:
    file.write_text(text, "utf-8")
    return finish(load_authorities(workspace, kind, file))


def parents(workspace: Workspace) -> dict[str, str]:
    found = {}
    for line in workspace.records(RecordKind.PLACE, limit=None):
        place = workspace.record(line.ref)
        assert isinstance(place, Place)
        above = {one.ref.id: one.name for one in workspace.records(RecordKind.PLACE, limit=None)}
        found[place.name] = above[place.parent_id] if place.parent_id else ""
    return found


def test_a_circle_of_places(workspace: Workspace, file: Path) -> None:
    text = "key,name,parent\na,A,b\nb,B,c\nc,C,a\nd,D,a\ne,E,e\n"
    loaded = load(workspace, RecordKind.PLACE, file, text)
    assert (loaded.added, len(loaded.problems)) == (5, 2)
    told = sorted(str(problem.message) for problem in loaded.problems)
    assert told[0].startswith("“A” → “B” → “C” → “A” go round in a circle")
    assert told[1].startswith("“E” → “E” go round in a circle")
    assert parents(workspace) == {"A": "", "B": "", "C": "", "D": "A", "E": ""}
    assert load(workspace, RecordKind.PLACE, file, text).changed == 0


def test_turning_places_round_is_no_circle(workspace: Workspace, file: Path) -> None:
    load(workspace, RecordKind.PLACE, file, "key,name,parent\na,A,b\nb,B,c\nc,C,\n")
    text = "key,name,parent\na,A,\nb,B,a\nc,C,b\n"
    loaded = load(workspace, RecordKind.PLACE, file, text)
    assert (loaded.changed, loaded.problems) == (3, ())
    assert parents(workspace) == {"A": "", "B": "A", "C": "B"}
    workspace.undo()
    assert parents(workspace) == {"A": "B", "B": "C", "C": ""}


def test_a_circle_with_what_is_there_leaves_that_as_it_was(
    workspace: Workspace, file: Path
) -> None:
    load(workspace, RecordKind.PLACE, file, "key,name,parent\na,A,b\nb,B,c\nc,C,d\nd,D,\n")
    loaded = load(workspace, RecordKind.PLACE, file, "key,name,parent,kind\nc,C,a,city\n")
    assert "circle" in str(loaded.problems[0].message)
    assert parents(workspace) == {"A": "B", "B": "C", "C": "D", "D": ""}
    record = workspace.record(find_record(workspace, RecordKind.PLACE, "c"))
    assert isinstance(record, Place)
    assert record.kind == "city"


def test_broader_tags_in_a_circle_keep_the_others(workspace: Workspace, file: Path) -> None:
    text = "key,label,broader\na,A,b | x\nb,B,a\nx,X,\n"
    loaded = load(workspace, RecordKind.TAG, file, text)
    assert len(loaded.problems) == 1
    tags = {}
    for line in workspace.records(RecordKind.TAG, limit=None):
        tag = workspace.record(line.ref)
        assert isinstance(tag, Tag)
        tags[tag.name] = tag
    assert tags["A"].broader_ids == (tags["X"].id,)
    assert tags["B"].broader_ids == ()
