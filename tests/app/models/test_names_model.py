# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt

from photo_archive.app.models.names_model import NameColumn, NamesModel
from photo_archive.domain.authorities import Name, NameKind
from photo_archive.domain.ids import NameId
from photo_archive.domain.record_pages import NameUse
from photo_archive.wording import Wording

KIET = NameUse(Name("Võ Văn Kiệt", NameKind.AUTHORISED, "vi", id=NameId(1)), 14)
DAN = NameUse(Name("Sáu Dân", NameKind.ALIAS, "vi", "194X", "", NameId(2)), 1)


def filled() -> NamesModel:
    model = NamesModel(Wording("en"))
    model.set_names((KIET, DAN))
    return model


def texts(model: NamesModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in NameColumn]


def test_names_stand_with_their_use() -> None:
    model = filled()
    assert texts(model, 0) == ["Võ Văn Kiệt", "Vietnamese", "Authorised", "", "14"]
    assert texts(model, 1) == ["Sáu Dân", "Vietnamese", "Alias", "from 1940s", "1"]
    spoken = model.index(1, NameColumn.KIND).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Kind: Alias"


def test_a_change_is_told_and_not_made() -> None:
    model, told = filled(), []
    model.changed.connect(lambda *names: told.append(names))
    assert model.setData(model.index(1, NameColumn.LANGUAGE), "en")
    assert told[0][1].language == "en"
    assert model.index(1, NameColumn.LANGUAGE).data() == "Vietnamese"
    assert not model.setData(model.index(1, NameColumn.TEXT), "Sáu Dân")


def test_a_date_that_is_none_is_refused() -> None:
    model, told = filled(), []
    model.refused.connect(told.append)
    assert not model.setData(model.index(1, NameColumn.PERIOD), "once upon a time")
    assert "once upon a time" in told[0]


def test_the_kind_authorised_asks_for_just_that() -> None:
    model, told = filled(), []
    model.authorised.connect(told.append)
    model.setData(model.index(1, NameColumn.KIND), NameKind.AUTHORISED.value)
    assert told == [DAN.name]


def test_a_name_is_added_when_it_has_a_text() -> None:
    model, told = filled(), []
    model.added.connect(told.append)
    row = model.begin_new("fr")
    assert model.rowCount() == 3
    assert model.index(row, NameColumn.CAPTIONS).data() == ""
    model.setData(model.index(row, NameColumn.TEXT), "  Vo Van  Kiêt ")
    assert [(one.text, one.language) for one in told] == [("Vo Van Kiêt", "fr")]
    model.drop_new()
    assert model.rowCount() == 2
    assert model.name_at(5) is None


def test_nothing_is_editable_when_read_only() -> None:
    model = filled()
    model.writable = False
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
