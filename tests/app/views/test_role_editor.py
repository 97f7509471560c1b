# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.role_editor import RoleEditor
from photo_archive.domain.captions import Language
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import RoleHeld
from photo_archive.wording import Wording

ROLE = RoleHeld("Prime Minister", 7, "1992-09-24", "1997-09-25", {"fr": "Premier ministre"}, 3)


def test_each_field_tells_the_whole_role(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    editor = RoleEditor(theme, wording)
    qtbot.addWidget(editor)
    editor.show_role(ROLE, "Government of Việt Nam")
    assert editor.organisation.add.text() == "Government of Việt Nam"
    assert editor.wordings[Language.FR].edit.text() == "Premier ministre"
    told: list[RoleHeld] = []
    editor.edited.connect(told.append)
    editor.position.edited.emit("position", "Premier")
    editor.held_to.edited.emit("held_to", "1997")
    editor.held_from.edited.emit("held_from", "1992")
    editor.wordings[Language.FR].edited.emit("fr", "")
    editor.wordings[Language.VI].edited.emit("vi", "Thủ tướng")
    editor.organisation.picked.emit(RecordRef(RecordKind.ORGANISATION, 9))
    editor.organisation.picked.emit(None)
    last = told[-1]
    assert (last.position, last.held_from, last.held_to) == ("Premier", "1992", "1997")
    assert dict(last.wording) == {"vi": "Thủ tướng"}
    assert last.organisation_id is None
    assert told[-2].organisation_id == 9
    assert last.id == ROLE.id
    assert editor.role == last
    editor.set_writable(False)
    assert editor.position.edit.isReadOnly()
