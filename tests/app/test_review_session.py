# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.jobs import JobRunner
from photo_archive.app.review_session import PAGE, ReviewSession
from photo_archive.app.review_values import certain_only
from photo_archive.app.session import Session
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import (
    Proposal,
    ProposalFilter,
    ProposalState,
    QueueOrder,
)


@pytest.fixture
def reviews(qtbot: QtBot, session: Session, runner: JobRunner) -> Iterator[ReviewSession]:
    made = ReviewSession(session, runner, "en")
    with qtbot.waitSignal(made.refreshed):
        made.refresh_all()
    yield made
    made.stop()


def proposals_of(qtbot: QtBot, reviews: ReviewSession, photo: int) -> tuple[Proposal, ...]:
    with qtbot.waitSignal(reviews.photo_read) as told:
        reviews.ask_photo(photo)
    return told.args[0].proposals


def carried_out(qtbot: QtBot, reviews: ReviewSession, number: int) -> None:
    with qtbot.waitSignal(reviews.decided, check_params_cb=lambda one, _: one == number):
        pass


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


def test_accepting_links_and_undo_brings_the_proposal_back(
    qtbot: QtBot, session: Session, reviews: ReviewSession
) -> None:
    (place,) = [one for one in proposals_of(qtbot, reviews, 2) if one.record is not None]
    told = []
    session.changed.connect(told.append)
    carried_out(qtbot, reviews, reviews.accept((place,)))
    assert told == [(2,)]
    assert [link.name for link in session.photo(2).links] == ["Hà Nội"]
    assert place not in proposals_of(qtbot, reviews, 2)
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert place in proposals_of(qtbot, reviews, 2)


def test_a_record_is_created_and_linked(
    qtbot: QtBot, session: Session, reviews: ReviewSession
) -> None:
    (market,) = proposals_of(qtbot, reviews, 3)
    carried_out(qtbot, reviews, reviews.create(market, RecordKind.PLACE, " Huế "))
    assert [link.name for link in session.photo(3).links] == ["Huế"]


def test_what_was_rejected_or_put_off_can_be_asked_again(
    qtbot: QtBot, reviews: ReviewSession
) -> None:
    (market,) = proposals_of(qtbot, reviews, 3)
    carried_out(qtbot, reviews, reviews.put_off((market,)))
    assert proposals_of(qtbot, reviews, 3)[0].state is ProposalState.LATER
    carried_out(qtbot, reviews, reviews.ask_again((market,)))
    assert proposals_of(qtbot, reviews, 3)[0].state is ProposalState.WAITING
    carried_out(qtbot, reviews, reviews.reject((market,)))
    assert proposals_of(qtbot, reviews, 3) == ()


def test_everything_certain_is_accepted_as_one_change(
    qtbot: QtBot, session: Session, reviews: ReviewSession
) -> None:
    before = len(session.history(None))
    job = reviews.accept_all(certain_only(ProposalFilter()))
    with qtbot.waitSignal(job.finished) as told:
        pass
    assert told.args == [1]
    assert len(session.history(None)) == before + 1
    assert [link.name for link in session.photo(2).links] == ["Hà Nội"]


def test_findings_are_mended_and_set_aside(
    qtbot: QtBot, session: Session, reviews: ReviewSession
) -> None:
    with qtbot.waitSignal(reviews.photo_read) as told:
        reviews.ask_photo(2)
    findings = {one.rule: one for one in told.args[0].findings}
    with qtbot.waitSignal(session.changed):
        reviews.fix((findings[Rule.CREDIT],))
    assert session.photo(2).credit == "VNA"
    with qtbot.waitSignal(session.changed):
        reviews.dismiss((findings[Rule.NAMED_NOT_LINKED],))
    with qtbot.waitSignal(reviews.photo_read) as told:
        reviews.ask_photo(2)
    assert told.args[0].findings == ()


def test_facts_and_badges(qtbot: QtBot, reviews: ReviewSession) -> None:
    (place,) = [one for one in proposals_of(qtbot, reviews, 2) if one.record is not None]
    with qtbot.waitSignal(reviews.facts_read) as told:
        reviews.ask_facts(place, "")
    facts = told.args[0]
    assert [one.name for one in facts.records] == ["Hà Nội"]
    assert [one.text for one in facts.received] == ["Talks in Hà Nội, August 1993. (VNA)"]
    with qtbot.waitSignal(reviews.badges_read) as told:
        reviews.ask_badges([2, 3])
    assert told.args[0] == {2: (2, 2), 3: (1, 2)}


def test_a_decision_that_cannot_be_carried_out_is_told(
    qtbot: QtBot, session: Session, reviews: ReviewSession
) -> None:
    (market,) = proposals_of(qtbot, reviews, 3)
    with qtbot.waitSignals([reviews.undecided, session.failed]):
        reviews.accept((market,))
