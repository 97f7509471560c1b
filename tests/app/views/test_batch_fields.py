# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.batch_fields import BatchField, LinkField, modes_of
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.field_plans import Example, FieldPlan, Mode, PlanPreview
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PARIS = RecordRef(RecordKind.PLACE, 3)
HANOI = RecordRef(RecordKind.PLACE, 4)


def test_a_field_untouched_does_nothing_and_typing_replaces(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = BatchField(theme, wording, PhotoField.DATE, "Date")
    qtbot.addWidget(field)
    field.show_common(None, 3)
    assert field.plan() is None
    assert field.edit.placeholderText() == "3 different values"
    qtbot.keyClicks(field.edit, "June 1993")
    assert field.plan() == FieldPlan(PhotoField.DATE, Mode.REPLACE, "1993-06")


def test_a_value_that_cannot_be_read_is_said(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = BatchField(theme, wording, PhotoField.DATE, "Date")
    qtbot.addWidget(field)
    field.show_common("1993", 0)
    field.edit.clear()
    qtbot.keyClicks(field.edit, "35 June")
    assert not field.check()
    assert field._problem.text()


def test_only_what_can_be_told_empty_can_be_filled(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    status = BatchField(theme, wording, PhotoField.STATUS, "Status")
    credit = BatchField(theme, wording, PhotoField.CREDIT, "Credit")
    for one in (status, credit):
        qtbot.addWidget(one)
    assert status.mode.findData(Mode.FILL.value) < 0
    assert credit.mode.findData(Mode.FILL.value) >= 0
    status.show_common("checked", 0)
    status.mode.setCurrentIndex(1)
    assert status.plan() == FieldPlan(PhotoField.STATUS, Mode.REPLACE, "checked")


def test_nothing_fills_nothing_and_emptying_is_told(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = BatchField(theme, wording, PhotoField.CREDIT, "Credit")
    qtbot.addWidget(field)
    field.show_common(None, 3)

    def choose(mode: Mode) -> None:
        field.mode.setCurrentIndex(field.mode.findData(mode.value))
        field.mode.activated.emit(field.mode.currentIndex())

    choose(Mode.FILL)
    assert field.plan() is None
    assert field._emptied.isHidden()
    choose(Mode.REPLACE)
    assert field.plan() == FieldPlan(PhotoField.CREDIT, Mode.REPLACE, "")
    assert not field._emptied.isHidden()
    qtbot.keyClicks(field.edit, "VNA")
    assert field._emptied.isHidden()
    field.show_common("", 0)
    choose(Mode.REPLACE)
    assert field._emptied.isHidden()


def test_links_are_added_to_all_taken_off_all_and_left(
    qtbot: QtBot, theme: Theme, wording: Wording
) -> None:
    field = LinkField(theme, wording, RecordKind.PLACE, "Places", "Add a place")
    qtbot.addWidget(field)
    field.show_records([RecordLine(PARIS, "Paris", photos=3)], 5)
    field.add_record(HANOI, "Hà Nội")
    field.add_record(PARIS, "Paris")
    assert set(field.link) == {PARIS, HANOI}
    field._on_removed(PARIS)
    field._on_removed(PARIS)
    assert (field.link, field.unlink) == ((HANOI,), (PARIS,))
    field._on_activated(PARIS)
    assert field.unlink == ()


def test_what_is_linked_besides_is_counted(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = LinkField(theme, wording, RecordKind.PLACE, "Places", "Add a place")
    qtbot.addWidget(field)
    field.show()
    field.show_records([RecordLine(PARIS, "Paris", photos=3)], 5, 1200)
    (told,) = (one for one in field.findChildren(QLabel) if one.text() == "and 1,200 more")
    assert told.isVisible()
    field.show_records([RecordLine(PARIS, "Paris", photos=3)], 5)
    assert not told.isVisible()


def test_only_text_is_added_to_and_looked_through() -> None:
    assert modes_of(PhotoField.RIGHTS_NOTE) == list(Mode)
    assert modes_of(PhotoField.DATE) == [Mode.KEEP, Mode.REPLACE, Mode.FILL]
    assert modes_of(PhotoField.STATUS) == [Mode.KEEP, Mode.REPLACE]


def test_text_is_added_found_and_previewed(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = BatchField(theme, wording, PhotoField.CREDIT, "Credit")
    qtbot.addWidget(field)
    field.show_common("VNA", 0)

    def choose(mode: Mode) -> None:
        field.mode.setCurrentIndex(field.mode.findData(mode.value))
        field.mode.activated.emit(field.mode.currentIndex())

    choose(Mode.APPEND)
    assert (field.edit.text(), field.plan()) == ("", None)
    qtbot.keyClicks(field.edit, " Photo")
    added = FieldPlan(PhotoField.CREDIT, Mode.APPEND, " Photo")
    assert field.changing_plan() == added
    choose(Mode.PREFIX)
    assert field.edit.text() == " Photo"
    assert field.plan() == FieldPlan(PhotoField.CREDIT, Mode.PREFIX, " Photo")
    choose(Mode.FIND)
    assert field.edit.isHidden()
    assert field.plan() is None
    qtbot.keyClicks(field.finding.find, "VNA")
    field.finding.whole.setChecked(True)
    found = FieldPlan(PhotoField.CREDIT, Mode.FIND, "", "VNA", whole_words=True)
    assert field.changing_plan() == found
    field.show_preview(added, PlanPreview(1, 2, (), 0))
    assert field.preview.isHidden()  # no longer what stands here
    field.show_preview(found, PlanPreview(1, 2, (Example("VNA", "", 1),), 0))
    assert not field.preview.isHidden()
    choose(Mode.REPLACE)
    assert field.preview.isHidden()
    assert (field.finding.isHidden(), field.edit.text()) == (True, "VNA")
    choose(Mode.FIND)
    field.show_common("VNS", 0)
    assert (field.plan(), field.finding.isHidden()) == (None, True)
    assert field.finding.find.text() == ""
