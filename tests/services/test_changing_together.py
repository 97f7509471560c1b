# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.field_plans import Example, FieldPlan, Mode
from photo_archive.domain.ids import PhotoId
from photo_archive.services.changing_together import field_edits, preview_plan
from photo_archive.services.workspace import Workspace

CREDITS = ("VNA", "VNA", "AFP", "", "VNA/VNS", "VNA, Hanoi", "Hanoi VNA")


def with_credits(workspace: Workspace) -> list[PhotoId]:
    ids = [PhotoId(one) for one in workspace.find("").ids][: len(CREDITS)]
    edits = [
        SetField(one, PhotoField.CREDIT, credit) for one, credit in zip(ids, CREDITS, strict=True)
    ]
    workspace.apply(edits, Message("Credits"))
    return ids


def test_a_preview_tells_what_is_then_written(sample: Workspace) -> None:
    ids = with_credits(sample)
    plan = FieldPlan(PhotoField.CREDIT, Mode.FIND, "TTXVN", "VNA", whole_words=True)
    found = preview_plan(sample, ids, plan)
    assert (found.changed, found.total, found.untold) == (5, len(CREDITS), 1)
    assert found.examples[0] == Example("VNA", "TTXVN", 2)
    edits = field_edits(sample, ids, [plan])
    assert len(edits) == found.changed
    changeset = sample.apply(edits, Message("Together"))
    assert changeset is not None
    now = sample.field_values(ids, PhotoField.CREDIT)
    assert [now[one] for one in ids] == [one.replace("VNA", "TTXVN") for one in CREDITS]
    assert preview_plan(sample, ids, plan).changed == 0
    sample.undo()
    now = sample.field_values(ids, PhotoField.CREDIT)
    assert [now[one] for one in ids] == list(CREDITS)


def test_what_is_so_already_and_what_is_kept_is_left_out(sample: Workspace) -> None:
    ids = with_credits(sample)
    plans = (
        FieldPlan(PhotoField.CREDIT, Mode.FILL, "VNA"),
        FieldPlan(PhotoField.SOURCE, Mode.KEEP, "no"),
    )
    assert field_edits(sample, ids, plans) == [SetField(ids[3], PhotoField.CREDIT, "VNA")]
