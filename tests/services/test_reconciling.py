# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.edits import PhotoField, SetCaption, SetField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import PhotoId
from photo_archive.domain.photo import FormerValue, RenditionRole
from photo_archive.domain.progress import finish
from photo_archive.domain.record_pages import Agreement
from photo_archive.services.import_values import ImportSummary
from photo_archive.services.proposing import refresh
from photo_archive.services.reconciling import (
    better_of,
    group,
    side_by_side,
    ungroup,
    unite,
)
from photo_archive.services.workspace import Workspace

Run = Callable[..., ImportSummary]


@pytest.fixture
def three(
    workspace: Workspace, make_picture: Callable[..., Path], run_import: Run
) -> tuple[PhotoId, ...]:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        make_picture(name)
    run_import(workspace, make_picture("d.jpg").parent)
    ids = tuple(PhotoId(one) for one in workspace.find("").ids)
    edits = (
        SetField(ids[0], PhotoField.DATE, "1993-06-25"),
        SetField(ids[1], PhotoField.DATE, "1994"),
        SetField(ids[0], PhotoField.CREDIT, "TTXVN"),
        SetField(ids[1], PhotoField.CREDIT, "VNA"),
        SetField(ids[1], PhotoField.PHOTOGRAPHER, "Minh Đạo"),
        SetCaption(ids[0], CaptionKind.EDITED, Language.EN, "Leaders  in Paris"),
        SetCaption(ids[1], CaptionKind.EDITED, Language.EN, "Leaders in Paris"),
        SetCaption(ids[1], CaptionKind.EDITED, Language.FR, "Des dirigeants à Paris"),
    )
    workspace.apply(edits, Message("Describe"))
    return ids


def test_side_by_side(workspace: Workspace, three: tuple[PhotoId, ...]) -> None:
    found = side_by_side(workspace, three[0], three[1])
    compared = {one.key: (one.agreement, one.is_choice) for one in found.texts}
    assert compared == {
        "caption/edited/en": (Agreement.SAME, False),
        "caption/edited/fr": (Agreement.ONE_ONLY, False),
        "date": (Agreement.CONTRADICTION, True),
        "photographer": (Agreement.ONE_ONLY, False),
        "credit": (Agreement.DIFFERENT, True),
    }
    assert not found.told_apart
    assert better_of(found.one, found.other) is found.other
    assert better_of(found.other, workspace.photo(three[2])) is found.other


def test_photos_made_one_are_found_by_both_references(
    workspace: Workspace,
    three: tuple[PhotoId, ...],
    same_as_rebuilt: Callable[[Workspace, tuple[str, ...]], None],
) -> None:
    one, other = (workspace.photo(photo).reference for photo in three[:2])
    made = unite(workspace, three[0], three[1], {"date"})
    assert str(made.title) == f"Make {other} and {one} one photo"
    photo = workspace.photo_by_reference(other)
    assert (photo.reference, photo.date, photo.credit) == (one, "1994", "TTXVN")
    assert set(workspace.photo(three[0]).former) == {
        FormerValue(one, "date", "", "1993-06-25"),
        FormerValue(other, "credit", "", "VNA"),
    }
    assert list(workspace.find(f"reference:{other}").ids) == [three[0]]
    assert workspace.find('"Des dirigeants"').total == 1
    same_as_rebuilt(workspace, ("", '"Des dirigeants"', "credit:VNA", "file:b.jpg"))
    workspace.undo()
    assert workspace.find("").total == 4
    assert list(workspace.find('"Des dirigeants"').ids) == [three[1]]
    same_as_rebuilt(workspace, ("", '"Des dirigeants"', "credit:VNA", "file:b.jpg"))


def test_grouping_by_hand_and_taking_apart(
    workspace: Workspace, three: tuple[PhotoId, ...]
) -> None:
    references = [workspace.photo(photo).reference for photo in three]
    files = [workspace.photo(photo).files[0].id for photo in three]
    group(workspace, three[:3], {files[2]: RenditionRole.RECTO, files[1]: RenditionRole.VERSO})
    photo = workspace.photo(three[0])
    assert [(one.id, one.role.value) for one in photo.files] == [
        (files[0], "recto"), (files[2], "recto"), (files[1], "verso"),
    ]  # fmt: skip
    made = ungroup(workspace, three[0])
    again = {workspace.photo(one).reference: workspace.photo(one) for one in made}
    assert {name: one.files[0].id for name, one in again.items()} == {
        references[1]: files[1],
        references[2]: files[2],
    }
    assert again[references[1]].credit == "VNA"
    workspace.undo()
    workspace.undo()
    assert sorted(workspace.photo(one).reference for one in workspace.find("").ids) == sorted(
        references
    )


def test_files_without_a_former_reference_get_a_new_one(
    workspace: Workspace,
    make_picture: Callable[..., Path],
    make_list: Callable[..., Path],
    run_import: Run,
) -> None:
    box = make_picture("front.jpg").parent
    make_picture("rear.jpg")
    rows = [{"file": name, "reference": "A-1"} for name in ("front.jpg", "rear.jpg")]
    run_import(workspace, box, captions=make_list(*rows))
    (made,) = ungroup(workspace, workspace.photo_by_reference("A-1").id)
    assert workspace.photo(made).reference == "A-1-2"


def test_one_is_no_group(workspace: Workspace, three: tuple[PhotoId, ...]) -> None:
    with pytest.raises(ArchiveError, match="no group"):
        group(workspace, [three[0], three[0]], {})
    with pytest.raises(ArchiveError, match="one file only"):
        ungroup(workspace, three[0])


def test_what_waits_to_be_decided_goes_along(sample: Workspace) -> None:
    finish(refresh(sample))
    finish(sample.checker.refresh())
    ids = [PhotoId(one) for one in sample.find("").ids]
    one, other = [photo for photo in ids if sample.reviewer.of_photo(photo)][:2]
    clear = [SetCaption(one, CaptionKind.EDITED, language, "") for language in Language]
    sample.apply(clear, Message("Clear"))

    def waiting(photo: PhotoId) -> set[tuple[str, int]]:
        return {(found.text, found.start) for found in sample.reviewer.of_photo(photo)}

    before = {photo: waiting(photo) for photo in (one, other)}
    assert before[other]
    unite(sample, one, other)
    assert before[other] <= waiting(one)
    assert waiting(other) == set()
    finish(refresh(sample))
    finish(sample.checker.refresh())
    assert sample.reviewer.queue()
    assert sample.checker.counts().photos
    sample.undo()
    assert {photo: waiting(photo) for photo in (one, other)} == before
    finish(sample.checker.refresh())
