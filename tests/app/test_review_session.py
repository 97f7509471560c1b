# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from photo_archive.app.deciding import PAGE
from photo_archive.app.review_session import ReviewSession
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import (
    Proposal,
    ProposalFilter,
    QueueOrder,
)


def test_what_waits_is_counted(qtbot: QtBot, reviews: ReviewSession) -> None:
    with qtbot.waitSignal(reviews.counted) as told:
        reviews.ask_counts()
    counts = told.args[0]
    assert counts.proposals.by_kind == {RecordKind.EVENT: 1, RecordKind.PLACE: 2}
    assert counts.findings.by_rule[Rule.NAMED_NOT_LINKED] == 1
    assert counts.stages == {"imported": 2, "drafted": 1, "checked": 1}


def test_a_page_of_the_queue_says_what_is_certain(qtbot: QtBot, reviews: ReviewSession) -> None:
    wanted = ProposalFilter(RecordKind.PLACE)
    with qtbot.waitSignal(reviews.queue_read) as told:
        reviews.ask_queue(wanted, 0, 1, QueueOrder.CERTAINTY)
    page = told.args[0]
    assert [one.reference for one in page.entries] == ["PA-1993-0002"]
    assert page.totals.captions == 2
    assert sum(page.certain.by_kind.values()) == 1
    assert page.more


def test_findings_come_with_their_captions(qtbot: QtBot, reviews: ReviewSession) -> None:
    with qtbot.waitSignal(reviews.findings_read) as told:
        reviews.ask_findings(Rule.NAMED_NOT_LINKED, 0, PAGE)
    page = told.args[0]
    (found,) = page.findings
    text = page.texts[(found.photo, found.caption_kind, found.language)]
    assert text[found.start : found.end] == "Hà Nội"
    assert page.lines[found.photo].reference == "PA-1993-0002"


def test_facts_and_badges(
    qtbot: QtBot, reviews: ReviewSession, proposals_of: Callable[[int], tuple[Proposal, ...]]
) -> None:
    (place,) = [one for one in proposals_of(2) if one.record is not None]
    with qtbot.waitSignal(reviews.facts_read) as told:
        reviews.ask_facts(place, "")
    facts = told.args[0]
    assert [one.name for one in facts.records] == ["Hà Nội"]
    assert [one.text for one in facts.received] == ["Talks in Hà Nội, August 1993. (VNA)"]
    with qtbot.waitSignal(reviews.badges_read) as told:
        reviews.ask_badges([2, 3])
    assert told.args[0] == {2: (2, 2), 3: (1, 2)}
