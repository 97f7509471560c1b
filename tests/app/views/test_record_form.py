# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from photo_archive.app.authority_session import PageNow
from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.record_form import RecordForm, value_of
from photo_archive.domain.events import Event
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.people import Person
from photo_archive.domain.places import Place
from photo_archive.domain.record_pages import RecordPage
from photo_archive.domain.tags import Tag
from photo_archive.wording import Wording


@pytest.mark.parametrize("kind", list(RecordKind))
def test_every_kind_has_note_sources_and_identifiers(
    qtbot: QtBot, theme: Theme, wording: Wording, kind: RecordKind
) -> None:
    form = RecordForm(theme, wording, kind)
    qtbot.addWidget(form)
    form.set_writable(False)
    assert {"note", "sources"} <= set(form.fields)
    form.grab()


def test_values_of_records() -> None:
    assert value_of(Place(1, "Hà Nội", latitude=21.0285, longitude=105.8542), "point") == (
        "21.0285, 105.8542"
    )
    assert value_of(Place(1, "Hà Nội"), "point") == ""
    assert value_of(Person(1, "x", birth="1922"), "birth") == "1922"
    assert value_of(Event(1, "x"), "ordinal") == ""


def test_places_and_broader_tags_are_sets(qtbot: QtBot, theme: Theme, wording: Wording) -> None:
    paris, hanoi = (RecordRef(RecordKind.PLACE, n) for n in (1, 2))
    form = RecordForm(theme, wording, RecordKind.EVENT)
    qtbot.addWidget(form)
    ref = RecordRef(RecordKind.EVENT, 9)
    event = Event(9, "Visit", place_ids=(1,))
    form.show_page(PageNow(ref, event, RecordPage(ref), "Visit", {paris: "Paris"}), writable=True)
    with qtbot.waitSignal(form.places_edited) as told:
        form.places.add.picked.emit(hanoi)
    assert told.args == [(1, 2)]
    with qtbot.waitSignal(form.places_edited) as told:
        form.places.removed.emit(paris)
    assert told.args == [()]
    tags = RecordForm(theme, wording, RecordKind.TAG)
    qtbot.addWidget(tags)
    own = RecordRef(RecordKind.TAG, 4)
    tags.show_page(PageNow(own, Tag(4, "Visits"), RecordPage(own), "Visits"), writable=True)
    with qtbot.waitSignal(tags.broader_edited) as told:
        tags.broader.add.picked.emit(RecordRef(RecordKind.TAG, 5))
    assert told.args == [(5,)]
