# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pathlib import Path

import pytest

from photo_archive.media.checksum import FileFacts
from photo_archive.media.examine import Drawn, Examined, NeedsRoom, SameContent
from photo_archive.media.worker_messages import Failed, Why
from photo_archive.services.examining import drawn, looked_at

PATH = Path("/box/a.jpg")


@pytest.mark.parametrize("why", list(Why))
def test_every_failure_is_a_sentence(why: Why) -> None:
    looked, made = looked_at(PATH, Failed(why)), drawn(PATH, Failed(why))
    assert isinstance(looked, Examined)
    assert not looked.is_usable
    assert "not imported" in str(looked.problems[0].message)
    assert "is catalogued" in str(made.problems[0].message)
    assert {looked.problems[0].file, made.problems[0].file} == {str(PATH)}


def test_answers_are_passed_on() -> None:
    same = SameContent(FileFacts(1, "e" * 64, None))
    for answer in (Examined(PATH), same):
        assert looked_at(PATH, answer) is answer
    made = Drawn(b"jpeg")
    assert drawn(PATH, made) is made


def test_an_answer_to_another_question_is_a_failure() -> None:
    assert (
        drawn(PATH, NeedsRoom(1)).problems[0].message
        == drawn(PATH, Failed(Why.MEMORY)).problems[0].message
    )
    assert looked_at(PATH, Drawn()) == looked_at(PATH, Failed(Why.FAILED))
