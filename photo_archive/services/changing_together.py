# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of many photos, each to be changed by a rule: what would come of it, and the edits.

What is so already is left out, so that a changeset holds only what it changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from photo_archive.domain.edits import Edit, SetField
from photo_archive.domain.field_plans import EXAMPLES, Example, FieldPlan, Mode, PlanPreview
from photo_archive.domain.ids import PhotoId
from photo_archive.services.workspace import Workspace


def preview_plan(workspace: Workspace, ids: Sequence[int], plan: FieldPlan) -> PlanPreview:
    """Work out what a plan would make of these photos; nothing is written."""
    counts = workspace.value_counts(ids, plan.field)
    found = [Example(value, plan.after(value), number) for value, number in counts]
    changes = [one for one in found if one.before != one.after]
    return PlanPreview(
        sum(one.photos for one in changes),
        sum(number for _, number in counts),
        tuple(changes[:EXAMPLES]),
        max(len(changes) - EXAMPLES, 0),
    )


def field_edits(
    workspace: Workspace, ids: Sequence[PhotoId], plans: Sequence[FieldPlan]
) -> list[Edit]:
    """The edits that carry out plans in photos, leaving out what is so already."""
    edits: list[Edit] = []
    for plan in plans:
        if plan.mode is Mode.KEEP:
            continue
        for photo, before in workspace.field_values(ids, plan.field).items():
            after = plan.after(before)
            if after != before:
                edits.append(SetField(photo, plan.field, after))
    return edits
