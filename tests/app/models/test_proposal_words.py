# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest

from photo_archive.app.models.proposal_words import (
    because,
    links_line,
    proposal_tip,
    question,
    reasons_line,
    role_words,
)
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal, Reason, Weight
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)
REASONS = (
    Reason(Message("it has the form of a name")),
    Reason(Message("no other person has this spelling"), Weight.NEUTRAL),
    Reason(Message("the caption says where the person stands")),
)


def proposal(record: RecordRef | None, *candidates: RecordRef) -> Proposal:
    return Proposal(
        1, PhotoId(1), "PA-1", CaptionKind.EDITED, Language.EN, 0, 4, "Kiet", "Prime Minister",
        RecordKind.PERSON, record, "Võ Văn Kiệt" if record else "Kiet", candidates,
        Certainty.PROBABLE, REASONS,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "asked"),
    [
        (proposal(KIET), "Link this person?"),
        (proposal(None, KIET, KIET), "Which person is meant?"),
        (proposal(None), "A person without a record"),
    ],
)
def test_the_question_fits_what_is_known(wording: Wording, one: Proposal, asked: str) -> None:
    assert question(wording, one) == asked


def test_reasons_become_one_line_without_the_neutral(wording: Wording) -> None:
    line = reasons_line(wording, REASONS)
    assert line == "It has the form of a name · the caption says where the person stands"
    neutral = (REASONS[1],)
    assert reasons_line(wording, neutral) == "No other person has this spelling"
    assert reasons_line(wording, ()) == ""
    assert because(wording, neutral) == ""


def test_a_tip_says_how_sure_and_why(wording: Wording) -> None:
    tip = proposal_tip(wording, proposal(KIET), "Võ Văn Kiệt")
    assert tip.startswith("Probable: Võ Văn Kiệt\nBecause: it has the form of a name;")


def test_the_line_under_a_caption(wording: Wording) -> None:
    assert links_line(wording, 4, 1) == "4 linked · 1 proposed"
    assert links_line(wording, 0, 2) == "2 proposed"
    assert links_line(wording, 0, 0) == ""


def test_a_role_printed_in_two_places_is_one_list() -> None:
    general = replace(proposal(KIET), role="Senior Lieutenant General | Deputy Chief of Staff")
    assert role_words(general) == "Senior Lieutenant General, Deputy Chief of Staff"
