# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from photo_archive.domain.errors import Message
from photo_archive.domain.intake import NewPhoto
from photo_archive.services.references import PREFIX_SETTING, References, year_of
from photo_archive.services.workspace import Workspace


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("", 0),
        ("1993-06-25", 1993),
        ("1993~", 1993),
        ("199X", 1990),
        ("../1975", 0),
        ("1998/2004", 1998),
        ("XXXX-06", 0),
    ],
)
def test_the_year_a_date_begins_in(edtf: str, year: int) -> None:
    assert year_of(edtf) == year


def test_numbers_go_on_from_what_is_there_and_leave_out_what_is_spoken_for(
    workspace: Workspace,
) -> None:
    with workspace.changing(Message("Add")) as changes:
        changes.save_setting(PREFIX_SETTING, "VNF")
        changes.add_photos([NewPhoto(reference="VNF-1993-00007")])
    references = References([" VNF-1993-00009 ", "other"])
    with workspace.reading() as session:
        dates = ["1993", "1993-06", "", "1993", "2004"]
        given = [references.next(session, edtf) for edtf in dates]
    assert given == [
        "VNF-1993-00008",
        "VNF-1993-00010",
        "VNF-0000-00001",
        "VNF-1993-00011",
        "VNF-2004-00001",
    ]


def test_the_reference_of_another_archive_is_taken_over_where_it_is_free(
    workspace: Workspace,
) -> None:
    with workspace.changing(Message("Add")) as changes:
        changes.add_photos([NewPhoto(reference="VN-1")])
    references = References()
    with workspace.reading() as session:
        made = references.next(session, "1993")
        assert references.taken_over(session, ("here", "VN-2")) == "VN-2"
        assert references.taken_over(session, ("here", "VN-2")) == "VN-2"
        assert references.taken_over(session, ("there", "VN-2")) == ""
        assert references.taken_over(session, ("there", "VN-1")) == ""
        assert references.taken_over(session, ("there", made)) == ""
        assert references.taken_over(session, ()) == ""
