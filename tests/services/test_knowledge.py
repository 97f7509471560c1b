# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.ids import RecordKind
from photo_archive.services.authorities import add_record
from photo_archive.services.knowledge import Knowledge
from photo_archive.services.workspace import Workspace


def test_names_are_resolved_and_read(workspace: Workspace) -> None:
    person = add_record(workspace, RecordKind.PERSON, "Tô Lâm")
    knowledge = Knowledge(workspace)
    assert knowledge.resolver.resolve(RecordKind.PERSON, "TO LAM") == person
    assert knowledge.reader.read("President To Lam arrives.").people[0].id == person.id
