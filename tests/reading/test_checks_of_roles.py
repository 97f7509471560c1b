# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.edits import ChangeLink, SetCaption, SetMentions
from photo_archive.domain.findings import Rule
from photo_archive.domain.people import Person, RoleHeld
from photo_archive.reading.checked import CheckedPhoto, Holder, Known
from photo_archive.reading.checks_of_roles import check_roles
from photo_archive.reading.usual_credits import UsualCredits

ANNA = Person(
    1,
    "Anna Berg",
    roles=(
        RoleHeld(
            "Minister of Trade", held_from="1980", held_to="1985",
            wording={"fr": "ministre du Commerce", "vi": "Bộ trưởng Thương mại"},
        ),
        RoleHeld(
            "Prime Minister", held_from="1986-01-10", held_to="1991-06-01",
            wording={"fr": "Première ministre", "vi": "Thủ tướng"},
        ),
        RoleHeld("Chairwoman of the Red Cross"),
    ),
)  # fmt: skip

Checked = Callable[..., CheckedPhoto]


@pytest.mark.parametrize(
    ("role", "date", "found"),
    [
        ("Prime Minister", "1990-05-03", False),
        ("Prime Minister", "1983-05-03", True),
        ("Prime Minister", "1986", False),
        ("Prime Minister", "1999", True),
        ("Première ministre", "1983-05-03", True),
        ("Thủ tướng", "1983-05-03", True),
        ("Minister of Trade", "1990", True),
        ("Deputy Prime Minister", "1983", False),
        ("former Prime Minister", "1999", False),
        ("Chairwoman of the Red Cross", "1983", False),
        ("General", "1983", False),
        ("", "1983", False),
        ("Prime Minister", "", False),
        ("Minister of Trade and Prime Minister", "1990", True),
        ("Chairwoman and Prime Minister", "1990", False),
    ],
)
def test_an_office_held_at_another_time(
    checked: Checked, role: str, date: str, found: bool
) -> None:
    photo = checked("Anna Berg", linked=[ANNA], roles={1: role}, date=date)
    assert [one.rule for one in check_roles(photo)] == ([Rule.ROLE_NOT_HELD] if found else [])


def test_it_says_when_it_was_held_and_what_was(checked: Checked) -> None:
    text = "Prime Minister Anna Berg opens the fair"
    photo = checked(
        text, linked=[ANNA], roles={1: "Prime Minister"}, date="1983-05-03",
        mentions=[("Anna Berg", ANNA)],
    )  # fmt: skip
    (found,) = check_roles(photo)
    assert str(found.problem) == (
        "Anna Berg is printed as “Prime Minister” (1983-05-03), an office held at another time:"
        " 1986-01-10/1991-06-01."
    )
    assert str(found.why) == "On that date Anna Berg was Minister of Trade."
    assert found.fix is not None
    assert not found.fix.safe
    link, caption, mentions = found.fix.edits
    assert isinstance(link, ChangeLink)
    assert link.role == "Minister of Trade"
    assert isinstance(caption, SetCaption)
    assert caption.text == "Minister of Trade Anna Berg opens the fair"
    assert isinstance(mentions, SetMentions)
    (mention,) = mentions.mentions
    assert caption.text[mention.start : mention.end] == "Anna Berg"


@pytest.mark.parametrize(
    ("language", "text", "role", "right"),
    [
        ("fr", "La Première ministre Anna Berg", "Première ministre", "ministre du Commerce"),
        ("vi", "Thủ tướng Anna Berg", "Thủ tướng", "Bộ trưởng Thương mại"),
    ],
)
def test_the_office_is_worded_in_the_language_of_the_caption(
    checked: Checked, language: str, text: str, role: str, right: str
) -> None:
    photo = checked(text, language, linked=[ANNA], roles={1: role}, date="1983")
    (found,) = check_roles(photo)
    assert found.fix is not None
    assert str(found.fix.label) == f"Print {right}"
    texts = [edit.text for edit in found.fix.edits if isinstance(edit, SetCaption)]
    assert texts == [text.replace(role, right)]


def test_who_held_it_instead_is_said(checked: Checked) -> None:
    holder = Holder(9, "Bo Lind", "1992", "2000")
    known = Known(UsualCredits({}), {"prime minister": (holder,)})
    photo = checked("…", linked=[ANNA], roles={1: "Prime Minister"}, date="1999-05-03", known=known)
    (found,) = check_roles(photo)
    assert str(found.why) == "On that date the office was held by Bo Lind."
    assert found.fix is not None
    assert found.fix.edits == ()
