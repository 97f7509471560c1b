# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of records in a real window over a real archive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.authority_desk import AuthorityDesk
from photo_archive.app.controllers.program import Program
from photo_archive.app.models.names_model import NameColumn
from photo_archive.app.views.record_page import RecordPage
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.edits import AddName, SetRecordField, SetRoles
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.services.workspace import Workspace

Key = Qt.Key
PERSON = RecordKind.PERSON


@pytest.fixture
def desk(opened: Program) -> AuthorityDesk:
    assert opened.archive is not None
    return opened.archive.authorities


@pytest.fixture
def kiet(workspace: Workspace) -> RecordRef:
    ref = workspace.records(PERSON, "Võ")[0].ref
    role = RoleHeld("Prime Minister", None, "1992-09-24", "1997-09-25", {"fr": "Premier ministre"})
    workspace.apply([SetRoles(ref.id, (role,))], Message("Roles"))
    workspace.apply([AddName(ref, Name("Sáu Dân", NameKind.ALIAS))], Message("Name"))
    return ref


@pytest.fixture
def shown(qtbot: QtBot, desk: AuthorityDesk, kiet: RecordRef) -> RecordPage:
    desk.open(kiet)
    page = desk.records[PERSON]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    return page


def settle(qtbot: QtBot, program: Program, true: Callable[[], bool]) -> None:
    archive = program.archive
    assert archive is not None
    qtbot.waitUntil(lambda: true() and archive.authorities.is_settled and not program.runner.jobs)


def names_of(page: RecordPage) -> list[str]:
    assert page.now is not None
    return [one.name.text for one in page.now.page.names]


def test_a_page_shows_names_roles_and_photos(shown: RecordPage) -> None:
    assert shown.view.heading.name.text() == "Võ Văn Kiệt"
    assert names_of(shown) == ["Võ Văn Kiệt", "Sáu Dân"]
    assert shown.now is not None
    assert shown.now.page.photos == 1
    assert shown.index.model.rowCount() == 2
    assert shown.now.portrait is not None
    assert shown.now.portrait[1] is not None


def test_a_name_is_added_in_place(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    shown.view.names_part.action.click()
    editor = shown.view.names.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Vo Van Kiet")
    qtbot.keyClick(editor, Key.Key_Return)
    settle(qtbot, opened, lambda: "Vo Van Kiet" in names_of(shown))
    assert "Vo Van Kiet" in [one.text for one in workspace.person(kiet.id).names]
    assert opened.session is not None
    opened.session.undo()
    settle(qtbot, opened, lambda: "Vo Van Kiet" not in names_of(shown))


def test_a_name_begun_and_left_is_no_name(qtbot: QtBot, shown: RecordPage) -> None:
    shown.view.names.begin_adding()
    editor = shown.view.names.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Key.Key_Escape)
    assert shown.view.names_model.rowCount() == 2


