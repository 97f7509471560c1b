# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.library import Library
from photo_archive.app.controllers.program import Program
from photo_archive.domain.edits import PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import PhotoId, RecordKind
from photo_archive.domain.photo import Photo, Status


@pytest.fixture
def records(qtbot: QtBot, opened: Program) -> Cataloguing:
    assert opened.archive is not None
    return opened.archive.cataloguing


@pytest.fixture
def library(opened: Program) -> Library:
    assert opened.archive is not None
    return opened.archive.library


def photo_now(program: Program, photo_id: int = 1) -> Photo:
    assert program.session is not None
    return program.session.photo(photo_id)


def edited(photo: Photo) -> str:
    return next(one.text for one in photo.captions if one.kind.value == "edited")


def test_the_photo_selected_is_shown(records: Cataloguing) -> None:
    assert records.pages.currentWidget() is records.panel
    assert records.panel.photo is not None
    assert records.panel.photo.reference == "PA-1993-0001"
    assert records.panel.editor.caption().startswith("Võ Văn Kiệt")
    assert len(records.panel.editor.spans()) == 1


def test_saved_is_said_only_of_what_was_written(
    qtbot: QtBot, opened: Program, records: Cataloguing
) -> None:
    session, status = opened.session, opened.window.status
    assert session is not None
    session.changed.emit(None)  # as after a job that failed
    assert status._saved.text() == ""
    session.apply((SetField(PhotoId(1), PhotoField.CREDIT, "VNA"),), Message("Credit"), (1,))
    assert status._saved.text().startswith("Saved")
    status.show_saved("", undo=False)
    session.undo()
    qtbot.waitUntil(lambda: status._saved.text().startswith("Saved"))


def test_a_caption_is_saved_with_its_links(
    qtbot: QtBot, opened: Program, records: Cataloguing
) -> None:
    editor = records.panel.editor
    cursor = editor.textCursor()
    cursor.insertText("Prime Minister ")
    records.panel.captions.commit()
    photo = photo_now(opened)
    assert edited(photo).startswith("Prime Minister Võ Văn Kiệt")
    assert [(one.start, one.end) for one in photo.mentions] == [(15, 26)]
    assert opened.desk is not None
    assert opened.desk.actions["undo"].text() == "Undo: Caption of PA-1993-0001"


def test_leaving_a_photo_saves_its_caption(
    qtbot: QtBot, opened: Program, records: Cataloguing
) -> None:
    records.panel.editor.insertPlainText("At the airport. ")
    assert opened.archive is not None
    opened.archive.library.go_next()
    qtbot.waitUntil(lambda: records.panel.photo is not None and records.panel.photo.id == 2)
    assert edited(photo_now(opened)).startswith("At the airport. ")


def test_a_date_in_words_is_saved_as_edtf(
    qtbot: QtBot, opened: Program, records: Cataloguing
) -> None:
    date = records.panel.date
    date.edit.setFocus()
    date.edit.selectAll()
    qtbot.keyClicks(date.edit, "about 1994")
    qtbot.keyClick(date.edit, Qt.Key.Key_Return)
    assert photo_now(opened).date == "1994~"
    assert photo_now(opened).date_source.value == "entered"


def test_undo_gives_back_what_was(qtbot: QtBot, opened: Program, records: Cataloguing) -> None:
    records.set_status(Status.APPROVED.value)
    assert photo_now(opened).status is Status.APPROVED
    assert opened.session is not None
    with qtbot.waitSignal(opened.session.changed):
        opened.session.undo()
    assert photo_now(opened).status is Status.CHECKED
    assert records.panel.photo is not None
    assert records.panel.photo.status is Status.CHECKED


def test_a_record_shown_can_be_searched_for(opened: Program, records: Cataloguing) -> None:
    paris = next(one for one in photo_now(opened).links if one.name == "Paris")
    records.panel.record_opened.emit(paris.record)
    assert opened.window.search.query() == 'place:"Paris"'


def test_typing_in_a_field_finds_records_and_offers_to_create(
    qtbot: QtBot, opened: Program, records: Cataloguing
) -> None:
    adder = records.panel.chips[RecordKind.PLACE].add
    records.panel.chips[RecordKind.PLACE].begin_adding()
    qtbot.keyClicks(adder, "ha")
    qtbot.waitUntil(lambda: adder._list._model.rowCount() == 2)
    labels = [
        adder._list._model.index(row, 0).data() for row in range(adder._list._model.rowCount())
    ]
    assert labels == ["Hà Nội", "Create the place “ha”"]


def test_several_photos_are_changed_together(
    qtbot: QtBot, opened: Program, records: Cataloguing, library: Library
) -> None:
    library.select_all()
    qtbot.waitUntil(lambda: records.pages.currentWidget() is records.batch)
    field = next(one for one in records.batch.fields if one.field is PhotoField.CREDIT)
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "VNA")
    assert records.batch.apply.isEnabled()
    records.batch.apply.click()
    assert {photo_now(opened, one).credit for one in (1, 2, 3, 4)} == {"VNA"}
    assert opened.session is not None
    with qtbot.waitSignal(opened.session.changed):
        opened.session.undo()
    assert {photo_now(opened, one).credit for one in (1, 2, 3, 4)} == {""}


@pytest.mark.parametrize("view", ["grid", "loupe"])
def test_a_photo_that_becomes_part_of_another_leaves_quietly(
    qtbot: QtBot, opened: Program, records: Cataloguing, library: Library, view: str
) -> None:
    archive, session = opened.archive, opened.session
    assert archive is not None
    assert session is not None
    library.show_view(view)
    library.select_row(0)
    gone = library.current_id()
    assert gone is not None
    for do in (
        lambda: archive.ordering.asking.unite(PhotoId(4), PhotoId(gone), (), regions=False),
        session.undo,
        session.redo,
    ):
        with qtbot.waitSignal(session.changed):
            do()
        qtbot.waitUntil(lambda: library.is_settled and not opened.runner.jobs)
    qtbot.waitUntil(
        lambda: records.panel.photo is not None and records.panel.photo.id == library.current_id()
    )
    assert library.current_id() != gone
    assert opened.window.findChildren(QMessageBox) == []
