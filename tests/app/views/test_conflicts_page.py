# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from photo_archive.app.actions import build_actions
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.conflicts_page import ConflictsPage
from photo_archive.domain.embedded import (
    Conflict,
    ConflictCounts,
    Disagreement,
    Reason,
    Side,
    Standard,
)
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.wording import Wording

CREDIT = Disagreement(
    "credit", (Side(Standard.XMP, "TTXVN"), Side(Standard.IIM, "AP")), Standard.XMP,
    Reason.XMP_FIRST,
)  # fmt: skip
DATE = Disagreement(
    "date_created", (Side(Standard.XMP, "1954"), Side(Standard.EXIF, "2019-01-02")), Standard.XMP,
    Reason.SCANNER_CLOCK,
)  # fmt: skip
CONFLICTS = [
    Conflict(PhotoId(1), RenditionId(1), "VN-1", "a.jpg", CREDIT),
    Conflict(PhotoId(2), RenditionId(2), "VN-2", "b.jpg", DATE),
]
COUNTS = ConflictCounts(2, {"credit": 1, "date_created": 1})


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, wording: Wording) -> ConflictsPage:
    made = ConflictsPage(theme, wording, build_actions(theme, wording, None))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.show_conflicts(COUNTS, CONFLICTS)
    return made


def test_what_was_believed_and_why_is_said(page: ConflictsPage) -> None:
    assert page.centre.currentIndex() == 1
    assert page._reason.text() == "XMP was believed. XMP is believed before IIM."
    shown = {key: one.text() for key, one in page.sides.items() if one.isVisible()}
    assert shown == {Standard.XMP: "TTXVN", Standard.IIM: "AP"}
    assert [page.fields.item(at).text() for at in range(3)] == [
        "All fields  2", "Credit  1", "Date  1",
    ]  # fmt: skip


def test_another_is_believed(qtbot: QtBot, page: ConflictsPage) -> None:
    assert not page.believe[Standard.XMP].isEnabled()
    assert not page.believe[Standard.EXIF].isEnabled()
    with qtbot.waitSignal(page.settled) as told:
        page.believe[Standard.IIM].click()
    assert told.args == [CONFLICTS[:1], Standard.IIM]
    with qtbot.waitSignal(page.settled) as told:
        page.right.click()
    assert told.args == [CONFLICTS[:1], None]


def test_several_are_decided_at_once(qtbot: QtBot, page: ConflictsPage) -> None:
    flags = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().select(page.model.index(1, 0), flags.Select | flags.Rows)
    assert page._reason.text() == "2 conflicts selected"
    assert page.believe[Standard.EXIF].isEnabled()
    assert not page.photo.isEnabled()
    with qtbot.waitSignal(page.settled) as told:
        page.right.click()
    assert told.args == [CONFLICTS, None]


def test_a_field_is_chosen_and_a_photo_opened(qtbot: QtBot, page: ConflictsPage) -> None:
    with qtbot.waitSignal(page.field_chosen) as told:
        page.fields.setCurrentRow(2)
    assert told.args == ["date_created"]
    page.show_conflicts(COUNTS, CONFLICTS[1:])
    assert page.field() == "date_created"
    with qtbot.waitSignal(page.opened) as told:
        page.photo.click()
    assert told.args == [PhotoId(2)]


def test_after_the_last_of_a_field_come_all_fields(qtbot: QtBot, page: ConflictsPage) -> None:
    page.fields.setCurrentRow(2)
    left = ConflictCounts(1, {"caption": 1})
    with qtbot.waitSignal(page.field_chosen) as told:
        page.show_conflicts(left, [])
    assert told.args == [""]
    page.show_conflicts(left, CONFLICTS[:1])
    assert page.centre.currentIndex() == 1
    assert page.field() == ""


def test_nothing_waits_and_nothing_can_be_written(page: ConflictsPage) -> None:
    page.set_writable(writable=False)
    assert not page.right.isEnabled()
    page.show_conflicts(ConflictCounts(0, {}), [])
    assert page.centre.currentIndex() == 0
    assert page.selected() == []


def test_nothing_is_said_to_wait_only_once_that_is_known(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    page = ConflictsPage(theme, wording, build_actions(theme, wording, None))
    qtbot.addWidget(page)
    page.show()
    assert page.nothing.text == ""
    page.show_conflicts(ConflictCounts(0, {}), [])
    assert page.nothing.text == "No conflicts wait to be decided."
    assert page.nothing.isVisible()
