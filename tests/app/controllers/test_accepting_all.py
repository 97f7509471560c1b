# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.controllers.accepting_all import open_accept_all
from photo_archive.app.controllers.program import Program
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import ProposalCounts


def test_nothing_is_asked_about_nothing(opened: Program) -> None:
    assert opened.desk is not None
    assert open_accept_all(opened.desk, ProposalCounts()) is None
    counts = ProposalCounts({RecordKind.PERSON: 2, RecordKind.PLACE: 1}, captions=2)
    dialog = open_accept_all(opened.desk, counts)
    assert dialog is not None
    assert dialog.agree.text() == "Accept 3"
    dialog.reject()
