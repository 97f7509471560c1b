# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_sets import IdentifiersField, ParticipantsField
from photo_archive.domain.authorities import ExternalId
from photo_archive.domain.events import Participant
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PEOPLE = (Participant(1, "", 1), Participant(2, "host", 2))


def test_participants_move_go_and_get_roles(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = ParticipantsField(theme, wording)
    qtbot.addWidget(field)
    field.show_people(PEOPLE, {1: "Võ Văn Kiệt", 2: "Chirac"}, {1: "Prime Minister"}, {1: 3})
    field.show()
    field.grab()
    told: list[tuple[Participant, ...]] = []
    field.edited.connect(told.append)
    names = [one.accessibleName() for one in field._rows]
    assert names == ["Võ Văn Kiệt, Prime Minister, 3 photos", "Chirac, host"]
    qtbot.keyClick(field._rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.person_id for one in told[-1]] == [2, 1]
    qtbot.keyClick(field._rows[0], Qt.Key.Key_F2)
    field._edit.setText("guest")
    field._edit.editingFinished.emit()
    assert told[-1][0] == Participant(1, "guest", 1)
    qtbot.keyClick(field._rows[0], Qt.Key.Key_Delete)
    assert [one.person_id for one in told[-1]] == [2]
    field.take(RecordRef(RecordKind.PERSON, 5))
    assert told[-1][-1].person_id == 5
    field.take(RecordRef(RecordKind.PERSON, 1))
    assert len(told) == 4


def test_nobody_is_added_when_read_only(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = ParticipantsField(theme, wording)
    qtbot.addWidget(field)
    field.set_writable(False)
    field.show_people(PEOPLE, {}, {}, {})
    field._begin_role(RecordRef(RecordKind.PERSON, 1))
    assert field._edit.isHidden()


def test_identifiers_are_told_when_whole(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    field = IdentifiersField(theme, wording)
    qtbot.addWidget(field)
    told: list[tuple[ExternalId, ...]] = []
    field.edited.connect(told.append)
    field.show_ids((ExternalId("wikidata", "Q42"), ExternalId("mine", "7")))
    field.begin_adding()
    assert not told
    new = field._lines[-1]
    assert new.identifier().scheme == "viaf"
    new.value.setText("123")
    new.value.editingFinished.emit()
    assert told[-1][-1] == ExternalId("viaf", "123")
    field._lines[0].removed.emit(field._lines[0])
    assert [one.scheme for one in told[-1]] == ["mine", "viaf"]
    field.show_ids(())
    assert not field._lines
