# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.catalogue import findings
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.intake import NewPhoto
from photo_archive.domain.progress import finish
from photo_archive.services.checked_photos import CheckedPhotos
from photo_archive.services.kept_findings import BATCH, KeptFindings, batches, found_in, key_of
from photo_archive.services.workspace import Workspace


@pytest.fixture
def photos(workspace: Workspace) -> list[PhotoId]:
    """Two photos without caption and place, one of them without date and credit too."""
    with workspace.changing(Message("Import")) as changes:
        return changes.add_photos([NewPhoto("A", date="1991", credit="ABC"), NewPhoto("B")])


def kept(workspace: Workspace) -> set[tuple[int, Rule]]:
    with workspace.reading() as session:
        return {(one.photo, one.rule) for one in findings.page(session)}


def test_all_photos_are_checked_once_and_then_what_changed(
    workspace: Workspace, photos: list[PhotoId]
) -> None:
    keeper = KeptFindings(workspace)
    finish(keeper.refresh())
    first, second = photos
    both = {(photo, rule) for photo in photos for rule in (Rule.CAPTION, Rule.WHERE)}
    assert kept(workspace) == both | {(second, Rule.WHEN), (second, Rule.CREDIT)}
    assert workspace.apply([SetField(first, PhotoField.DATE, "")], Message("Undate")) is not None
    steps = list(keeper.refresh())
    assert [(step.done, step.total) for step in steps] == [(0, 1), (1, 1)]
    assert (first, Rule.WHEN) in kept(workspace)
    assert list(keeper.refresh()) == []


def test_others_may_go_first_before_each_photo_is_read_and_checked(
    workspace: Workspace, photos: list[PhotoId]
) -> None:
    workspace.reader()
    rests: list[None] = []
    finish(KeptFindings(workspace).refresh(lambda: rests.append(None)))
    while_all_is_read_that_they_are_checked_against = 2
    assert len(rests) == 2 * len(photos) + while_all_is_read_that_they_are_checked_against


def test_a_photo_that_is_gone_keeps_nothing(workspace: Workspace, photos: list[PhotoId]) -> None:
    keeper = KeptFindings(workspace)
    finish(keeper.refresh())
    workspace.undo()
    finish(keeper.refresh())
    assert kept(workspace) == set()


def test_other_rules_check_all_anew(workspace: Workspace, photos: list[PhotoId]) -> None:
    finish(KeptFindings(workspace).refresh())
    steps = list(KeptFindings(workspace, ["abc"]).refresh())
    assert steps[-1].total == 2
    assert (photos[0], Rule.CREDIT_STYLE) in kept(workspace)


def test_what_is_found_now(workspace: Workspace, photos: list[PhotoId]) -> None:
    found = found_in(workspace, CheckedPhotos(), photos)
    assert len({key_of(one) for one in found}) == len(found) == 6
    assert found_in(workspace, CheckedPhotos(), [PhotoId(99)]) == []


def test_photos_come_in_batches() -> None:
    ids = [PhotoId(one) for one in range(2 * BATCH + 1)]
    found = list(batches(ids))
    assert [(before, len(batch)) for before, batch in found] == [
        (0, BATCH), (BATCH, BATCH), (2 * BATCH, 1),
    ]  # fmt: skip
    assert list(batches([])) == []


def test_a_read_only_archive_is_said(workspace: Workspace, photos: list[PhotoId]) -> None:
    workspace.close()
    with (
        Workspace.open(workspace.folder, write=False) as reading,
        pytest.raises(ArchiveError, match="read-only"),
    ):
        finish(KeptFindings(reading).refresh())
