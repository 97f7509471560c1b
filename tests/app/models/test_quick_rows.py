# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from photo_archive.app.models.quick_rows import (
    CommandLook,
    QuickModel,
    QuickRole,
    command_row,
    quick_row,
    search_row,
)
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.quick_items import QuickItem, QuickKind
from photo_archive.wording import Wording

KIET = QuickItem(
    QuickKind.PERSON, "person:1", "Võ Văn Kiệt", name="Sáu Dân", detail="1922-11-23–2008-06-11",
    role="Prime Minister", photos=7, ref=RecordRef(RecordKind.PERSON, 1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("item", "detail", "kind"),
    [
        (KIET, "Sáu Dân · 1922–2008 · Prime Minister · 7 photos", "Person"),
        (QuickItem(QuickKind.PLACE, "place:1", "Paris", detail="Île-de-France", photos=1),
         "Île-de-France · 1 photo", "Place"),
        (QuickItem(QuickKind.EVENT, "event:1", "Talks", detail="1993-06-25"), "25 June 1993",
         "Event"),
        (QuickItem(QuickKind.SEARCH, "search:x", "Nineties", detail="date:199X"), "date:199X",
         "Saved search"),
        (QuickItem(QuickKind.NUMBER, "number:A-1", "A-1", detail="Arrival"), "Arrival", "Photo"),
        (QuickItem(QuickKind.TAG, "tag:1", "Visits"), "", "Tag"),
    ],
)  # fmt: skip
def test_a_row_tells_namesakes_apart(
    wording: Wording, item: QuickItem, detail: str, kind: str
) -> None:
    row = quick_row(item, wording)
    assert (row.label, row.detail, row.kind) == (item.label, detail, kind)
    assert row.spoken.startswith(item.label)


def test_a_command_shows_its_shortcut(wording: Wording) -> None:
    item = QuickItem(QuickKind.COMMAND, "command:import", "Import pictures…", detail="File")
    row = command_row(item, CommandLook("Ctrl+Shift+I", "download", enabled=False), wording)
    assert (row.keys, row.icon, row.enabled) == ("Ctrl+Shift+I", "download", False)
    assert row.spoken == "Import pictures…, File, Ctrl+Shift+I"
    assert command_row(item, CommandLook(), wording).icon == "keyboard"


def test_the_rows_are_a_sound_model(qapp: QApplication, wording: Wording) -> None:
    model = QuickModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    off = command_row(QuickItem(QuickKind.COMMAND, "command:x", "X"), CommandLook(enabled=False),
                      wording)  # fmt: skip
    model.set_rows([quick_row(KIET, wording), off, search_row("kiet", wording)])
    assert tester.model() is model
    assert model.index(2, 0).data() == "Search photos for “kiet”"
    assert model.index(0, 0).data(QuickRole.ROW).item is KIET
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEnabled
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("7 photos, Person")
