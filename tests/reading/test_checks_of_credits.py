# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from collections.abc import Callable

import pytest

from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.findings import Rule
from photo_archive.domain.ids import PhotoId
from photo_archive.reading.checked import CheckedPhoto, Known
from photo_archive.reading.checks_of_credits import check_credit, check_credit_style
from photo_archive.reading.usual_credits import UsualCredits
from photo_archive.reading.values import Reading

COUNTS = {"ABC/XYZ Photo": 40, "ABC / XYZ photo": 2, "Ảnh ABC/XYZ": 1}

Checked = Callable[..., CheckedPhoto]


def test_a_credit_that_nothing_prints(checked: Checked) -> None:
    (found,) = check_credit(checked("…"))
    assert found.rule is Rule.CREDIT
    assert found.fix is not None
    assert found.fix.edits == ()
    assert list(check_credit(checked("…", credit="ABC"))) == []


def test_a_credit_that_the_caption_as_received_prints(
    checked: Checked, reading: Callable[..., Reading]
) -> None:
    read = reading("…", credit="ABC / XYZ photo", photographer="Anna Berg")
    (found,) = check_credit(checked("…", received_reading=read, credits=COUNTS))
    assert found.fix is not None
    assert found.fix.safe
    assert found.fix.edits == (
        SetField(PhotoId(1), PhotoField.CREDIT, "ABC/XYZ Photo"),
        SetField(PhotoId(1), PhotoField.PHOTOGRAPHER, "Anna Berg"),
    )


@pytest.mark.parametrize(("credit", "safe"), [("ABC / XYZ photo", True), ("Ảnh ABC/XYZ", False)])
def test_a_credit_in_another_form(checked: Checked, credit: str, safe: bool) -> None:
    (found,) = check_credit_style(checked("…", credit=credit, credits=COUNTS))
    assert found.rule is Rule.CREDIT_STYLE
    assert str(found.why) == "It is “ABC/XYZ Photo” in 40 photos."
    assert found.fix is not None
    assert found.fix.safe is safe
    assert found.fix.edits == (SetField(PhotoId(1), PhotoField.CREDIT, "ABC/XYZ Photo"),)


@pytest.mark.parametrize("credit", ["", "ABC/XYZ Photo", "Another"])
def test_a_credit_that_is_right(checked: Checked, credit: str) -> None:
    assert list(check_credit_style(checked("…", credit=credit, credits=COUNTS))) == []


def test_the_house_style_is_named(checked: Checked) -> None:
    known = Known(UsualCredits(COUNTS, ["ABC–XYZ"]))
    (found,) = check_credit_style(checked("…", credit="ABC/XYZ Photo", known=known))
    assert str(found.why) == "The house style has “ABC–XYZ”."
