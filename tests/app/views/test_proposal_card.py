# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.proposal_card import ProposalCard, RecordShown
from photo_archive.app.views.suggestion_list import Suggestion
from photo_archive.domain.captions import CaptionKind, Certainty, Language
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind, RecordRef
from photo_archive.domain.proposals import Proposal, Reason
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)
KHAI = RecordRef(RecordKind.PERSON, 2)
KNOWN = Proposal(
    7, PhotoId(1), "PA-1", CaptionKind.EDITED, Language.EN, 0, 4, "Kiet", "Prime Minister",
    RecordKind.PERSON, KIET, "Võ Văn Kiệt", (), Certainty.PROBABLE,
    (Reason(Message("a name of this record")),),
)  # fmt: skip
ASKED = replace(KNOWN, id=8, record=None, candidates=(KIET, KHAI))
NEW = replace(KNOWN, id=9, record=None, name="Kiet")


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, wording: Wording) -> ProposalCard:
    made = ProposalCard(theme, wording)
    qtbot.addWidget(made)
    made.resize(340, 260)
    made.show()
    made.activateWindow()
    return made


def test_it_says_what_is_asked_and_why(card: ProposalCard) -> None:
    card.show_proposal(KNOWN, writable=True)
    card.show_records(KNOWN, [RecordShown(KIET, "Võ Văn Kiệt", "1922–2008 · 18 photos")])
    assert card.accessibleName() == (
        "Link this person?, Võ Văn Kiệt, 1922–2008 · 18 photos, Probable,"
        " Because: a name of this record."
    )


def test_letters_decide(qtbot: QtBot, card: ProposalCard) -> None:
    card.show_proposal(KNOWN, writable=True)
    with qtbot.waitSignal(card.accepted) as told:
        qtbot.keyClick(card, Qt.Key.Key_A)
    assert told.args == [KNOWN, None]
    with qtbot.waitSignal(card.rejected):
        qtbot.keyClick(card, Qt.Key.Key_R)
    with qtbot.waitSignal(card.put_off):
        qtbot.keyClick(card, Qt.Key.Key_L)
    with qtbot.waitSignal(card.next_wanted):
        qtbot.keyClick(card, Qt.Key.Key_Down)
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(card.accepted):
        qtbot.keyClick(card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_candidates_are_chosen_by_number(qtbot: QtBot, card: ProposalCard) -> None:
    card.show_proposal(ASKED, writable=True)
    assert card.accept_button.isHidden()
    card.show_records(ASKED, [RecordShown(KIET, "Võ Văn Kiệt"), RecordShown(KHAI, "Khải")])
    with qtbot.waitSignal(card.accepted) as told:
        qtbot.keyClick(card, Qt.Key.Key_2)
    assert told.args == [ASKED, KHAI]
    with qtbot.assertNotEmitted(card.accepted):
        qtbot.keyClick(card, Qt.Key.Key_A)
        qtbot.keyClick(card, Qt.Key.Key_4)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Return])
def test_accepting_a_name_without_record_looks_for_one(
    qtbot: QtBot, card: ProposalCard, key: Qt.Key
) -> None:
    card.show_proposal(NEW, writable=True)
    with qtbot.waitSignal(card.records_wanted) as told:
        qtbot.keyClick(card, key)
    assert told.args == [RecordKind.PERSON, "Kiet"]


def test_a_record_is_made_of_the_words_by_one_key(qtbot: QtBot, card: ProposalCard) -> None:
    card.show_proposal(NEW, writable=True)
    assert not card.create_button.isHidden()
    with qtbot.waitSignal(card.words_wanted) as told:
        qtbot.keyClick(card, Qt.Key.Key_C)
    assert told.args == [NEW]
    card.show_proposal(KNOWN, writable=True)
    with qtbot.assertNotEmitted(card.words_wanted):
        qtbot.keyClick(card, Qt.Key.Key_C)


def test_another_record_is_picked_under_any_spelling(qtbot: QtBot, card: ProposalCard) -> None:
    card.show_proposal(KNOWN, writable=True)
    with qtbot.waitSignal(card.records_wanted) as told:
        qtbot.keyClick(card, Qt.Key.Key_O)
    assert told.args == [RecordKind.PERSON, "Kiet"]
    qtbot.waitUntil(card.picker.field.hasFocus)
    card.suggestions("Kiet", [Suggestion("Phan Văn Khải", kind="person", ref=KHAI)])
    with qtbot.waitSignal(card.accepted) as told:
        qtbot.keyClick(card.picker.field, Qt.Key.Key_Return)
    assert told.args == [KNOWN, KHAI]
    assert card.picker.isHidden()
    assert card.hasFocus()


def test_nothing_can_be_decided_in_a_read_only_archive(qtbot: QtBot, card: ProposalCard) -> None:
    card.show_proposal(KNOWN, writable=False)
    assert card.accept_button.isHidden()
    with qtbot.assertNotEmitted(card.rejected):
        qtbot.keyClick(card, Qt.Key.Key_R)
    card.show_proposal(None, writable=False)
    assert card.isHidden()