def test_the_period_of_a_name_is_typed_in_words(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    model = shown.view.names_model
    assert model.setData(model.index(1, NameColumn.PERIOD), "from 1940s")
    settle(qtbot, opened, lambda: workspace.person(kiet.id).names[0].valid_from == "194X")
    qtbot.waitUntil(lambda: model.index(1, NameColumn.PERIOD).data() == "from 1940s")


def test_another_name_becomes_the_authorised_one(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    table = shown.view.names
    table.setCurrentIndex(shown.view.names_model.index(1, 0))
    qtbot.keyClick(table, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, opened, lambda: workspace.person(kiet.id).name == "Sáu Dân")
    settle(qtbot, opened, lambda: shown.view.heading.name.text() == "Sáu Dân")


def test_a_name_is_removed_with_delete(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    shown.view.names.setCurrentIndex(shown.view.names_model.index(1, 0))
    qtbot.keyClick(shown.view.names, Key.Key_Delete)
    settle(qtbot, opened, lambda: names_of(shown) == ["Võ Văn Kiệt"])


def test_a_role_is_edited_at_the_right(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    shown.view.role_chosen.emit(0)
    editor = shown.side.role
    assert editor.position.edit.text() == "Prime Minister"
    editor.held_to.date.edit.setFocus()
    editor.held_to.date.edit.selectAll()
    qtbot.keyClicks(editor.held_to.date.edit, "1 October 1997")
    qtbot.keyClick(editor.held_to.date.edit, Key.Key_Return)
    settle(qtbot, opened, lambda: workspace.person(kiet.id).roles[0].held_to == "1997-10-01")
    assert shown.role == 0
    assert opened.desk is not None
    assert opened.desk.actions["undo"].text() == "Undo: Role of Võ Văn Kiệt"
    assert opened.window.status._saved.text().startswith("Saved ")


def test_a_role_is_added_and_removed(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    shown.view.role_added.emit()
    settle(qtbot, opened, lambda: len(workspace.person(kiet.id).roles) == 2 and shown.role == 1)
    shown.view.role_removed.emit(1)
    settle(qtbot, opened, lambda: len(workspace.person(kiet.id).roles) == 1)


def test_an_organisation_is_created_from_the_field_of_a_role(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    shown.view.role_chosen.emit(0)
    shown.side.role.organisation.add.creation_wanted.emit(
        RecordKind.ORGANISATION, "Government of Việt Nam"
    )
    settle(qtbot, opened, lambda: workspace.person(kiet.id).roles[0].organisation_id is not None)
    qtbot.waitUntil(lambda: shown.side.role.organisation.add.text() == "Government of Việt Nam")


def test_dates_and_note_are_saved_when_left(
    qtbot: QtBot, opened: Program, shown: RecordPage, workspace: Workspace, kiet: RecordRef
) -> None:
    birth = shown.side.form.fields["birth"]
    birth.edited.emit("birth", "1922-11-23")
    settle(qtbot, opened, lambda: workspace.person(kiet.id).birth == "1922-11-23")
    shown.side.form.field_edited.emit("note", "Vietnamese statesman")
    settle(qtbot, opened, lambda: workspace.person(kiet.id).note == "Vietnamese statesman")


def test_what_is_refused_is_told_and_the_page_stays(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, workspace: Workspace
) -> None:
    paris = workspace.records(RecordKind.PLACE, "Paris")[0].ref
    desk.open(paris)
    page = desk.records[RecordKind.PLACE]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    assert opened.session is not None
    told: list[object] = []
    opened.session.failed.disconnect()
    opened.session.failed.connect(told.append)
    page.side.form.parent_edited.emit(paris)
    assert len(told) == 1
    page.side.form.field_edited.emit("point", "48.85, 2.35")
    qtbot.waitUntil(lambda: page.side.form.fields["point"].value() == "48.85, 2.35")


def test_events_have_parts_and_gaps(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, workspace: Workspace
) -> None:
    desk.create(RecordKind.EVENT, "Official visit to France")
    page = desk.records[RecordKind.EVENT]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    page.side.form.field_edited.emit("date", "1993-06-25/1993-06-28")
    settle(qtbot, opened, lambda: page.now is not None and bool(page.now.record.date))
    page.view.part_added.emit("")
    settle(qtbot, opened, lambda: page.now is not None and len(page.now.programme.parts) == 1)
    assert page.now is not None
    assert page.now.programme.parts[0].line.detail == "1993-06-25"
    assert page.view.heading.gaps.accessibleName() == "2 gaps"
    page.view.programme.part_added.emit("1993-06-27")
    settle(qtbot, opened, lambda: page.now is not None and len(page.now.programme.parts) == 2)
    assert [day.edtf for day in page.now.programme.days if day.parts] == [
        "1993-06-25",
        "1993-06-27",
    ]
    kiet = workspace.records(PERSON, "Võ")[0].ref
    page.side.form.people.take(kiet)
    settle(qtbot, opened, lambda: len(page.side.form.people._rows) == 1)
    page.view.candidates_wanted.emit("1993-06-25T10:00:00")
    assert opened.window.is_library()
    assert opened.window.search.query().startswith("date:1993-06-25 -event:")


def test_photos_and_the_calendar_of_an_event_are_a_key_away(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk
) -> None:
    desk.create(RecordKind.EVENT, "Visit")
    page = desk.records[RecordKind.EVENT]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    with qtbot.waitSignal(desk.calendar_wanted) as told:
        page.view.heading.calendar.click()
    assert page.now is not None
    assert told.args == [page.now.ref]
    page.view.day_photos_wanted.emit("1993-06-25")
    assert opened.window.search.query() == 'event:"Visit" within:1993-06-25'
    page.view.day_photos_wanted.emit("")
    assert opened.window.search.query() == 'event:"Visit"'


def test_escape_and_alt_left_lead_back(qtbot: QtBot, opened: Program, shown: RecordPage) -> None:
    assert not opened.window.is_library()
    qtbot.keyClick(shown.index.list, Key.Key_Escape)
    assert opened.window.is_library()


def test_all_photos_open_in_the_grid(qtbot: QtBot, opened: Program, shown: RecordPage) -> None:
    shown.view.heading.photos.click()
    assert opened.window.is_library()
    assert "Võ Văn Kiệt" in opened.window.search.query()


def test_one_photo_opens_in_the_loupe(qtbot: QtBot, opened: Program, shown: RecordPage) -> None:
    shown.view.photo_opened.emit(1)
    assert opened.archive is not None
    library = opened.archive.library
    qtbot.waitUntil(lambda: library.view == "loupe" and library.current_id() == 1)


def test_keys_go_along_the_index(qtbot: QtBot, desk: AuthorityDesk, shown: RecordPage) -> None:
    shown.index.list.setFocus()
    step = Key.Key_Up if shown.index.list.currentIndex().row() else Key.Key_Down
    qtbot.keyClick(shown.index.list, step)
    qtbot.waitUntil(lambda: shown.view.heading.name.text() == "Phan Văn Khải")


def test_typing_finds_any_spelling(qtbot: QtBot, desk: AuthorityDesk, shown: RecordPage) -> None:
    shown.begin_search()
    qtbot.keyClicks(shown.index.edit, "vo van")
    qtbot.waitUntil(lambda: shown.index.model.rowCount() == 1)
    qtbot.keyClick(shown.index.edit, Key.Key_Escape)
    qtbot.waitUntil(lambda: shown.index.model.rowCount() == 2)


def test_the_order_of_people_is_remembered(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, shown: RecordPage
) -> None:
    def order() -> list[str]:
        rows = [shown.index.model.row_at(n) for n in range(shown.index.model.rowCount())]
        return [one.text for one in rows if one is not None]

    assert order() == ["Phan Văn Khải", "Võ Văn Kiệt"]
    shown.index.order_chosen.emit("vietnamese")
    qtbot.waitUntil(lambda: desk.is_settled)
    assert desk._desk.people_order == "vietnamese"


def test_actions_lead_to_each_kind(qtbot: QtBot, opened: Program, desk: AuthorityDesk) -> None:
    assert opened.desk is not None
    for action, kind in (
        ("people", PERSON),
        ("organisations", RecordKind.ORGANISATION),
        ("places", RecordKind.PLACE),
        ("events", RecordKind.EVENT),
        ("tags", RecordKind.TAG),
    ):
        opened.desk.actions[action].trigger()
        current = desk.current()
        assert current is not None
        assert current.kind is kind
    qtbot.waitUntil(lambda: desk.is_settled)
    assert desk.records[RecordKind.EVENT].now is None


def test_an_empty_record_can_be_deleted(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, workspace: Workspace
) -> None:
    desk.create(RecordKind.TAG, "Mistake")
    page = desk.records[RecordKind.TAG]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    desk._delete(page)
    assert not workspace.records(RecordKind.TAG, "Mistake")
    qtbot.waitUntil(lambda: desk.is_settled)


def test_the_browse_panel_and_chips_lead_to_pages(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, kiet: RecordRef
) -> None:
    assert opened.archive is not None
    opened.archive.library.browse.page_wanted.emit(kiet)
    assert desk.current() is desk.records[PERSON]
    opened.archive.pages.leave()
    opened.archive.cataloguing.panel.people.page_wanted.emit(kiet)
    assert desk.current() is desk.records[PERSON]
    qtbot.waitUntil(lambda: desk.is_settled)


def test_a_record_that_is_gone_is_told(qtbot: QtBot, opened: Program, desk: AuthorityDesk) -> None:
    desk.open(RecordRef(PERSON, 4711))
    page = desk.records[PERSON]
    qtbot.waitUntil(lambda: desk.is_settled and bool(page.nothing.text))
    assert page.now is None


def test_a_new_record_warns_of_what_is_there(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, shown: RecordPage
) -> None:
    dialog = desk.ask_new(PERSON)
    qtbot.keyClicks(dialog.name, "Phan")
    qtbot.waitUntil(lambda: len(dialog._rows._rows) == 1)
    dialog.name.setText("Lê Đức Thọ")
    dialog.create.click()
    settle(qtbot, opened, lambda: shown.now is not None and shown.now.record.name == "Lê Đức Thọ")


def test_titles_of_changes_name_the_record(workspace: Workspace, kiet: RecordRef) -> None:
    workspace.apply([SetRecordField(kiet, "birth", "1922")], Message("Birth of {name}"))
    assert workspace.person(kiet.id).birth == "1922"


def test_the_window_is_built_anew_under_an_open_page(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, shown: RecordPage
) -> None:
    opened.choose_language("vi")
    assert opened.archive is not None
    again = opened.archive.authorities
    assert again is not desk
    again.open_kind(PERSON)
    page = again.records[PERSON]
    qtbot.waitUntil(lambda: page.now is not None and again.is_settled)
    assert page.title.text == "Nhân vật"
    assert again._desk.people_order == "vietnamese"


def test_a_sheet_is_of_the_photos_of_the_record(
    qtbot: QtBot, opened: Program, shown: RecordPage
) -> None:
    assert opened.archive is not None
    assert opened.desk is not None
    found: list[str] = []
    library = opened.archive.library
    sheet = opened.desk.actions["sheet"]
    sheet.triggered.disconnect()
    sheet.triggered.connect(lambda: found.append(library.found.query if library.found else ""))
    shown.view.heading.sheet.click()
    qtbot.waitUntil(lambda: bool(found))
    assert found == ['person:"Võ Văn Kiệt"']


def test_the_number_of_one_kind_is_not_told_of_another(
    qtbot: QtBot, opened: Program, desk: AuthorityDesk, shown: RecordPage
) -> None:
    told = opened.window.status._found
    settle(qtbot, opened, lambda: told.text() == "2 people")
    desk.open_kind(RecordKind.TAG)
    assert not told.text().strip()
    settle(qtbot, opened, lambda: "tag" in told.text())
