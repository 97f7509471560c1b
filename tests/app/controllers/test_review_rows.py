# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest

from photo_archive.app.controllers.review_rows import RowWords
from photo_archive.app.review_values import FindingsPage, ProposalFacts, RecordFacts
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.photo import PhotoLine, Status
from photo_archive.domain.proposals import (
    Proposal,
    ProposalState,
    QueueEntry,
    Reason,
    Weight,
)
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)
KHAI = RecordRef(RecordKind.PERSON, 2)
KNOWN = Proposal(
    7, PhotoId(1), "PA-1", CaptionKind.EDITED, Language.EN, 0, 4, "Kiet", "Prime Minister",
    RecordKind.PERSON, KIET, "Võ Văn Kiệt", (), Certainty.CERTAIN,
    (
        Reason(Message("a name of this record")),
        Reason(Message("no other person has this spelling"), Weight.NEUTRAL),
        Reason(Message("the caption says where the person stands"), Weight.AGAINST),
    ),
)  # fmt: skip
ASKED = replace(KNOWN, record=None, name="Kiet", candidates=(KIET, KHAI))
NEW = replace(KNOWN, record=None, name="Kiet")
NAMES = {KIET: "Võ Văn Kiệt", KHAI: "Phan Văn Khải"}


@pytest.fixture
def words(wording: Wording) -> RowWords:
    return RowWords(wording, lambda ref, name: name)


def test_a_box_says_what_would_be_linked(words: RowWords) -> None:
    entry = QueueEntry(
        PhotoId(1), "PA-1", "1993-06-25", CaptionKind.EDITED, Language.EN, "Kiet in Paris",
        ((8, 13, RecordKind.PLACE),), (KNOWN, ASKED, NEW),
    )  # fmt: skip
    row = words.proposal_row(entry, NAMES)
    known, asked, new = row.boxes
    assert row.date == "25 Jun 1993"
    assert [one.token for one in row.linked] == ["place"]
    assert (known.title, known.bars, known.word, known.yes) == (
        "Võ Văn Kiệt",
        3,
        "Certain",
        "check",
    )
    assert asked.title == "Which person is meant?"
    assert asked.line.startswith("Võ Văn Kiệt · Phan Văn Khải · ")
    assert (new.title, new.yes) == ("Kiet", "plus")
    assert new.line.startswith("Prime Minister · A person without a record · ")


def test_the_side_shows_every_reason_with_its_weight(words: RowWords) -> None:
    facts = ProposalFacts(KNOWN, (RecordFacts(KIET, "Võ Văn Kiệt", photos=18),))
    shown = words.proposal_side(KNOWN, facts, writable=True)
    assert [one.icon for one in shown.why] == ["check", "minus", "circle-alert"]
    assert shown.why[0].text == "A name of this record"
    assert shown.detail == "18 photos"
    assert [one.key for one in shown.ways] == ["accept", "reject", "later", "other"]
    assert words.proposal_side(KNOWN, facts, writable=False).ways == ()


def test_ways_depend_on_what_is_known_and_was_decided(words: RowWords) -> None:
    facts = ProposalFacts(ASKED, (RecordFacts(KIET, "Võ Văn Kiệt"), RecordFacts(KHAI, "Khải")))
    asked = words.proposal_side(ASKED, facts, writable=True)
    assert [one.ref for one in asked.choices] == [KIET, KHAI]
    assert [one.key for one in asked.ways] == ["reject", "later", "other"]
    new = words.proposal_side(NEW, None, writable=True)
    assert new.ways[0].key == "create"
    rejected = replace(KNOWN, state=ProposalState.REJECTED)
    ways = words.proposal_side(rejected, None, writable=True).ways
    assert [one.key for one in ways] == ["accept", "again", "other"]


def finding(rule: Rule, *, language: Language | None = None) -> Finding:
    fix = Fix(Message("Credit: VNA"), (SetField(PhotoId(1), PhotoField.CREDIT, "VNA"),))
    return Finding(
        PhotoId(1), "PA-1", rule, Message("There is no credit."), Message("None is recorded."),
        fix if rule is Rule.CREDIT else None, None,
        CaptionKind.EDITED if language else None, language, 0, 4,
    )  # fmt: skip


def test_findings_of_one_caption_stand_in_one_row(words: RowWords) -> None:
    line = PhotoLine(
        PhotoId(1), "PA-1", "", "Kiet in Paris", "1993", Status.DRAFTED, "", "", "x", 1, 1, 1,
        False, False, False,
    )  # fmt: skip
    page = FindingsPage(
        None, 0, 60,
        (
            finding(Rule.CREDIT), finding(Rule.WHO),
            finding(Rule.NAME_NOT_AUTHORISED, language=Language.FR),
        ),
        {PhotoId(1): line},
        {(PhotoId(1), CaptionKind.EDITED, Language.FR): "Kiet à Paris"}, 1,
    )  # fmt: skip
    english, french = words.finding_rows(page)
    assert [one.yes for one in english.boxes] == ["check", ""]
    assert english.boxes[0].line == "None is recorded · Credit: VNA"
    assert french.text == "Kiet à Paris"
    side = words.finding_side(page.findings[0], writable=True)
    assert [one.key for one in side.ways] == ["fix", "dismiss", "open"]
    assert [one.key for one in words.finding_side(page.findings[1], writable=False).ways] == [
        "open"
    ]
