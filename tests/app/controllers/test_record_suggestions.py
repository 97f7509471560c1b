# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from photo_archive.app.controllers.record_suggestions import record_suggestions
from photo_archive.app.session_values import RecordsFound
from photo_archive.domain.authorities import RecordLine
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.wording import Wording

KIET = RecordRef(RecordKind.PERSON, 1)


def found(text: str) -> RecordsFound:
    line = RecordLine(KIET, "Võ Văn Kiệt", "1922-11-23–2008-06-11", photos=18)
    return RecordsFound((RecordKind.PERSON,), text, (line,))


def test_records_come_first_and_creating_last(wording: Wording) -> None:
    first, last = record_suggestions(wording, lambda ref, name: name, found("vo van"))
    assert (first.ref, first.detail) == (KIET, "1922–2008 · 18 photos")
    assert last.creates == "person"
    assert last.label == "Create the person “vo van”"


def test_nothing_is_created_twice_under_one_name(wording: Wording) -> None:
    rows = record_suggestions(wording, lambda ref, name: name, found("vo van kiet"))
    assert [one.creates for one in rows] == [""]


def test_what_stands_beside_a_name_and_what_is_taken(wording: Wording) -> None:
    beside = {KIET: "Prime Minister"}
    first, _ = record_suggestions(
        wording, lambda ref, name: name, found("vo"), lambda line: beside[line.ref], {KIET}
    )
    assert (first.detail, first.taken) == ("1922–2008 · Prime Minister", True)
