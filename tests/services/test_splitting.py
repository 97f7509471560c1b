# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

import pytest

from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import NameId, PhotoId, RecordKind, RecordRef
from photo_archive.services.authorities import find_record
from photo_archive.services.duplicates import duplicates_of
from photo_archive.services.record_pages import photos_of, record_page
from photo_archive.services.splitting import preview_split, split
from photo_archive.services.workspace import Workspace


@pytest.fixture
def lam(sample: Workspace) -> RecordRef:
    return find_record(sample, RecordKind.PERSON, "Tô Lâm")


def test_a_split_is_told_before_it_is_done(sample: Workspace, lam: RecordRef) -> None:
    photos = [PhotoId(one) for one in photos_of(sample, lam)[:2]]
    (variant,) = sample.person(lam.id).names
    assert variant.id is not None
    found = preview_split(sample, lam, "To Lam", [*photos, PhotoId(9999)], [variant.id])
    assert (found.photos_moved, found.photos_kept) == (2, 5)
    assert [name.text for name in found.names_moved] == ["To Lam"]
    assert found.problems == ()
    assert found.mentions_moved > 0


def test_split_and_undo(sample: Workspace, lam: RecordRef) -> None:
    before = record_page(sample, lam)
    photos = [PhotoId(one) for one in photos_of(sample, lam)[:2]]
    (variant,) = sample.person(lam.id).names
    assert variant.id is not None
    new = split(sample, lam, "To Lam", photos, [variant.id])
    person = sample.person(new.id)
    assert (person.name, person.name_language, person.names) == ("To Lam", "en", ())
    assert person.name_order is sample.person(lam.id).name_order
    assert set(photos_of(sample, new)) == set(photos)
    assert len(photos_of(sample, lam)) == 5
    assert duplicates_of(sample, new) == duplicates_of(sample, lam) == ()
    assert sample.history(limit=1)[0].title.text == "Split {new} from {name}"
    sample.undo()
    assert record_page(sample, lam) == before
    with pytest.raises(ArchiveError):
        sample.record(new)


def test_a_place_that_is_split_lies_where_the_other_lies(sample: Workspace) -> None:
    hanoi = find_record(sample, RecordKind.PLACE, "Hà Nội")
    new = split(sample, hanoi, "Hà Đông", [PhotoId(one) for one in photos_of(sample, hanoi)[:1]])
    one, other = sample.record(hanoi), sample.record(new)
    assert one.parent_id == other.parent_id  # type: ignore[union-attr]


def test_what_is_in_the_way_is_told(sample: Workspace, lam: RecordRef) -> None:
    names = record_page(sample, lam).names
    authorised = names[0].name.id
    assert authorised is not None
    problems = preview_split(sample, lam, " ", [], [authorised]).problems
    assert [str(one)[:20] for one in problems] == [
        "A name cannot be emp", "Nothing would move: ", "The authorised name ",
    ]  # fmt: skip
    same = preview_split(sample, lam, "Tô Lâm", [PhotoId(photos_of(sample, lam)[0])]).problems
    assert [str(one) for one in same] == ["Both records would be called “Tô Lâm”."]
    with pytest.raises(ArchiveError, match="Nothing would move"):
        split(sample, lam, "X", [PhotoId(9999)])
    with pytest.raises(ArchiveError, match="authorised name stays"):
        split(sample, lam, "X", [], [NameId(authorised)])
    assert sample.person(lam.id).name == "Tô Lâm"
