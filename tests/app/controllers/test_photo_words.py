# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.controllers.photo_words import PhotoWords
from photo_archive.app.session import Session
from photo_archive.wording import Wording

PEOPLE = ["Võ Văn Kiệt, Prime Minister", "Phan Văn Khải"]


def test_people_stand_from_left_to_right_with_their_roles(
    session: Session, wording: Wording
) -> None:
    words = PhotoWords(session, wording)
    assert words.people(1) == PEOPLE
    assert words.why(1, " ") == PEOPLE
    assert words.people(4711) == []


def test_why_a_photo_was_found_stands_below(session: Session, wording: Wording) -> None:
    told = PhotoWords(session, wording).why(1, "person:kiet")
    assert told[:2] == PEOPLE
    assert len(told) > 2
