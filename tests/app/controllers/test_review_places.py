# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.controllers.review_places import (
    ALL_CHECKS,
    empty_words,
    heading,
    index_entries,
    key_hints,
    next_waiting,
    queue_of,
)
from photo_archive.app.review_values import ReviewCounts
from photo_archive.domain.captions import Certainty
from photo_archive.domain.findings import FindingCounts, Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import ProposalCounts, ProposalFilter, ProposalState
from photo_archive.wording import Wording


def test_the_index_names_rules_that_found_something(wording: Wording) -> None:
    counts = ReviewCounts(
        ProposalCounts({RecordKind.PERSON: 21}, rejected=58, later=4),
        FindingCounts({Rule.STALE: 26}, 26),
        {"checked": 19},
    )
    found = {one.key: (one.text, one.count) for one in index_entries(wording, counts) if one.key}
    assert found["proposed:person"] == ("People", 21)
    assert found["proposed:event"] == ("Events", 0)
    assert found["check:translation-stale"] == ("Translation is stale", 26)
    assert "check:who-missing" not in found
    assert found["stage:checked"] == ("Ready to approve", 19)
    assert found["decided:rejected"] == ("Rejected, not asked again", 58)


def test_nothing_is_counted_before_it_is_known(wording: Wording) -> None:
    assert {one.count for one in index_entries(wording, None)} == {None}


def test_a_key_stands_for_a_filter() -> None:
    people = queue_of("proposed:person")
    wanted = people.filter(Certainty.PROBABLE, True, "place:Paris")
    assert wanted == ProposalFilter(
        RecordKind.PERSON, Certainty.PROBABLE, known=True, query="place:Paris"
    )
    assert queue_of("decided:later").filter(None, None, "").state is ProposalState.LATER
    assert queue_of("check:role-not-held").rule is Rule.ROLE_NOT_HELD
    assert queue_of(ALL_CHECKS).rule is None
    assert not queue_of(ALL_CHECKS).is_proposals
    assert queue_of("stage:imported").status == "imported"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("proposed:person", "21 people proposed"),
        ("decided:rejected", "21 rejected"),
        ("decided:later", "21 put off"),
        (ALL_CHECKS, "21 photos to check"),
        ("check:who-missing", "Nobody is named or linked: 21 photos"),
    ],
)
def test_headings(wording: Wording, key: str, words: str) -> None:
    assert heading(wording, queue_of(key), 21) == words


@pytest.mark.parametrize(
    "key", ["proposed:place", "decided:rejected", "decided:later", "check:who-missing"]
)
def test_every_queue_has_hints_and_words_for_nothing(wording: Wording, key: str) -> None:
    queue = queue_of(key)
    hints = dict(key_hints(wording, queue))
    assert hints["Ctrl Z"] == "Undo"
    assert ("F" in hints) == (not queue.is_proposals)
    assert all(empty_words(wording, queue, narrowed=False))
    assert empty_words(wording, queue, narrowed=True) != empty_words(wording, queue, narrowed=False)


@pytest.mark.parametrize(
    ("key", "going_on"),
    [
        ("proposed:person", ("proposed:event", "Go on: 1 event proposed")),
        ("proposed:organisation", ("proposed:event", "Go on: 1 event proposed")),
        ("proposed:event", ("proposed:place", "Go on: 2 places proposed")),
        ("check:", ("", "")),
        ("decided:later", ("", "")),
    ],
)
def test_one_goes_on_with_the_next_kind_that_waits(
    wording: Wording, key: str, going_on: tuple[str, str]
) -> None:
    counts = ReviewCounts(ProposalCounts({RecordKind.EVENT: 1, RecordKind.PLACE: 2}))
    assert next_waiting(wording, queue_of(key), counts) == going_on
    assert next_waiting(wording, queue_of(key), None) == ("", "")


def test_nothing_is_gone_on_with_when_all_is_decided(wording: Wording) -> None:
    counts = ReviewCounts(ProposalCounts({RecordKind.PERSON: 3}))
    assert next_waiting(wording, queue_of("proposed:person"), counts) == ("", "")
