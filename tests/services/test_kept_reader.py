# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.intake import NewPhoto
from photo_archive.services.authorities import add_record
from photo_archive.services.kept_reader import KeptReader
from photo_archive.services.workspace import Workspace


def test_a_reader_is_kept_until_records_change(workspace: Workspace) -> None:
    kept = KeptReader(workspace.archive)
    first = kept.get()
    assert kept.get() is first
    with workspace.changing(Message("Add")) as changes:
        photo = changes.add_photo(NewPhoto(reference="A-1"))
    workspace.apply([SetField(photo, PhotoField.TITLE, "Talks")], Message("Edit"))
    add_record(workspace, RecordKind.TAG, "talks")
    assert kept.get() is first
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    second = kept.get()
    assert second is not first
    assert second.read("President To Lam arrives.").people[0].id == person.id
    workspace.undo()
    assert kept.get().read("President To Lam arrives.").people[0].id is None


def test_others_may_go_first_while_a_reader_is_made(workspace: Workspace) -> None:
    kept = KeptReader(workspace.archive)
    add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    rests: list[None] = []
    made = kept.get(lambda: rests.append(None))
    assert rests
    rests.clear()
    assert kept.get(lambda: rests.append(None)) is made
    assert not rests
