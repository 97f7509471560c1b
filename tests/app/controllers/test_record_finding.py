# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from pytestqt.qtbot import QtBot

from photo_archive.app.controllers.program import Program
from photo_archive.domain.ids import RecordKind
from photo_archive.services.workspace import Workspace


def test_fields_of_a_page_offer_records_and_new_ones(
    qtbot: QtBot, opened: Program, workspace: Workspace
) -> None:
    assert opened.archive is not None
    desk = opened.archive.authorities
    paris = workspace.records(RecordKind.PLACE, "Paris")[0].ref
    desk.open(paris)
    page = desk.records[RecordKind.PLACE]
    qtbot.waitUntil(lambda: page.now is not None and desk.is_settled)
    field = page.side.form.parent_choice.add
    field.setFocus()
    qtbot.keyClicks(field, "Ha")
    offered = field._list._model
    qtbot.waitUntil(lambda: offered.rowCount() == 2)
    assert [offered.index(n, 0).data() for n in range(2)] == ["Hà Nội", "Create the place “Ha”"]
    field._list._on_clicked(offered.index(0, 0))
    hanoi = workspace.records(RecordKind.PLACE, "Hà Nội")[0].ref
    qtbot.waitUntil(
        lambda: (
            page.now is not None
            and getattr(page.now.record, "parent_id", None) == hanoi.id
            and desk.is_settled
        )
    )
    assert field.text() == "Hà Nội"
