# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import Certainty
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.progress import finish
from photo_archive.domain.proposals import ProposalFilter
from photo_archive.services.guarding import verify_originals
from photo_archive.services.proposing import refresh
from photo_archive.services.sampling import TITLE, build_sample
from photo_archive.services.workspace import Workspace

QUERIES = ("Hanoi", "Hà Nội", "Ha Noi", "place:France", "person:kiet", "date:1993..2004")


def test_the_sample_is_whole_and_found_under_any_spelling(sample: Workspace) -> None:
    assert sample.title == TITLE
    assert sample.photo_count == 22
    assert finish(verify_originals(sample)).intact == 24
    totals = [sample.find(query).total for query in QUERIES]
    assert all(totals)
    assert totals[0] == totals[2]
    assert all(sample.records(kind) for kind in RecordKind)
    folder = sample.folder
    assert all(Path(file.full_path).is_relative_to(folder) for file in sample.renditions())


def test_what_its_captions_name_for_certain_is_linked_and_some_proposals_wait(
    sample: Workspace,
) -> None:
    counted = sample.reviewer.counts()
    assert counted.captions > 0
    assert counted.by_certainty.get(Certainty.PROBABLE, 0) > 0
    known = ProposalFilter(known=True)
    assert sample.reviewer.total(known) > 0
    assert finish(refresh(sample)).captions == 0


def test_building_it_again_changes_nothing(
    sample: Workspace, told: Callable[[Workspace], list[dict[str, object]]]
) -> None:
    before, history = told(sample), len(sample.history())
    sample.close()
    summary = finish(build_sample(sample.folder))
    assert (summary.imported, summary.unchanged, summary.problems) == (0, 24, ())
    with Workspace.open(sample.folder) as opened:
        assert told(opened) == before
        assert len(opened.history()) == history


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear archive,", encoding="utf-8")
    with pytest.raises(ArchiveError, match="not empty"):
        finish(build_sample(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
