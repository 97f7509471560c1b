# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.review_values import certain_only
from photo_archive.domain.captions import Certainty
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import ProposalFilter


def test_certain_only_keeps_the_rest_of_a_filter() -> None:
    wanted = certain_only(ProposalFilter(RecordKind.EVENT, query="visit"))
    assert wanted == ProposalFilter(RecordKind.EVENT, Certainty.CERTAIN, known=True, query="visit")
