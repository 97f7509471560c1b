# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError, UsageError
from photo_archive.services.batch import plan_batch, write_batch
from photo_archive.services.workspace import Workspace


def test_a_plan_shows_what_would_change_and_writes_it_as_one(sample: Workspace) -> None:
    plan = plan_batch(
        sample,
        "place:Paris",
        [(PhotoField.CREDIT, " Zanzibar "), (PhotoField.DATE, "25 June 1993")],
    )
    assert plan.photos
    assert all(row.before != row.after for row in plan.rows)
    assert {row.after for row in plan.rows} == {"Zanzibar", "1993-06-25"}
    changeset = write_batch(sample, plan)
    assert changeset is not None
    changed = sample.find("date:1993-06-25 credit:zanzibar").total
    assert changed == sample.find("place:Paris").total == plan.photos
    again = [(PhotoField.CREDIT, "Zanzibar")]
    assert plan_batch(sample, "place:Paris", again).rows == ()
    sample.undo()
    assert plan_batch(sample, "place:Paris", again).photos == plan.photos


def test_nothing_to_change_is_no_changeset(sample: Workspace) -> None:
    before = len(sample.history())
    plan = plan_batch(sample, "zanzibar", [(PhotoField.CREDIT, "VNA")])
    assert (plan.photos, write_batch(sample, plan)) == (0, None)
    assert len(sample.history()) == before


@pytest.mark.parametrize(
    ("assignments", "said"),
    [
        ([(PhotoField.STATUS, "finished")], "finished"),
        ([(PhotoField.DATE, "one day")], "one day"),
        ([(PhotoField.RESTRICTION_UNTIL, "soon")], "2030-12-31"),
        ([(PhotoField.TITLE_TYPE, "made up")], "devised"),
        ([(PhotoField.DATE_SOURCE, "hearsay")], "verso"),
        ([(PhotoField.CREDIT, "a"), (PhotoField.CREDIT, "b")], "named twice"),
        ([(PhotoField.REFERENCE, "R-1")], "one photo only"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_written(
    sample: Workspace, assignments: list[tuple[PhotoField, str]], said: str
) -> None:
    with pytest.raises(ArchiveError, match=said):
        plan_batch(sample, "", assignments)


def test_a_malformed_query_says_where(sample: Workspace) -> None:
    with pytest.raises(UsageError):
        plan_batch(sample, "(paris", [(PhotoField.CREDIT, "VNA")])


def test_an_empty_value_empties_the_field(sample: Workspace) -> None:
    write_batch(sample, plan_batch(sample, "person:kiet", [(PhotoField.DATE, "")]))
    assert sample.find("person:kiet is:undated").total == sample.find("person:kiet").total
