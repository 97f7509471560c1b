# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos found by where they are: from the file on the disk to the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.media.fields import Fields, GeoPoint
from photo_archive.services.importing import ImportSummary
from photo_archive.services.workspace import Workspace

HANOI, PARIS = "area:20,105..22,106.5", "area:48,1..49.5,3"


def references(workspace: Workspace, query: str) -> list[str]:
    found = workspace.finder.find(query)
    return [line.reference for line in workspace.lines(found.ids)]


def test_a_picture_lies_where_its_file_says(
    workspace: Workspace,
    box: Path,
    make_picture: Callable[..., Path],
    run_import: Callable[..., ImportSummary],
) -> None:
    assert references(workspace, HANOI) == []
    make_picture("a.jpg", Fields(point=GeoPoint(21.0285, 105.8542), city="Paris"))
    make_picture("b.jpg", Fields(city="Paris"))
    run_import(workspace, box)
    with workspace.changing(Message("Place")) as changes:
        (paris,) = (
            one.ref for one in workspace.finder.find("").facets.places if one.label == "Paris"
        )
        changes.apply(SetRecordField(paris, "latitude", "48.8566"))
        changes.apply(SetRecordField(paris, "longitude", "2.3522"))
    assert len(references(workspace, "place:paris")) == 2
    assert len(references(workspace, HANOI)) == 1
    assert len(references(workspace, PARIS)) == 1
    assert set(references(workspace, PARIS)).isdisjoint(references(workspace, HANOI))


def test_what_changes_is_read_anew(workspace: Workspace) -> None:
    with workspace.changing(Message("Fill")) as changes:
        place = changes.create(NewRecord(RecordKind.PLACE, "Tây Hồ"))
        changes.add_photo(NewPhoto(reference="A-1", links=(NewLink(place),)))
    assert references(workspace, HANOI) == []
    with workspace.changing(Message("Place")) as changes:
        changes.apply(SetRecordField(place, "latitude", "21.07"))
        changes.apply(SetRecordField(place, "longitude", "105.82"))
    assert references(workspace, HANOI) == ["A-1"]
    with workspace.changing(Message("Move")) as changes:
        changes.apply(SetRecordField(place, "latitude", "48.85"))
        changes.apply(SetRecordField(place, "longitude", "2.35"))
    assert references(workspace, HANOI) == []
    assert references(workspace, PARIS) == ["A-1"]
