# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.photo_editing import PhotoEditing
from photo_archive.app.session import Session
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_box import Draft, caption_in
from photo_archive.app.views.record_panel import RecordPanel
from photo_archive.domain.captions import Language
from photo_archive.domain.edits import PhotoField
from photo_archive.domain.errors import ArchiveError
from photo_archive.domain.ids import RecordKind
from photo_archive.wording import Wording


def refuse(*_: object) -> None:
    raise ArchiveError("The disk is full.")


@pytest.fixture
def panel(qtbot: QtBot, session: Session, theme: Theme, wording: Wording) -> RecordPanel:
    """The panel of the first photo."""
    made = RecordPanel(theme, wording)
    qtbot.addWidget(made)
    PhotoEditing(session, made, "en")
    made.show_photo(session.photo(1), {})
    return made


def test_people_are_moved_and_removed(session: Session, panel: RecordPanel) -> None:
    people = [one for one in session.photo(1).links if one.record.kind is RecordKind.PERSON]
    panel.order_edited.emit(tuple(one.record for one in reversed(people)))
    now = sorted(
        (one for one in session.photo(1).links if one.record.kind is RecordKind.PERSON),
        key=lambda one: one.order,
    )
    assert [one.name for one in now] == ["Phan Văn Khải", "Võ Văn Kiệt"]
    panel.unlink_wanted.emit(people[0].record)
    assert people[0].record not in {one.record for one in session.photo(1).links}
    title = session.undo_title()
    assert title is not None
    assert title.text == "Remove {name} from {reference}"
    panel.role_edited.emit(people[1].record, "Host")
    (left,) = [one for one in session.photo(1).links if one.record == people[1].record]
    assert left.role == "Host"


def test_a_record_is_created_and_linked_once(session: Session, panel: RecordPanel) -> None:
    panel.creation_wanted.emit(RecordKind.TAG, "Airports")
    panel.creation_wanted.emit(RecordKind.TAG, "  ")
    made = [one for one in session.photo(1).links if one.name == "Airports"]
    assert len(made) == 1


def test_what_is_as_it_was_is_not_written(session: Session, panel: RecordPanel) -> None:
    before = len(session.history(None))
    photo = session.photo(1)
    panel.field_edited.emit(PhotoField.DATE, photo.date)
    assert len(session.history(None)) == before
    panel.field_edited.emit(PhotoField.DATE, "1994")
    assert session.photo(1).date == "1994"
    assert session.photo(1).date_source.value == "entered"
    panel.caption_edited.emit(Language.EN, "Kept", ())
    assert "Kept" in [one.text for one in session.photo(1).captions]
    title = session.undo_title()
    assert title is not None
    assert title.values["reference"] == "PA-1993-0001"


def test_a_caption_that_cannot_be_saved_is_kept_and_saved_later(
    qtbot: QtBot, session: Session, panel: RecordPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(text: str) -> None:
        panel.editor.selectAll()
        panel.editor.insertPlainText(text)
        panel.commit()

    def english(number: int) -> str:
        found = caption_in(session.photo(number), Language.EN)
        return found.text if found is not None else ""

    told: list[object] = []
    session.failed.connect(told.append)
    with monkeypatch.context() as full:
        full.setattr(session.workspace, "apply", refuse)
        write("Typed in vain?")
        assert len(told) == 1
        assert panel.captions._saved.text() == "Not saved"
        panel.editor.settled.emit()  # the message takes the focus: nothing is tried again
        assert len(told) == 1
        panel.commit()
        assert len(told) == 2
        panel.show_photo(session.photo(3), {})
        panel.show_photo(session.photo(1), {})
        assert panel.editor.caption() == "Typed in vain?"
        assert panel.captions._saved.text() == "Not saved"
        panel.show_photo(session.photo(3), {})
    write("And this one")
    assert (english(1), english(3)) == ("Typed in vain?", "And this one")
    panel.show_photo(session.photo(1), {})
    assert panel.captions._saved.text() == ""


def test_what_could_not_be_saved_is_taken_back(
    qtbot: QtBot, session: Session, panel: RecordPanel
) -> None:
    before = len(session.history(1))
    panel.captions.keep_draft(Draft(1, Language.EN, "Not this", ()))
    panel.show_photo(session.photo(3), {})
    panel.show_photo(session.photo(1), {})
    assert panel.editor.caption() == "Not this"
    panel.editor.reverted.emit()
    assert panel.editor.caption().startswith("Võ Văn Kiệt")
    panel.commit()
    assert len(session.history(1)) == before


def test_fields_that_cannot_be_saved_are_marked_kept_and_saved_later(
    qtbot: QtBot, session: Session, panel: RecordPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    credit, photo = panel.texts[PhotoField.CREDIT], session.photo(1)

    def type_in(field: QLineEdit, text: str) -> None:
        field.setText(text)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    told: list[object] = []
    session.failed.connect(told.append)
    with monkeypatch.context() as full:
        full.setattr(session.workspace, "apply", refuse)
        type_in(credit.edit, "VNA in vain")
        type_in(panel.date.edit, "June 1994")
        assert len(told) == 2
        assert not credit.unsaved.isHidden()
        assert credit.edit.accessibleDescription() == "Not saved"
        qtbot.keyClick(credit.edit, Qt.Key.Key_Return)  # as when the message takes the focus
        assert len(told) == 2
        panel.commit()
        assert len(told) == 3  # the first that fails again is enough to be told of
        panel.show_photo(session.photo(3), {})
        assert credit.unsaved.isHidden()
        panel.show_photo(session.photo(1), {})
        assert (credit.edit.text(), panel.date.edit.text()) == ("VNA in vain", "June 1994")
        assert not panel.date.unsaved.isHidden()
        panel.show_photo(session.photo(3), {})
    assert session.photo(1) == photo
    type_in(panel.texts[PhotoField.TITLE].edit, "And this one")
    assert (session.photo(1).credit, session.photo(1).date) == ("VNA in vain", "1994-06")
    assert session.photo(3).title == "And this one"
    panel.show_photo(session.photo(1), {})
    assert credit.unsaved.isHidden()
    assert panel.date.unsaved.isHidden()


def test_a_field_that_could_not_be_saved_is_brought_back_with_esc(
    qtbot: QtBot, session: Session, panel: RecordPanel
) -> None:
    before, photo = len(session.history(1)), session.photo(1)
    for field, typed, one in (
        (PhotoField.SOURCE, "Not this", panel.texts[PhotoField.SOURCE]),
        (PhotoField.DATE, "1901", panel.date),
    ):
        panel.keep_field(photo, field, typed)
        assert one.edit.text() == typed
        qtbot.keyClick(one.edit, Qt.Key.Key_Escape)
        qtbot.keyClick(one.edit, Qt.Key.Key_Return)
        assert one.edit.text() != typed
        assert one.unsaved.isHidden()
    assert panel.unsaved_fields() == {}
    assert len(session.history(1)) == before


def test_what_another_photo_could_not_save_is_tried_when_the_archive_is_left(
    session: Session, panel: RecordPanel
) -> None:
    panel.keep_field(session.photo(1), PhotoField.CREDIT, "Kept")
    panel.captions.keep_draft(Draft(1, Language.EN, "Kept too", ()))
    panel.show_photo(session.photo(3), {})
    panel.findChild(PhotoEditing).save_all()
    assert session.photo(1).credit == "Kept"
    found = caption_in(session.photo(1), Language.EN)
    assert found is not None
    assert found.text == "Kept too"
