# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of captions are looked at before they are read, and their columns can be corrected."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.caption_list_field import FIELD_TEXTS, CaptionListField
from photo_archive.reading.caption_file import CaptionFile, CaptionFileReader
from photo_archive.reading.columns import ColumnNames
from photo_archive.wording import Wording

TABLE = b"Bild,Wann,Was\np1.jpg,1954,A man stands at the gate of the mill\n"
PAGE = "• A man at sea, 1954.\n• A woman at home, 1955.\n".encode()


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, wording: Wording) -> CaptionListField:
    made = CaptionListField(theme, wording, empty="None", hint="Text or CSV", offers_order=True)
    qtbot.addWidget(made)
    made.show()
    return made


def _found(data: bytes, name: str, columns: dict[str, str] | None = None) -> CaptionFile:
    return CaptionFileReader(chosen=columns).read(data, name)


def test_every_field_of_a_list_can_be_chosen() -> None:
    assert {field for field, _ in FIELD_TEXTS} == {"", *ColumnNames().fields}


def test_a_chosen_file_is_looked_at(qtbot: QtBot, field: CaptionListField) -> None:
    with qtbot.waitSignal(field.look_wanted) as asked:
        field.set_paths((Path("/tmp/list.csv"),))
    assert asked.args == [Path("/tmp/list.csv"), None]
    field.show_list(_found(TABLE, "list.csv"))
    assert field.found.text().startswith("1 caption found")
    assert [box.currentData() for box in field._boxes] == ["file", "date", "caption"]
    assert field.columns() is None


def test_a_column_is_corrected_and_the_file_read_again(
    qtbot: QtBot, field: CaptionListField
) -> None:
    field.set_paths((Path("/tmp/list.csv"),))
    field.show_list(_found(TABLE, "list.csv"))
    box = field._boxes[1]
    box.setCurrentIndex(box.findData("caption"))
    with qtbot.waitSignal(field.look_wanted) as asked:
        box.activated.emit(box.currentIndex())
    assert asked.args[1] == {"file": "1", "caption": "2"}
    assert field.columns() == {"file": "1", "caption": "2"}
    field.show_list(_found(TABLE, "list.csv", asked.args[1]))
    assert [one.currentData() for one in field._boxes] == ["file", "caption", ""]


def test_captions_without_names_can_go_in_order(field: CaptionListField) -> None:
    field.show_list(_found(PAGE, "shots.txt"))
    assert field.order.isVisible()
    assert field.in_order()
    field.show_list(_found(TABLE, "list.csv"))
    assert not field.order.isVisible()
    assert not field.in_order()


def test_a_refusal_is_said_in_the_colour_of_errors(field: CaptionListField) -> None:
    field.show_refused("list.csv cannot be opened.")
    assert field.found.property("role") == "error"
    field.show_nothing()
    assert (field.found.text(), field.found.property("role")) == ("Text or CSV", "hint")


def test_several_files_are_typed_or_chosen(
    qtbot: QtBot, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    made = CaptionListField(theme, wording, empty="None", hint="Text or CSV", several=True)
    qtbot.addWidget(made)
    made.edit.setText("/tmp/one.txt; /tmp/two.csv")
    assert made.paths() == (Path("/tmp/one.txt"), Path("/tmp/two.csv"))
    made.show_list(_found(PAGE, "one.txt"))
    assert made.found.text() == "2 captions in one.txt · 1 more file"
    odd = tmp_path / "one; two.txt"
    odd.write_bytes(PAGE)
    made.edit.setText(str(odd))
    assert made.paths() == (odd,)
