# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive import paths
from photo_archive.domain.errors import ArchiveError, ProblemKind
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import finish
from photo_archive.services.authorities import find_record
from photo_archive.services.loading import Loaded, load_authorities
from photo_archive.services.workspace import Workspace

PLACES = """
[[place]]
key = "paris"
name = "Paris"
kind = "city"
parent = "france"
latitude = 48.8566
variants = [{name = "Pa-ri", language = "vi"}]
geonames = "2988507"

[[place]]
key = "france"
name = "France"

[[place]]
key = "lost"
name = "Lost"
parent = "atlantis"
"""


@pytest.fixture
def places(tmp_path: Path) -> Path:
    path = tmp_path / "places.toml"
    path.write_text(PLACES, encoding="utf-8")
    return path


def load(workspace: Workspace, file: Path, kind: RecordKind = RecordKind.PLACE) -> Loaded:
    return finish(load_authorities(workspace, kind, file))


def test_entries_may_name_each_other_in_any_order(workspace: Workspace, places: Path) -> None:
    loaded = load(workspace, places)
    assert (loaded.added, loaded.changed, loaded.unchanged) == (3, 0, 0)
    (problem,) = loaded.problems
    assert problem.kind is ProblemKind.UNMATCHED
    assert "atlantis" in str(problem.message)
    paris = workspace.record(find_record(workspace, RecordKind.PLACE, "pari"))
    france = find_record(workspace, RecordKind.PLACE, "france")
    assert (paris.name, paris.parent_id, paris.latitude) == ("Paris", france.id, 48.8566)  # type: ignore[union-attr]
    assert len(workspace.history()) == 1


def test_loading_twice_changes_nothing(workspace: Workspace, places: Path) -> None:
    load(workspace, places)
    again = load(workspace, places)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 3)
    assert len(workspace.history()) == 1


def test_a_corrected_file_changes_only_what_differs(workspace: Workspace, places: Path) -> None:
    load(workspace, places)
    places.write_text(PLACES.replace('"city"', '"capital"'), encoding="utf-8")
    assert load(workspace, places).changed == 1
    assert workspace.record(find_record(workspace, RecordKind.PLACE, "paris")).kind == "capital"  # type: ignore[union-attr]
    workspace.undo()
    assert workspace.record(find_record(workspace, RecordKind.PLACE, "paris")).kind == "city"  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", list(RecordKind))
def test_the_files_of_the_sample_load_twice_without_a_change(
    sample: Workspace, kind: RecordKind
) -> None:
    names = {RecordKind.PERSON: "people"}
    name = names.get(kind, f"{kind.value}s")
    loaded = load(sample, paths.sample_archive() / "authorities" / f"{name}.toml", kind)
    assert (loaded.added, loaded.changed, loaded.problems) == (0, 0, ())
    assert loaded.unchanged > 3


def test_another_kind_of_file_is_refused(workspace: Workspace, places: Path) -> None:
    with pytest.raises(ArchiveError, match="another kind of record"):
        load(workspace, places, RecordKind.PERSON)
    assert workspace.history() == []
