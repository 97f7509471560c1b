# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.deciding import Deciding
from photo_archive.app.review_session import ReviewSession
from photo_archive.app.review_values import certain_only
from photo_archive.app.session import Session
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import Proposal, ProposalFilter, ProposalState

ProposalsOf = Callable[[int], tuple[Proposal, ...]]
CarriedOut = Callable[[int], None]


@pytest.fixture
def deciding(reviews: ReviewSession) -> Deciding:
    return reviews.deciding


@pytest.fixture
def carried_out(qtbot: QtBot, deciding: Deciding) -> CarriedOut:
    """Waits for a decision."""

    def wait(number: int) -> None:
        with qtbot.waitSignal(deciding.decided, check_params_cb=lambda one, _: one == number):
            pass

    return wait


def test_accepting_links_and_undo_brings_the_proposal_back(
    qtbot: QtBot,
    session: Session,
    deciding: Deciding,
    proposals_of: ProposalsOf,
    carried_out: CarriedOut,
) -> None:
    (place,) = [one for one in proposals_of(2) if one.record is not None]
    told = []
    session.changed.connect(told.append)
    carried_out(deciding.accept((place,)))
    assert told == [(2,)]
    assert [link.name for link in session.photo(2).links] == ["Hà Nội"]
    assert place not in proposals_of(2)
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert place in proposals_of(2)


def test_a_record_is_created_and_linked(
    session: Session, deciding: Deciding, proposals_of: ProposalsOf, carried_out: CarriedOut
) -> None:
    (market,) = proposals_of(3)
    carried_out(deciding.create(market, RecordKind.PLACE, " Huế "))
    assert [link.name for link in session.photo(3).links] == ["Huế"]


def test_what_was_rejected_or_put_off_can_be_asked_again(
    deciding: Deciding, proposals_of: ProposalsOf, carried_out: CarriedOut
) -> None:
    (market,) = proposals_of(3)
    carried_out(deciding.put_off((market,)))
    assert proposals_of(3)[0].state is ProposalState.LATER
    carried_out(deciding.ask_again((market,)))
    assert proposals_of(3)[0].state is ProposalState.WAITING
    carried_out(deciding.reject((market,)))
    assert proposals_of(3) == ()


def test_everything_certain_is_accepted_as_one_change(
    qtbot: QtBot, session: Session, deciding: Deciding
) -> None:
    before = len(session.history(None))
    job = deciding.accept_all(certain_only(ProposalFilter()))
    with qtbot.waitSignal(job.finished) as told:
        pass
    assert told.args == [1]
    assert len(session.history(None)) == before + 1
    assert [link.name for link in session.photo(2).links] == ["Hà Nội"]


def test_findings_are_mended_and_set_aside(
    qtbot: QtBot, session: Session, reviews: ReviewSession, deciding: Deciding
) -> None:
    with qtbot.waitSignal(reviews.photo_read) as told:
        reviews.ask_photo(2)
    findings = {one.rule: one for one in told.args[0].findings}
    with qtbot.waitSignal(session.changed):
        deciding.fix((findings[Rule.CREDIT],))
    assert session.photo(2).credit == "VNA"
    with qtbot.waitSignal(session.changed):
        deciding.dismiss((findings[Rule.NAMED_NOT_LINKED],))
    with qtbot.waitSignal(reviews.photo_read) as told:
        reviews.ask_photo(2)
    assert told.args[0].findings == ()


def test_a_decision_that_cannot_be_carried_out_is_told(
    qtbot: QtBot, session: Session, deciding: Deciding, proposals_of: ProposalsOf
) -> None:
    (market,) = proposals_of(3)
    with qtbot.waitSignals([deciding.undecided, session.failed]):
        deciding.accept((market,))
