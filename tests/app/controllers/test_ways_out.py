# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from array import array

import pytest

from photo_archive.app.controllers.ways_out import (
    marked_fault,
    meant_beside,
    ways_out,
    ways_to_mend,
)
from photo_archive.app.session_values import FoundNow
from photo_archive.app.views.nothing_page import WayOut
from photo_archive.domain.errors import Message, UsageError
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.query import parse
from photo_archive.services.found import Correction, Elsewhere
from photo_archive.wording import Wording


def fault_of(query: str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        parse(query)
    return caught.value


def test_what_is_near_is_put_in_words(wording: Wording) -> None:
    place = Elsewhere(Message("{name} is a place: search {query}", {"name": "Paris", "query": "x"}),
                      "place:Paris", 8)  # fmt: skip
    found = FoundNow(
        "person:Paris", "date", 0, array("I"), None, 1.0,
        did_you_mean=(
            Correction("place:Paris", "Paris", None, 8),
            Correction("Võ Văn Kiệt", "Võ Văn Kiệt", RecordKind.PERSON, 1),
        ),
        elsewhere=(place,),
    )  # fmt: skip
    assert ways_out(found, wording) == (
        WayOut("place:Paris", "Paris is a place: search x", "8 photos"),
        WayOut("Võ Văn Kiệt", "Did you mean Võ Văn Kiệt?", "1 photo", "person"),
    )


def test_a_query_is_offered_as_it_was_meant(wording: Wording) -> None:
    assert ways_to_mend(fault_of("persn:kiet"), wording)[0].query == "person:kiet"
    assert ways_to_mend(fault_of("OR"), wording) == ()
    long = ways_to_mend(fault_of("(" + "word " * 1000), wording)[0]
    assert len(long.text) < 200
    assert parse(long.query)


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("a <b> persn:kiet", '&lt;b&gt; <span style="color:red'),
        ("\0(", "�<span"),
        ("word " * 2000 + "(", "… "),
        ("(" + "x" * 9000, " …"),
    ],
)
def test_the_fault_is_shown_safely_and_in_short(query: str, marked: str) -> None:
    shown = marked_fault(fault_of(query), "red")
    assert marked in shown
    assert len(shown) < 400


def test_without_a_query_there_is_nothing_to_mark() -> None:
    assert marked_fault(UsageError("x"), "red") == ""


def test_beside_a_few_photos_one_query_is_offered(wording: Wording) -> None:
    near = (Correction("mitterrand", "mitterrand", None, 40),)
    few = FoundNow("miterrand", "date", 1, array("I", [1]), None, 1.0, did_you_mean=near)
    assert meant_beside(few, wording) == WayOut(
        "mitterrand", "Did you mean mitterrand?", "40 photos"
    )
    none = FoundNow("miterrand", "date", 0, array("I"), None, 1.0, did_you_mean=near)
    assert meant_beside(none, wording) is None
    assert meant_beside(FoundNow("a", "date", 1, array("I", [1]), None, 1.0), wording) is None
