# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PySide6.QtCore import Qt

from photo_archive.app.models.record_index import HEADED_FROM, RecordIndexModel
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

PERSON, PLACE, EVENT = RecordKind.PERSON, RecordKind.PLACE, RecordKind.EVENT


def line(
    kind: RecordKind, number: int, name: str, parents: tuple[int, ...] = (), detail: str = ""
) -> RecordLine:
    return RecordLine(RecordRef(kind, number), name, detail, number, parents)


def texts(model: RecordIndexModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def people() -> list[RecordLine]:
    return [line(PERSON, n, f"{letter}a") for n, letter in enumerate("AABBCCDĐEÉFG", start=1)]


def test_many_people_stand_under_letters() -> None:
    model = RecordIndexModel(Wording("en"))
    lines = people()
    assert len(lines) == HEADED_FROM
    model.show_lines(PERSON, lines, (lines[3].ref,))
    assert texts(model)[:4] == ["Recently used", "Ba", "A", "Aa"]
    assert texts(model).count("D") == 1
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.row_of(lines[3].ref) > 2


def test_few_people_need_no_letters() -> None:
    model = RecordIndexModel(Wording("en"))
    model.show_lines(PERSON, people()[:3])
    assert texts(model) == ["Aa", "Aa", "Ba"]


def test_what_is_found_stands_in_its_own_order() -> None:
    model = RecordIndexModel(Wording("en"))
    model.show_lines(PERSON, people(), searching=True)
    assert model.rowCount() == HEADED_FROM


def test_events_stand_under_years() -> None:
    model = RecordIndexModel(Wording("en"))
    lines = [line(EVENT, n, f"Event {n}", detail=f"{1990 + n // 4}-01") for n in range(1, 12)]
    model.show_lines(EVENT, [*lines, line(EVENT, 99, "Some day")])
    assert texts(model)[0] == "1990"
    assert texts(model)[-2:] == ["Undated", "Some day"]


def test_places_open_and_close() -> None:
    model = RecordIndexModel(Wording("en"))
    france = line(PLACE, 1, "France")
    paris = line(PLACE, 2, "Paris", (1,))
    model.show_lines(PLACE, [france, paris])
    assert texts(model) == ["France", "Paris"]
    assert "open" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert model.above(1) == france
    assert model.above(0) is None
    assert model.above(99) is None
    assert model.lines == (france, paris)
    model.toggle(0)
    assert texts(model) == ["France"]
    assert model.reveal(paris.ref) == 1
    row = model.row_at(1)
    assert row is not None
    assert row.depth == 1


def test_a_ring_of_places_ends() -> None:
    model = RecordIndexModel(Wording("en"))
    ring = [line(PLACE, 1, "A", (2,)), line(PLACE, 2, "B", (1,)), line(PLACE, 3, "C")]
    model.show_lines(PLACE, ring)
    assert texts(model) == ["C"]
    assert model.reveal(ring[0].ref) == -1
