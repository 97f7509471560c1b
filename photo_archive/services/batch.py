# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One change to many photos: planned and shown first, then written as one changeset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from photo_archive.domain.date_text import read_date
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import ChangesetId, PhotoId
from photo_archive.domain.photo import DateSource, Status, TitleType
from photo_archive.services.found import Order
from photo_archive.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One field of one photo, before and after."""

    photo: PhotoId
    reference: str
    field: PhotoField
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """What a batch would change; photos that have the value already are not in it."""

    query: str
    rows: tuple[BatchRow, ...]

    @property
    def photos(self) -> int:
        """How many photos would change."""
        return len({row.photo for row in self.rows})


def plan_batch(
    workspace: Workspace, query: str, assignments: Sequence[tuple[PhotoField, str]]
) -> BatchPlan:
    """Work out what would change.

    Raises:
        UsageError: The query is malformed.
        ArchiveError: A value does not fit its field.
    """
    checked = [(field, _checked(field, value)) for field, value in assignments]
    if len(checked) != len({field for field, _ in checked}):
        raise ArchiveError("A field is named twice; give each field one value.")
    found = workspace.find(query, order=Order.REFERENCE, facets=False)
    ids = [PhotoId(photo) for photo in found.ids]
    rows: list[BatchRow] = []
    for field, value in checked:
        if field is PhotoField.REFERENCE and len(ids) > 1:
            raise ArchiveError("A reference is of one photo only, and this query finds several.")
        current = workspace.field_values(ids, field)
        references = workspace.field_values(ids, PhotoField.REFERENCE)
        rows += [
            BatchRow(photo, references[photo], field, current[photo], value)
            for photo in ids
            if current[photo] != value
        ]
    return BatchPlan(query, tuple(rows))


def write_batch(workspace: Workspace, plan: BatchPlan) -> ChangesetId | None:
    """Write the plan as one changeset, undoable as one; None if nothing changed by it."""
    fields = ", ".join(sorted({row.field.value for row in plan.rows}))
    if plan.photos == 1:
        reference = plan.rows[0].reference
        title = Message("Set {fields} of {reference}", {"fields": fields, "reference": reference})
    else:
        title = Message("Set {fields} of {n} photos", {"fields": fields, "n": plan.photos})
    edits = [SetField(row.photo, row.field, row.after) for row in plan.rows]
    changeset = workspace.apply(edits, title, source="batch")
    return changeset.id if changeset else None


def _checked(field: PhotoField, value: str) -> str:
    value = value.strip()
    if field is PhotoField.DATE and value:
        dated = read_date(value)
        return dated.text if dated else ""
    if field is PhotoField.RESTRICTION_UNTIL and value:
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise ArchiveError(
                "“{value}” is no day: write it as 2030-12-31.", value=value
            ) from None
    allowed = {
        PhotoField.STATUS: [status.value for status in Status],
        PhotoField.TITLE_TYPE: [kind.value for kind in TitleType],
        PhotoField.DATE_SOURCE: [source.value for source in DateSource],
    }.get(field)
    if allowed is not None and value not in allowed:
        raise ArchiveError(
            "“{value}” is no {field}; use one of {allowed}.",
            value=value,
            field=field.value,
            allowed=", ".join(filter(None, allowed)),
        )
    return value
