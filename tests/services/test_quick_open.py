# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going to anything of an archive by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photo_archive.domain.edits import NewRecord
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.services.quick_open import quick_again, quick_open
from photo_archive.services.saved_searches import save_search
from photo_archive.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path / "cache"))
    made = Workspace.create(tmp_path / "archive")
    kiet = made.create_record(NewRecord(RecordKind.PERSON, "Võ Văn Kiệt"))
    made.create_record(NewRecord(RecordKind.EVENT, "Visit of Võ Văn Kiệt to the city of Lyon"))
    with made.changing(Message("Import")) as changes:
        photo = NewPhoto("VNF-1993-0001", title="Arrival", photographer="Minh Đạo",
                         links=(NewLink(kiet),))  # fmt: skip
        changes.add_photo(photo)
    save_search(made, "Nineties", "date:1990..1999")
    yield made
    made.close()


def found(workspace: Workspace, text: str) -> list[tuple[str, str, str]]:
    items = quick_open(workspace, text, "en")
    return [(item.kind.value, item.label, item.query) for item in items]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kiet", ("person", "Võ Văn Kiệt", 'person:"Võ Văn Kiệt"')),
        ("vvk", ("person", "Võ Văn Kiệt", 'person:"Võ Văn Kiệt"')),
        ("minh d", ("photographer", "Minh Đạo", 'photographer:"Minh Đạo"')),
        ("ninet", ("search", "Nineties", "date:1990..1999")),
        ("vnf-1993", ("number", "VNF-1993-0001", 'reference:"VNF-1993-0001"')),
        ("visit", ("event", "Visit of Võ Văn Kiệt to the city of Lyon",
                   'event:"Visit of Võ Văn Kiệt to the city of Lyon"')),
    ],
)  # fmt: skip
def test_anything_is_found_with_what_shows_it(
    workspace: Workspace, text: str, first: tuple[str, str, str]
) -> None:
    assert found(workspace, text)[0] == first
    assert workspace.find(first[2]).total or first[0] in ("search", "event")


@pytest.mark.parametrize("text", ["", "  ", "zzz", "?"])
def test_nothing_is_found(workspace: Workspace, text: str) -> None:
    assert quick_open(workspace, text, "en") == ()


def test_a_number_tells_its_photo_and_a_record_its_reference(workspace: Workspace) -> None:
    number = quick_open(workspace, "VNF", "en") or quick_open(workspace, "vnf-1", "en")
    assert number[0].photo == 1
    assert number[0].detail == "Arrival"
    person = quick_open(workspace, "kiet", "en")[0]
    assert person.ref == RecordRef(RecordKind.PERSON, 1)
    assert person.photos == 1


def test_what_was_gone_to_is_read_as_it_is_now(workspace: Workspace) -> None:
    keys = ["search:Nineties", "person:1", "person:99", "nonsense", "number:x", "album:gone"]
    again = quick_again(workspace, keys, "en")
    assert [item.key for item in again] == ["search:Nineties", "person:1"]
    assert quick_again(workspace, [], "en") == ()
