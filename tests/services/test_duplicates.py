# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import Merge, NewRecord, SetExternalIds, SetRecordField
from photo_archive.domain.errors import ArchiveError, Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.progress import finish
from photo_archive.domain.record_pages import PossibleDuplicate
from photo_archive.services.duplicates import duplicates_of, find_duplicates, not_the_same
from photo_archive.services.workspace import Workspace

PERSON = RecordKind.PERSON
Add = Callable[..., RecordRef]


@pytest.fixture
def add(workspace: Workspace) -> Add:
    def add(name: str, kind: RecordKind = PERSON, **fields: str) -> RecordRef:
        with workspace.changing(Message("Add")) as changes:
            ref = changes.create(NewRecord(kind, name))
            changes.apply_all(SetRecordField(ref, *field) for field in fields.items())
        return ref

    return add


def pairs(found: tuple[PossibleDuplicate, ...]) -> set[frozenset[RecordRef]]:
    return {frozenset((one.one.ref, one.other.ref)) for one in found}


def whole(workspace: Workspace, *kinds: RecordKind) -> tuple[PossibleDuplicate, ...]:
    return finish(find_duplicates(workspace, kinds or None))


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (PERSON, "Nguyễn Minh Châu", "Minh Châu Nguyen"),
        (PERSON, "François Mitterrand", "F. Mitterrand"),
        (PERSON, "François Mitterrand", "François Mitterand"),
        (PERSON, "Võ Văn Kiệt", "Vo Van Kiet"),
        (PERSON, "Võ Văn Kiệt", "Võ VănKiệt"),
        (PERSON, "Valéry Giscard d’Estaing", "Giscard d’Estaing"),
        (RecordKind.PLACE, "Hà Nội", "Hanoi"),
        (RecordKind.ORGANISATION, "Ministry of Foreign Affairs", "Ministry of Foriegn Affairs"),
        (RecordKind.EVENT, "Official visit 1993", "official Visit 1993"),
        (RecordKind.TAG, "Handshakes", "Handshake"),
    ],
)
def test_a_pair_is_found_from_both_sides_and_in_the_whole_file(
    workspace: Workspace, add: Add, kind: RecordKind, one: str, other: str
) -> None:
    first, second = add(one, kind), add(other, kind)
    add("Somebody Else", kind)
    expected = {frozenset((first, second))}
    assert pairs(whole(workspace)) == expected
    assert pairs(duplicates_of(workspace, first)) == expected
    assert pairs(duplicates_of(workspace, second)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Đoàn Văn Hậu", "Doãn Văn Hậu"), ("Võ Văn Kiệt", "Võ Văn Kiệm"), ("Linh Đan", "Minh Đan")],
)
def test_who_is_only_somewhat_alike_is_left_alone(
    workspace: Workspace, add: Add, one: str, other: str
) -> None:
    first, _ = add(one), add(other)
    assert whole(workspace) == ()
    assert duplicates_of(workspace, first) == ()


def test_dates_decide_between_namesakes(workspace: Workspace, add: Add) -> None:
    one = add("Nguyễn Văn Bình", birth="1922")
    add("Nguyễn Văn Bình", birth="1957")
    assert duplicates_of(workspace, one) == ()
    same = add("Nguyễn Văn Bình", birth="1922")
    (found,) = duplicates_of(workspace, one)
    assert {found.one.ref, found.other.ref} == {one, same}
    assert found.certainty is Certainty.CERTAIN


def test_identifiers_find_what_names_do_not(workspace: Workspace, add: Add) -> None:
    one, other = add("Hồ Chí Minh"), add("Nguyễn Ái Quốc")
    ids = (ExternalId("wikidata", "Q36014"),)
    workspace.apply([SetExternalIds(ref, ids) for ref in (one, other)], Message("Ids"))
    assert pairs(whole(workspace, PERSON)) == {frozenset((one, other))}
    assert pairs(duplicates_of(workspace, other)) == {frozenset((one, other))}


def test_a_pair_told_apart_stays_away_until_that_is_undone(workspace: Workspace, add: Add) -> None:
    one, other = add("Võ Văn Kiệt"), add("Vo Van Kiet")
    made = not_the_same(workspace, other, one)
    assert made is not None
    assert not_the_same(workspace, one, other) is None
    assert whole(workspace) == ()
    assert duplicates_of(workspace, one) == duplicates_of(workspace, other) == ()
    workspace.undo()
    assert len(whole(workspace)) == 1
    workspace.redo()
    assert not_the_same(workspace, one, other, different=False) is not None
    assert len(duplicates_of(workspace, one)) == 1


def test_what_was_merged_is_no_duplicate(workspace: Workspace, add: Add) -> None:
    one, other = add("Võ Văn Kiệt"), add("Vo Van Kiet")
    workspace.apply([Merge(other, one)], Message("Merge"))
    assert whole(workspace) == ()
    assert duplicates_of(workspace, other) == ()
    with pytest.raises(ArchiveError):
        duplicates_of(workspace, RecordRef(PERSON, 999))


def test_a_name_very_many_have_tells_nobody_apart(workspace: Workspace, add: Add) -> None:
    for _ in range(41):
        add("Nguyễn Văn Bình")
    one = add("Nguyễn Văn An")
    assert whole(workspace, PERSON) == ()
    assert duplicates_of(workspace, one) == ()


WORDS = ("Võ", "Vo", "Văn", "Van", "Kiệt", "Kiet", "Kiệtt", "Mitterrand", "Mitterand", "F.", "An")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), min_size=2, max_size=7))
def test_any_file(workspace: Workspace, names: list[list[str]]) -> None:
    """Symmetric, never a record with itself, told-apart pairs stay away, one and all agree."""
    with workspace.changing(Message("Start over")) as changes:
        people = [changes.create(NewRecord(PERSON, " ".join(words))) for words in names]
    try:
        found = whole(workspace, PERSON)
        expected = pairs(found)
        assert all(one.one.ref != one.other.ref for one in found)
        assert len(expected) == len(found)
        from_each = {ref: pairs(duplicates_of(workspace, ref)) for ref in people}
        assert set().union(*from_each.values()) == expected
        for pair in expected:
            assert all(pair in from_each[ref] for ref in pair)
        if found:
            not_the_same(workspace, found[0].one.ref, found[0].other.ref)
            gone = {frozenset((found[0].one.ref, found[0].other.ref))}
            assert pairs(whole(workspace, PERSON)) == expected - gone
            workspace.undo()
    finally:
        workspace.undo()
