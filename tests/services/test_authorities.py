# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.services.authorities import add_record, find_record, merge_records
from photo_archive.services.workspace import Workspace


@pytest.mark.parametrize("text", ["Tô Lâm", "to lam", "TÔ LÂM", "President Lam"])
def test_a_record_is_found_by_name_variant_or_number(workspace: Workspace, text: str) -> None:
    made = add_record(
        workspace,
        RecordKind.PERSON,
        "Tô Lâm",
        "vi",
        variants=["President Lam"],
        fields={"birth": "1957"},
    )
    assert find_record(workspace, RecordKind.PERSON, text) == made
    assert find_record(workspace, RecordKind.PERSON, str(made.id)) == made
    assert workspace.person(made.id).birth == "1957"
    assert len(workspace.history()) == 1


def test_who_is_not_known_or_not_clear_is_told(workspace: Workspace) -> None:
    with pytest.raises(ArchiveError, match="There is no person called “Nobody”"):
        find_record(workspace, RecordKind.PERSON, "Nobody")
    add_record(workspace, RecordKind.PERSON, "Nguyễn Văn Bình")
    add_record(workspace, RecordKind.PERSON, "Nguyễn Văn Bính")
    with pytest.raises(ArchiveError, match="Nguyễn Văn Bình"):
        find_record(workspace, RecordKind.PERSON, "Nguyen Van Binh")


@pytest.mark.parametrize("fields", [{"height": "170"}, {"birth": "10/7/1957 or so"}])
def test_a_field_that_does_not_fit_adds_nothing(
    workspace: Workspace, fields: dict[str, str]
) -> None:
    with pytest.raises(ArchiveError):
        add_record(workspace, RecordKind.PERSON, "Tô Lâm", fields=fields)
    assert workspace.records(RecordKind.PERSON) == []


def test_merging_moves_links_and_names_and_can_be_undone(sample: Workspace) -> None:
    winner = find_record(sample, RecordKind.PERSON, "Võ Văn Kiệt")
    loser = find_record(sample, RecordKind.PERSON, "François Mitterrand")
    photos = sample.photo_count_of(loser)
    assert photos
    merge_records(sample, loser, winner)
    assert find_record(sample, RecordKind.PERSON, "Francois Mitterrand") == winner
    assert sample.record(loser).name == "Võ Văn Kiệt"
    assert sample.find("person:mitterrand").total == sample.find("person:kiet").total
    sample.undo()
    assert find_record(sample, RecordKind.PERSON, "François Mitterrand") == loser
    assert sample.photo_count_of(loser) == photos


def test_a_part_of_one_name_only_is_enough(sample: Workspace) -> None:
    assert find_record(sample, RecordKind.PERSON, "macron") == find_record(
        sample, RecordKind.PERSON, "Emmanuel Macron"
    )
    with pytest.raises(ArchiveError):
        find_record(sample, RecordKind.PERSON, "nguyen")
