# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.app.models.record_facts import facts_line
from photo_archive.app.review_values import RecordFacts
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (
            RecordFacts(
                RecordRef(RecordKind.EVENT, 1), "Visit", began="1993-06-23/1993-06-28",
                places="Paris", photos=17,
            ),
            "23–28 June 1993 · Paris · 17 photos",
        ),
        (
            RecordFacts(
                RecordRef(RecordKind.PERSON, 1), "Võ Văn Kiệt", role="Prime Minister",
                began="1922-11-23", ended="2008-06-11", also="Vo Van Kiet", photos=1,
            ),
            "Prime Minister · 1922–2008 · also Vo Van Kiet · 1 photo",
        ),
        (RecordFacts(RecordRef(RecordKind.PERSON, 1), "A", began="1949"), "born 1949"),
        (RecordFacts(RecordRef(RecordKind.PLACE, 1), "Huế", places="Việt Nam"), "Việt Nam"),
    ],
)  # fmt: skip
def test_what_tells_a_record_apart(wording: Wording, facts: RecordFacts, line: str) -> None:
    assert facts_line(wording, facts) == line
